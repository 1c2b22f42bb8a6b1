/** Before the first card: who one is, how a card is played, and the ten hats to look at. */
import { html, nothing, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import type { Hat, MeView, RoomView } from "../protocol";
import { pick, t } from "../words";
import { who } from "./frame";
import type { Phone } from "./phone";

export function lobby(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  return html`<article class="card">
      <h1 class="card__title" tabindex="-1" data-focus>${t("You are in ✓")}</h1>
      <p>
        ${t("Welcome, {name}. It begins when the room is ready; this page goes along by itself.", { name: who(me, room) })}
      </p>
      ${seat(room, me)}
      <div class="lobby__seat">
        <p>${t("Your seat code brings you back from any phone:")}</p>
        <p class="seat-code code">${me.seat}</p>
      </div>
      <button class="button button--wide" type="button" @click=${() => phone.open("me")}>
        ${t("Change something")}
      </button>
    </article>
    <section class="card card--quiet">
      <h2 class="own__title">${t("How a card is played")}</h2>
      <ol class="steps">
        <li>${t("You read a situation. There is no right answer to it.")}</li>
        <li>${t("You answer on your own, and nobody sees who chose what.")}</li>
        <li>${t("You talk about it at your table, and answer once more. Changing your mind is welcome.")}</li>
        <li>${t("You see how mentors and mentees differ, and keep a sentence for yourself.")}</li>
      </ol>
    </section>
    ${hatFamily(room.hats)}`;
}

function seat(room: RoomView, { table }: MeView): TemplateResult | typeof nothing {
  if (table) return html`<p>${t("You sit at table {table}.", { table })}</p>`;
  const waits = room.tables > 0 && room.seating === "dealt";
  return waits ? html`<p>${t("The facilitator will tell you your table.")}</p>` : nothing;
}

function hatFamily(hats: readonly Hat[]): TemplateResult | typeof nothing {
  if (hats.length === 0) return nothing;
  return html`<section class="card">
    <h2 class="own__title">${t("The mentor’s hats")}</h2>
    <p class="small soft">${t("A mentor has many roles. We call them hats. Which ones do you know?")}</p>
    <ul class="family">
      ${hats.map(hat)}
    </ul>
  </section>`;
}

function hat({ id, name, line, opening }: Hat): TemplateResult {
  return html`<li>
    <details class="family__hat">
      <summary class="family__name">${hatIcon(id)}<span>${pick(name)}</span></summary>
      <p>${pick(line)}</p>
      ${opening.map((words) => html`<p class="family__opening">“${pick(words)}”</p>`)}
    </details>
  </li>`;
}
