/** `vote` and `revote`: the question for one's own group, the kind's own form, and a guess where the card asks for one. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf, type Asked } from "../kinds";
import { closedSentence, isPractised } from "../phases";
import type { CardView, MeView, RoomView } from "../protocol";
import { pick, t } from "../words";
import { ballotOf, ofRound } from "./answers";
import { asking } from "./asking";
import { coming } from "./coming";
import type { Ballot } from "./drafts";
import { guess } from "./guessForm";
import type { Phone } from "./phone";
import { picture, situation } from "./situation";

export function vote(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const [card, ballot] = [room.card, ballotOf(room)];
  if (!card || !ballot) return nothing;
  const prompt = card.prompts[me.group];
  const asked = asking(phone, room, me, card, ballot);
  const practice = isPractised(card) ? phone.later.pages?.shownPractice(phone, room, me) : null;
  return html`<article class="card vote">
      ${heading(card)}
      ${practice ? nothing : html`<h2 class="vote__prompt" id="prompt">${pick(prompt ?? card.prompt)}</h2>`}
      <p class="hint" id="hint">${practice && room.open ? nothing : hint(asked, ballot, room, me)}</p>
      ${card.anonymous === "forced" ? anonymous() : nothing}
    </article>
    ${prompt ? body(phone, room, me, asked) : nobodyAsks()} ${guess(phone, room, me)}
    ${room.settles && ballot.round === 2 ? (phone.later.pages?.settle(phone, room, me) ?? coming(phone)) : nothing}
    ${room.open ? nothing : (phone.later.pages?.foldedRack(phone, room, me) ?? nothing)}`;
}

/** In a practice two people play; everywhere else one answers alone. */
function body(phone: Phone, room: RoomView, me: MeView, asked: Asked): TemplateResult | typeof nothing {
  if (!isPractised(asked.card)) return form(asked);
  return phone.later.pages?.practise(phone, room, me) ?? coming(phone);
}

function form(asked: Asked): TemplateResult {
  const kind = kindOf(asked.card.kind);
  if (!kind)
    return html`<p class="notice">${t("This page is too old for this card. Reload it, please.")}</p>`;
  return html`<div class="answers">${kind.form(asked)}</div>`;
}

/** Small, so that the answers have room: the card's name, which unfolds what has happened. */
function heading(card: CardView): TemplateResult {
  const name = html`<h1 class="vote__title" tabindex="-1" data-focus>${pick(card.title)}</h1>`;
  if (!card.situation && !card.picture) return name;
  return html`<details class="again vote__again">
    <summary class="again__handle">${name}<span class="vote__unfold">${t("Read again")}</span></summary>
    ${picture(card)} ${situation(card)}
  </details>`;
}

function hint(asked: Asked, ballot: Ballot, room: RoomView, me: MeView): string {
  const { card, draft, answer } = asked;
  if (!room.open) return closedSentence(card);
  if (isPractised(card))
    return t("Who asked whom, and how it fitted, stays between you. The room sees only hats.");
  if (ballot.round === 2 && !draft && ofRound(ballot, 1, me))
    return t("Keep your first answer, or choose anew.");
  const own = kindOf(card.kind)?.hint?.(asked, draft ?? answer);
  if (own) return own;
  return card.anonymous === "forced" ? "" : t("Nobody sees who chose what.");
}

function anonymous(): TemplateResult {
  return html`<p class="hint">
    ${t("Anonymous: nobody in this room can see who answered what, not the facilitator either.")}
  </p>`;
}

function nobodyAsks(): TemplateResult {
  return html`<p class="table-note">
    ${t("This question is for the others. Listen in: you will see what they chose.")}
  </p>`;
}
