/** `sort`: each of two to seven items into one of two to four boxes. */
import type { SortAnswer } from "../protocol";
import { number, pick, t } from "../words";
import { type Answer, called, type Dealt, type KindView, perItem, rows } from "./kind";
import { inWords, parts, type Part } from "./own";
import { placing } from "./placing";

export const sort: KindView = {
  questions: (dealt) => perItem(dealt, rows(dealt.card.boxes)),

  words: (dealt, answer) => inWords(sorted(dealt, answer)),

  picture: (dealt, answer) => parts(sorted(dealt, answer)),

  hint: () => t("Give each its box; then your answer is sent."),

  lacks: ({ card }, draft) =>
    t("{count} of {all} placed", {
      count: number(Object.keys(boxes(draft)).length),
      all: number(card.options.length),
    }),

  form: (asked) => {
    const now = boxes(asked.draft ?? asked.answer);
    return placing(asked, {
      items: asked.card.options,
      places: asked.card.boxes.map(({ id, text }) => ({ key: id, text: pick(text) })),
      style: "boxes",
      now,
      put: (item, box) => {
        const all = { ...now, [item]: box };
        const whole = asked.card.options.every(({ id }) => all[id] !== undefined);
        if (whole) asked.choose({ kind: "sort", boxes: all });
        else asked.begin({ kind: "sort", boxes: all });
      },
    });
  },
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
