/** `points`: ten points, shared out over three to six items. */
import { html } from "lit-html";
import type { PointsAnswer } from "../protocol";
import { number, pick } from "../words";
import type { Answer, Dealt, KindView } from "./kind";
import { perItem } from "./kind";
import { inWords, parts, type Part } from "./own";

export const points: KindView = {
  questions: (dealt) =>
    perItem(
      dealt,
      Array.from({ length: dealt.card.most + 1 }, (_, n) => ({ key: String(n), label: number(n) })),
    ),

  words: (dealt, answer) => inWords(shared(dealt, answer)),

  picture: (dealt, answer) => parts(shared(dealt, answer)),

  form: () => html``,
};

function shared({ card }: Dealt, answer: Answer): Part[] {
  return card.options.map(({ id, text }) => ({ label: pick(text), value: number(given(answer)[id] ?? 0) }));
}

function given(answer: Answer | null): PointsAnswer["points"] {
  return answer?.kind === "points" ? answer.points : {};
}
