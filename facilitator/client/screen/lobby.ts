/** How to come in: before the first card, and whenever `Q` is pressed. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";
import { rehearsalMark } from "./frame";
import type { Screen } from "./state";

/** The QR code, as large as the screen bears, beside code and address. */
export function lobby(screen: Screen): TemplateResult {
  const { view, address, qr, unreachable } = screen;
  return html`<section class="lobby" data-frame aria-labelledby="where">
    ${
      qr
        ? html`<img
            class="lobby__qr"
            src=${qr}
            alt=${t("QR code that leads to {address}", { address: address.host })}
          />`
        : html`<p class="lobby__unreachable">${unreachable}</p>`
    }
    <div class="lobby__words">
      ${rehearsalMark(view.room)}
      <h1 class="lobby__title" id="where">${view.room.title}</h1>
      ${view.room.locked ? locked() : entrance(screen)}
      <p class="lobby__present number">
        ${view.present > 0 ? n("{count} person is in", "{count} people are in", view.present) : t("Nobody is in yet")}
      </p>
    </div>
  </section>`;
}

function entrance({ view, address, line }: Screen): TemplateResult {
  return html`<ol class="lobby__steps">
      <li>${t("Same wifi as this screen")}</li>
      ${
        address.host
          ? html`<li>${t("Scan the code, or type")} <strong class="lobby__host">${address.host}</strong></li>`
          : nothing
      }
      ${isDealt(view.room) ? html`<li>${t("Your phone tells you your table")}</li>` : nothing}
    </ol>
    <p class="lobby__code code"><span class="visually-hidden">${t("Code")} </span>${address.code}</p>
    ${line === "lost" ? html`<p class="lobby__lost"><span class="dot" aria-hidden="true"></span>${t("No connection: the last view")}</p>` : nothing}`;
}

/** Where people are dealt to tables, nobody looks for one at the door. */
function isDealt({ seating, tables }: RoomView): boolean {
  return tables > 0 && seating === "dealt";
}

function locked(): TemplateResult {
  return html`<p class="lobby__locked">${t("The room is locked. Ask the facilitator to let you in.")}</p>`;
}
