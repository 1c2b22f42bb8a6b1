/** "I was already in": the seat code, or a word with the facilitator. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import type { Phone } from "./phone";

export function already(phone: Phone, room: RoomView): TemplateResult {
  const asked = phone.link.without === "asked";
  return html`<main class="phone__main stack" id="main">
    <p class="phone__session">${room.title}</p>
    <h1 class="phone__title" tabindex="-1" data-focus>${t("I was already in")}</h1>
    <form class="card" @submit=${(event: Event) => submit(event, () => phone.member.reclaim())}>
      <div class="field">
        <label class="field__label" for="seat">${t("Your seat code")}</label>
        <input
          class="input input--code"
          id="seat"
          type="text"
          required
          maxlength="8"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="seat-hint"
          .value=${phone.member.seatCode}
          @input=${(event: Event) => (phone.member.seatCode = (event.target as HTMLInputElement).value)}
        />
        <p class="field__hint" id="seat-hint">
          ${t("Five letters; your phone showed them when you joined.")}
        </p>
      </div>
      <button class="button button--primary button--wide" type="submit">${t("Take my seat again")}</button>
    </form>
    ${asked ? waiting() : room.state === "ended" ? nothing : askForm(phone)}
    <button class="button button--quiet" type="button" @click=${() => phone.open("main")}>
      ${t("Back")}
    </button>
  </main>`;
}

function waiting(): TemplateResult {
  return html`<div class="card card--quiet">
    <h2 class="own__title">${t("The facilitator has been asked")}</h2>
    <p>${t("Stay on this page. You are in as soon as the facilitator has found your seat.")}</p>
  </div>`;
}

function askForm(phone: Phone): TemplateResult {
  return html`<form
    class="card card--quiet"
    @submit=${(event: Event) => submit(event, () => phone.member.ask())}
  >
    <h2 class="own__title">${t("No code?")}</h2>
    ${
      phone.link.without === "refused"
        ? html`<p class="notice">
            ${t("The facilitator could not find your seat. Say hello, or join anew.")}
          </p>`
        : nothing
    }
    <div class="field">
      <label class="field__label" for="asker">${t("Who are you?")}</label>
      <input
        class="input"
        id="asker"
        type="text"
        required
        maxlength="40"
        aria-describedby="asker-hint"
        .value=${phone.member.asker}
        @input=${(event: Event) => (phone.member.asker = (event.target as HTMLInputElement).value)}
      />
      <p class="field__hint" id="asker-hint">
        ${t("Your name, or your group and table. Only the facilitator sees it.")}
      </p>
    </div>
    <button class="button button--wide" type="submit">${t("Ask the facilitator")}</button>
  </form>`;
}

function submit(event: Event, send: () => void): void {
  event.preventDefault();
  send();
}
