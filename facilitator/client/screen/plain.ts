/** The pages without a card: darkness, and why there is nothing to show. */
import { html, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import type { Address } from "./address";

/** A dark screen; one small light says that it is meant so. */
export function darkness(): TemplateResult {
  return html`<section class="dark" aria-labelledby="where">
    <h1 class="visually-hidden" id="where">${t("The screen is dark")}</h1>
    <span class="dark__light" aria-hidden="true"></span>
  </section>`;
}

/** Before the first view, or when the server refuses us. */
export function closed(code: string, address: Address): TemplateResult {
  const [title, sentence] =
    code === "no_such_session"
      ? [
          t("There is no session {code}.", { code: address.code }),
          t("Look at the address again, or open the projector from the console."),
        ]
      : code === "waiting"
        ? [address.code, t("Connecting …")]
        : [t("The projector cannot connect."), t("Load this page again.")];
  return html`<div class="screen screen--bare">
    <section class="sheet card sheet--bye" data-frame aria-labelledby="where">
      <h1 class="sheet__question" id="where">${title}</h1>
      <p class="sheet__body">${sentence}</p>
    </section>
  </div>`;
}
