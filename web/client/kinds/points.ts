/** `points`: ten points, shared out over three to six items; what is left stays in sight. */
import { html, type TemplateResult } from "lit-html";
import type { PointsAnswer } from "../protocol";
import { n, number, pick, t } from "../words";
import { type Answer, type Asked, type Dealt, type KindView, type Option, perItem } from "./kind";
import { inWords, parts, type Part } from "./own";
import { stepper } from "./stepper";

type Given = PointsAnswer["points"];

export const points: KindView = {
  questions: (dealt) =>
    perItem(
      dealt,
      Array.from({ length: dealt.card.most + 1 }, (_, at) => ({ key: String(at), label: number(at) })),
    ),

  words: (dealt, answer) => inWords(shared(dealt, answer)),

  picture: (dealt, answer) => parts(shared(dealt, answer)),

  hint: ({ card }) =>
    t("Share out {points} points; then your answer is sent.", { points: number(card.most) }),

  lacks: (dealt, draft) => leftWords(left(dealt, given(draft))),

  form: (asked) => {
    const now = given(asked.draft ?? asked.answer);
    return html`${purse(asked, left(asked, now))}
      <div class="statements statements--many">
        ${asked.card.options.map((item) => row(asked, now, item))}
      </div>`;
  },
};

/** The points that nobody has yet, as coins and in words. */
function purse({ card }: Asked, left: number): TemplateResult {
  return html`<p class="purse">
    <span class="purse__coins" aria-hidden="true">
      ${Array.from({ length: card.most }, (_, at) => html`<span class=${at < left ? "coin" : "coin coin--gone"}></span>`)}
    </span>
    <span>${left > 0 ? leftWords(left) : t("All are shared out")}</span>
  </p>`;
}

function row(asked: Asked, now: Given, { id, text }: Option): TemplateResult {
  const [item, has] = [pick(text), now[id] ?? 0];
  return html`<div class="statement shared" role="group" aria-labelledby="${asked.labelledBy}-${id}">
    <p class="statement__text" id="${asked.labelledBy}-${id}">${item}</p>
    <div class="shared__steps">
      ${stepper(asked, { sign: "−", name: t("Less: {item}", { item }), possible: has > 0, act: () => give(asked, now, id, -1) })}
      <strong class="shared__points number">${number(has)}</strong>
      ${stepper(asked, {
        sign: "+",
        name: t("More: {item}", { item }),
        possible: left(asked, now) > 0,
        act: () => give(asked, now, id, 1),
      })}
    </div>
  </div>`;
}

function give(asked: Asked, now: Given, id: string, step: number): void {
  const has = (now[id] ?? 0) + step;
  if (has < 0) return;
  if (step > left(asked, now)) {
    asked.tell(t("All points are shared out. Take one from another first."));
    return;
  }
  const next = Object.fromEntries(
    asked.card.options.map((one) => [one.id, one.id === id ? has : (now[one.id] ?? 0)]),
  );
  if (left(asked, next) === 0) asked.choose({ kind: "points", points: next });
  else asked.begin({ kind: "points", points: next });
  asked.say(`${number(has)}. ${leftWords(left(asked, next))}`);
}

function left({ card }: Dealt, now: Given): number {
  return Object.values(now).reduce((rest, points) => rest - points, card.most);
}

function leftWords(left: number): string {
  return n("{count} point left", "{count} points left", left);
}

function shared({ card }: Dealt, answer: Answer): Part[] {
  return card.options.map(({ id, text }) => ({ label: pick(text), value: number(given(answer)[id] ?? 0) }));
}

function given(answer: Answer | null): Given {
  return answer?.kind === "points" ? answer.points : {};
}
