/** The room and its projector: who may come in, what stands on the wall, where everything is. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import { boardSwitches } from "./boards";
import type { Desk } from "./desk";
import { lookBackSwitch } from "./lookBack";

/** Switches, and the ways to other pages. */
export function room(desk: Desk): TemplateResult {
  const { act, links, view } = desk;
  const locked = view.room.locked;
  return html`<section class="panel" aria-labelledby="room">
    <h2 class="panel__title" id="room">${t("Room and projector")}</h2>
    <div class="row">
      ${pressed(view.blank, t("Dark projector"), () => act.send({ kind: "blank_screen", blank: !view.blank }))}
      ${
        view.room.state === "ended"
          ? nothing
          : pressed(locked, t("Lock the room"), () => act.send({ kind: "lock_room", locked: !locked }))
      }
      <button type="button" class="button button--small" @click=${() => act.remember({ dialog: "join" })}>
        ${t("QR code")}
      </button>
      ${boardSwitches(desk)} ${lookBackSwitch(desk)}
    </div>
    ${pages(desk)}
    <ul class="links">
      <li><a href=${links.screen} target="rolecall-screen">${t("Open the projector window")}</a></li>
      <li><a href=${links.addresses}>${t("Addresses and phone test")}</a></li>
      <li><a href=${links.settings}>${t("Settings")}</a></li>
      <li><a href=${links.debrief}>${t("Debrief")}</a></li>
    </ul>
  </section>`;
}

function pressed(on: boolean, label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="button button--small switch" aria-pressed=${on} @click=${act}>
    ${label}
  </button>`;
}

/** The pages of a reveal, and of the end, can be turned from here when the projector is a window of this browser. */
function pages({ view, screenNear, act }: Desk): TemplateResult | typeof nothing {
  const { state, phase, board, look_back } = view.room;
  const turns = board === null && (phase === "reveal" || phase === "reflect");
  const paged = state === "ended" || look_back !== null || turns;
  if (!screenNear || !paged || view.blank) return nothing;
  return html`<div class="row" role="group" aria-label=${t("Page on the projector")}>
    <span class="small">${t("Page on the projector")}</span>
    <button type="button" class="button button--small" @click=${() => act.turnScreen(-1)}>
      ${t("Former")}
    </button>
    <button type="button" class="button button--small" @click=${() => act.turnScreen(1)}>
      ${t("Following")}
    </button>
  </div>`;
}
