/** The whole page as a function of what the phone knows. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import { already } from "./already";
import { banner } from "./banner";
import { removeMe } from "./delete";
import { ended } from "./end";
import { foot, head } from "./frame";
import { join } from "./join";
import { lobby } from "./lobby";
import { me } from "./me";
import type { Phone } from "./phone";
import { reflect, stillWriting } from "./reflect";
import { reveal } from "./reveal";
import { read, talk } from "./situation";
import { forgotten, over, removed, seatMoved } from "./farewell";
import { vote } from "./vote";

/** Everything inside <body>. */
export function screen(phone: Phone, title: string): TemplateResult {
  return html`<p class="visually-hidden" role="status" aria-live="polite">${phone.spoken}</p>
    ${banner(phone)} ${page(phone, title)}`;
}

function page(phone: Phone, title: string): TemplateResult {
  const { room, me: own, without, over: code } = phone.link;
  if (code) return over(phone, code, title);
  if (phone.goodbye) return forgotten(phone);
  if (!room || (!own && without === undefined)) return opening(title);
  if (!own) return outside(phone, room);
  if (own.removed) return removed(phone, own);
  if (phone.page === "delete") return removeMe(phone, room);
  if (phone.page === "me") return me(phone, room, own);
  return html`${head(phone, room, own)}
    <main class="phone__main stack" id="main">${main(phone)}</main>
    ${foot(phone, room)}`;
}

/** Without a seat. */
function outside(phone: Phone, room: RoomView): TemplateResult {
  if (phone.page === "already") return already(phone, room);
  return phone.link.without === "moved" ? seatMoved(phone, room) : join(phone, room);
}

function main(phone: Phone): TemplateResult | typeof nothing {
  const { room, me: own } = phone.link;
  if (!room || !own) return nothing;
  if (phone.held && isElsewhere(phone)) return stillWriting(phone, phone.held);
  if (room.state === "ended") return ended(phone, room, own);
  switch (room.phase) {
    case null:
      return lobby(phone, room, own);
    case "read":
      return read(phone, room, own);
    case "vote":
    case "revote":
      return vote(phone, room, own);
    case "talk":
      return talk(phone, room, own);
    case "reveal":
      return reveal(phone, room, own);
    case "reflect":
      return reflect(phone, room, own);
  }
}

/** The room has moved on from the card that somebody is writing about. */
function isElsewhere({ held, link: { room } }: Phone): boolean {
  return room?.phase !== "reflect" || room.entry !== held?.entry || room.attempt !== held.attempt;
}

function opening(title: string): TemplateResult {
  return html`<main class="phone__main stack">
    <h1 class="phone__title">${title}</h1>
    <p class="soft">${t("One moment, the room is being opened.")}</p>
  </main>`;
}
