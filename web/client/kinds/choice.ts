/** `choice`: one of two to six options. */
import { html, type TemplateResult } from "lit-html";
import { pick } from "../words";
import { type Answer, type Asked, type Dealt, type KindView, ONLY, rows } from "./kind";
import { radioKeys } from "./radios";

export const choice: KindView = {
  questions: ({ card }) => [{ id: ONLY, label: "", rows: rows(card.options) }],

  words: (dealt, answer) => [label(dealt, chosen(answer))],

  picture: (dealt, answer) => html`<p class="own__words">${label(dealt, chosen(answer))}</p>`,

  form: (asked) =>
    html`<div
      class="choices"
      role="radiogroup"
      aria-labelledby=${asked.labelledBy}
      aria-describedby=${asked.describedBy}
      @keydown=${radioKeys}
    >
      ${asked.card.options.map((option, place) => button(asked, option.id, pick(option.text), place))}
    </div>`,
};

function button(asked: Asked, option: string, text: string, place: number): TemplateResult {
  const marked = chosen(asked.answer);
  return html`<button
    type="button"
    class="choice"
    role="radio"
    aria-checked=${option === marked}
    tabindex=${marked === option || (marked === null && place === 0) ? 0 : -1}
    ?disabled=${asked.disabled}
    @click=${() => asked.choose({ kind: "choice", option })}
  >
    <span class="choice__mark choice__mark--letter" aria-hidden="true">${"ABCDEF"[place]}</span>
    <span class="choice__text">${text}</span>
  </button>`;
}

function chosen(answer: Answer | null): string | null {
  return answer?.kind === "choice" ? answer.option : null;
}

function label({ card }: Dealt, option: string | null): string {
  return pick(card.options.find(({ id }) => id === option)?.text);
}
