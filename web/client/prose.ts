/** Card text on the screen: the small tree that the loader made of Markdown, drawn without any HTML of a deck. */
import { html, type TemplateResult } from "lit-html";
import type { List, Paragraph, Span } from "./protocol";

export type Block = Paragraph | List;

/** Draw the blocks; the caller chooses the size (`.card__body` on a card). */
export function prose(blocks: readonly Block[]): TemplateResult {
  return html`<div class="prose">${blocks.map(block)}</div>`;
}

/** The same words without any form, for titles, labels and exports. */
export function plain(blocks: readonly Block[]): string {
  return blocks
    .flatMap((one) => (one.kind === "paragraph" ? [one.spans] : one.items))
    .map(words)
    .join("\n");
}

function words(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

function block(one: Block): TemplateResult {
  if (one.kind === "paragraph") return html`<p>${one.spans.map(inline)}</p>`;
  const items = one.items.map((spans) => html`<li>${spans.map(inline)}</li>`);
  return one.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function inline(span: Span): TemplateResult | string {
  if (span.style === "strong") return html`<strong>${span.text}</strong>`;
  if (span.style === "emphasis") return html`<em>${span.text}</em>`;
  return span.text;
}
