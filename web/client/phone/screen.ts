/** The whole page as a function of what the phone knows. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { banner } from "./banner";
import { coming } from "./coming";
import { over } from "./farewell";
import { backToRoom, foot, head } from "./frame";
import { join } from "./join";
import { lobby } from "./lobby";
import type { Phone } from "./phone";
import { read, talk } from "./situation";
import { vote } from "./vote";

type Page = TemplateResult | typeof nothing;

/** Everything inside <body>. */
export function screen(phone: Phone, title: string): TemplateResult {
  return html`<p class="visually-hidden" role="status" aria-live="polite">${phone.spoken}</p>
    ${banner(phone)} ${page(phone, title)}`;
}

function page(phone: Phone, title: string): TemplateResult {
  const { room, me: own, without, over: code } = phone.link;
  const { pages } = phone.later;
  if (code) return over(phone, code, title);
  if (phone.goodbye) return pages?.forgotten(phone) ?? fetching(phone);
  if (!room || (!own && without === undefined)) return opening(title);
  if (own?.removed) return pages?.removed(phone, own) ?? fetching(phone);
  if (isOver(phone))
    return pages?.overRoom(phone, room) ?? html`${backToRoom(phone, room)} ${fetching(phone)}`;
  if (!own)
    return without === "moved" ? (pages?.seatMoved(phone, room) ?? fetching(phone)) : join(phone, room);
  return html`${head(phone, room, own)}
    <main class="phone__main stack" id="main">${withBoard(phone, room, own, main(phone))}</main>
    ${foot(phone, room)}`;
}

/** Something lies over the room: without a seat only the way back to it. */
function isOver({ page, link: { me: own } }: Phone): boolean {
  return own ? page === "me" || page === "delete" : page === "already";
}

function fetching(phone: Phone): TemplateResult {
  return html`<main class="phone__main stack" id="main">${coming(phone)}</main>`;
}

/** While the projector shows something else, the phone keeps its place; whoever writes has it below, where nothing moves. */
function withBoard(phone: Phone, room: RoomView, own: MeView, page: Page): TemplateResult {
  const { pages } = phone.later;
  const board = room.look_back
    ? pages?.lookBackPart(room, own)
    : room.board && room.state === "running"
      ? pages?.boardPart(phone, room, own)
      : nothing;
  return html`${phone.held ? nothing : board} ${page} ${phone.held ? board : nothing}`;
}

function main(phone: Phone): Page {
  const { room, me: own } = phone.link;
  if (!room || !own) return nothing;
  if (!phone.held && room.state !== "ended") {
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
    }
  }
  return phone.later.pages ? phone.later.pages.laterPage(phone, room, own) : coming(phone);
}

function opening(title: string): TemplateResult {
  return html`<main class="phone__main stack">
    <h1 class="phone__title">${title}</h1>
    <p class="soft">${t("One moment, the room is being opened.")}</p>
  </main>`;
}
