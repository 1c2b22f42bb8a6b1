/** `sort`: each of two to seven items into one of two to four boxes. */
import { html } from "lit-html";
import type { SortAnswer } from "../protocol";
import { pick } from "../words";
import { type Answer, called, type Dealt, type KindView, perItem, rows } from "./kind";
import { inWords, parts, type Part } from "./own";

export const sort: KindView = {
  questions: (dealt) => perItem(dealt, rows(dealt.card.boxes)),

  words: (dealt, answer) => inWords(sorted(dealt, answer)),

  picture: (dealt, answer) => parts(sorted(dealt, answer)),

  form: () => html``,
};

function sorted({ card }: Dealt, answer: Answer): Part[] {
  return card.options.map(({ id, text }) => ({
    label: pick(text),
    value: called(card.boxes, boxes(answer)[id] ?? "–"),
  }));
}

function boxes(answer: Answer | null): SortAnswer["boxes"] {
  return answer?.kind === "sort" ? answer.boxes : {};
}
