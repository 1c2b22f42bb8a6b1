/** What the console remembers between two looks, and what buttons and keys make of it. */
import { render } from "lit-html";
import type { Countdown } from "../../../web/client/clock";
import type { Line, Refusal, Reply } from "../../../web/client/connection";
import { phaseName } from "../../../web/client/phases";
import type { ConsoleView, PeopleView } from "../../../web/client/protocol";
import { t } from "../../../web/client/words";
import type { Announcer } from "../announcer";
import { NO_ANSWER } from "./answering";
import { closed } from "./banners";
import { boardSentence } from "./boards";
import type { Actions, Command, Desk, Memory, Surroundings } from "./desk";
import { lookBackSentence } from "./lookBack";
import { roundSentence } from "./next";
import { page } from "./page";
import { refusalSentence } from "./refusals";

const AT_FIRST: Memory = {
  sent: null,
  confirming: null,
  said: "",
  warning: "",
  dialog: "none",
  notes: true,
  keys: true,
  people: false,
  search: "",
  filter: "all",
  ...NO_ANSWER,
  moving: null,
  decks: null,
};

/** What the cockpit needs from outside. */
export interface Controls {
  send(command: Command): void;
  turnScreen(step: 1 | -1): void;
  showQrOnScreen(): void;
  openLibrary(): void;
  changeTheme(): void;
  /** Kept for the next visit. */
  keep(memory: Memory): void;
}

export class Cockpit {
  private latest: { view: ConsoleView; since: number } | null = null;
  private everybody: PeopleView | null = null;
  private line: Line = "connecting";
  private refused: string | null = null;
  private screenNear = false;
  private memory: Memory;

  constructor(
    private readonly root: HTMLElement,
    private readonly surroundings: Surroundings,
    private readonly announcer: Announcer,
    private readonly controls: Controls,
    kept: Partial<Memory>,
  ) {
    this.memory = { ...AT_FIRST, ...kept };
  }

  /** A newer view of the session. A new stage settles the step that was on its way. */
  take(view: ConsoleView, since: number): void {
    const moved = this.latest?.view.room.stage !== view.room.stage;
    this.latest = { view, since };
    if (moved) this.memory = { ...this.memory, sent: null, confirming: null, said: "" };
    this.draw();
  }

  /** A newer list of people. */
  takePeople(everybody: PeopleView): void {
    this.everybody = everybody;
    this.draw();
  }

  /** The line went quiet or came back. */
  heed(line: Line): void {
    this.line = line;
    this.draw();
  }

  /** The server will not have us. */
  refuse(code: string): void {
    this.refused = code;
    this.draw();
  }

  /** A command was answered: a refusal is said, and the button may be pressed again. What is saved ends a warning. */
  answered(reply: Reply): void {
    if (!reply.ok) this.remember({ said: refusalSentence(reply), sent: null });
    else if (this.memory.warning) this.remember({ warning: "" });
  }

  /** A command is sent once more by itself. */
  warn(refusal: Refusal): void {
    this.remember({ warning: refusalSentence(refusal) });
  }

  /** What the server says by itself, with the reason in its own words: a full disk, a locked database. */
  trouble(notice: Pick<Refusal, "code" | "sentence">): void {
    const ours = refusalSentence(notice);
    this.remember({ warning: ours === notice.sentence ? ours : `${ours} (${notice.sentence})` });
  }

  /** A projector window of this browser answered. */
  findScreen(): void {
    this.screenNear = true;
    this.draw();
  }

  readonly act: Actions = {
    send: (command) => this.controls.send(command),
    step: (kind) => {
      const stage = this.latest?.view.room.stage;
      if (stage === undefined || this.memory.sent === stage) return;
      this.remember({ sent: stage, said: "" });
      this.controls.send({ kind, stage });
    },
    play: (entry) => {
      const stage = this.latest?.view.room.stage;
      if (stage !== undefined) this.controls.send({ kind: "play_entry", stage, entry });
    },
    remember: (change) => this.remember(change),
    turnScreen: (step) => this.controls.turnScreen(step),
    showQrOnScreen: () => this.controls.showQrOnScreen(),
    openLibrary: () => this.controls.openLibrary(),
    changeTheme: () => this.controls.changeTheme(),
  };

  /** Everything that is drawn; null before the first view. */
  desk(): Desk | null {
    if (!this.latest) return null;
    const { line, everybody, screenNear, act } = this;
    return { ...this.surroundings, ...this.memory, ...this.latest, line, everybody, screenNear, act };
  }

  /** The timer as it was sent. */
  countdown(): Countdown | null {
    const timer = this.latest?.view.room.timer;
    return this.latest && timer ? { timer, since: this.latest.since } : null;
  }

  /** Draw everything; what had the focus keeps it, also where its button became a question. */
  draw(): void {
    const desk = this.desk();
    const held = document.activeElement;
    if (this.refused)
      render(closed(this.refused, this.surroundings.links, this.surroundings.shownCode), this.root);
    else if (desk) render(page(desk), this.root);
    // A line of a list that was moved to its new place has lost the focus on the way.
    if (held instanceof HTMLElement && held.isConnected && document.activeElement === document.body)
      held.focus();
    this.syncDialog();
    this.announce();
  }

  private remember(change: Partial<Memory>): void {
    const before = this.memory;
    this.memory = { ...before, ...change };
    this.controls.keep(this.memory);
    this.draw();
    if (before.confirming !== this.memory.confirming) this.focus(this.memory.confirming, before.confirming);
    const [moving, moved] = [this.memory.moving, before.moving];
    if (moving !== moved) this.focus(moving && `move-${moving}`, moved && `move-${moved}`, "to");
  }

  private focus(asked: string | null, left: string | null, answer = "yes"): void {
    const name = asked === null ? left : `${asked}-${answer}`;
    this.root.querySelector<HTMLElement>(`[data-key="${name}"]`)?.focus();
  }

  private syncDialog(): void {
    const dialog = this.root.querySelector("dialog");
    if (!dialog) return;
    const wanted = this.memory.dialog !== "none";
    if (wanted && !dialog.open) dialog.showModal();
    if (!wanted && dialog.open) dialog.close();
  }

  private announce(): void {
    const room = this.latest?.view.room;
    if (!room) return;
    const card = {
      number: room.number,
      total: room.total,
      phase: room.phase ? phaseName(room.phase, room.card) : "",
    };
    const vote = boardSentence(room) || roundSentence(room);
    const where = lookBackSentence(room) || `${t("Card {number} of {total}: {phase}", card)}. ${vote}`;
    if (room.state === "running" || room.look_back) this.announcer.moved(where);
    this.announcer.ticked(this.countdown());
  }
}
