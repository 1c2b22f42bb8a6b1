/** One step back: no vote is lost. */
import { html, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Its button. */
export function back({ act }: Desk): TemplateResult {
  return html`<button
    type="button"
    class="button button--small"
    data-key="back"
    @click=${() => act.step("go_back")}
  >
    ${t("Back")}
  </button>`;
}
