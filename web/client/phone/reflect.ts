/** `reflect`: one sentence for oneself, which may be offered to the wall. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { MeView, RoomView } from "../protocol";
import { n, pick, t } from "../words";
import type { Sentence } from "./drafts";
import type { Held, Phone } from "./phone";
import { afterthought } from "./reveal";
import { ownAnswer, title } from "./situation";
import { wall } from "./wall";

const LONGEST = 400;
const COUNTED_FROM = 320;

export function reflect(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { card, entry, attempt } = room;
  if (!card || entry === null) return nothing;
  return html`<article class="card">
      ${title(card, room)} ${form(phone, { entry, attempt, title: card.title })}
    </article>
    ${wall(phone, room, me)} ${ownAnswer(room, me)} ${afterthought(card)}`;
}

/** The room has moved on while somebody was writing: she decides when to follow. */
export function stillWriting(phone: Phone, held: Held): TemplateResult {
  return html`<div class="notice notice--calm">
      <p>${t("The room has moved on. Finish your sentence; it can be saved at any time.")}</p>
      <button class="button button--primary button--wide" type="button" @click=${() => phone.letGo()}>
        ${t("Go to where the room is")}
      </button>
    </div>
    <article class="card">
      <h1 class="card__title" tabindex="-1">${pick(held.title)}</h1>
      ${form(phone, held)}
    </article>`;
}

function form(phone: Phone, about: Held): TemplateResult {
  const saved = savedSentence(phone, about);
  const typed = phone.link.drafts.sentence(about.entry, about.attempt) ?? saved;
  const state = stateOf(phone, about, typed, saved);
  const write = (change: Partial<Sentence>) => phone.write(about, { ...typed, ...change });
  return html`<form class="stack reflect" @submit=${(event: Event) => submit(event, phone, about, typed)}>
    <div class="field">
      <label class="card__ask" for="sentence">${t("One sentence: what do you take from this card?")}</label>
      <textarea
        class="input"
        id="sentence"
        rows="4"
        maxlength=${LONGEST}
        aria-describedby="privacy"
        .value=${live(typed.text)}
        @input=${(event: Event) => write({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="field__hint number">${room(typed.text)}</p>
    </div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(typed.offered)}
        @change=${(event: Event) => write({ offered: (event.target as HTMLInputElement).checked })}
      />
      <span>${t("Offer it to the wall")}</span>
    </label>
    <p class="field__hint" id="privacy">${privacy(typed.offered)}</p>
    <button class="button button--primary button--wide" type="submit">${t("Save")}</button>
    <p class=${state === "saved" ? "saved saved--yes" : "saved"}>${STATES[state]()}</p>
  </form>`;
}

type State = "nothing" | "typing" | "sending" | "saved" | "offered";

const STATES: Readonly<Record<State, () => string>> = {
  nothing: () => "",
  typing: () => t("Not saved yet. It stays on this phone."),
  sending: () => t("Sending…"),
  saved: () => t("Saved ✓ Only you can see it."),
  offered: () => t("Saved ✓ Offered to the wall."),
};

function stateOf({ link }: Phone, about: Held, typed: Sentence, saved: Sentence): State {
  const [text, offered] = [typed.text.trim(), typed.offered && typed.text.trim() !== ""];
  const letters = link.letters().map(({ command }) => command);
  const sent = letters.find(
    (one) => one.kind === "reflect" && one.entry === about.entry && one.attempt === about.attempt,
  );
  if (sent?.kind === "reflect" && sent.text === text && sent.offered === offered) return "sending";
  if (text !== saved.text || offered !== saved.offered) return "typing";
  if (!text) return "nothing";
  return offered ? "offered" : "saved";
}

function savedSentence({ link }: Phone, { entry, attempt }: Held): Sentence {
  const own = link.me?.reflections.find((one) => one.entry === entry && one.attempt === attempt);
  return { text: own?.text ?? "", offered: own?.offered ?? false };
}

function submit(event: Event, phone: Phone, about: Held, typed: Sentence): void {
  event.preventDefault();
  phone.reflect(about, typed);
}

function privacy(offered: boolean): string {
  return offered
    ? t("The facilitator reads it and may show it to the room, without your name. You can take it back.")
    : t("Only you can see it: not the facilitator, not HR, nobody in the room.");
}

function room(text: string): string {
  const left = LONGEST - text.length;
  return text.length < COUNTED_FROM ? "" : n("{count} character left", "{count} characters left", left);
}
