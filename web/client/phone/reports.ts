/** What a seat's line to the server reports, and what the phone makes of it. */
import type { Refusal } from "../connection";
import { kindOf } from "../kinds";
import type { RoomView } from "../protocol";
import { done, isElsewhere, movement } from "./announcements";
import type { PlayerCommand } from "./answers";
import type { Phone } from "./phone";
import { refusalSentence } from "./refusals";
import type { SeatLink, Watcher } from "./seatLink";

export class Reports implements Watcher {
  constructor(private readonly phone: Phone) {}

  moved(link: SeatLink, before: RoomView | null): void {
    if (link !== this.phone.link || !link.room) return;
    this.phone.preferences.speak(link.room.languages);
    this.phone.seats.keepUntil(link.room.delete_at);
    this.phone.later.want();
    const moved = movement(before, link.room);
    if (moved && before) this.phone.notice = "";
    if (moved) this.phone.spoken = moved;
    this.phone.draw(before !== null && isElsewhere(before, link.room));
  }

  saved(link: SeatLink, command: PlayerCommand): void {
    if (command.kind === "reflect") this.forgetDraft(link, command.entry, command.attempt, command.text);
    if (link !== this.phone.link) return;
    if (command.kind === "vote" || command.kind === "heart") navigator.vibrate?.(30);
    if (command.kind === "forget_me") {
      this.phone.leaveForGood(link);
      return;
    }
    if (command.kind === "join" || command.kind === "reclaim_seat") {
      this.phone.goodbye = false;
      this.phone.page = "main";
      this.phone.draw(true);
    }
    this.phone.notice = "";
    this.phone.say(done(command));
  }

  refused(link: SeatLink, command: PlayerCommand, refusal: Refusal): void {
    // What somebody has written must not be gone because it came too late.
    if (command.kind === "vote" && kindOf(command.answer.kind)?.writes)
      link.drafts.keepAnswer(command, command.answer);
    if (link === this.phone.link && refusal.code !== "not_yours") this.phone.tell(refusalSentence(refusal));
  }

  changed(link: SeatLink): void {
    if (link.me) this.phone.seats.note(link.token, link.me);
    if (link !== this.phone.link) return;
    if (link.without === "forgotten") this.phone.leaveForGood(link);
    else this.phone.draw(false);
  }

  /** Whoever has asked the facilitator waits where the answer will be, also after a reload. */
  unseated(link: SeatLink): void {
    if (link === this.phone.link && (link.without === "asked" || link.without === "refused"))
      this.phone.page = "already";
  }

  /** What people wrote is promised to be gone: that holds for their own phones too. */
  gone(link: SeatLink): void {
    link.forget();
    this.phone.seats.clear();
  }

  private forgetDraft(link: SeatLink, entry: string, attempt: number, sent: string): void {
    if (link.drafts.sentence(entry, attempt)?.text.trim() === sent)
      link.drafts.keepSentence(entry, attempt, null);
  }
}
