/** What stays in every phase: where the card stands above, how to join below. */
import { html, nothing, type TemplateResult } from "lit-html";
import { clockText, remaining } from "../../../web/client/clock";
import type { RoomView } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";
import { isPractised, phaseName } from "../../../web/client/phases";
import { place } from "./lookBack";
import type { Screen } from "./state";

/** A card with its top line: number, phase, timer, and what is counted. */
export function sheet(
  screen: Screen,
  kind: string,
  inside: TemplateResult,
  aside: TemplateResult | string = "",
): TemplateResult {
  const { room } = screen.view;
  return html`<section class="sheet card card--turn sheet--${kind}" data-frame aria-labelledby="where">
    <div class="card__head">
      <h1 class="sheet__where" id="where">${where(room)}</h1>
      ${clock(screen)}
      <span class="sheet__aside number">${aside}</span>
    </div>
    ${inside}
  </section>`;
}

function where(room: RoomView): TemplateResult {
  if (room.look_back) return place(room.look_back);
  return html`<span class="card__index"
      ><span class="visually-hidden">${t("Card")} </span>${room.number}</span
    >
    <span
      >${t("of {total}", { total: room.total })}${
        room.phase && room.card?.chart !== "none"
          ? html` · <strong>${phaseName(room.phase, room.card)}</strong>`
          : nothing
      }</span
    >`;
}

function clock({ view, since }: Screen): TemplateResult | typeof nothing {
  const { timer, phase, card, result } = view.room;
  const isLarge =
    (phase === "talk" && !result) || card?.chart === "none" || (phase === "vote" && isPractised(card));
  if (!timer || isLarge) return nothing;
  const left = remaining({ timer, since });
  return html`<span class="sheet__clock number" role="timer" aria-live="off"
    >${left > 0 ? clockText(left) : t("Time is up")}</span
  >`;
}

/** The bottom line: code, address, the wifi, who is here. A lost connection takes the wifi's place. */
export function foot({ view, address, line }: Screen): TemplateResult {
  return html`<footer class="foot" data-frame>
    <span class="foot__join"
      ><strong class="code">${address.code}</strong><span class="foot__host">${address.host}</span></span
    >
    <span class="foot__note">${note(view.room, line === "lost")} ${rehearsalMark(view.room)}</span>
    <span class="foot__present number">${n("{count} here", "{count} here", view.present)}</span>
  </footer>`;
}

function note(room: RoomView, lost: boolean): TemplateResult | string {
  if (lost) return html`<span class="dot" aria-hidden="true"></span>${t("No connection: the last view")}`;
  if (room.locked) return t("The room is locked");
  return room.rehearsal ? "" : t("Same wifi as this screen");
}

/** Nobody in front of this screen shall take a rehearsal for the real session. */
export function rehearsalMark({ rehearsal }: RoomView): TemplateResult | typeof nothing {
  return rehearsal ? html`<span class="rehearsal">${t("Rehearsal")}</span>` : nothing;
}
