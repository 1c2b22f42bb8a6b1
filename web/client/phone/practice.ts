/** A hat that was asked for, while it is tried: who asked whom, how to begin, the time, how it fitted, and the swap. */
import { html, nothing, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import { hatName } from "../kinds";
import type { Hat, OwnPractice, RoomView, TableView } from "../protocol";
import { pick, t } from "../words";
import { fitting } from "./fitting";
import { who } from "./frame";
import { askedFor, partnerName } from "./mates";
import type { Phone } from "./phone";
import { isRated, isWearer } from "./play";
import { dial } from "./situation";

export function practice(phone: Phone, room: RoomView, tried: OwnPractice): TemplateResult {
  const hat = room.hats.find(({ id }) => id === tried.hat);
  const { countdown, table } = phone.link;
  return html`<section
    class=${isWearer(tried) ? "card practice practice--asked" : "card practice"}
    aria-labelledby="practice"
  >
    <div class="practice__top">
      ${hatIcon(tried.hat)}
      <h2 class="card__title" id="practice" tabindex="-1" data-focus>${practiceTitle(tried, room, table)}</h2>
    </div>
    <p>${pick(hat?.line)}</p>
    ${tried.roles.includes("wearer") ? opening(hat) : begins(tried, room, table)} ${gone(phone, tried, room)}
    ${countdown && room.open ? dial(countdown) : nothing}
    ${tried.id === "" ? html`<p class="saved">${sending(phone)}</p>` : ratings(phone, tried, room)}
    ${room.open && tried.id !== "" ? swap(phone, tried, room) : nothing}
  </section>`;
}

/** Who asks whom, and for what. */
export function practiceTitle(tried: OwnPractice, room: RoomView, table: TableView | null): string {
  const hat = hatName(tried.hat, room.hats);
  if (isWearer(tried)) return askedFor(tried, room, table);
  if (!tried.roles.includes("wearer"))
    return t("You asked {name} for: {hat}", { name: other(tried, room, table), hat });
  return t("One of you asks for: {hat}", { hat });
}

function opening(hat: Hat | undefined): TemplateResult | typeof nothing {
  if (!hat || hat.opening.length === 0) return nothing;
  return html`<div class="practice__opening">
    <p class="small soft">${t("You could begin like this:")}</p>
    ${hat.opening.slice(0, 2).map((words) => html`<p class="practice__words">${t("“{words}”", { words: pick(words) })}</p>`)}
  </div>`;
}

function begins(tried: OwnPractice, room: RoomView, table: TableView | null): TemplateResult {
  return html`<p>
    ${t("The hat and two sentences to begin with are on the other phone. {name} begins.", { name: other(tried, room, table) })}
  </p>`;
}

/** Whoever has left the table takes nothing along. */
function gone({ link }: Phone, { partner }: OwnPractice, room: RoomView): TemplateResult | typeof nothing {
  if (!partner || !link.table || link.table.mates.some(({ id }) => id === partner.id)) return nothing;
  const name = who(partner, room);
  return html`<p class="notice">
    ${t("{name} does not sit at your table any more. The hat stays with you; ask somebody else if you like.", { name })}
  </p>`;
}

function ratings(phone: Phone, tried: OwnPractice, room: RoomView): TemplateResult {
  return html`<div class="practice__fits">
    ${tried.roles.map((role) => fitting(phone, tried, role))}
    <p class="small soft">${fits(tried, room, phone.link.table)}</p>
  </div>`;
}

function fits({ roles, fits, partner }: OwnPractice, room: RoomView, table: TableView | null): string {
  if (!partner) return t("Only the two of you see this.");
  const [name, fit] = [partnerName(partner, room, table), fits[roles.includes("asker") ? "wearer" : "asker"]];
  return fit === undefined
    ? t("Only the two of you see this. What {name} says you see once both have said it.", { name })
    : t("{name} says: {fit} of 5.", { name, fit });
}

/** Whoever wore the hat asks next. */
function swap(phone: Phone, tried: OwnPractice, room: RoomView): TemplateResult {
  const primary = isRated(tried) ? "button--primary" : "";
  const asker = tried.roles.length === 1 && !isWearer(tried);
  const ask = () => {
    phone.play.ask(tried.partner && asker ? undefined : (tried.partner?.id ?? null));
    phone.draw(true);
  };
  return html`${
      asker
        ? html`<p>
            ${t("Then you swap: {name} asks you, and it appears here.", { name: other(tried, room, phone.link.table) })}
          </p>`
        : nothing
    }
    <button class="button button--wide ${asker ? "" : primary}" type="button" @click=${ask}>
      ${asker ? t("Ask for another hat") : tried.partner ? t("Swap: now you ask") : t("Swap: now the other one asks")}
    </button>`;
}

function sending({ link }: Phone): string {
  return link.trouble || link.state === "lost" ? t("Kept on this phone, not saved yet.") : t("Sending…");
}

function other({ partner }: OwnPractice, room: RoomView, table: TableView | null): string {
  return partner ? partnerName(partner, room, table) : t("Somebody");
}
