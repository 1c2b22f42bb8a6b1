/** What is safe while the line is down, and what just did not work. It lies over the page: nothing moves. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Phone } from "./phone";
import { refusalSentence } from "./refusals";

export function banner(phone: Phone): TemplateResult | typeof nothing {
  const { state, trouble } = phone.link;
  if (state === "lost") return html`<div class="banner">${offline(phone)}</div>`;
  if (trouble) return html`<div class="banner">${refusalSentence(trouble)}</div>`;
  if (!phone.notice) return phone.later.pages?.tableNotice(phone) ?? nothing;
  return html`<div class="banner banner--notice">
    <span>${phone.notice}</span>
    <button class="button button--small" type="button" @click=${() => dismiss(phone)}>${t("OK")}</button>
  </div>`;
}

/** Only what is true: saved where it is saved, kept where it is kept. */
function offline({ link }: Phone): string {
  if (link.letters().length > 0)
    return t("No connection. Your answer is kept and will be sent when you are back.");
  if (link.me && link.me.answers.length > 0) return t("No connection just now. Your answer is saved.");
  return t("No connection just now. The phone tries again by itself.");
}

function dismiss(phone: Phone): void {
  phone.notice = "";
  phone.redraw();
}
