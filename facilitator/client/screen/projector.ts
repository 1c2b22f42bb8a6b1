/** What the projector remembers, and what its keys and the server's views change in it. */
import { render } from "lit-html";
import type { Countdown } from "../../../web/client/clock";
import type { Line } from "../../../web/client/connection";
import { phaseName } from "../../../web/client/phases";
import type { RoomView, ScreenView } from "../../../web/client/protocol";
import { setLanguage, t } from "../../../web/client/words";
import type { Announcer } from "../announcer";
import { fit } from "./fit";
import { seen, spoken } from "./lookBack";
import { neighbour } from "./pages";
import { closed } from "./plain";
import { shown } from "./shown";
import type { Screen, Surroundings } from "./state";

type Chosen = Pick<Screen, "joining" | "dark" | "page" | "turn">;
const AT_FIRST: Chosen = { joining: false, dark: false, page: null, turn: 0 };

export class Projector {
  private latest: { view: ScreenView; since: number } | null = null;
  private line: Line = "connecting";
  private refused: string | null = null;
  private chosen = AT_FIRST;
  private rotating = true;

  constructor(
    private readonly root: HTMLElement,
    private readonly surroundings: Surroundings,
    private readonly announcer: Announcer,
  ) {
    // A picture has its size only once it is there.
    root.addEventListener("load", () => this.draw(), true);
  }

  /** A newer view came in. What the keys chose for one phase is over with it. */
  take(view: ScreenView, since: number): void {
    const before = this.latest?.view.room;
    this.latest = { view, since };
    if (before && (before.stage !== view.room.stage || before.phase !== view.room.phase))
      this.forget(before, view.room);
    setLanguage(view.language);
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

  /** `Q`: the code over everything, and back. */
  toggleJoining(): void {
    this.choose({ joining: !this.chosen.joining });
  }

  /** `B`: this window alone goes dark, and back. */
  toggleDark(): void {
    this.choose({ dark: !this.chosen.dark });
  }

  /** The next or former page of the reveal, or the next or former sentence, which then stays. */
  turn(step: 1 | -1): void {
    if (!this.latest) return;
    const view = seen(this.latest.view);
    this.rotating = false;
    if (isReflecting(view)) this.rotate(step);
    else this.choose({ page: neighbour(view, this.chosen.page, step) });
  }

  /** Time for another sentence, unless somebody is choosing them by hand. */
  rotateByItself(): void {
    if (this.rotating && this.latest && isReflecting(this.latest.view)) this.rotate(1);
  }

  /** The timer as it was sent. */
  countdown(): Countdown | null {
    const timer = this.latest?.view.room.timer;
    return this.latest && timer ? { timer, since: this.latest.since } : null;
  }

  /** Draw everything, and find the type size at which all of it can be seen. */
  draw(): void {
    render(this.page(), this.root);
    fit(this.root);
    this.announce();
  }

  private page() {
    if (this.refused) return closed(this.refused, this.surroundings.address);
    if (!this.latest) return closed("waiting", this.surroundings.address);
    return shown({ ...this.latest, ...this.surroundings, ...this.chosen, line: this.line });
  }

  private choose(chosen: Partial<Chosen>): void {
    this.chosen = { ...this.chosen, ...chosen };
    this.draw();
  }

  private rotate(step: 1 | -1): void {
    const many = Math.max(1, this.latest?.view.sentences.length ?? 1);
    this.choose({ turn: (this.chosen.turn + step + many) % many });
  }

  private forget(before: RoomView, now: RoomView): void {
    this.rotating = true;
    const joining = this.chosen.joining && before.phase === now.phase && before.entry === now.entry;
    this.chosen = { ...AT_FIRST, dark: this.chosen.dark, joining };
  }

  private announce(): void {
    const room = this.latest?.view.room;
    if (!room) return;
    const card = {
      number: room.number,
      total: room.total,
      phase: room.phase ? phaseName(room.phase, room.card) : "",
    };
    const other = room.look_back ? spoken(room.look_back) : room.board && BOARDS[room.board]();
    const where = other ?? t("Card {number} of {total}: {phase}", card);
    this.announcer.moved(room.state === "running" || room.look_back ? where : "");
    this.announcer.ticked(this.countdown());
  }
}

const BOARDS: Readonly<Record<NonNullable<RoomView["board"]>, () => string>> = {
  journey: () => t("The journey: where the room and the tables stand"),
  hats: () => t("The hats of this room"),
};

/** Sentences take turns; on a board, looking back, or at the end, other things are shown. */
function isReflecting({ room: { state, phase, board, look_back } }: ScreenView): boolean {
  return state === "running" && phase === "reflect" && board === null && look_back === null;
}
