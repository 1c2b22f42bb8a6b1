/** What a seat's line to the server reports, and what the phone makes of it. */
import type { Refusal } from "../connection";
import { kindOf } from "../kinds";
import type { MeView, OwnPractice, RoomView, TableView } from "../protocol";
import { t } from "../words";
import { done, isElsewhere, movement } from "./announcements";
import type { PlayerCommand } from "./answers";
import type { Phone } from "./phone";
import { isWearer } from "./play";
import { refusalSentence } from "./refusals";
import type { SeatLink, Watcher } from "./seatLink";

/** What a short vibration confirms. */
const FELT: readonly PlayerCommand["kind"][] = ["vote", "heart", "settle_table", "rate_fit"];

export class Reports implements Watcher {
  constructor(private readonly phone: Phone) {}

  moved(link: SeatLink, before: RoomView | null): void {
    if (link !== this.phone.link || !link.room) return;
    this.phone.preferences.speak(link.room.languages);
    this.phone.seats.keepUntil(link.room.delete_at);
    this.phone.later.want();
    this.phone.play.follow(link.room);
    const moved = movement(before, link.room);
    if (moved && before) this.phone.notice = "";
    if (moved) this.phone.spoken = moved;
    this.phone.draw(before !== null && isElsewhere(before, link.room));
  }

  met(link: SeatLink, before: MeView | null): void {
    const { me, room } = link;
    if (link !== this.phone.link || !me || !room || !before) return;
    if (me.table !== null && me.table !== before.table && me.table !== link.drafts.toldTable()) {
      navigator.vibrate?.(30);
      this.phone.say(t("Your table: {table}.", { table: me.table }));
    }
    const known = before.practices.map(({ id }) => id);
    const asked = me.practices.find((one) => isWearer(one) && !known.includes(one.id));
    if (asked) this.asked(asked, me, room);
  }

  sat(link: SeatLink, before: TableView | null): void {
    if (link !== this.phone.link || !before || !link.me || !link.room) return;
    const news = this.phone.later.pages?.tableNews(before, link);
    if (news) this.phone.say(news);
  }

  saved(link: SeatLink, command: PlayerCommand): void {
    if (command.kind === "reflect") this.forgetDraft(link, command.entry, command.attempt, command.text);
    if (link !== this.phone.link) return;
    if (FELT.includes(command.kind)) navigator.vibrate?.(30);
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
    if (command.kind === "join" || command.kind === "change_me") this.unseat(link, refusal);
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

  /** Somebody asks for a hat: the phone that shall wear it says so at once. */
  private asked(practice: OwnPractice, me: MeView, room: RoomView): void {
    this.phone.play.asked(practice.id, me);
    navigator.vibrate?.([30, 60, 30]);
    this.phone.say(this.phone.later.pages?.askedFor(practice, room, this.phone.link.table) ?? "");
    this.phone.draw(this.phone.play.waiting === null);
  }

  /** A table that could not be had is asked for again; what else was filled in stays. */
  private unseat(link: SeatLink, { code }: Refusal): void {
    link.drafts.tellTable(link.me?.table ?? null);
    if (link !== this.phone.link || !["table_full", "no_such_table"].includes(code)) return;
    this.phone.member.scanned = null;
    this.phone.member.edit({ table: link.me?.table ?? null });
  }

  private forgetDraft(link: SeatLink, entry: string, attempt: number, sent: string): void {
    if (link.drafts.sentence(entry, attempt)?.text.trim() === sent)
      link.drafts.keepSentence(entry, attempt, null);
  }
}
