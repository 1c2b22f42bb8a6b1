/** `wall`: one sentence, shown to the room once it is approved. */
import { html } from "lit-html";
import type { Answer, KindView } from "./kind";

export const wall: KindView = {
  questions: () => [],

  words: (_, answer) => (sentence(answer) ? [sentence(answer)] : []),

  picture: (_, answer) => html`<blockquote class="own__sentence">${sentence(answer)}</blockquote>`,

  form: () => html``,
};

function sentence(answer: Answer | null): string {
  return answer?.kind === "wall" ? answer.text : "";
}
