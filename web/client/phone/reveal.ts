/** `reveal`: what the room chose, by group, before and after, what was guessed, and then the author's thought. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf } from "../kinds";
import { isPractised } from "../phases";
import { prose } from "../prose";
import type { CardView, MeView, RoomView } from "../protocol";
import {
  gapSentence,
  headline,
  hiddenSentence,
  moveLines,
  resultChart,
  resultFlows,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "../results";
import { inLanguage, pick, t } from "../words";
import { ofRound } from "./answers";
import { guessResult } from "./guessOutcome";
import { panel } from "./panel";
import type { Phone } from "./phone";
import { askedMap } from "./askedMap";
import { practised } from "./practise";
import { again, ownAnswer, title } from "./situation";
import { tableResult } from "./tableResult";
import { wall } from "./wall";

export function reveal(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { card, result, hats, group_labels: labels } = room;
  if (!card) return nothing;
  const told = result && { card, result, hats, labels };
  return html`<article class="card">
      ${title(card, room)}
      <p class="reveal__prompt">${pick(card.prompts[me.group] ?? card.prompt)}</p>
      ${told ? chart(told, room, me) : nothing} ${again(card)}
    </article>
    ${wall(phone, room, me)} ${told ? guessResult(told, room, me) : nothing} ${ownResult(phone, room, me)}
    ${told?.result.shift ? shift(phone, told) : nothing} ${panel(room)} ${afterthought(card)}`;
}

/** One's own answer and, beside it, the table's; in a practice the hats that one asked for and wore. */
function ownResult(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  if (!isPractised(room.card)) return html`${ownAnswer(room, me)} ${tableResult(phone, room)}`;
  const map = askedMap(room);
  const none = html`<p>${t("Too few people have answered to show a result.")}</p>`;
  return html`<section class="card">${map === nothing ? none : map}</section>
    ${practised(phone, room, me)}`;
}

/** Sentences on the wall are read, not counted; they follow by themselves. */
function chart(told: Told, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (told.card.chart === "wall") return nothing;
  const [first, gap] = [headline(told), gapSentence(told)];
  return html`${lead(first)} ${lead(ownGuess(room, me))} ${lead(gap === first ? "" : gap)}
  ${resultChart(told)} ${small(hiddenSentence(told))}`;
}

/** Beside what was to be guessed, one's own guess. */
function ownGuess({ card, result, entry, attempt }: RoomView, me: MeView): string {
  if (!card || !result || result.truth === null || entry === null) return "";
  const own = ofRound({ entry, attempt }, 2, me) ?? ofRound({ entry, attempt }, 1, me);
  const guess = own && kindOf(card.kind)?.guessed?.(own);
  return guess ? t("You guessed {guess}.", { guess }) : "";
}

function shift(phone: Phone, told: Told): TemplateResult {
  return html`<section class="card">
    <h2 class="card__title">${t("Before and after")}</h2>
    ${lead(shiftSentence(told))} ${shiftByGroup(told).map(small)} ${movements(phone, told)}
  </section>`;
}

/** Large text leaves no room for a picture with words on both sides: then the same stands in lines. */
function movements(phone: Phone, told: Told): TemplateResult | typeof nothing {
  if (phone.preferences.textSize() < 150) return resultFlows(told);
  return html`<ul class="plain-list">
    ${moveLines(told).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** The author's own thought, once it is due. */
export function afterthought(card: CardView): TemplateResult | typeof nothing {
  const blocks = card.afterthought && inLanguage(card.afterthought);
  if (!blocks) return nothing;
  return html`<section class="card card--quiet">
    <h2 class="own__title">${t("An afterthought")}</h2>
    <div class="card__body">${prose(blocks)}</div>
  </section>`;
}

function lead(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="reveal__lead">${sentence}</p>` : nothing;
}

function small(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="small soft">${sentence}</p>` : nothing;
}

/** The first round, where the facilitator shows it already. */
export function firstResult({
  result,
  card,
  hats,
  group_labels: labels,
}: RoomView): TemplateResult | typeof nothing {
  if (!result || !card) return nothing;
  return html`<section class="card">
    <h2 class="card__title">${t("The first vote")}</h2>
    ${resultChart({ result, card, hats, labels })}
  </section>`;
}
