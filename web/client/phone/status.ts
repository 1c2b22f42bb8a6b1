/** How one's answer stands, in the strip below: there from the start, so that nothing moves when it changes. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf } from "../kinds";
import { closedSentence, isPractised } from "../phases";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { ballotOf, ofRound, standing, type PlayerCommand } from "./answers";
import type { Ballot } from "./drafts";
import { guessBallot, guessed, question } from "./guessForm";
import type { Phone } from "./phone";
import { isToSettle } from "./settling";

export function status(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const [ballot, me] = [ballotOf(room), phone.link.me];
  if (!ballot || !me || room.state !== "running" || phone.held) return nothing;
  if (isPractised(room.card)) return practising(phone, room, me);
  const own = standing(ballot, me, phone.link.letters());
  if (own?.state === "sending") return line("saved", sending(phone));
  const begun = unfinished(phone, room, me, ballot);
  if (!room.open) return line(own ? "saved saved--yes" : "saved", closed(room, own !== null, begun !== ""));
  if (begun) return line("saved", own ? `${begun} ${t("Your earlier answer counts.")}` : begun);
  const guess = guessBallot(phone, room, me);
  if (guess && !guessed(phone, guess)) return oneMore("guess-prompt", question(me, room.group_labels));
  if (own && isToSettle(phone, room)) return oneMore("settle-prompt", t("Your table’s answer"));
  if (own) return line("saved saved--yes", t("Saved ✓ You can still change it."));
  const first = ballot.round === 2 ? ofRound(ballot, 1, me) : null;
  if (first) {
    return html`<button
      class="button button--primary button--wide"
      type="button"
      @click=${() => phone.choose(ballot, first)}
    >
      ${t("Keep my first answer")}
    </button>`;
  }
  return line("saved", t("Not answered yet."));
}

/** What was begun and not sent: what it still lacks. */
function unfinished(phone: Phone, room: RoomView, me: MeView, ballot: Ballot): string {
  const draft = phone.link.drafts.answer(ballot);
  if (!draft || !room.card) return "";
  const lack = kindOf(room.card.kind)?.lacks?.({ card: room.card, hats: room.hats, group: me.group }, draft);
  return lack ? `${lack}.` : t("Not sent yet.");
}

/** A guess, or the table's answer, stands below one's own answer, where nobody looks by herself. */
function oneMore(heading: string, words: string): TemplateResult {
  const go = () => {
    const found = document.getElementById(heading);
    found?.scrollIntoView();
    found?.focus({ preventScroll: true });
  };
  return html`<button class="button button--primary button--wide" type="button" @click=${go}>
    ${t("Saved ✓ One more:")} ${words}
  </button>`;
}

/** In a practice one asks, or is asked: how that stands. */
function practising(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  const isSent = ({ kind }: PlayerCommand) => kind === "vote" || kind === "rate_fit";
  if (phone.link.letters().some(({ command }) => isSent(command))) return line("saved", sending(phone));
  const ballot = ballotOf(room);
  const asked = me.practices.length > 0 || (ballot !== null && ofRound(ballot, ballot.round, me) !== null);
  if (asked) return line("saved saved--yes", room.open ? t("Saved ✓") : closedSentence(room.card));
  return line("saved", room.open ? t("No hat has been asked for yet.") : closedSentence(room.card));
}

function line(style: string, text: string): TemplateResult {
  return html`<p class="foot__status ${style}">${text}</p>`;
}

function sending({ link }: Phone): string {
  return link.trouble || link.state === "lost" ? t("Kept on this phone, not saved yet.") : t("Sending…");
}

function closed({ card }: RoomView, answered: boolean, begun: boolean): string {
  if (answered) return t("Closed. Your answer counts ✓");
  return begun ? `${closedSentence(card)} ${t("What you began was not sent.")}` : closedSentence(card);
}
