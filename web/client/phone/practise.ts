/** `practice` while it runs: ask for a hat, wear one, say how it fitted, swap. */
import { html, nothing, type TemplateResult } from "lit-html";
import { requested } from "../kinds/practice";
import type { MeView, OwnPractice, RoomView } from "../protocol";
import { t } from "../words";
import { ballotOf, standing } from "./answers";
import { askForHat } from "./askForHat";
import { askedFor } from "./mates";
import type { Phone } from "./phone";
import { practice } from "./practice";
import { tries } from "./tries";

/** What is to be done now, and below it what one has done on this card. */
export function practise(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const [card, ballot] = [room.card, ballotOf(room)];
  if (!card || !ballot) return nothing;
  const shown = shownPractice(phone, room, me);
  const others = me.practices.filter((one) => one.id !== shown?.id);
  const ask = room.open ? askForHat(phone, room, me, card, ballot) : nothing;
  return html`${shown ? practice(phone, room, shown) : ask} ${tries(phone, room, others)}`;
}

/** The practice that fills the page; null where one is about to ask. */
export function shownPractice(phone: Phone, room: RoomView, me: MeView): OwnPractice | null {
  return sending(phone, room, me) ?? phone.play.shown(me.practices);
}

/** Once it is over: what one asked for and wore; how it fitted can still be said. */
export function practised(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const opened = me.practices.find(({ id }) => id === phone.play.open);
  const others = me.practices.filter((one) => one !== opened);
  return html`${opened ? practice(phone, room, opened) : nothing} ${tries(phone, room, others)}`;
}

/** The other one is asked for a hat while one does something else; nothing on the page moves. */
export function askedNotice(phone: Phone): TemplateResult | typeof nothing {
  const { link, play } = phone;
  const practice = link.me?.practices.find(({ id }) => id === play.waiting);
  if (!practice || !link.room?.open) return nothing;
  const look = () => {
    play.look(practice.id);
    phone.draw(true);
  };
  return html`<div class="banner banner--table">
    <p>${askedFor(practice, link.room, link.table)}</p>
    <button class="button button--primary" type="button" @click=${look}>${t("Look")}</button>
  </div>`;
}

/** A hat that is on its way, or one whose practice nobody has told us of: as far as this phone knows it. */
function sending(phone: Phone, room: RoomView, me: MeView): OwnPractice | null {
  const ballot = ballotOf(room);
  const own = ballot && standing(ballot, me, phone.link.letters());
  const request = own && requested(own.answer);
  if (!request || phone.play.open !== null) return null;
  if (own.state === "saved" && me.practices.length > 0) return null;
  const { hat, partner: id } = request;
  const partner = phone.link.table?.mates.find((mate) => mate.id === id) ?? null;
  return { id: "", roles: id === null ? ["asker", "wearer"] : ["asker"], hat, partner, fits: {} };
}
