/** The tables: how people sit, by group, and who has no table yet. Dealing happens here; one person moves in the list. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../../../web/client/charts";
import { groupPlural } from "../../../web/client/groups";
import type { Group, PersonView } from "../../../web/client/protocol";
import { n, number, t } from "../../../web/client/words";
import { confirmed } from "./confirm";
import type { Desk } from "./desk";

/** From here on tiles are small: sixty tables must be seen at one look. */
export const MANY = 24;
const WHY_NOT = "dealing-waits";

/** People who are in and sit nowhere; none in a session without tables. */
export function tableless(desk: Desk): readonly PersonView[] {
  return desk.view.room.tables ? people(desk).filter(({ table }) => table === null) : [];
}

/** One tile for each table, and the buttons that deal. */
export function tables(desk: Desk): TemplateResult | typeof nothing {
  const { room } = desk.view;
  if (room.tables === 0) return nothing;
  const left = tableless(desk).length;
  return html`<section class="panel tables" aria-labelledby="tables">
    <h2 class="panel__title" id="tables">
      ${t("Tables")}
      ${left ? html`<span class="tag">${n("{count} person without a table", "{count} people without a table", left)}</span>` : nothing}
    </h2>
    ${dealing(desk)} ${legend(desk)}
    <ul class="tables__grid ${room.tables > MANY ? "tables__grid--many" : ""}">
      ${Array.from({ length: room.tables }, (_, at) => tile(desk, at + 1))}
    </ul>
  </section>`;
}

function people({ everybody }: Desk): readonly PersonView[] {
  return everybody?.people.filter(({ removed }) => !removed) ?? [];
}

/** Nobody changes seats while a vote is open: an answer belongs to the table at which it was given. */
function dealing(desk: Desk): TemplateResult {
  const { room } = desk.view;
  const cards = html`<a class="button button--small button--quiet" href=${desk.links.tables}
    >${t("Cards for the tables, to print")}</a
  >`;
  if (room.state === "ended") return html`<div class="row">${cards}</div>`;
  const some = tableless(desk).length > 0;
  const all = people(desk).every(({ table }) => table === null);
  return html`<div class="row">
      ${all ? button(desk, t("Deal the tables"), true) : anew(desk)}
      ${some && !all ? button(desk, t("Deal those without a table"), false) : nothing} ${cards}
    </div>
    <p class="small soft" id=${WHY_NOT}>
      ${room.open ? t("Close the vote before you deal: answers count for their table.") : nothing}
    </p>`;
}

function button({ view, act }: Desk, label: string, everybody: boolean): TemplateResult {
  return html`<button
    type="button"
    class="button button--small"
    ?disabled=${view.room.open}
    aria-describedby=${view.room.open ? WHY_NOT : nothing}
    @click=${() => act.send({ kind: "deal_tables", everybody })}
  >
    ${label}
  </button>`;
}

function anew(desk: Desk): TemplateResult {
  if (desk.view.room.open) return button(desk, t("Deal everybody anew"), true);
  return confirmed(desk, {
    name: "deal",
    label: t("Deal everybody anew"),
    question: t("Deal everybody anew? Nearly everybody changes seats; every phone says where to go."),
    yes: t("Deal"),
    act: () => desk.act.send({ kind: "deal_tables", everybody: true }),
  });
}

/** Which sign is which group; said once, so that tiles can be small. */
function legend({ view }: Desk): TemplateResult {
  const { groups, group_labels, settles } = view.room;
  return html`<p class="tables__legend small soft" aria-hidden="true">
    ${groups.map((group) => html`<span>${groupMark(group)} ${groupPlural(group, group_labels)}</span>`)}
    ${settles ? html`<span>✓ ${t("has settled")}</span>` : nothing}
  </p>`;
}

function tile(desk: Desk, table: number): TemplateResult {
  const { settles, groups, seats } = desk.view.room;
  const sitting = people(desk).filter((one) => one.table === table);
  const settled = settles && desk.view.settled.includes(table);
  const many = sitting.length;
  return html`<li class="tables__one" ?data-empty=${many === 0} ?data-settled=${settled}>
    <span class="tables__name"
      ><span class="tables__word">${t("Table {number}", { number: number(table) })}</span
      ><span class="tables__digits" aria-hidden="true">${number(table)}</span>
      ${settled ? html`<span aria-hidden="true">✓</span><span class="visually-hidden">${t("has settled")}</span>` : nothing}
      <span class="tables__seats number" aria-hidden="true"
        >${seats ? `${many}/${seats}` : many || ""}</span
      ></span
    >
    <span class="tables__people number"
      >${many === 0 ? t("nobody yet") : groups.map((group) => ofGroup(desk, group, sitting))}</span
    >
  </li>`;
}

function ofGroup(desk: Desk, group: Group, sitting: readonly PersonView[]): TemplateResult | typeof nothing {
  const many = sitting.filter((one) => one.group === group).length;
  if (many === 0) return nothing;
  return html`<span class="tables__group"
    >${groupMark(group)}<span class="visually-hidden"
      >${groupPlural(group, desk.view.room.group_labels)}: </span
    >${many}</span
  >`;
}
