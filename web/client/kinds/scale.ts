/** `scale`: one to five statements, each placed from 1 to 5. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CardView, ScaleAnswer } from "../protocol";
import { pick, t } from "../words";
import type { Answer, Asked, KindView } from "./kind";
import { radioKeys } from "./radios";

type Step = ScaleAnswer["steps"][string];
type Statement = CardView["options"][number];
const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

export const scale: KindView = {
  chart: "scales",

  questions: ({ card }) =>
    card.options.map(({ id, text }) => ({
      id,
      label: pick(text),
      rows: STEPS.map((step) => ({ key: String(step), label: stepName(card, step) })),
    })),

  words: ({ card }, answer) =>
    card.options.map(({ id, text }) => `${pick(text)} → ${placed(answer)[id] ?? "–"}`),

  picture: ({ card }, answer) =>
    html`<ul class="own__steps">
      ${card.options.map(
        ({ id, text }) =>
          html`<li>
            <span>${pick(text)}</span> <strong class="own__step">${placed(answer)[id] ?? "–"}</strong>
          </li>`,
      )}
    </ul>`,

  form: (asked) =>
    html`<div class="statements">${asked.card.options.map((one) => statement(asked, one))}</div>`,
};

/** What the two ends mean. */
export function ends(card: CardView): { low: string; high: string } {
  return {
    low: pick(card.low) || t("completely disagree"),
    high: pick(card.high) || t("completely agree"),
  };
}

/** A step in words where it has some: "1, completely disagree". */
export function stepName(card: CardView, step: number): string {
  const { low, high } = ends(card);
  if (step === 1) return `1, ${low}`;
  return step === 5 ? `5, ${high}` : String(step);
}

function statement(asked: Asked, { id, text }: Statement): TemplateResult {
  const { low, high } = ends(asked.card);
  const label = `statement-${id}`;
  return html`<div class="statement">
    <p class="statement__text" id=${label}>${pick(text)}</p>
    <div
      class="scale"
      role="radiogroup"
      aria-labelledby=${asked.card.options.length > 1 ? label : `${asked.labelledBy} ${label}`}
      @keydown=${radioKeys}
    >
      ${STEPS.map((step) => button(asked, id, step))}
      <span class="scale__low" aria-hidden="true">${low}</span>
      <span class="scale__high" aria-hidden="true">${high}</span>
    </div>
  </div>`;
}

function button(asked: Asked, id: string, step: Step): TemplateResult {
  const marked = current(asked)[id];
  return html`<button
    type="button"
    class="scale__step"
    role="radio"
    aria-checked=${step === marked}
    aria-label=${step === 1 || step === 5 ? stepName(asked.card, step) : nothing}
    tabindex=${step === marked || (marked === undefined && step === 1) ? 0 : -1}
    ?disabled=${asked.disabled}
    @click=${() => place(asked, id, step)}
  >
    ${step}
  </button>`;
}

/** Sent once every statement has its place. */
function place(asked: Asked, id: string, step: Step): void {
  const steps = { ...current(asked), [id]: step };
  const whole = asked.card.options.every((one) => steps[one.id] !== undefined);
  (whole ? asked.choose : asked.begin)({ kind: "scale", steps });
}

function current(asked: Asked): ScaleAnswer["steps"] {
  return placed(asked.draft ?? asked.answer);
}

function placed(answer: Answer | null): ScaleAnswer["steps"] {
  return answer?.kind === "scale" ? answer.steps : {};
}
