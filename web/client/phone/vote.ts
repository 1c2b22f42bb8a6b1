/** `vote` and `revote`: the question for one's own group, and the kind's own buttons. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf, type Asked } from "../kinds";
import type { CardView, MeView, RoomView } from "../protocol";
import { pick, t } from "../words";
import { ballotOf, ofRound, standing } from "./answers";
import type { Ballot } from "./drafts";
import type { Phone } from "./phone";
import { situation } from "./situation";

export function vote(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const [card, ballot] = [room.card, ballotOf(room)];
  if (!card || !ballot) return nothing;
  const prompt = card.prompts[me.group];
  return html`<article class="card vote">
      ${heading(card)}
      <h2 class="vote__prompt" id="prompt">${pick(prompt ?? card.prompt)}</h2>
      <p class="hint" id="hint">${hint(card, ballot, me, room.open)}</p>
    </article>
    ${prompt ? form(phone, room, me, card, ballot) : nobodyAsks()}`;
}

function form(phone: Phone, room: RoomView, me: MeView, card: CardView, ballot: Ballot): TemplateResult {
  const kind = kindOf(card.kind);
  if (!kind)
    return html`<p class="notice">${t("This page is too old for this card. Reload it, please.")}</p>`;
  const own = standing(ballot, me, phone.link.letters())?.answer ?? null;
  const asked: Asked = {
    card,
    hats: room.hats,
    group: me.group,
    answer: own ?? (ballot.round === 2 ? ofRound(ballot, 1, me) : null),
    draft: own ? null : phone.link.drafts.answer(ballot),
    labelledBy: "prompt",
    describedBy: "hint",
    disabled: !room.open,
    choose: (answer) => phone.choose(answer),
    begin: (draft) => phone.begin(draft),
  };
  return html`<div class="answers">${kind.form(asked)}</div>`;
}

/** Small, so that the answers have room: the card's name, which unfolds what has happened. */
function heading(card: CardView): TemplateResult {
  const name = html`<h1 class="vote__title" tabindex="-1" data-focus>${pick(card.title)}</h1>`;
  if (!card.situation) return name;
  return html`<details class="again vote__again">
    <summary class="again__handle">${name}<span class="vote__unfold">${t("Read again")}</span></summary>
    ${situation(card)}
  </details>`;
}

function hint(card: CardView, ballot: Ballot, me: MeView, open: boolean): string {
  if (!open) return t("Voting is closed.");
  if (ballot.round === 2 && ofRound(ballot, 1, me)) return t("Keep your first answer, or choose anew.");
  if (card.kind === "scale" && card.options.length > 1)
    return t("Place every statement; then your answer is sent.");
  if (card.most > 1) return t("One or two. A third takes the place of the first.");
  return t("Nobody sees who chose what.");
}

function nobodyAsks(): TemplateResult {
  return html`<p class="table-note">
    ${t("This question is for the others. Listen in: you will see what they chose.")}
  </p>`;
}
