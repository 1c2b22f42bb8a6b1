/** One's own answer to look at, for kinds whose answer has several parts. */
import { html, type TemplateResult } from "lit-html";

/** Something on the card and what one made of it. */
export interface Part {
  readonly label: string;
  readonly value: string;
}

/** A part on every line, what one made of it at its end. */
export function parts(all: readonly Part[]): TemplateResult {
  return html`<ul class="own__steps">
    ${all.map(
      ({ label, value }) => html`<li><span>${label}</span> <strong class="own__step">${value}</strong></li>`,
    )}
  </ul>`;
}

/** The same in words. */
export function inWords(all: readonly Part[]): readonly string[] {
  return all.map(({ label, value }) => `${label} → ${value}`);
}

/** Lines as they are. */
export function plainly(lines: readonly string[]): TemplateResult {
  return html`${lines.map((line) => html`<p class="own__words">${line}</p>`)}`;
}
