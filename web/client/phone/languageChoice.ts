/** The language of this phone's pages. */
import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { language, LANGUAGES, OWN_NAMES, t, type Language } from "../words";
import type { Phone } from "./phone";

/** A list as long as the session has languages. */
export function languageChoice(phone: Phone, known: readonly Language[]): TemplateResult {
  const choose = (event: Event) => {
    const wanted = (event.target as HTMLSelectElement).value;
    const found = LANGUAGES.find((one) => one === wanted);
    if (found) phone.speakLanguage(found);
  };
  return html`<label class="language">
    <span class="visually-hidden">${t("Language")}</span>
    <select class="input input--small" .value=${live(language())} @change=${choose}>
      ${known.map(
        (one) =>
          html`<option value=${one} lang=${one} ?selected=${one === language()}>${OWN_NAMES[one]}</option>`,
      )}
    </select>
  </label>`;
}
