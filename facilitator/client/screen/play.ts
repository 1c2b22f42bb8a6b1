/** The card while people read, vote and talk. No phase here shows how anybody answered, unless the console says so. */
import { html, nothing, type TemplateResult } from "lit-html";
import { closedSentence } from "../../../web/client/phases";
import { prose } from "../../../web/client/prose";
import type { CardView, ScreenView } from "../../../web/client/protocol";
import { inLanguage, n, number, pick, t } from "../../../web/client/words";
import { bars } from "./bars";
import { dial } from "./dial";
import { sheet } from "./frame";
import { marks } from "./marks";
import { optionHint, optionList } from "./options";
import { shownPage } from "./pages";
import { picture } from "./picture";
import type { Screen } from "./state";
import { toldOf } from "./told";

/** The situation and the question; of a card that asks nothing, the time that it takes. */
export function reading(screen: Screen, card: CardView): TemplateResult {
  const asks = card.chart !== "none";
  const title = html`<h2 class="sheet__title">${pick(card.title)}</h2>`;
  const text = html`${situation(card)} ${asks ? nothing : dial(screen)}`;
  return sheet(
    screen,
    asks ? "read" : "read sheet--info",
    html`${title}
    ${
      card.picture
        ? html`<div class="sheet__beside">
            <div>${text}</div>
            ${picture(card)}
          </div>`
        : text
    }
    ${card.prompt ? question(card) : nothing}`,
  );
}

/** The question, what can be answered, and how many have. */
export function voting(screen: Screen, card: CardView): TemplateResult {
  const { room } = screen.view;
  const scene =
    card.situation || card.picture
      ? html`<div class="sheet__scene">${situation(card)} ${picture(card, true)}</div>`
      : nothing;
  const settled = settling(screen.view);
  const hints = hintsOf(screen.view, card).filter(Boolean).join(" ");
  return sheet(
    screen,
    "vote",
    html`${question(card)}
      <div class="sheet__columns sheet__columns--${card.chart}">
        ${scene} ${optionList({ card, hats: room.hats, labels: room.group_labels })}
      </div>
      ${settled || hints ? html`<p class="sheet__hint">${settled} ${hints}</p>` : nothing}`,
    counted(screen.view),
  );
}

/** How to answer, and what to do besides. Where people write, the invitation says who sees what. */
function hintsOf(view: ScreenView, card: CardView): string[] {
  const { round } = view.room;
  const isAnonymous = card.anonymous === "forced" && card.chart !== "wall";
  return [
    optionHint(card),
    round === 2 ? t("Keep your answer or change it, as you like.") : "",
    round !== 2 && card.predict ? t("Then guess what most of the others answer.") : "",
    guesses(view),
    isAnonymous ? t("No answer is tied to a name.") : "",
  ];
}

/** How many tables have recorded what they settled on; the top line has no room for it. */
function settling({ room, tables_settled, tables_taken }: ScreenView): TemplateResult | null {
  if (!room.settles || room.round !== 2 || tables_taken === 0) return null;
  const taken = Math.max(tables_taken, tables_settled);
  return html`<strong class="sheet__settled number"
    >${n("{settled} of {count} table has settled.", "{settled} of {count} tables have settled.", taken, { settled: number(tables_settled) })}</strong
  >`;
}

/** The question for the tables, and a quiet timer. */
export function talking(screen: Screen, card: CardView): TemplateResult {
  const { room } = screen.view;
  const asked = card.talk ? pick(card.talk) : t("What did you answer, and why?");
  const told = toldOf(room, card);
  const page = shownPage(screen.view, screen.page);
  const shown = told && page ? bars(told, page) : nothing;
  return sheet(
    screen,
    shown === nothing ? "talk" : "talk-shown",
    html`<p class="sheet__lead">${t("Talk about it at your table")}</p>
      <p class="sheet__question">${asked}</p>
      ${shown} ${shown === nothing ? dial(screen) : nothing}`,
    page ? marks(screen, page) : "",
  );
}

function situation(card: CardView): TemplateResult | typeof nothing {
  const blocks = card.situation && inLanguage(card.situation);
  return blocks ? html`<div class="sheet__situation card__body">${prose(blocks)}</div>` : nothing;
}

function question(card: CardView): TemplateResult {
  return html`<p class="sheet__question">${pick(card.prompt)}</p>`;
}

function counted(view: ScreenView): TemplateResult {
  const { answered } = view;
  // Somebody whose phone has gone to sleep after answering still counts among those who answered.
  const present = Math.max(answered, view.present);
  if (!view.room.open)
    return html`${closedSentence(view.room.card)} ${n("{count} answer", "{count} answers", answered)}`;
  return html`<strong class="sheet__count">${t("{answered} of {present}", { answered, present })}</strong>
    ${t("have answered")}`;
}

/** On a card that asks for a guess; below, as the top line has no room for it. */
function guesses({ room, guessed }: ScreenView): string {
  if (!room.card?.predict || room.round !== 1) return "";
  return `(${n("{count} guess", "{count} guesses", guessed)})`;
}
