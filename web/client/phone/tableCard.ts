/** One's own table in the talk: who sits here, and who holds its pen. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { groupMark } from "../charts/marks";
import { groupPlural } from "../groups";
import type { Group, MeView, RoomView, TableView } from "../protocol";
import { number, t } from "../words";
import { mateName, penSentence } from "./mates";
import type { Phone } from "./phone";

const GROUPS: readonly Group[] = ["mentor", "mentee", "manager", "guest"];

/** Nothing without a table, but a way to one. */
export function tableCard(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (room.tables === 0) return nothing;
  const { table } = phone.link;
  if (!table) return me.table === null ? tableless(phone, room) : nothing;
  return html`<section class="card" aria-labelledby="table-card">
    <h2 class="own__title" id="table-card">${t("Table {table}", { table: table.table })}</h2>
    ${people(table, room, me)} ${room.settles ? penPart(phone, table, room, me) : nothing}
  </section>`;
}

/** Who sits at no table says so, and what to do. */
export function tableless(phone: Phone, room: RoomView): TemplateResult {
  const dealt = room.seating === "dealt";
  return html`<section class="card card--quiet">
    <p>
      ${t("You sit at no table yet.")} ${dealt ? t("The facilitator will tell you your table.") : nothing}
    </p>
    ${
      dealt
        ? nothing
        : html`<button class="button button--wide" type="button" @click=${() => phone.open("me")}>
            ${t("Choose a table")}
          </button>`
    }
  </section>`;
}

function people({ mates }: TableView, room: RoomView, me: MeView): TemplateResult {
  const count = (group: Group) => mates.filter((mate) => mate.group === group).length;
  const present = GROUPS.filter((group) => count(group) > 0);
  return html`<ul class="mates">
      ${mates.map(
        (mate) =>
          html`<li class="mates__one">
            ${groupMark(mate.group)}<span>${mateName(mate, room, mates)}</span>
            ${mate.id === me.participant ? html`<span class="tag">${t("you")}</span>` : nothing}
          </li>`,
      )}
    </ul>
    <p class="small soft">
      ${present.map((group) => `${groupPlural(group, room.group_labels)}: ${number(count(group))}`).join(" · ")}
    </p>
    ${hint(mates.length, count("mentor"), room)}`;
}

/** Who is missing here is spoken for. */
function hint(people: number, mentors: number, room: RoomView): TemplateResult | typeof nothing {
  if (people === 1)
    return html`<p class="small">
      ${t("You are the only phone at this table. One phone can speak for all of you.")}
    </p>`;
  if (mentors > 0 || !room.groups.includes("mentor")) return nothing;
  return html`<p class="small">
    ${t("No mentor sits here: ask what a mentor whom you would like to have would say.")}
  </p>`;
}

/** Who holds the pen, and what can be done about it; who sits alone needs none. */
export function penPart(
  phone: Phone,
  table: TableView,
  room: RoomView,
  me: MeView,
): TemplateResult | typeof nothing {
  if (table.mates.length < 2) return nothing;
  const sending = phone.link
    .letters()
    .some(({ command: { kind } }) => kind === "take_pen" || kind === "pass_pen");
  return html`<div class="pen">
    <p class="pen__line">
      ${pen()}<span>${penSentence(table, me.participant, room)} ${purpose(table)}</span>
    </p>
    ${penButtons(phone, table, room, me)}
    <p class="saved">${sending ? t("Sending…") : nothing}</p>
  </div>`;
}

function purpose({ pen: holder }: TableView): string {
  return holder === null ? t("Whoever takes it writes down what you settle on.") : "";
}

function penButtons(
  { link }: Phone,
  { table, pen: holder, mates }: TableView,
  room: RoomView,
  me: MeView,
): TemplateResult | typeof nothing {
  if (holder === null) {
    return html`<button
      class="button button--wide"
      type="button"
      @click=${() => link.send({ kind: "take_pen", table })}
    >
      ${t("Take the pen")}
    </button>`;
  }
  if (holder !== me.participant) return nothing;
  const pass = (participant: string | null) => link.send({ kind: "pass_pen", table, participant });
  const others = mates.filter(({ id }) => id !== me.participant);
  return html`<details class="again">
    <summary class="again__handle">${t("Hand on the pen")}</summary>
    <div class="stack stack--tight">
      ${others.map(
        (mate) =>
          html`<button class="button button--wide" type="button" @click=${() => pass(mate.id)}>
            ${groupMark(mate.group)}${t("To {name}", { name: mateName(mate, room, mates) })}
          </button>`,
      )}
      <button class="button button--wide button--quiet" type="button" @click=${() => pass(null)}>
        ${t("Lay it down")}
      </button>
    </div>
  </details>`;
}

/** The pen, drawn. */
function pen(): TemplateResult {
  return html`<svg class="pen__drawing" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d="M4 20l1.2-5L16 4.2a2 2 0 0 1 2.8 0l1 1a2 2 0 0 1 0 2.8L9 18.8z M14 6.2l3.8 3.8" />`}
  </svg>`;
}
