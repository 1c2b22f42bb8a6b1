/** `practice`: one asks for a hat, another wears it. Phones have pages of their own for the two of them. */
import { html } from "lit-html";
import { hatIcon } from "../hats";
import type { HatId } from "../protocol";
import { hatName, hatOffer } from "./hat";
import { type Answer, type KindView, ONLY } from "./kind";
import { offer } from "./offer";

export const practice: KindView = {
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

function asked(answer: Answer | null): readonly HatId[] {
  return answer?.kind === "practice" ? [answer.hat] : [];
}
