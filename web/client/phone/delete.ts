/** "Delete me", asked once more. */
import { html, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import type { Phone } from "./phone";

export function removeMe(phone: Phone, room: RoomView): TemplateResult {
  const going = phone.link.letters().some(({ command }) => command.kind === "forget_me");
  return html`<main class="phone__main stack" id="main">
    <p class="phone__session">${room.title}</p>
    <article class="card">
      <h1 class="card__title" tabindex="-1" data-focus>${t("Delete me from this session?")}</h1>
      <ul class="plain-list">
        <li>${t("Your name and everything that you wrote are deleted at once, for good.")}</li>
        <li>${t("Your answers stay in the counts, as answers of nobody.")}</li>
        <li>${t("There is no way back to this seat. You may join anew.")}</li>
      </ul>
      <button
        class="button button--danger button--wide"
        type="button"
        ?disabled=${going}
        @click=${() => phone.member.leave()}
      >
        ${going ? t("Deleting…") : t("Yes, delete me")}
      </button>
      <button class="button button--wide" type="button" @click=${() => phone.open("me")}>
        ${t("No, keep me")}
      </button>
    </article>
  </main>`;
}
