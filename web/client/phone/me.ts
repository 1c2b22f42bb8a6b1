/** What belongs to oneself: seat code, group, name, table, hats, the look of the page, and the way out. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { MeView, RoomView } from "../protocol";
import { t } from "../words";
import { textChoice, themeChoice } from "./choices";
import { backToRoom, who } from "./frame";
import { personFields } from "./join";
import { languageChoice } from "./languageChoice";
import type { Phone } from "./phone";
import { rack } from "./rack";

export function me(phone: Phone, room: RoomView, own: MeView): TemplateResult {
  return html`${backToRoom(phone, room)}
    <main class="phone__main stack" id="main">
      <h1 class="phone__title" tabindex="-1" data-focus>${who(own, room)}</h1>
      <section class="card">
        <h2 class="own__title">${t("Your seat code")}</h2>
        <p class="seat-code code">${own.seat}</p>
        <p class="small soft">
          ${t("It brings you back from another phone: “I was already in”. Keep it to yourself.")}
        </p>
      </section>
      ${room.state === "ended" ? nothing : changeForm(phone, room)} ${rack(own, room, t("Your hat rack"))}
      ${look(phone, room)} ${room.state === "ended" ? nothing : share(phone)}
      <section class="card card--quiet">
        <h2 class="own__title">${t("Delete me")}</h2>
        <p>${t("Your name and sentences go for good; your answers stay as numbers without a person.")}</p>
        <button class="button button--danger button--wide" type="button" @click=${() => phone.open("delete")}>
          ${t("Delete me …")}
        </button>
      </section>
    </main>`;
}

function changeForm(phone: Phone, room: RoomView): TemplateResult {
  const sending = phone.link.letters().some(({ command }) => command.kind === "change_me");
  const submit = (event: Event) => {
    event.preventDefault();
    phone.member.change();
  };
  return html`<form class="card" @submit=${submit}>
    <h2 class="own__title">${t("Change something")}</h2>
    ${personFields(phone, room)}
    <button class="button button--primary button--wide" type="submit">${t("Save")}</button>
    <p class=${sending || isEdited(phone) ? "saved" : "saved saved--yes"}>${changeState(phone, sending)}</p>
  </form>`;
}

function changeState(phone: Phone, sending: boolean): string {
  if (sending) return t("Sending…");
  return isEdited(phone) ? t("Not saved yet.") : t("Saved ✓");
}

function isEdited({ member: { person }, link: { me: own } }: Phone): boolean {
  return (
    person.group !== own?.group || person.name.trim() !== (own?.name ?? "") || person.table !== own?.table
  );
}

function look(phone: Phone, room: RoomView): TemplateResult {
  return html`<section class="card">
    <h2 class="own__title">${t("How the page looks")}</h2>
    ${room.languages.length > 1 ? languageChoice(phone, room.languages) : nothing} ${textChoice(phone)}
    ${themeChoice(phone)}
  </section>`;
}

function share(phone: Phone): TemplateResult {
  return html`<section class="card">
    <h2 class="own__title">${t("Answer for somebody else")}</h2>
    <p>${t("Somebody without a phone can join on yours. You switch between you above every question.")}</p>
    <button class="button button--wide" type="button" @click=${() => phone.addSeat()}>
      ${t("Let somebody join on this phone")}
    </button>
  </section>`;
}
