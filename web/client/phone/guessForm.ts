/** The second question of a card with `predict`: what most of the others will answer. It never counts against anybody. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupInSentence, type GroupLabels } from "../groups";
import { kindOf } from "../kinds";
import { closedSentence } from "../phases";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { ballotOf, standing, type Standing } from "./answers";
import { asking } from "./asking";
import type { Ballot } from "./drafts";
import type { Phone } from "./phone";

/** Where a guess goes; null where none is asked for now, or not yet: one's own answer comes first. */
export function guessBallot(phone: Phone, room: RoomView, me: MeView): Ballot | null {
  const ballot = ballotOf(room);
  const { card } = room;
  if (!ballot || ballot.round !== 1 || !card?.predict || !room.groups.includes(me.guesses)) return null;
  const answered = standing(ballot, me, phone.link.letters()) !== null;
  return answered || !card.prompts[me.group] ? { ...ballot, round: 0 } : null;
}

/** How one's guess stands. */
export function guessed(phone: Phone, ballot: Ballot): Standing | null {
  return standing(ballot, phone.link.me, phone.link.letters());
}

/** The question, below one's own answer. */
export function guess(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const [card, ballot] = [room.card, guessBallot(phone, room, me)];
  const kind = card && kindOf(card.kind);
  if (!card || !kind || !ballot) return nothing;
  const asked = asking(phone, room, me, { ...card, most: 1 }, ballot);
  return html`<section class="card vote guessing" id="guess">
      <h2 class="vote__prompt" id="guess-prompt" tabindex="-1">${question(me, room.group_labels)}</h2>
      <p class="hint" id="guess-hint">
        ${t("Only your guess of the others: your own answer stays as it is.")}
      </p>
      <p class="saved ${guessed(phone, ballot)?.state === "saved" ? "saved--yes" : ""}">
        ${state(phone, room, ballot)}
      </p>
    </section>
    <div class="answers answers--guess">
      ${kind.form({ ...asked, draft: null, labelledBy: "guess-prompt", describedBy: "guess-hint" })}
    </div>`;
}

/** "What will most mentees answer?" */
export function question({ guesses }: MeView, labels: GroupLabels): string {
  return t("What will most {group} answer?", { group: groupInSentence(guesses, labels) });
}

function state(phone: Phone, room: RoomView, ballot: Ballot): string {
  const own = guessed(phone, ballot);
  if (own?.state === "sending") return t("Sending…");
  if (!room.open) return own ? t("Your guess is sealed ✓") : closedSentence(room.card);
  return own ? t("Saved ✓ You can still change it.") : t("Not guessed yet.");
}
