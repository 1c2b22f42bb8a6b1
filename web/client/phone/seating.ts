/** Where one sits: chosen in a form, known from a tent card's QR code, or dealt by the facilitator. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import type { Phone } from "./phone";

/** The table, in the form to join and in the one to change oneself. */
export function tableField(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const me = phone.link.me;
  if (room.tables === 0) return nothing;
  if (room.seating === "dealt" && !me?.table) {
    return html`<p class="field__hint">${t("The facilitator will tell you your table.")}</p>`;
  }
  const known = me ? null : scannedTable(phone, room);
  if (known !== null) return seated(phone, known);
  return html`${!me && phone.member.scanned !== null ? tableGone(phone.member.scanned) : nothing}
  ${chooser(phone, room.tables)}`;
}

/** The table to join with: none where the facilitator deals, else the scanned one or the chosen one. */
export function tableToJoin(phone: Phone, chosen: number | null): number | null {
  const room = phone.room();
  if (!room || room.seating === "dealt") return null;
  return scannedTable(phone, room) ?? chosen;
}

/** The code on a tent card; what it says counts only where there is such a table. */
export function scannedTable({ member: { scanned } }: Phone, { tables }: RoomView): number | null {
  return scanned !== null && scanned >= 1 && scanned <= tables ? scanned : null;
}

/** The tent card is from before there were fewer tables. */
function tableGone(table: number): TemplateResult {
  return html`<p class="notice">
    ${t("There is no table {table} here any more. Choose one, or ask the facilitator.", { table })}
  </p>`;
}

function seated(phone: Phone, table: number): TemplateResult {
  const change = () => {
    phone.member.scanned = null;
    phone.member.edit({ table });
  };
  return html`<div class="seated">
    <p class="seated__table">${t("You sit at table {table}", { table })}</p>
    <button class="button button--small button--quiet" type="button" @click=${change}>
      ${t("Another table")}
    </button>
  </div>`;
}

function chooser(phone: Phone, tables: number): TemplateResult {
  const choose = (event: Event) => {
    phone.member.scanned = null;
    phone.member.edit({ table: Number((event.target as HTMLSelectElement).value) || null });
  };
  return html`<div class="field">
    <label class="field__label" for="table">${t("Your table")}</label>
    <select class="input" id="table" @change=${choose}>
      <option value="" ?selected=${phone.member.person.table === null}>${t("No table yet")}</option>
      ${Array.from({ length: tables }, (_, at) => at + 1).map(
        (table) =>
          html`<option value=${table} ?selected=${phone.member.person.table === table}>
            ${t("Table {table}", { table })}
          </option>`,
      )}
    </select>
  </div>`;
}
