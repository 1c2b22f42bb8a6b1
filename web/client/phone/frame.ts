/** What is always there: which card of how many, the phase, who answers, and below what happens next. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../charts/marks";
import { clockText, remaining } from "../clock";
import { groupName, type GroupLabels } from "../groups";
import { nextSentence, phaseName } from "../phases";
import type { MeView, RoomView } from "../protocol";
import { number, t } from "../words";
import { boardSentence, lookBackSentence } from "./announcements";
import type { Phone } from "./phone";
import { rehearsalMark } from "./rehearsal";
import type { Seat } from "./seats";
import { status } from "./status";

/** The strip above. */
export function head(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  const table = me.table ? [atTable(phone, room, me.table)] : [];
  return html`<header class="head">
    ${rehearsalMark(room)}
    <div class="head__row">
      <p class="head__place">${place(room)}</p>
      ${clock(phone, room)}
      <button
        class="head__me"
        type="button"
        aria-label=${`${t("Me")}: ${[who(me, room), ...table].join(", ")}`}
        @click=${() => phone.open("me")}
      >
        ${groupMark(me.group)}<span class="head__who"
          ><span class="head__name">${who(me, room)}</span
          >${table.map((words) => html`<span class="head__table">${words}</span>`)}</span
        >
      </button>
    </div>
    ${others(phone, room)}
  </header>`;
}

/** One's table and, where it does not see one's name, what one is called there. */
function atTable({ link: { me, table } }: Phone, room: RoomView, number: number): string {
  const own = table?.mates.find(({ id }) => id === me?.participant);
  const hidden = me?.name && own && own.name === null ? [who(own, room)] : [];
  return [...hidden, t("Table {table}", { table: number })].join(" · ");
}

/** The strip above a page that lies over the room: the way back, and where the room is meanwhile. */
export function backToRoom(phone: Phone, room: RoomView): TemplateResult {
  return html`<header class="head">
    ${rehearsalMark(room)}
    <div class="head__row">
      <button class="head__me head__back" type="button" @click=${() => phone.open("main")}>
        <span aria-hidden="true">←</span>${t("Back to the room")}
      </button>
      <p class="head__place head__place--end">${place(room)}</p>
    </div>
  </header>`;
}

/** The strip below: how one's answer stands, and what comes. */
export function foot(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const board = room.state === "running" && room.board;
  const next = room.look_back
    ? lookBackSentence(room.look_back)
    : board
      ? boardSentence(board)
      : nextSentence(room.next, room.card);
  const own = status(phone, room);
  if (!next && own === nothing) return nothing;
  return html`<footer
    class=${room.round === 2 || (room.round === 1 && room.card?.predict) ? "foot foot--keep" : "foot"}
  >
    ${own}
    <p class="foot__next">${next}</p>
  </footer>`;
}

/** A person's name; without one the group, with a number where several are called the same. */
export function who(
  { name, group, number: place }: Pick<MeView, "name" | "group" | "number">,
  room: Named,
): string {
  const plain = name ?? groupName(group, room.group_labels);
  return name === null || place > 1 ? `${plain} ${place}` : plain;
}

type Named = { readonly group_labels: GroupLabels };

function place(room: RoomView): TemplateResult {
  if (room.state === "ended") return html`<strong>${t("The end")}</strong>`;
  if (!room.phase) return html`<strong>${t("Welcome")}</strong>`;
  const card = t("Card {number} of {total}", { number: number(room.number), total: number(room.total) });
  return html`<span class="head__card">${card}</span>
    <strong class="head__phase">${phaseName(room.phase, room.card)}</strong>`;
}

/** In the talk, in a practice, and on a card that is only read, the big dial has its own place. */
function clock({ link }: Phone, room: RoomView): TemplateResult | typeof nothing {
  const dialled = room.phase === "talk" || room.card?.chart === "none" || room.card?.chart === "asked";
  if (!link.countdown || dialled) return nothing;
  return html`<span class="head__clock number" role="timer" aria-label=${t("Time left")}>
    ${clockText(remaining(link.countdown))}
  </span>`;
}

/** Several people answer on this phone: whose turn it is stays plain to see. */
function others(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const seats = phone.seats.taken();
  if (seats.length < 2) return nothing;
  return html`<div class="seats" role="group" aria-label=${t("Answering for")}>
    <span class="seats__label" aria-hidden="true">${t("Answering for")}</span>
    ${seats.map((seat) => tab(phone, room, seat))}
  </div>`;
}

function tab(phone: Phone, room: RoomView, { token, name, number: place, group }: Seat): TemplateResult {
  const chosen = token === phone.link.token;
  return html`<button
    class="seats__tab"
    type="button"
    aria-pressed=${chosen}
    @click=${() => (chosen ? undefined : phone.switchSeat(token))}
  >
    ${group ? groupMark(group) : nothing} ${group ? who({ name, number: place, group }, room) : ""}
  </button>`;
}
