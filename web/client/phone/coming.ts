/** What stands in the place of a page that has not been fetched yet. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Phone } from "./phone";

/** It comes by itself; the rest of the page works meanwhile. */
export function coming({ later }: Phone): TemplateResult {
  return html`<p class="table-note">${t("One moment, this page is being fetched.")}</p>
    ${
      later.failed
        ? html`<button class="button button--wide" type="button" @click=${() => location.reload()}>
            ${t("Reload")}
          </button>`
        : nothing
    }`;
}
