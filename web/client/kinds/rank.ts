/** `rank`: three to seven items in order, the most important one first. */
import { html } from "lit-html";
import { number } from "../words";
import { type Answer, called, type Dealt, type KindView, perItem } from "./kind";

export const rank: KindView = {
  questions: (dealt) =>
    perItem(
      dealt,
      dealt.card.options.map((_, at) => ({ key: String(at + 1), label: number(at + 1) })),
    ),

  words: (dealt, answer) => names(dealt, answer).map((name, at) => `${number(at + 1)}. ${name}`),

  picture: (dealt, answer) =>
    html`<ol class="own__order">
      ${names(dealt, answer).map((name) => html`<li>${name}</li>`)}
    </ol>`,

  form: () => html``,
};

function names({ card }: Dealt, answer: Answer): readonly string[] {
  return ordered(answer).map((id) => called(card.options, id));
}

function ordered(answer: Answer | null): readonly string[] {
  return answer?.kind === "rank" ? answer.order : [];
}
