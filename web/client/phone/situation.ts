/** The card itself: to read, to come back to while voting, and to talk about. */
import { html, nothing, type TemplateResult } from "lit-html";
import { timerDial } from "../charts/dials";
import { clockText, fraction, remaining, type Countdown } from "../clock";
import { kindOf } from "../kinds";
import { isPractised } from "../phases";
import { prose } from "../prose";
import type { CardView, MeView, RoomView } from "../protocol";
import { inLanguage, number, pick, t } from "../words";
import { ofRound } from "./answers";
import type { Phone } from "./phone";

/** `read`: nothing to do but read. */
export function read(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const card = room.card;
  if (!card) return nothing;
  const { countdown } = phone.link;
  const onlyRead = card.chart === "none";
  return html`<article class="card card--turn">
      ${title(card, room)} ${picture(card)} ${situation(card)}
      ${onlyRead ? html`<p class="card__ask">${pick(card.prompts[me.group])}</p>` : nothing}
      ${onlyRead && countdown ? dial(countdown) : nothing} ${isPractised(card) ? practiceSteps() : nothing}
    </article>
    <p class="table-note">${onlyRead ? nothing : t("Take your time. There is nothing to press yet.")}</p>`;
}

/** How a practice goes. */
function practiceSteps(): TemplateResult {
  return html`<ol class="steps">
    <li>${t("One of you asks for a hat, another one wears it and begins.")}</li>
    <li>${t("When the time is over, both say how it fitted. Only the two of you see that.")}</li>
    <li>${t("Then you swap. In threes you go round; mentors among themselves do it too.")}</li>
  </ol>`;
}

/** `talk`: the table's question, the time, one's own answer, and the situation once more. */
export function talk(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const card = room.card;
  if (!card) return nothing;
  return html`<article class="card">
      ${title(card, room)}
      <p class="card__ask">${pick(card.talk) || t("Talk about it at your table.")}</p>
      ${phone.link.countdown ? dial(phone.link.countdown) : nothing} ${again(card)}
    </article>
    ${phone.later.pages?.tableCard(phone, room, me) ?? nothing} ${ownAnswer(room, me)}
    ${phone.later.pages?.firstResult(room) ?? nothing}`;
}

/** The card's name with its number in the corner. */
export function title(card: CardView, room: RoomView): TemplateResult {
  return html`<div class="card__top">
    <h1 class="card__title" tabindex="-1" data-focus>${pick(card.title)}</h1>
    <span class="card__index" aria-hidden="true">${number(room.number)}</span>
  </div>`;
}

/** What has happened. */
export function situation(card: CardView): TemplateResult | typeof nothing {
  const blocks = card.situation && inLanguage(card.situation);
  return blocks ? html`<div class="card__body">${prose(blocks)}</div>` : nothing;
}

/** What there is to see; its place is kept while it comes. */
export function picture({ picture }: CardView): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  return html`<img class="card__picture" src="/pictures/${picture.file}" alt=${pick(picture.alt)} />`;
}

/** The same, folded away. */
export function again(card: CardView): TemplateResult | typeof nothing {
  if (!card.situation && !card.picture) return nothing;
  return html`<details class="again">
    <summary class="again__handle">${t("The situation again")}</summary>
    ${picture(card)} ${situation(card)}
  </details>`;
}

/** One's answers to this card so far. */
export function ownAnswer(room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { card, entry, attempt } = room;
  const kind = card && kindOf(card.kind);
  if (!card || !kind || entry === null) return nothing;
  const [first, second] = [ofRound({ entry, attempt }, 1, me), ofRound({ entry, attempt }, 2, me)];
  const last = second ?? first;
  if (!last) return nothing;
  const dealt = { card, hats: room.hats };
  const changed = first && second && kind.words(dealt, first).join() !== kind.words(dealt, second).join();
  return html`<section class="card card--quiet own">
    <h2 class="own__title">${t("Your answer")}</h2>
    ${kind.picture(dealt, last)}
    ${changed ? html`<p class="small soft">${t("First: {answer}", { answer: kind.words(dealt, first).join("; ") })}</p>` : nothing}
  </section>`;
}

/** The time that is left, to look at. */
export function dial(countdown: Countdown): TemplateResult {
  const text = clockText(remaining(countdown));
  return html`<div class="talk__dial">
    ${timerDial(fraction(countdown), text, t("Time left"))}
    ${countdown.timer.running ? nothing : html`<p class="small soft">${t("The timer is paused.")}</p>`}
  </div>`;
}
