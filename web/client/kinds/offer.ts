/** Options to choose from: one of them by radio buttons, several by checkboxes that say when it is enough. */
import { html, nothing, type TemplateResult } from "lit-html";
import { number, t } from "../words";
import type { Answer, Asked } from "./kind";
import { radioKeys } from "./radios";

export interface Offer {
  readonly ids: readonly string[];
  /** What is chosen, in the order of choosing. */
  readonly chosen: readonly string[];
  /** Beside each other, as pictures want to be, or below each other. */
  readonly grid?: boolean;
  /** What stands on a button. */
  face(id: string, place: number): TemplateResult;
  answer(ids: readonly string[]): Answer;
}

/** The buttons. */
export function offer(asked: Asked, offer: Offer): TemplateResult {
  const one = asked.card.most === 1;
  return html`${one ? nothing : count(asked, offer)}
    <div
      class=${offer.grid ? "choices choices--grid" : "choices"}
      role=${one ? "radiogroup" : "group"}
      aria-labelledby=${asked.labelledBy}
      aria-describedby=${asked.describedBy}
      @keydown=${one ? radioKeys : nothing}
    >
      ${offer.ids.map((id, place) => (one ? radio : checkbox)(asked, offer, id, place))}
    </div>`;
}

/** The letter before an option. */
export function letter(place: number): TemplateResult {
  return html`<span class="choice__mark choice__mark--letter" aria-hidden="true">${"ABCDEFGH"[place]}</span>`;
}

function count({ card }: Asked, { chosen }: Offer): TemplateResult {
  return html`<p class="answers__count">
    ${t("{count} of {most} chosen", { count: number(chosen.length), most: number(card.most) })}
  </p>`;
}

function radio(asked: Asked, offer: Offer, id: string, place: number): TemplateResult {
  const [marked] = offer.chosen;
  const stop = id === marked || (marked === undefined && place === 0);
  return button(asked, offer, id, place, "radio", stop ? 0 : -1, () => asked.choose(offer.answer([id])));
}

function checkbox(asked: Asked, offer: Offer, id: string, place: number): TemplateResult {
  return button(asked, offer, id, place, "checkbox", 0, () => toggle(asked, offer, id));
}

function button(
  asked: Asked,
  { chosen, face, grid }: Offer,
  id: string,
  place: number,
  role: string,
  stop: number,
  tap: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class=${grid ? "choice choice--hat" : "choice"}
    role=${role}
    aria-checked=${chosen.includes(id)}
    tabindex=${stop}
    ?disabled=${asked.disabled}
    @click=${tap}
  >
    ${face(id, place)}
  </button>`;
}

/** Nothing that was chosen goes by itself: whoever wants another one takes one off first. */
function toggle(asked: Asked, { chosen, answer }: Offer, id: string): void {
  const { most } = asked.card;
  if (!chosen.includes(id) && chosen.length >= most) {
    asked.tell(t("You have chosen {most} already. Take one off first.", { most: number(most) }));
  } else if (chosen.length === 1 && chosen.includes(id)) {
    asked.tell(t("One stays chosen. Choose another one first, then take this one off."));
  } else {
    asked.choose(answer(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]));
  }
}
