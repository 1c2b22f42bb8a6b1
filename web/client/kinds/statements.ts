/** Statements, each placed from 1 to 5: what `scale` and `pulse` have in common is everything but their name. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CardView, PulseAnswer, ScaleAnswer } from "../protocol";
import { number, pick, t } from "../words";
import { type Answer, type Asked, type Dealt, type KindView, perItem } from "./kind";
import { inWords, parts, type Part } from "./own";
import { radioKeys } from "./radios";

type Placed = ScaleAnswer["steps"] & PulseAnswer["steps"];
type Step = Placed[string];
type Statement = CardView["options"][number];
const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

/** The view of a kind that asks for statements to be placed. */
export function statements(kind: "scale" | "pulse"): KindView {
  return {
    questions: (dealt) =>
      perItem(
        dealt,
        STEPS.map((step) => ({ key: String(step), label: stepName(dealt.card, step) })),
      ),

    words: (dealt, answer) => inWords(steps(dealt, answer)),

    picture: (dealt, answer) => parts(steps(dealt, answer)),

    form: (asked) =>
      html`<div class="statements">${mine(asked).map((one) => statement(asked, kind, one))}</div>`,
  };
}

/** What the two ends mean. */
export function ends(card: CardView): { low: string; high: string } {
  return {
    low: pick(card.low) || t("completely disagree"),
    high: pick(card.high) || t("completely agree"),
  };
}

/** The statements that one's own group is asked. */
function mine({ card, group }: Asked): readonly Statement[] {
  return card.options.filter(({ groups }) => groups.length === 0 || groups.includes(group));
}

/** A step in words where it has some: "1, completely disagree". */
function stepName(card: CardView, step: number): string {
  const { low, high } = ends(card);
  if (step === 1) return `1, ${low}`;
  return step === 5 ? `5, ${high}` : String(step);
}

function statement(asked: Asked, kind: "scale" | "pulse", { id, text }: Statement): TemplateResult {
  const { low, high } = ends(asked.card);
  const label = `statement-${id}`;
  return html`<div class="statement">
    <p class="statement__text" id=${label}>${pick(text)}</p>
    <div
      class="scale"
      role="radiogroup"
      aria-labelledby=${mine(asked).length > 1 ? label : `${asked.labelledBy} ${label}`}
      @keydown=${radioKeys}
    >
      ${STEPS.map((step) => button(asked, kind, id, step))}
      <span class="scale__low" aria-hidden="true">${low}</span>
      <span class="scale__high" aria-hidden="true">${high}</span>
    </div>
  </div>`;
}

function button(asked: Asked, kind: "scale" | "pulse", id: string, step: Step): TemplateResult {
  const marked = current(asked)[id];
  return html`<button
    type="button"
    class="scale__step"
    role="radio"
    aria-checked=${step === marked}
    aria-label=${step === 1 || step === 5 ? stepName(asked.card, step) : nothing}
    tabindex=${step === marked || (marked === undefined && step === 1) ? 0 : -1}
    ?disabled=${asked.disabled}
    @click=${() => place(asked, kind, id, step)}
  >
    ${step}
  </button>`;
}

/** Sent once every statement has its place. */
function place(asked: Asked, kind: "scale" | "pulse", id: string, step: Step): void {
  const all = { ...current(asked), [id]: step };
  const whole = mine(asked).every((one) => all[one.id] !== undefined);
  (whole ? asked.choose : asked.begin)({ kind, steps: all });
}

function current(asked: Asked): Placed {
  return placed(asked.draft ?? asked.answer);
}

/** Only what was asked and answered; a statement for others is no gap in one's own answer. */
function steps({ card }: Dealt, answer: Answer): Part[] {
  return card.options.flatMap(({ id, text }) => {
    const step = placed(answer)[id];
    return step === undefined ? [] : [{ label: pick(text), value: number(step) }];
  });
}

function placed(answer: Answer | null): Placed {
  return answer?.kind === "scale" || answer?.kind === "pulse" ? answer.steps : {};
}
