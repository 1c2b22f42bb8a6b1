/** Items that each get one of a few places by a row of radio buttons: a statement a step, a thing its box. */
import { html, nothing, type TemplateResult } from "lit-html";
import { pick } from "../words";
import type { Asked, Option } from "./kind";
import { radioKeys } from "./radios";

export interface Place {
  readonly key: string;
  /** What stands on the button, and what it is called where that says too little. */
  readonly text: string;
  readonly name?: string;
}

export interface Placing {
  readonly items: readonly Option[];
  readonly places: readonly Place[];
  /** How the buttons of an item look. */
  readonly style: "scale" | "boxes";
  /** Below the buttons. */
  readonly foot?: TemplateResult;
  /** Item to place, as far as it has one. */
  readonly now: Readonly<Record<string, string | number>>;
  put(item: string, place: string): void;
}

/** All items with their buttons. */
export function placing(asked: Asked, all: Placing): TemplateResult {
  return html`<div class=${all.items.length > 3 ? "statements statements--many" : "statements"}>
    ${all.items.map((item) => row(asked, all, item))}
  </div>`;
}

function row(asked: Asked, all: Placing, { id, text }: Option): TemplateResult {
  const label = `${asked.labelledBy}-${id}`;
  const now = all.now[id];
  return html`<div class="statement">
    <p class="statement__text" id=${label}>${pick(text)}</p>
    <div
      class=${all.style}
      role="radiogroup"
      aria-labelledby=${all.items.length > 1 ? label : `${asked.labelledBy} ${label}`}
      @keydown=${radioKeys}
    >
      ${all.places.map((place, at) => {
        const chosen = now !== undefined && String(now) === place.key;
        const stop = chosen || (now === undefined && at === 0);
        return html`<button
          type="button"
          class="scale__step"
          role="radio"
          aria-checked=${chosen}
          aria-label=${place.name ?? nothing}
          tabindex=${stop ? 0 : -1}
          ?disabled=${asked.disabled}
          @click=${() => all.put(id, place.key)}
        >
          ${place.text}
        </button>`;
      })}
      ${all.foot ?? nothing}
    </div>
  </div>`;
}
