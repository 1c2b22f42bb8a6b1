/** The phone as a whole: the seat in use, what its owner has typed and opened, and everything that a tap does. */
import type { When } from "../connection";
import type { Answer } from "../kinds";
import type { RoomView } from "../protocol";
import type { Shelf } from "../storage";
import { t, type Language } from "../words";
import type { Ballot, Sentence } from "./drafts";
import type { Preferences } from "./preferences";
import { Later } from "./later";
import { Membership } from "./membership";
import { Play } from "./play";
import { Reports } from "./reports";
import { dialServer, SeatLink, type Dial } from "./seatLink";
import { Seats } from "./seats";

/** `main` is where the room is; the others lie over it. */
export type Page = "main" | "me" | "already" | "delete";

/** A sentence that somebody was writing when the room moved on. */
export interface Held {
  readonly entry: string;
  readonly attempt: number;
  readonly title: Readonly<Record<string, string>>;
}

export class Phone {
  page: Page = "main";
  /** A sentence about something that did not work, until it is read. */
  notice = "";
  /** What the live region says. */
  spoken = "";
  held: Held | null = null;
  /** Somebody was deleted on this phone just now. */
  goodbye = false;
  link: SeatLink;
  readonly play = new Play();
  readonly seats: Seats;
  readonly member: Membership;
  readonly later: Later;
  private readonly reports = new Reports(this);

  constructor(
    private readonly shelf: Shelf,
    readonly code: string,
    readonly preferences: Preferences,
    readonly draw: (moved: boolean) => void,
    private readonly dial: Dial = dialServer,
    results = "",
    scanned: number | null = null,
  ) {
    this.later = new Later(results, preferences.languages, () => this.draw(false));
    this.seats = new Seats(shelf, code);
    this.member = new Membership(this, scanned);
    this.link = this.sit();
  }

  choose(ballot: Ballot, answer: Answer, when: When = "at once"): void {
    if (!this.room()?.open) return;
    this.link.drafts.keepAnswer(ballot, null);
    this.notice = "";
    const about = ballot.round === 0 ? (this.link.me?.guesses ?? null) : null;
    this.link.send({ kind: "vote", ...ballot, answer, about }, when);
    this.say(t("Sending…"));
  }

  begin(ballot: Ballot, draft: Answer): void {
    this.link.drafts.keepAnswer(ballot, draft);
    this.notice = "";
    this.draw(false);
  }

  /** Give a sentence on the wall a heart, or take it back. */
  heart(post: string, given: boolean): void {
    this.link.send({ kind: "heart", post, given });
  }

  /** Keep what is being written about a card. */
  write(about: Held, sentence: Sentence): void {
    this.link.drafts.keepSentence(about.entry, about.attempt, sentence);
    this.held = sentence.text.trim() ? about : null;
    this.draw(false);
  }

  /** Send what was written. */
  reflect(about: Held, { text, offered }: Sentence): void {
    this.link.send({
      kind: "reflect",
      entry: about.entry,
      attempt: about.attempt,
      text: text.trim(),
      offered: offered && text.trim() !== "",
    });
    if (this.room()?.phase === "reflect" && this.room()?.entry === about.entry) this.held = null;
  }

  /** Stop writing; the draft stays. */
  letGo(): void {
    this.held = null;
    this.draw(true);
  }

  /** Begin again after the seat went to another phone. */
  joinAnew(): void {
    this.link.without = null;
    this.open("main");
  }

  open(page: Page): void {
    const me = this.link.me;
    if (page === "me" && me) {
      this.member.know(me);
      this.link.askMe();
    }
    this.page = page;
    this.notice = "";
    this.draw(true);
  }

  /** Let somebody else join on this phone. */
  addSeat(): void {
    this.seats.add();
    this.resit();
  }

  switchSeat(token: string): void {
    const left = this.link;
    this.seats.use(token);
    this.resit();
    if (left.without !== undefined && left.letters().length === 0) this.seats.drop(left.token);
    const me = this.seats.all().find((seat) => seat.token === token);
    if (me?.name) this.say(t("You answer for {name} now.", { name: me.name }));
  }

  speakLanguage(language: Language): void {
    void this.preferences.setLanguage(language).then((here) => {
      if (here) this.draw(false);
      else this.tell(t("That language cannot be fetched just now. Try again in a moment."));
    });
  }

  tell(notice: string): void {
    this.notice = notice;
    this.say(notice);
  }

  say(spoken: string): void {
    // A sentence that is said twice must differ, or it is not spoken again.
    this.spoken = spoken === this.spoken ? `${spoken}\u00a0` : spoken;
    this.draw(false);
  }

  redraw(): void {
    this.draw(false);
  }

  room(): RoomView | null {
    return this.link.room;
  }

  /** Somebody was deleted; whoever else sits on this phone goes on. */
  leaveForGood(link: SeatLink): void {
    link.forget();
    this.seats.drop(link.token);
    this.resit();
    this.goodbye = true;
    this.say(t("You are deleted. Your name and your sentences are gone."));
    this.draw(true);
  }

  private sit(): SeatLink {
    return new SeatLink(this.shelf, this.code, this.seats.current(), this.reports, this.dial);
  }

  private resit(): void {
    const { room, countdown, me } = this.link;
    this.link.leave();
    this.link = this.sit();
    // The room is the same for every seat; it need not flicker.
    this.link.room = room;
    this.link.countdown = countdown;
    this.page = "main";
    this.notice = "";
    this.held = null;
    this.play.clear();
    this.member.forget(me?.table ?? null);
    this.draw(true);
  }
}
