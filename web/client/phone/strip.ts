/** The tables' journey on the phone: one's own piece on its way, while the projector shows the board and at the end. */
import { html, nothing, type TemplateResult } from "lit-html";
import { journeyStrip } from "../journey/strip";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { boardSentence } from "./announcements";
import { askedMap } from "./askedMap";
import type { Phone } from "./phone";
import { foldedRack } from "./rack";

/** What the projector shows, and one's own place in it. */
export function boardPart(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (!room.board) return nothing;
  return html`<section class="card board-note" aria-labelledby="board">
      <h2 class="own__title" id="board">${boardSentence(room.board)}</h2>
      ${strip(room, me)} ${room.board === "hats" ? askedMap(room) : nothing}
    </section>
    ${foldedRack(phone, room, me)}`;
}

/** The same at the end. */
export function endStrip(room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (!room.journey) return nothing;
  return html`<section class="card no-print" aria-labelledby="journey">
    <h2 class="own__title" id="journey">${t("The tables’ journey")}</h2>
    ${strip(room, me)}
  </section>`;
}

function strip({ journey }: RoomView, { table }: MeView): TemplateResult | typeof nothing {
  return journey ? journeyStrip(journey, table) : nothing;
}
