/** The form to ask for a hat: which one, and of whom. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../charts/marks";
import { hatFace, hatName } from "../kinds";
import { radioKeys } from "../kinds/radios";
import type { CardView, HatId, MateView, MeView, RoomView } from "../protocol";
import { t } from "../words";
import type { Ballot } from "./drafts";
import { mateName } from "./mates";
import type { Phone } from "./phone";
import { isRated, isWearer } from "./play";

/** Choosing sends nothing yet: the other one's phone only lights up when one has asked. */
export function askForHat(
  phone: Phone,
  room: RoomView,
  me: MeView,
  card: CardView,
  ballot: Ballot,
): TemplateResult {
  const others = phone.link.table?.mates.filter(({ id }) => id !== me.participant) ?? [];
  const submit = (event: Event) => {
    event.preventDefault();
    send(phone, ballot, others);
  };
  return html`<form class="answers answers--ask" @submit=${submit}>
    ${
      me.practices.length > 0
        ? nothing
        : html`<p class="answers__note">
            ${t("Are you asked first? Then do nothing: the hat appears here by itself.")}
          </p>`
    }
    <div class="choices choices--grid" role="radiogroup" aria-labelledby="prompt" @keydown=${radioKeys}>
      ${card.options.map(({ id }, at) => hatChoice(phone, room, id as HatId, at))}
    </div>
    ${others.length > 0 ? ofWhom(phone, room, others) : shared()}
    <button class="button button--primary button--wide" type="submit">${ask(phone, room, others)}</button>
  </form>`;
}

function hatChoice(phone: Phone, room: RoomView, hat: HatId, at: number): TemplateResult {
  const { play } = phone;
  const chosen = play.request.hat;
  const choose = () => {
    play.request = { ...play.request, hat };
    phone.redraw();
  };
  return choice(
    "choice choice--hat",
    chosen === hat,
    chosen === hat || (!chosen && at === 0),
    choose,
    hatFace(hat, room.hats),
  );
}

function ofWhom(phone: Phone, room: RoomView, others: readonly MateView[]): TemplateResult {
  const { play } = phone;
  const partner = partnerOf(phone, others);
  const choose = (id: string | null) => () => {
    play.request = { ...play.request, partner: id };
    phone.redraw();
  };
  const mates = phone.link.table?.mates ?? others;
  return html`<h2 class="answers__title" id="ask-whom">${t("Of whom?")}</h2>
    <div class="choices" role="radiogroup" aria-labelledby="ask-whom" @keydown=${radioKeys}>
      ${others.map((mate, at) =>
        choice(
          "choice",
          partner === mate.id,
          partner === mate.id || (partner === undefined && at === 0),
          choose(mate.id),
          html`${groupMark(mate.group)}<span class="choice__text">${mateName(mate, room, mates)}</span>`,
        ),
      )}
      ${choice(
        "choice",
        partner === null,
        partner === null,
        choose(null),
        html`<span class="choice__text"
          >${t("We share this phone")}<span class="choice__hint"
            >${t("The other one has none at hand, or sits elsewhere.")}</span
          ></span
        >`,
      )}
    </div>`;
}

function choice(
  style: string,
  chosen: boolean,
  stop: boolean,
  tap: () => void,
  face: TemplateResult,
): TemplateResult {
  return html`<button
    type="button"
    class=${style}
    role="radio"
    aria-checked=${chosen}
    tabindex=${stop ? 0 : -1}
    @click=${tap}
  >
    ${face}
  </button>`;
}

function shared(): TemplateResult {
  return html`<p class="table-note">${t("Whoever wears the hat looks at this phone with you.")}</p>`;
}

/** Somebody who sits here still; undefined while nobody is chosen. */
function partnerOf({ play }: Phone, others: readonly MateView[]): string | null | undefined {
  const { partner } = play.request;
  if (others.length === 0) return null;
  return partner && !others.some(({ id }) => id === partner) ? undefined : partner;
}

function ask(phone: Phone, room: RoomView, others: readonly MateView[]): string {
  const { hat } = phone.play.request;
  const mate = others.find(({ id }) => id === partnerOf(phone, others));
  if (!hat) return t("Ask for the hat");
  const name = hatName(hat, room.hats);
  return mate
    ? t("Ask {name} for: {hat}", { name: mateName(mate, room, others), hat: name })
    : t("Ask for: {hat}", { hat: name });
}

function send(phone: Phone, ballot: Ballot, others: readonly MateView[]): void {
  const { play } = phone;
  const [{ hat }, partner] = [play.request, partnerOf(phone, others)];
  if (!hat) phone.tell(t("Choose a hat first."));
  else if (partner === undefined) phone.tell(t("Choose whom you ask."));
  else {
    const again = phone.link.me?.practices.find(
      (one) => !isRated(one) && !isWearer(one) && one.hat === hat && (one.partner?.id ?? null) === partner,
    );
    play.look(again?.id ?? null);
    phone.choose(ballot, { kind: "practice", hat, partner });
    phone.draw(true);
  }
}
