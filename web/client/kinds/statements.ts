/** Statements, each placed from 1 to 5: what `scale` and `pulse` have in common is everything but their name. */
import { html, type TemplateResult } from "lit-html";
import type { CardView, PulseAnswer, ScaleAnswer } from "../protocol";
import { number, pick, t } from "../words";
import {
  type Addressed,
  type Answer,
  type Asked,
  type Dealt,
  type KindView,
  type Option,
  perItem,
} from "./kind";
import { inWords, parts, type Part } from "./own";
import { placing } from "./placing";

type Placed = ScaleAnswer["steps"] & PulseAnswer["steps"];
type Step = Placed[string];
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

    hint: (addressed) =>
      mine(addressed).length > 1 ? t("Place every statement; then your answer is sent.") : "",

    lacks: (addressed, draft) =>
      t("{count} of {all} placed", {
        count: number(Object.keys(placed(draft)).length),
        all: number(mine(addressed).length),
      }),

    form: (asked) => (mine(asked).length > 0 ? rulers(asked, kind) : forOthers()),
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
function mine({ card, group }: Addressed): readonly Option[] {
  return card.options.filter(({ groups }) => groups.length === 0 || groups.includes(group));
}

function rulers(asked: Asked, kind: "scale" | "pulse"): TemplateResult {
  const { low, high } = ends(asked.card);
  const now = placed(asked.draft ?? asked.answer);
  return placing(asked, {
    items: mine(asked),
    places: STEPS.map((step) => ({
      key: String(step),
      text: number(step),
      name: stepName(asked.card, step),
    })),
    style: "scale",
    foot: html`<span class="scale__low" aria-hidden="true">${low}</span>
      <span class="scale__high" aria-hidden="true">${high}</span>`,
    now,
    put: (id, key) => {
      const all = { ...now, [id]: Number(key) as Step };
      const whole = mine(asked).every((one) => all[one.id] !== undefined);
      (whole ? asked.choose : asked.begin)({ kind, steps: all });
    },
  });
}

function forOthers(): TemplateResult {
  return html`<p class="table-note">
    ${t("This question is for the others. Listen in: you will see what they chose.")}
  </p>`;
}

/** A step in words where it has some: "1, completely disagree". */
function stepName(card: CardView, step: number): string {
  const { low, high } = ends(card);
  if (step === 1) return `1, ${low}`;
  return step === 5 ? `5, ${high}` : String(step);
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
