/** How people come in: what the projector shows large, for the facilitator's own check. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Before the first card: the code, and the window that everybody must see. */
export function entrance(desk: Desk): TemplateResult | typeof nothing {
  if (desk.view.room.state !== "lobby") return nothing;
  return html`<section class="panel" aria-labelledby="entrance">
    <h2 class="panel__title" id="entrance">${t("How to come in")}</h2>
    <div class="entrance">${way(desk)}</div>
    <p>
      <a class="button button--small" href=${desk.links.screen} target="rolecall-screen"
        >${t("Open the projector window")}</a
      >
    </p>
  </section>`;
}

/** QR code, address and code; without a network, what to do about it. */
export function way({ qr, shownCode, host, links }: Desk): TemplateResult {
  return html`${
      qr
        ? html`<img
              class="way__qr"
              src=${qr}
              alt=${t("QR code that leads to {address}", { address: host })}
            />
            <p class="way__host">${host}</p>`
        : html`<p class="notice">
            ${t("This computer is on no network that phones can reach.")}
            <a href=${links.addresses}>${t("Addresses and phone test")}</a>
          </p>`
    }
    <p class="way__code code"><span class="visually-hidden">${t("Code")} </span>${shownCode}</p>`;
}
