/** `hat`: one or two of the mentor's hats. */
import { html, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import type { Hat, HatId } from "../protocol";
import { listed, pick, t } from "../words";
import { type Answer, type Dealt, type KindView, ONLY } from "./kind";
import { offer, type Offer } from "./offer";

export const hat: KindView = {
  questions: ({ card, hats }) => [
    {
      id: ONLY,
      label: "",
      rows: card.options.map(({ id }) => ({ key: id, label: hatName(id, hats), icon: hatIcon(id) })),
    },
  ],

  words: ({ hats }, answer) => [listed(worn(answer).map((id) => hatName(id, hats)))],

  picture: ({ hats }, answer) =>
    html`<ul class="own__hats">
      ${worn(answer).map((id) => html`<li>${hatIcon(id)}<span>${hatName(id, hats)}</span></li>`)}
    </ul>`,

  hint: ({ card }) => (card.most > 1 ? t("Choose one hat or two.") : ""),

  form: (asked) =>
    offer(
      asked,
      hatOffer(asked, worn(asked.answer), (hats) => ({ kind: "hat", hats: [...hats] as HatId[] })),
    ),
};

/** The hats of a card to choose from, each with what it does. */
export function hatOffer({ card, hats }: Dealt, chosen: readonly string[], answer: Offer["answer"]): Offer {
  return {
    ids: card.options.map(({ id }) => id),
    chosen,
    grid: true,
    face: (id) => hatFace(id, hats),
    answer,
  };
}

/** A hat, its name and what it does, as on a button. */
export function hatFace(id: string, hats: readonly Hat[]): TemplateResult {
  return html`${hatIcon(id)}
    <span class="choice__text"
      >${hatName(id, hats)}<span class="choice__hint">${pick(found(id, hats)?.line)}</span></span
    >`;
}

/** What a hat is called in this session. */
export function hatName(id: string, hats: readonly Hat[]): string {
  return pick(found(id, hats)?.name) || id;
}

function found(id: string, hats: readonly Hat[]): Hat | undefined {
  return hats.find((one) => one.id === id);
}

function worn(answer: Answer | null): readonly HatId[] {
  return answer?.kind === "hat" ? answer.hats : [];
}
