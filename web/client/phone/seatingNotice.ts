/** What there is to say about one's table, over the page: another table's code was scanned, or a table was dealt. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Phone } from "./phone";
import { scannedTable } from "./seating";

/** Nothing where all is said. */
export function seatingNotice(phone: Phone): TemplateResult | typeof nothing {
  const [room, { me, drafts }] = [phone.room(), phone.link];
  const changing = phone.link
    .letters()
    .some(({ command: { kind } }) => kind === "join" || kind === "change_me");
  if (changing || !room || !me || me.removed || room.state === "ended" || room.tables === 0) return nothing;
  const other = scannedTable(phone, room);
  const mayMove = me.table !== null || room.seating === "chosen";
  if (other !== null && other !== me.table && mayMove) return moving(phone, me.table, other);
  return me.table !== null && me.table !== drafts.toldTable() ? told(phone, me.table) : nothing;
}

function moving(phone: Phone, now: number | null, other: number): TemplateResult {
  const stay = () => {
    phone.member.scanned = null;
    phone.redraw();
  };
  return html`<div class="banner banner--table">
    <p>
      ${now === null ? t("This is table {table}.", { table: other }) : t("You sit at table {now}. This is the code of table {table}.", { now, table: other })}
    </p>
    <button class="button button--primary" type="button" @click=${() => phone.member.moveTo(other)}>
      ${now === null ? t("Sit down at table {table}", { table: other }) : t("Move to table {table}", { table: other })}
    </button>
    <button class="button" type="button" @click=${stay}>
      ${now === null ? t("Not now") : t("Stay at table {table}", { table: now })}
    </button>
  </div>`;
}

function told(phone: Phone, table: number): TemplateResult {
  const known = () => {
    phone.link.drafts.tellTable(table);
    phone.redraw();
  };
  return html`<div class="banner banner--table">
    <p class="banner__table">${t("Your table:")} <strong class="banner__number number">${table}</strong></p>
    <button class="button" type="button" @click=${known}>${t("OK, I go there")}</button>
  </div>`;
}
