/** `hat`: one or two of the mentor's hats. */
import { html } from "lit-html";
import { hatIcon } from "../hats";
import type { Hat, HatId } from "../protocol";
import { listed, pick, t } from "../words";
import { type Answer, type KindView, ONLY } from "./kind";
import { offer } from "./offer";

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
    offer(asked, {
      ids: asked.card.options.map(({ id }) => id),
      chosen: worn(asked.answer),
      grid: true,
      face: (id) =>
        html`${hatIcon(id)}
          <span class="choice__text"
            >${hatName(id, asked.hats)}<span class="choice__hint"
              >${pick(found(id, asked.hats)?.line)}</span
            ></span
          >`,
      answer: (hats) => ({ kind: "hat", hats: [...hats] as HatId[] }),
    }),
};

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
