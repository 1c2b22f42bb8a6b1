/** `hat`: one or two of the mentor's hats. */
import { html, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import type { Hat, HatId } from "../protocol";
import { listed, pick } from "../words";
import { type Answer, type Asked, type KindView, ONLY } from "./kind";
import { radioKeys } from "./radios";

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

  form: (asked) => (asked.card.most === 1 ? one(asked) : several(asked)),
};

/** What a hat is called in this session. */
export function hatName(id: string, hats: readonly Hat[]): string {
  return pick(hats.find((one) => one.id === id)?.name) || id;
}

function one(asked: Asked): TemplateResult {
  const [marked] = worn(asked.answer);
  return html`<div
    class="choices choices--grid"
    role="radiogroup"
    aria-labelledby=${asked.labelledBy}
    aria-describedby=${asked.describedBy}
    @keydown=${radioKeys}
  >
    ${ids(asked).map((id, place) => {
      const stop = id === marked || (marked === undefined && place === 0);
      return button(asked, id, "radio", stop ? 0 : -1, [id]);
    })}
  </div>`;
}

function several(asked: Asked): TemplateResult {
  return html`<div
    class="choices choices--grid"
    role="group"
    aria-labelledby=${asked.labelledBy}
    aria-describedby=${asked.describedBy}
  >
    ${ids(asked).map((id) => button(asked, id, "checkbox", 0, toggled(worn(asked.answer), id, asked.card.most)))}
  </div>`;
}

function button(asked: Asked, id: HatId, role: string, stop: number, next: readonly HatId[]): TemplateResult {
  const known = asked.hats.find((one) => one.id === id);
  return html`<button
    type="button"
    class="choice choice--hat"
    role=${role}
    aria-checked=${worn(asked.answer).includes(id)}
    tabindex=${stop}
    ?disabled=${asked.disabled}
    @click=${() => asked.choose({ kind: "hat", hats: [...next] })}
  >
    ${hatIcon(id)}
    <span class="choice__text"
      >${hatName(id, asked.hats)}<span class="choice__hint">${pick(known?.line)}</span></span
    >
  </button>`;
}

/** One more hat puts the longest-worn one back; the last one cannot be taken off, only changed. */
function toggled(hats: readonly HatId[], id: HatId, most: number): readonly HatId[] {
  if (!hats.includes(id)) return [...hats, id].slice(-most);
  return hats.length > 1 ? hats.filter((one) => one !== id) : hats;
}

function ids({ card }: Asked): HatId[] {
  return card.options.map(({ id }) => id as HatId);
}

function worn(answer: Answer | null): readonly HatId[] {
  return answer?.kind === "hat" ? answer.hats : [];
}
