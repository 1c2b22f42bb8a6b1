/** The QR code that the server drew into the page, as an address that an image can show. */

/** A data address of the drawing inside the template; empty where the page brings none. */
export function pictureOf(template: Element | null): string {
  const drawing = template instanceof HTMLTemplateElement ? template.content.querySelector("svg") : null;
  if (!drawing) return "";
  return `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
}
