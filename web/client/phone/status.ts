/** How one's answer stands, in the strip below: there from the start, so that nothing moves when it changes. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf } from "../kinds";
import { closedSentence } from "../phases";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { ballotOf, ofRound, standing } from "./answers";
import type { Ballot } from "./drafts";
import { guessBallot, guessed, question } from "./guessForm";
import type { Phone } from "./phone";

export function status(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const [ballot, me] = [ballotOf(room), phone.link.me];
  if (!ballot || !me || room.state !== "running" || phone.held) return nothing;
  const own = standing(ballot, me, phone.link.letters());
  if (own?.state === "sending") return line("saved", sending(phone));
  const begun = unfinished(phone, room, me, ballot);
  if (!room.open) return line(own ? "saved saved--yes" : "saved", closed(room, own !== null, begun !== ""));
  if (begun) return line("saved", own ? `${begun} ${t("Your earlier answer counts.")}` : begun);
  const guess = guessBallot(phone, room, me);
  if (guess && !guessed(phone, guess)) return toGuess(room, me);
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

/** The guess stands below the answers, where nobody looks by herself. */
function toGuess(room: RoomView, me: MeView): TemplateResult {
  const go = () => {
    const heading = document.getElementById("guess-prompt");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return html`<button class="button button--primary button--wide" type="button" @click=${go}>
    ${t("Saved ✓ One more:")} ${question(me, room.group_labels)}
  </button>`;
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
