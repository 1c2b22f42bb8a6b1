/** `split`: guess how many of a hundred, and say what is true of oneself where that is asked. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { SplitAnswer } from "../protocol";
import { number, pick, t } from "../words";
import type { Addressed, Answer, Asked, Dealt, KindView, When } from "./kind";
import { plainly } from "./own";
import { radioKeys } from "./radios";
import { stepper } from "./stepper";

const GUESS = "guess";
const OWN = "own";
const STEP = 5;
const MOST = 100;
const MIDDLE = 50;
const UNTOLD = -1;

/** What was begun: the guess is still missing where it is below 0. */
type Begun = SplitAnswer;

export const split: KindView = {
  questions: ({ card }) => [
    {
      id: GUESS,
      label: "",
      rows: Array.from({ length: MOST / STEP + 1 }, (_, at) => ({
        key: String(at * STEP),
        label: number(at * STEP),
      })),
    },
    ...(card.ask ? [{ id: OWN, label: pick(card.ask), rows: ownRows() }] : []),
  ],

  words: (dealt, answer) => said(dealt, answer),

  picture: (dealt, answer) => plainly(said(dealt, answer)),

  guessed: (answer) => (answer.kind === "split" ? number(answer.guess) : ""),

  hint: (addressed) =>
    isAsked(addressed)
      ? t("Answer for yourself, then guess how many of a hundred.")
      : t("Guess how many of a hundred."),

  lacks: (_, draft) =>
    begun(draft).guess === UNTOLD ? t("Your guess is missing") : t("Yes or no is missing"),

  form: (asked) => {
    const now = begun(asked.draft ?? asked.answer);
    return html`${isAsked(asked) ? yesOrNo(asked, now) : nothing} ${guess(asked, now)}`;
  },
};

function yesOrNo(asked: Asked, now: Begun): TemplateResult {
  return html`<div class="statement">
    <p class="statement__text" id="own">${pick(asked.card.ask)}</p>
    <div class="boxes" role="radiogroup" aria-labelledby="own" @keydown=${radioKeys}>
      ${[true, false].map(
        (own) =>
          html`<button
            type="button"
            class="scale__step"
            role="radio"
            aria-checked=${now.own === own}
            tabindex=${now.own === own || (now.own === null && own) ? 0 : -1}
            ?disabled=${asked.disabled}
            @click=${() => keep(asked, { ...now, own }, "at once")}
          >
            ${own ? t("Yes") : t("No")}
          </button>`,
      )}
    </div>
  </div>`;
}

function guess(asked: Asked, now: Begun): TemplateResult {
  const told = now.guess !== UNTOLD;
  const at = told ? now.guess : MIDDLE;
  const slide = (event: Event) => ({ ...now, guess: Number((event.target as HTMLInputElement).value) });
  const to = (step: number) => () => {
    const next = Math.min(MOST, Math.max(0, at + step));
    keep(asked, { ...now, guess: next }, "soon");
    asked.say(ofHundred(next));
  };
  return html`<div class="statement guess">
    <p class="guess__number ${told ? "" : "guess__number--untold"}" aria-hidden="true">
      <strong class="number">${told ? number(now.guess) : "?"}</strong> ${t("of 100")}
    </p>
    <div class="guess__row">
      ${stepper(asked, { sign: "−", name: t("Fewer"), possible: at > 0, act: to(-STEP) })}
      <input
        class=${told ? "slider" : "slider slider--untold"}
        type="range"
        min="0"
        max=${MOST}
        step=${STEP}
        aria-labelledby=${asked.labelledBy}
        aria-describedby=${asked.describedBy}
        aria-valuetext=${told ? ofHundred(now.guess) : t("no guess yet")}
        .value=${live(String(at))}
        ?disabled=${asked.disabled}
        @input=${(event: Event) => asked.begin(slide(event))}
        @change=${(event: Event) => keep(asked, slide(event), "soon")}
        @click=${(event: Event) => told || keep(asked, slide(event), "soon")}
      />
      ${stepper(asked, { sign: "+", name: t("More"), possible: at < MOST, act: to(STEP) })}
    </div>
  </div>`;
}

/** Sent once everything that is asked has been said. */
function keep(asked: Asked, now: Begun, when: When): void {
  if (now.guess === UNTOLD || (isAsked(asked) && now.own === null)) asked.begin(now);
  else asked.choose(now, when);
}

/** Only those whose share is guessed are asked about themselves. */
function isAsked({ card, group }: Addressed): boolean {
  return card.ask !== null && (card.of === null || card.of === group);
}

function begun(answer: Answer | null): Begun {
  return answer?.kind === "split" ? answer : { kind: "split", guess: UNTOLD, own: null };
}

function ownRows() {
  return [
    { key: "yes", label: t("Yes") },
    { key: "no", label: t("No") },
  ];
}

function said({ card }: Dealt, answer: Answer): readonly string[] {
  if (answer.kind !== "split") return [];
  const guess = ofHundred(answer.guess);
  return answer.own === null ? [guess] : [guess, `${pick(card.ask)} → ${answer.own ? t("Yes") : t("No")}`];
}

function ofHundred(guess: number): string {
  return t("{guess} of 100", { guess: number(guess) });
}
