/** `practice`: one asks for a hat, another wears it. Phones have pages of their own for the two of them. */
import { html } from "lit-html";
import { hatIcon } from "../hats";
import type { HatId, PracticeAnswer } from "../protocol";
import { hatName, hatOffer } from "./hat";
import { type Answer, type KindView, ONLY } from "./kind";
import { offer } from "./offer";

export const practice: KindView = {
  practises: true,

  questions: ({ card, hats }) => [
    {
      id: ONLY,
      label: "",
      rows: card.options.map(({ id }) => ({ key: id, label: hatName(id, hats), icon: hatIcon(id) })),
    },
  ],

  words: ({ hats }, answer) => asked(answer).map((id) => hatName(id, hats)),

  picture: ({ hats }, answer) =>
    html`<ul class="own__hats">
      ${asked(answer).map((id) => html`<li>${hatIcon(id)}<span>${hatName(id, hats)}</span></li>`)}
    </ul>`,

  form: (form) =>
    offer(
      { ...form, card: { ...form.card, most: 1 } },
      hatOffer(form, asked(form.answer), ([hat]) => ({ kind: "practice", hat: hat as HatId, partner: null })),
    ),
};

/** The hat that an answer asks for, and whom; null for any other answer. */
export function requested(answer: Answer | null | undefined): Pick<PracticeAnswer, "hat" | "partner"> | null {
  return answer?.kind === "practice" ? answer : null;
}

function asked(answer: Answer | null): readonly HatId[] {
  const request = requested(answer);
  return request ? [request.hat] : [];
}
