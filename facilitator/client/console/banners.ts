/** What went wrong, what is safe, what to do. Quiet ones go by themselves when all is well again. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** The lost line, what the server reported, and why the last click did nothing. */
export function banners({ line, warning, said, act }: Desk): TemplateResult {
  return html`<div role="status">
    ${
      line === "lost"
        ? html`<p class="notice">
            ${t("No connection to the server. This is the last view; nothing is lost. What you click now is sent when the line is back.")}
          </p>`
        : nothing
    }
    ${warning ? closable(warning, () => act.remember({ warning: "" })) : nothing}
    ${said ? closable(said, () => act.remember({ said: "" })) : nothing}
  </div>`;
}

function closable(sentence: string, close: () => void): TemplateResult {
  return html`<p class="notice banner">
    <span>${sentence}</span>
    <button type="button" class="button button--small button--quiet" @click=${close}>${t("Close")}</button>
  </p>`;
}

/** A page instead of the console: signed out, or no such session. */
export function closed(code: string, links: Desk["links"], shownCode: string): TemplateResult {
  const [title, sentence, href, label] =
    code === "signed_out"
      ? [
          t("You are signed out."),
          t("The session goes on. Sign in again, and this page is as before."),
          links.signIn,
          t("Sign in"),
        ]
      : code === "no_such_session"
        ? [
            t("There is no session {code}.", { code: shownCode }),
            t("It may have been deleted."),
            links.console,
            t("All sessions"),
          ]
        : [t("The console cannot connect."), t("Load this page again."), "", t("Load again")];
  return html`<section class="panel closed" aria-labelledby="now">
    <h1 id="now">${title}</h1>
    <p>${sentence}</p>
    <p><a class="button button--primary" href=${href}>${label}</a></p>
  </section>`;
}
