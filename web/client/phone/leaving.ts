/** Pages without a seat: deleted, removed, gone to another phone. */
import { html, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { sheet } from "./farewell";
import { who } from "./frame";
import type { Phone } from "./phone";

/** After "delete me". */
export function forgotten(phone: Phone): TemplateResult {
  const next = phone.link.me;
  const room = phone.link.room;
  const on = () => {
    phone.goodbye = false;
    phone.open("main");
  };
  return sheet(
    room?.title ?? "",
    t("You are deleted"),
    t(
      "Your name, your sentences and the way back to your seat are gone. Goodbye, and thank you for being here.",
    ),
    html`<button class="button button--wide" type="button" @click=${on}>
      ${next && room ? t("Go on as {name}", { name: who(next, room) }) : t("Join anew")}
    </button>`,
  );
}

/** The facilitator closed this seat. */
export function removed(phone: Phone, me: MeView): TemplateResult {
  const room = phone.link.room;
  const others = phone.seats.taken().filter(({ token }) => token !== phone.link.token);
  return sheet(
    room?.title ?? "",
    t("This seat is closed"),
    t(
      "The facilitator has closed it. Talk to the facilitator: you can be let back in, and this page goes along by itself.",
    ),
    html`<p class="small soft">${t("Seat code:")} <span class="code">${me.seat}</span></p>
      ${others.map(
        (seat) =>
          html`<button class="button button--wide" type="button" @click=${() => phone.switchSeat(seat.token)}>
            ${t("Go on as {name}", { name: seat.name ?? String(seat.number) })}
          </button>`,
      )}`,
  );
}

/** The seat code, or the facilitator, brought this seat to another phone. */
export function seatMoved(phone: Phone, room: RoomView): TemplateResult {
  return sheet(
    room.title,
    t("Your seat is on another phone now"),
    t("Everything that you answered is there. Was it not you? Tell the facilitator."),
    html`<button
        class="button button--primary button--wide"
        type="button"
        @click=${() => phone.open("already")}
      >
        ${t("Take my seat again")}
      </button>
      <button class="button button--wide" type="button" @click=${() => phone.joinAnew()}>
        ${t("Join anew")}
      </button>`,
  );
}
