/** A large button for one step up or down. At the end of the way it stays where the finger or the focus is. */
import { html, type TemplateResult } from "lit-html";
import type { Asked } from "./kind";

export interface Stepper {
  readonly sign: string;
  readonly name: string;
  readonly possible: boolean;
  act(event: Event): void;
}

/** The button. */
export function stepper(asked: Asked, { sign, name, possible, act }: Stepper): TemplateResult {
  return html`<button
    type="button"
    class="stepper"
    aria-label=${name}
    aria-disabled=${!possible}
    ?disabled=${asked.disabled}
    @click=${act}
  >
    ${sign}
  </button>`;
}
