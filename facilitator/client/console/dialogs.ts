/** What comes up over the console: the QR code, the keys, an answer for somebody. Only one at a time. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import { answering, NO_ANSWER } from "./answering";
import type { Desk } from "./desk";
import { way } from "./entrance";
import { KEYS } from "./keys";

/** The dialog that is open; the page opens and closes the element itself. */
export function dialog(desk: Desk): TemplateResult {
  const close = () => desk.act.remember({ dialog: "none", ...NO_ANSWER });
  // The event comes a little later than the closing: by then another dialog may be open.
  const closed = ({ target }: Event) => {
    if (!(target as HTMLDialogElement).open) close();
  };
  return html`<dialog class="dialog panel" aria-labelledby="dialog" @close=${closed} @cancel=${close}>
    ${inside(desk)}
    ${
      desk.dialog === "none"
        ? nothing
        : html`<button type="button" class="button dialog__close" @click=${close}>${t("Close")}</button>`
    }
  </dialog>`;
}

function inside(desk: Desk): TemplateResult | typeof nothing {
  switch (desk.dialog) {
    case "join":
      return join(desk);
    case "keys":
      return keys(desk);
    case "answer":
      return answering(desk);
    case "none":
      return nothing;
  }
}

function join(desk: Desk): TemplateResult {
  return html`<h2 class="panel__title" id="dialog">${t("How to come in")}</h2>
    ${way(desk)}
    ${
      desk.screenNear
        ? html`<button type="button" class="button button--small" @click=${() => desk.act.showQrOnScreen()}>
            ${t("Show or hide it on the projector")}
          </button>`
        : nothing
    }`;
}

function keys(desk: Desk): TemplateResult {
  const set = (event: Event) => desk.act.remember({ keys: (event.target as HTMLInputElement).checked });
  return html`<h2 class="panel__title" id="dialog">${t("Keys")}</h2>
    <p class="small">${t("A clicker works too. Keys rest while you type.")}</p>
    <table class="table keys">
      <tbody>
        ${KEYS.filter(({ deed }) => deed !== "journey" || desk.view.room.points).map(
          ({ shown, says }) =>
            html`<tr>
              <th scope="row">${shown.map((key) => html`<kbd class="key">${key}</kbd> `)}</th>
              <td>${says()}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <label class="check"
      ><input type="checkbox" .checked=${desk.keys} @change=${set} /> ${t("Keys are on")}</label
    >`;
}
