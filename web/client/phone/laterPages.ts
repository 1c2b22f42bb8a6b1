/** The pages that are needed once a vote has closed: results, sentences, the end. */
import { nothing, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { ended } from "./end";
import type { Phone } from "./phone";
import { reflect, stillWriting } from "./reflect";
import { reveal } from "./reveal";

export { firstResult } from "./reveal";

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
