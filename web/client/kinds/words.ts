/** `words`: one to three short words of one's own. */
import { html } from "lit-html";
import type { Answer, KindView } from "./kind";
import { ONLY } from "./kind";
import { plainly } from "./own";

export const words: KindView = {
  questions: () => [{ id: ONLY, label: "", rows: [] }],

  words: (_, answer) => (written(answer).length > 0 ? [written(answer).join(" · ")] : []),

  picture: (_, answer) => plainly(written(answer)),

  form: () => html``,
};

function written(answer: Answer | null): readonly string[] {
  return answer?.kind === "words" ? answer.words : [];
}
