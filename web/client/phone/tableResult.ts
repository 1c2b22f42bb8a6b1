/** At the reveal: what one's own table settled on, and how the room's tables did. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { n, t } from "../words";
import type { Phone } from "./phone";
import { settledPicture } from "./settle";
import { tableStanding } from "./settling";

export function tableResult(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const [{ card, entry, attempt, hats, settled }, { table }] = [room, phone.link];
  if (!room.settles || !card || entry === null) return nothing;
  const own = table && tableStanding(phone, { entry, attempt });
  const words = own
    ? settledPicture(own.answer, { card, hats })
    : table && html`<p>${t("Your table wrote nothing down.")}</p>`;
  const others =
    settled && settled.tables > 1 ? html`<p class="small soft">${roomSentence(settled)}</p>` : nothing;
  if (!words && others === nothing) return nothing;
  return html`<section class="card card--quiet own">
    <h2 class="own__title">${table ? t("Your table’s answer") : t("The tables’ answers")}</h2>
    ${words ?? nothing} ${others}
  </section>`;
}

function roomSentence({ settled, disagree, tables }: NonNullable<RoomView["settled"]>): string {
  const all = n("Of {count} table", "Of {count} tables", tables);
  const [some, others] = [
    n("{count} settled on an answer", "{count} settled on an answer", settled),
    n("{count} recorded that it disagrees", "{count} recorded that they disagree", disagree),
  ];
  return disagree > 0 ? `${all} ${some}, ${others}.` : `${all} ${some}.`;
}
