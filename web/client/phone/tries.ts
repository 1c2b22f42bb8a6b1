/** The hats that one has asked for or worn on a card, to look back at. */
import { html, nothing, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import { hatName } from "../kinds";
import type { OwnPractice, RoomView, TableView } from "../protocol";
import { number, t } from "../words";
import { fitOf } from "./fitting";
import { partnerName } from "./mates";
import type { Phone } from "./phone";
import { isRated, isWearer } from "./play";
import { practiceTitle } from "./practice";

/** As a list; each of them can be opened again. */
export function tries(
  phone: Phone,
  room: RoomView,
  practices: readonly OwnPractice[],
): TemplateResult | typeof nothing {
  if (practices.length === 0) return nothing;
  return html`<section class="card card--quiet" aria-labelledby="tries">
    <h2 class="own__title" id="tries">${t("Your hats on this card")}</h2>
    <ul class="tries">
      ${practices.map((practice) => tried(phone, room, practice))}
    </ul>
    <p class="small soft">${t("Only the two of you see this.")}</p>
  </section>`;
}

function tried(phone: Phone, room: RoomView, practice: OwnPractice): TemplateResult {
  const look = () => {
    phone.play.look(practice.id);
    phone.draw(true);
  };
  return html`<li>
    <button class="try" type="button" @click=${look}>
      ${hatIcon(practice.hat)}
      <span class="try__words"
        >${title(practice, room, phone.link.table)}<span class="small soft"
          >${said(phone, practice)}</span
        ></span
      >
    </button>
  </li>`;
}

function title(practice: OwnPractice, room: RoomView, table: TableView | null): string {
  const { partner, roles } = practice;
  const hat = hatName(practice.hat, room.hats);
  if (roles.length > 1) return t("One of you asked for: {hat}", { hat });
  if (!isWearer(practice) || !partner) return practiceTitle(practice, room, table);
  return t("{name} asked you for: {hat}", { name: partnerName(partner, room, table), hat });
}

function said(phone: Phone, practice: OwnPractice): string {
  if (!isRated(practice)) return t("How did it fit? Not said yet.");
  const fits = practice.roles.flatMap((role) => fitOf(phone, practice, role).fit ?? []);
  return t("You said: {fit} of 5.", { fit: fits.map((fit) => number(fit)).join(", ") });
}
