/** The first page: what is seen by whom, then group, name, table, and in. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../charts/marks";
import { groupName } from "../groups";
import { radioKeys } from "../kinds/radios";
import type { Group, RoomView } from "../protocol";
import { day, number, t } from "../words";
import { languageChoice } from "./languageChoice";
import type { Phone } from "./phone";
import { rehearsalMark } from "./rehearsal";
import { tableField } from "./seating";

export function join(phone: Phone, room: RoomView): TemplateResult {
  const shared = phone.seats.taken().length > 0;
  return html`<main class="phone__main stack" id="main">
    ${rehearsalMark(room)}
    <div class="row row--apart">
      <p class="phone__session">${room.title}</p>
      ${room.languages.length > 1 ? languageChoice(phone, room.languages) : nothing}
    </div>
    <h1 class="phone__title" tabindex="-1" data-focus>
      ${shared ? t("Who else answers on this phone?") : t("Welcome")}
    </h1>
    ${room.state === "ended" ? over() : form(phone, room)}
    ${
      shared
        ? back(phone)
        : html`<button class="button button--quiet" type="button" @click=${() => phone.open("already")}>
            ${t("I was already in")}
          </button>`
    }
  </main>`;
}

/** Group, name and table, on the join page and to change them later. */
export function personFields(phone: Phone, room: RoomView): TemplateResult {
  return html`<fieldset class="fields">
      <legend class="field__label" id="group">${t("I am here as")}</legend>
      <div class="choices choices--groups" role="radiogroup" aria-labelledby="group" @keydown=${radioKeys}>
        ${room.groups.map((group, place) => groupButton(phone, room, group, place))}
      </div>
    </fieldset>
    ${room.names === "off" ? nothing : nameField(phone, room.names === "required")} ${tableField(phone, room)}`;
}

function form(phone: Phone, room: RoomView): TemplateResult {
  const joining = phone.link.letters().some(({ command }) => command.kind === "join");
  return html`${whoSeesWhat(room)}
    ${room.locked ? html`<p class="notice">${t("The room is locked. Ask the facilitator to let you in.")}</p>` : nothing}
    <form class="card" @submit=${(event: Event) => submit(event, phone)}>
      ${personFields(phone, room)}
      <button class="button button--primary button--wide" type="submit" ?disabled=${joining || room.locked}>
        ${joining ? t("Joining…") : t("Join")}
      </button>
    </form>`;
}

function whoSeesWhat(room: RoomView): TemplateResult {
  return html`<section class="trust" aria-labelledby="trust">
    <h2 class="visually-hidden" id="trust">${t("Who sees what")}</h2>
    <ul class="trust__lines">
      <li>
        ${counted(room)}
        ${t("Groups of fewer than {number} are not shown.", { number: number(room.threshold) })}
      </li>
      <li>${t("What you write stays yours unless you offer it.")}</li>
      <li>${deletion(room)}</li>
    </ul>
  </section>`;
}

function counted({ points, tables }: RoomView): string {
  return points && tables > 0
    ? t("Your answers are only counted: for the room and, together, for your table.")
    : t("Your answers are only counted.");
}

function deletion({ delete_at: at, names, names_at_table: atTable, tables }: RoomView): string {
  const date = day(at);
  if (names === "off") return t("All texts are deleted on {date}.", { date });
  return atTable && tables > 0
    ? t("People at your table see your first name, the facilitator your name. It is deleted on {date}.", {
        date,
      })
    : t("Only the facilitator sees names. They are deleted on {date}.", { date });
}

function groupButton(phone: Phone, room: RoomView, group: Group, place: number): TemplateResult {
  const chosen = phone.member.person.group;
  return html`<button
    type="button"
    class="choice"
    role="radio"
    aria-checked=${chosen === group}
    tabindex=${chosen === group || (chosen === null && place === 0) ? 0 : -1}
    @click=${() => phone.member.edit({ group })}
  >
    ${groupMark(group)}<span class="choice__text">${groupName(group, room.group_labels)}</span>
  </button>`;
}

function nameField(phone: Phone, required: boolean): TemplateResult {
  return html`<div class="field">
    <label class="field__label" for="name">${required ? t("Your name") : t("Your name, if you like")}</label>
    <input
      class="input"
      id="name"
      type="text"
      maxlength="40"
      autocomplete="given-name"
      ?required=${required}
      .value=${phone.member.person.name}
      @input=${(event: Event) => phone.member.edit({ name: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function over(): TemplateResult {
  return html`<div class="card">
    <p class="card__title">${t("This session has ended.")}</p>
    <p>${t("If you were in it, your own page is still here: use “I was already in”.")}</p>
  </div>`;
}

function back(phone: Phone): TemplateResult {
  const first = phone.seats.taken()[0];
  return html`<button
    class="button button--quiet"
    type="button"
    @click=${() => first && phone.switchSeat(first.token)}
  >
    ${t("Back")}
  </button>`;
}

function submit(event: Event, phone: Phone): void {
  event.preventDefault();
  phone.member.join();
}
