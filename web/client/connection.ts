/**
 * One socket to one namespace: whole views come in, commands go out until they are answered.
 *
 * Nothing is trusted to arrive: what has no answer after two seconds, and every return of page or network, makes
 * us look at the server and send again what it may have missed. Repeats are harmless, every command has its id.
 */
import { io, type Socket } from "socket.io-client";
import type { Letter, Outbox } from "./outbox";
import type { Accepted, Line, Listener, Reply } from "./replies";

export type { Accepted, Line, Listener, Refusal, Reply } from "./replies";

/** At once, or together with what may follow it: the newest answer replaces those before it. */
export type When = "at once" | "soon";

export const PATIENCE = 2000;
const FINAL = ["no_such_session", "signed_out", "malformed"];
const AGAIN = 1000;
/** So long a hand rests between two quick taps. */
const GATHERED = 400;

export class Connection<C> {
  private readonly socket: Socket;
  private readonly newest = new Map<string, number>();
  private readonly flying = new Set<string>();
  private state: Line = "connecting";
  private quiet = 0;
  private doubt = 0;
  private again = 0;
  private gathering = 0;
  private probing = false;
  private over = false;
  /** Waiting for the next try to connect. */
  private idle = false;

  constructor(
    namespace: string,
    auth: Record<string, string>,
    private readonly views: readonly string[],
    private readonly outbox: Outbox<C>,
    private readonly listener: Listener<C>,
  ) {
    this.socket = io(namespace, {
      auth,
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 1500,
      randomizationFactor: 1,
      timeout: 5000,
      forceNew: true,
      autoConnect: false,
    });
    this.listen();
    this.open();
  }

  /** Send a command now, or as soon as there is a line; `soon` waits for what may follow. Returns its id. */
  send(command: C, when: When = "at once"): string {
    const letter = this.outbox.add(command);
    window.clearTimeout(this.gathering);
    if (when === "soon") this.gathering = window.setTimeout(() => this.flush(), GATHERED);
    else this.flush();
    return letter.id;
  }

  /** Ask for something outside the log, such as the keepsake; null without a line. */
  ask(event: string, done: (reply: Reply | null) => void): void {
    if (!this.socket.connected) done(null);
    else
      this.socket
        .timeout(5000)
        .emit(event, {}, (late: Error | null, reply: Reply) => done(late ? null : reply));
  }

  /** Is the server there, and what have we missed? */
  look = (): void => {
    if (this.over || this.probing) return;
    if (!this.socket.connected) {
      // Waiting makes no sense when page or network have just come back.
      if (this.idle) this.socket.disconnect().connect();
      return;
    }
    this.probing = true;
    this.socket.timeout(PATIENCE).emit("look", {}, (late: Error | null, reply: Reply) => {
      this.probing = false;
      if (late) this.restart();
      else this.looked(reply);
    });
  };

  /** Connect, also after `closed`. */
  open(): void {
    this.over = false;
    window.addEventListener("online", this.look);
    window.addEventListener("pageshow", this.look);
    document.addEventListener("visibilitychange", this.wake);
    this.worry();
    this.socket.connect();
  }

  /** Leave for good. */
  close(): void {
    this.over = true;
    window.removeEventListener("online", this.look);
    window.removeEventListener("pageshow", this.look);
    document.removeEventListener("visibilitychange", this.wake);
    for (const timer of [this.quiet, this.doubt, this.again, this.gathering]) window.clearTimeout(timer);
    this.socket.disconnect();
  }

  private readonly wake = (): void => {
    if (document.visibilityState === "visible") this.look();
    else this.flush();
  };

  private listen(): void {
    this.socket.on("connect", () => this.connected());
    this.socket.on("disconnect", (reason) => this.disconnected(reason));
    this.socket.on("connect_error", (error) => this.refused(error.message));
    this.socket.io.on("reconnect_attempt", () => (this.idle = false));
    this.socket.on("taken_over", () => this.end("taken_over"));
    this.socket.onAny((event: string, data: unknown) => this.heard(event, data));
  }

  private connected(): void {
    this.idle = false;
    this.flying.clear();
    this.calm();
    this.flush();
  }

  private disconnected(reason: string): void {
    this.idle = true;
    this.flying.clear();
    this.worry();
    // The server itself hung up: the library would stay away then.
    if (reason === "io server disconnect" && !this.over) this.later(() => this.socket.connect());
  }

  private refused(code: string): void {
    this.idle = true;
    if (FINAL.includes(code)) this.end(code);
    else if (!this.socket.active && !this.over) this.later(() => this.socket.connect());
  }

  private end(code: string): void {
    this.close();
    this.listener.closed(code);
  }

  private heard(event: string, data: unknown): void {
    this.calm();
    if (this.views.includes(event)) this.take(event, data);
    else this.listener.said?.(event, data);
  }

  private take(name: string, view: unknown): void {
    const version = versionOf(view);
    if (version < (this.newest.get(name) ?? 0)) return;
    this.newest.set(name, version);
    this.listener.view(name, view, performance.now());
  }

  private takeAll(reply: Accepted): void {
    for (const name of this.views) if (reply[name]) this.take(name, reply[name]);
  }

  private looked(reply: Reply): void {
    this.calm();
    if (!reply.ok) return;
    this.takeAll(reply);
    this.listener.said?.("looked", reply);
    this.flying.clear();
    this.flush();
  }

  /** Send everything that is not already on its way, oldest first. */
  private flush(): void {
    window.clearTimeout(this.gathering);
    if (!this.socket.connected) return;
    for (const letter of this.outbox.all()) if (!this.flying.has(letter.id)) this.post(letter);
  }

  private post(letter: Letter<C>): void {
    this.flying.add(letter.id);
    this.socket.emit("command", letter, (reply: Reply) => this.answered(letter, reply));
    window.clearTimeout(this.doubt);
    this.doubt = window.setTimeout(() => this.doubted(), PATIENCE);
  }

  private doubted(): void {
    if (this.flying.size > 0) this.look();
  }

  private answered(letter: Letter<C>, reply: Reply): void {
    this.calm();
    this.flying.delete(letter.id);
    if (!this.outbox.has(letter.id)) return;
    if (!reply.ok && reply.retry) {
      this.listener.delayed?.(letter, reply);
      this.later(() => this.flush());
      return;
    }
    this.outbox.remove(letter.id);
    if (reply.ok) this.takeAll(reply);
    this.listener.settled(letter, reply);
  }

  private later(work: () => void): void {
    window.clearTimeout(this.again);
    this.again = window.setTimeout(work, AGAIN * (0.5 + Math.random()));
  }

  /** The line is dead though nobody said so: begin a new one. */
  private restart(): void {
    if (this.over) return;
    this.say("lost");
    this.socket.disconnect().connect();
  }

  private worry(): void {
    if (this.quiet || this.state === "lost") return;
    this.quiet = window.setTimeout(() => {
      this.quiet = 0;
      if (!this.socket.connected) this.say("lost");
    }, PATIENCE);
  }

  private calm(): void {
    window.clearTimeout(this.quiet);
    this.quiet = 0;
    this.say("on");
  }

  private say(state: Line): void {
    if (state === this.state || this.over) return;
    this.state = state;
    this.listener.line(state);
  }
}

function versionOf(view: unknown): number {
  const { version, room } = view as { version?: number; room?: { version: number } };
  return version ?? room?.version ?? 0;
}
