/** `choice`: one of two to six options. */
import { html } from "lit-html";
import { type Answer, called, type Dealt, type KindView, ONLY, rows } from "./kind";
import { letter, offer } from "./offer";
import { plainly } from "./own";

export const choice: KindView = {
  questions: ({ card }) => [{ id: ONLY, label: "", rows: rows(card.options) }],

  words: (dealt, answer) => [label(dealt, answer)],

  picture: (dealt, answer) => plainly([label(dealt, answer)]),

  form: (asked) =>
    offer(asked, {
      ids: asked.card.options.map(({ id }) => id),
      chosen: chosen(asked.answer),
      face: (id, place) =>
        html`${letter(place)}<span class="choice__text">${called(asked.card.options, id)}</span>`,
      answer: ([option = ""]) => ({ kind: "choice", option }),
    }),
};

function chosen(answer: Answer | null): readonly string[] {
  return answer?.kind === "choice" ? [answer.option] : [];
}

function label({ card }: Dealt, answer: Answer): string {
  return called(card.options, chosen(answer)[0] ?? "");
}
