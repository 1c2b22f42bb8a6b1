/** One seat on this phone: its line to the server, the last views, what is on its way. */
import type { Countdown } from "../clock";
import {
  Connection,
  type Accepted,
  type Line,
  type Listener,
  type Refusal,
  type Reply,
  type When,
} from "../connection";
import { Outbox, type Letter } from "../outbox";
import type { KeepsakeView, MeView, RoomView, TableView } from "../protocol";
import type { Shelf } from "../storage";
import { replaces, type PlayerCommand } from "./answers";
import { Drafts } from "./drafts";
import { KEYS } from "./traces";

/** Why a token has no seat: it is new, it asked, it was refused or forgotten, or its seat moved to another phone. */
export type WithoutSeat = null | "asked" | "refused" | "forgotten" | "moved";

/** What a page may have to do beside drawing itself anew. */
export interface Watcher {
  moved(link: SeatLink, before: RoomView | null): void;
  /** Something is new about oneself. */
  met(link: SeatLink, before: MeView | null): void;
  /** Something is new at the table. */
  sat(link: SeatLink, before: TableView | null): void;
  saved(link: SeatLink, command: PlayerCommand): void;
  refused(link: SeatLink, command: PlayerCommand, refusal: Refusal): void;
  unseated(link: SeatLink): void;
  changed(link: SeatLink): void;
  gone(link: SeatLink): void;
}

/** The server has nothing left of the session. */
const GONE = ["gone", "no_such_session"];

/** What a seat needs of its line to the server. */
export type Wire = Pick<Connection<PlayerCommand>, "send" | "ask" | "open" | "close">;
/** Opens the line. The preview has one of its own, which leads to no server. */
export type Dial = (
  auth: Record<string, string>,
  outbox: Outbox<PlayerCommand>,
  listener: Listener<PlayerCommand>,
) => Wire;

export const dialServer: Dial = (auth, outbox, listener) =>
  new Connection("/player", auth, ["room", "me", "table"], outbox, listener);

export class SeatLink implements Listener<PlayerCommand> {
  room: RoomView | null = null;
  me: MeView | null = null;
  /** The newest that was said of a table; whether it is still one's own table, `me` says. */
  private newestTable: TableView | null = null;
  keepsake: KeepsakeView | null = null;
  /** Undefined until the server has said whether there is a seat. */
  without: WithoutSeat | undefined = undefined;
  countdown: Countdown | null = null;
  state: Line = "connecting";
  /** Why the server will not have us; null while it does. */
  over: string | null = null;
  /** The server is there but cannot save just now. */
  trouble: Refusal | null = null;
  readonly drafts: Drafts;
  private readonly outbox: Outbox<PlayerCommand>;
  private readonly connection: Wire;
  private leaving = false;

  constructor(
    shelf: Shelf,
    code: string,
    readonly token: string,
    private readonly watcher: Watcher,
    dial: Dial = dialServer,
  ) {
    this.drafts = new Drafts(shelf, token);
    this.outbox = new Outbox(shelf, KEYS.outbox(token), replaces);
    this.connection = dial({ code, token }, this.outbox, this);
  }

  /** The people at one's table and what they do; null without a table. */
  get table(): TableView | null {
    const { me, newestTable: table } = this;
    return me && table?.table === me.table ? table : null;
  }

  letters(): readonly Letter<PlayerCommand>[] {
    return this.outbox.all();
  }

  send(command: PlayerCommand, when?: When): void {
    this.connection.send(command, when);
    this.watcher.changed(this);
  }

  /** Take the seat back from the other tab or phone. */
  reopen(): void {
    this.over = null;
    this.connection.open();
    this.watcher.changed(this);
  }

  /** Another seat is used now: what is on its way may still arrive. */
  leave(): void {
    this.leaving = true;
    if (this.outbox.all().length === 0) this.connection.close();
  }

  /** Nothing of this seat stays on this phone. */
  forget(): void {
    this.me = null;
    this.outbox.empty();
    this.drafts.clear();
    this.connection.close();
  }

  askKeepsake(): void {
    this.connection.ask("keepsake", (reply) => {
      if (!reply?.ok) return;
      this.keepsake = reply.keepsake as KeepsakeView;
      this.watcher.changed(this);
    });
  }

  /** What the room has seen since counts for oneself too, and nobody tells: a hat that was at work. */
  askMe(): void {
    this.connection.ask("look", (reply) => {
      if (reply?.ok && reply.me) this.takeMe(reply.me as MeView);
    });
  }

  view(name: string, view: unknown, since: number): void {
    if (name === "room") this.takeRoom(view as RoomView, since);
    else if (name === "table") this.takeTable(view as TableView);
    else this.takeMe(view as MeView);
  }

  said(event: string, data: unknown): void {
    if (event === "seatless") this.unseat((data as { reason: WithoutSeat }).reason);
    if (event === "looked" && !(data as Accepted).me) this.unseat((data as Accepted).reason as WithoutSeat);
    if (event === "gone") this.closed("gone");
  }

  line(state: Line): void {
    this.state = state;
    this.watcher.changed(this);
  }

  settled({ command }: Letter<PlayerCommand>, reply: Reply): void {
    this.trouble = null;
    if (reply.ok) {
      if (command.kind === "ask_for_seat") this.without = "asked";
      this.watcher.saved(this, command);
    } else this.watcher.refused(this, command, reply);
    if (this.leaving && this.outbox.all().length === 0) this.connection.close();
    this.watcher.changed(this);
  }

  delayed(_: Letter<PlayerCommand>, refusal: Refusal): void {
    this.trouble = refusal;
    this.watcher.changed(this);
  }

  closed(code: string): void {
    this.over = code;
    this.connection.close();
    if (GONE.includes(code)) this.watcher.gone(this);
    this.watcher.changed(this);
  }

  private takeRoom(room: RoomView, since: number): void {
    const before = this.room;
    this.room = room;
    this.countdown = room.timer ? { timer: room.timer, since } : null;
    if (room.state === "ended" && before?.state !== "ended") this.askKeepsake();
    this.watcher.moved(this, before);
    this.watcher.changed(this);
  }

  private takeMe(me: MeView): void {
    const before = this.me;
    this.me = me;
    this.without = undefined;
    if (this.room?.state === "ended" && !this.keepsake) this.askKeepsake();
    this.watcher.met(this, before);
    this.watcher.changed(this);
  }

  private takeTable(table: TableView): void {
    const before = this.table;
    this.newestTable = table;
    this.watcher.sat(this, before);
    this.watcher.changed(this);
  }

  private unseat(without: WithoutSeat): void {
    const news = without !== this.without;
    this.me = null;
    this.newestTable = null;
    this.without = without;
    if (news) this.watcher.unseated(this);
    this.watcher.changed(this);
  }
}
