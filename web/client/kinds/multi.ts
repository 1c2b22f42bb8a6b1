/** `multi`: up to so many of three to eight options. */
import { html } from "lit-html";
import { listed } from "../words";
import { type Answer, called, type Dealt, type KindView, ONLY, rows } from "./kind";
import { plainly } from "./own";

export const multi: KindView = {
  questions: ({ card }) => [{ id: ONLY, label: "", rows: rows(card.options) }],

  words: (dealt, answer) => [listed(names(dealt, answer))],

  picture: (dealt, answer) => plainly(names(dealt, answer)),

  form: () => html``,
};

function names({ card }: Dealt, answer: Answer): readonly string[] {
  return chosen(answer).map((id) => called(card.options, id));
}

function chosen(answer: Answer | null): readonly string[] {
  return answer?.kind === "multi" ? answer.options : [];
}
