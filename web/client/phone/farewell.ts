/** Pages without a session: none of this code, deleted, or continued elsewhere. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Phone } from "./phone";

/** The server will not have us. */
export function over(phone: Phone, code: string, title: string): TemplateResult {
  if (code === "taken_over") return elsewhere(phone, title);
  const code6 = phone.code.length === 6 ? `${phone.code.slice(0, 3)} ${phone.code.slice(3)}` : phone.code;
  if (code === "malformed")
    return sheet(title, t("This page is out of date."), t("Reload it, please."), reload());
  if (code === "gone") {
    return sheet(title, t("This session was deleted."), t("Names and texts are gone for good."), toCodes());
  }
  return sheet(title, t("There is no session {code}. Check the projector.", { code: code6 }), "", toCodes());
}

function elsewhere(phone: Phone, title: string): TemplateResult {
  return sheet(
    title,
    t("You continue on another tab"),
    t("This seat was opened somewhere else on this phone. Nothing is lost."),
    html`<button
      class="button button--primary button--wide"
      type="button"
      @click=${() => phone.link.reopen()}
    >
      ${t("Use this one")}
    </button>`,
  );
}

/** One thing to say, and what can be done about it. */
export function sheet(title: string, heading: string, text: string, action: TemplateResult): TemplateResult {
  return html`<main class="phone__main stack" id="main">
    <p class="phone__session">${title}</p>
    <article class="card">
      <h1 class="card__title" tabindex="-1" data-focus>${heading}</h1>
      ${text ? html`<p>${text}</p>` : nothing} ${action}
    </article>
  </main>`;
}

function toCodes(): TemplateResult {
  return html`<a class="button button--primary button--wide" href="/">${t("Type another code")}</a>`;
}

function reload(): TemplateResult {
  return html`<button
    class="button button--primary button--wide"
    type="button"
    @click=${() => location.reload()}
  >
    ${t("Reload")}
  </button>`;
}
