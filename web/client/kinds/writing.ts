/** What forms for one's own words have in common: they are sent by a button, and say whether they were. */
import { html, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Asked } from "./kind";

/** Sends; once everything is sent it says so. */
export function sendButton(asked: Asked): TemplateResult {
  const sent = asked.answer !== null && asked.draft === null;
  return html`<button
    type="submit"
    class=${sent ? "button button--wide" : "button button--primary button--wide"}
    ?disabled=${asked.disabled}
  >
    ${sent ? t("Sent ✓") : t("Send")}
  </button>`;
}

/** A form's own way of sending, without leaving the page. */
export function submitting(send: () => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    send();
  };
}
