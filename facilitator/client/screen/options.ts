/** What can be answered, as a list to read: letters for options, drawings for hats, a ruler for statements. */
import { html, nothing, type TemplateResult } from "lit-html";
import { ends, kindOf, type Dealt, type Question } from "../../../web/client/kinds";
import { t } from "../../../web/client/words";

/** The list, in the order that every phone has. */
export function optionList(dealt: Dealt): TemplateResult | typeof nothing {
  const kind = kindOf(dealt.card.kind);
  if (!kind) return nothing;
  const questions = kind.questions(dealt);
  return dealt.card.chart === "scales" ? statements(dealt, questions) : answers(dealt, questions);
}

function answers({ card }: Dealt, [question]: readonly Question[]): TemplateResult {
  const drawn = question?.rows.some((row) => row.icon);
  return html`<div class="answers">
    <ul class="options ${drawn ? "options--drawn" : ""}">
      ${question?.rows.map(
        (row, place) => html`<li class="option">${row.icon ?? letter(place)}<span>${row.label}</span></li>`,
      )}
    </ul>
    ${card.most > 1 ? html`<p class="sheet__hint">${t("Choose one or two.")}</p>` : nothing}
  </div>`;
}

function letter(place: number): TemplateResult {
  return html`<span class="choice__mark choice__mark--letter">${"ABCDEF"[place]}</span>`;
}

function statements({ card }: Dealt, questions: readonly Question[]): TemplateResult {
  const { low, high } = ends(card);
  return html`<div class="answers">
    <ul class="options">
      ${questions.map((one) => html`<li class="option">${one.label}</li>`)}
    </ul>
    <p class="ruler">
      <span class="ruler__end">${low}</span>
      <span class="ruler__steps">${[1, 2, 3, 4, 5].map((step) => html`<span>${step}</span>`)}</span>
      <span class="ruler__end">${high}</span>
    </p>
  </div>`;
}
