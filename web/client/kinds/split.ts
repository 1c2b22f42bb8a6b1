/** `split`: guess how many of a hundred, and say what is true of oneself where that is asked. */
import { html } from "lit-html";
import { number, pick, t } from "../words";
import type { Answer, Dealt, KindView } from "./kind";
import { plainly } from "./own";

/** The ids of the two questions, and the answers to the second. */
export const GUESS = "guess";
export const OWN = "own";
const YES = "yes";
const NO = "no";
const STEP = 5;
const STEPS = 100 / STEP + 1;

export const split: KindView = {
  questions: ({ card }) => [
    {
      id: GUESS,
      label: "",
      rows: Array.from({ length: STEPS }, (_, at) => ({ key: String(at * STEP), label: number(at * STEP) })),
    },
    ...(card.ask ? [{ id: OWN, label: pick(card.ask), rows: yesAndNo() }] : []),
  ],

  words: (dealt, answer) => said(dealt, answer),

  picture: (dealt, answer) => plainly(said(dealt, answer)),

  form: () => html``,
};

function yesAndNo() {
  return [
    { key: YES, label: t("Yes") },
    { key: NO, label: t("No") },
  ];
}

function said({ card }: Dealt, answer: Answer): readonly string[] {
  if (answer.kind !== "split") return [];
  const guess = t("{guess} of 100", { guess: number(answer.guess) });
  return answer.own === null ? [guess] : [guess, `${pick(card.ask)} → ${answer.own ? t("Yes") : t("No")}`];
}
