/** What the server put into the page for later: the QR code, or why there is none. */

/** A data address of the drawing inside the template; empty where the page brings none. */
export function pictureOf(template: Element | null): string {
  const drawing = template instanceof HTMLTemplateElement ? template.content.querySelector("svg") : null;
  if (!drawing) return "";
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
}

/** The sentence inside a template; empty where the page brings none. */
export function wordsOf(template: Element | null): string {
  return template instanceof HTMLTemplateElement ? (template.content.textContent ?? "").trim() : "";
}
