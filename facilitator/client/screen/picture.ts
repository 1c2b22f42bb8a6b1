/** A card's picture, beside what there is to read and never in its way. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { CardView } from "../../../web/client/protocol";
import { pick } from "../../../web/client/words";

/** The picture; `small` beside answers, where it is the first to go when there is no room. */
export function picture({ picture }: CardView, small = false): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<img
    class="photo ${small ? "photo--small" : ""}"
    src="/pictures/${picture.file}"
    alt=${pick(picture.alt)}
  />`;
}
