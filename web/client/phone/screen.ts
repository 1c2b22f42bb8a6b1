/** The whole page as a function of what the phone knows. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import { already } from "./already";
import { banner } from "./banner";
import { removeMe } from "./delete";
import { foot, head } from "./frame";
import { join } from "./join";
import { lobby } from "./lobby";
import { me } from "./me";
import type { Phone } from "./phone";
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

/** The results are not here yet; the rest of the page works meanwhile. */
function coming({ later }: Phone): TemplateResult {
  return html`<p class="table-note">${t("One moment, this page is being fetched.")}</p>
    ${
      later.failed
        ? html`<button class="button button--wide" type="button" @click=${() => location.reload()}>
            ${t("Reload")}
          </button>`
        : nothing
    }`;
}

function opening(title: string): TemplateResult {
  return html`<main class="phone__main stack">
    <h1 class="phone__title">${title}</h1>
    <p class="soft">${t("One moment, the room is being opened.")}</p>
  </main>`;
}
