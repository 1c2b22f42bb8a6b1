/** The pages that nobody needs to join: the table, a practice, the hat rack, results, sentences, the end. */
import { nothing, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { already } from "./already";
import { removeMe } from "./delete";
import { ended } from "./end";
import { me } from "./me";
import type { Phone } from "./phone";
import { askedNotice } from "./practise";
import { reflect, stillWriting } from "./reflect";
import { reveal } from "./reveal";
import { seatingNotice } from "./seatingNotice";

export { forgotten, removed, seatMoved } from "./leaving";
export { askedFor, tableNews } from "./mates";
export { practise, shownPractice } from "./practise";
export { lookBackPart } from "./lookBack";
export { foldedRack } from "./rack";
export { firstResult } from "./reveal";
export { settle } from "./settle";
export { boardPart } from "./strip";
export { tableCard } from "./tableCard";

/** What lies over the room: oneself, the way out, the way back in. */
export function overRoom(phone: Phone, room: RoomView): TemplateResult {
  const own = phone.link.me;
  if (!own) return already(phone, room);
  return phone.page === "delete" ? removeMe(phone, room) : me(phone, room, own);
}

/** News of the table that somebody is waiting for: it lies over the page. */
export function tableNotice(phone: Phone): TemplateResult | typeof nothing {
  return phone.play.waiting ? askedNotice(phone) : seatingNotice(phone);
}

/** Where the room stands, as far as these pages show it. */
export function laterPage(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (phone.held && isElsewhere(phone)) return stillWriting(phone, phone.held);
  if (room.state === "ended") return ended(phone, room, me);
  return room.phase === "reveal" ? reveal(phone, room, me) : reflect(phone, room, me);
}

/** The room has moved on from the card that somebody is writing about. */
function isElsewhere({ held, link: { room } }: Phone): boolean {
  return room?.phase !== "reflect" || room.entry !== held?.entry || room.attempt !== held.attempt;
}
