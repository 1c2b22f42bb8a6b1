/** Pages without a room: deleted, removed, continued elsewhere, no such session. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { who } from "./frame";
import type { Phone } from "./phone";

/** The server will not have us. */
export function over(phone: Phone, code: string, title: string): TemplateResult {
  if (code === "taken_over") return elsewhere(phone, title);
  const code6 = phone.code.length === 6 ? `${phone.code.slice(0, 3)} ${phone.code.slice(3)}` : phone.code;
  if (code === "malformed")
    return sheet(title, t("This page is out of date."), t("Reload it, please."), reload());
  if (code === "gone") {
    return sheet(title, t("This session was deleted."), t("Names and texts are gone for good."), toCodes());
  }
  return sheet(title, t("There is no session {code}. Check the projector.", { code: code6 }), "", toCodes());
}

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

function elsewhere(phone: Phone, title: string): TemplateResult {
  return sheet(
    title,
    t("You continue on another tab"),
    t("This seat was opened somewhere else on this phone. Nothing is lost."),
    html`<button
      class="button button--primary button--wide"
      type="button"
      @click=${() => phone.link.reopen()}
    >
      ${t("Use this one")}
    </button>`,
  );
}

function sheet(title: string, heading: string, text: string, action: TemplateResult): TemplateResult {
  return html`<main class="phone__main stack" id="main">
    <p class="phone__session">${title}</p>
    <article class="card">
      <h1 class="card__title" tabindex="-1" data-focus>${heading}</h1>
      ${text ? html`<p>${text}</p>` : nothing} ${action}
    </article>
  </main>`;
}

function toCodes(): TemplateResult {
  return html`<a class="button button--primary button--wide" href="/">${t("Type another code")}</a>`;
}

function reload(): TemplateResult {
  return html`<button
    class="button button--primary button--wide"
    type="button"
    @click=${() => location.reload()}
  >
    ${t("Reload")}
  </button>`;
}
