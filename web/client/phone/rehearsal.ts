/** The mark of a session in which nothing is real. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";

export function rehearsalMark({ rehearsal }: RoomView): TemplateResult | typeof nothing {
  return rehearsal ? html`<p class="rehearsal">${t("Rehearsal: nothing here is real.")}</p>` : nothing;
}
