/** `multi`: up to so many of three to eight options. */
import { html } from "lit-html";
import { listed, number, t } from "../words";
import { type Answer, called, type Dealt, type KindView, ONLY, rows } from "./kind";
import { letter, offer } from "./offer";
import { plainly } from "./own";

export const multi: KindView = {
  questions: ({ card }) => [{ id: ONLY, label: "", rows: rows(card.options) }],

  words: (dealt, answer) => [listed(names(dealt, answer))],

  picture: (dealt, answer) => plainly(names(dealt, answer)),

  hint: ({ card }) => (card.most > 1 ? t("Choose up to {most}.", { most: number(card.most) }) : ""),

  form: (asked) =>
    offer(asked, {
      ids: asked.card.options.map(({ id }) => id),
      chosen: chosen(asked.answer),
      face: (id, place) =>
        html`${letter(place)}<span class="choice__text">${called(asked.card.options, id)}</span>`,
      answer: (options) => ({ kind: "multi", options: [...options] }),
    }),
};

function names({ card }: Dealt, answer: Answer): readonly string[] {
  return chosen(answer).map((id) => called(card.options, id));
}

function chosen(answer: Answer | null): readonly string[] {
  return answer?.kind === "multi" ? answer.options : [];
}
