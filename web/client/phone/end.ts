/** The end page: thanks, and one's own hats, answers and sentences to keep. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf } from "../kinds";
import type { MeView, PlayedCard, RoomView } from "../protocol";
import { day, pick, t } from "../words";
import { ofRound } from "./answers";
import { saveKeepsake } from "./keepsakeFile";
import type { Phone } from "./phone";
import { rack, stretchHat } from "./rack";
import { situation } from "./situation";
import { endStrip } from "./strip";

export function ended(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  return html`<article class="card no-print">
      <h1 class="card__title" tabindex="-1" data-focus>${t("Thank you for being here")}</h1>
      <p>
        ${t("This page is yours to keep. Print it or save it: on {date} names and texts are deleted.", { date: day(room.delete_at) })}
      </p>
      <div class="stack stack--tight">
        <button
          class="button button--primary button--wide"
          type="button"
          @click=${() => saveKeepsake(room.title)}
        >
          ${t("Save as a file")}
        </button>
        <button class="button button--wide" type="button" @click=${() => window.print()}>
          ${t("Print")}
        </button>
      </div>
    </article>
    <div class="keepsake stack" id="keepsake">
      <h2 class="keepsake__title">${room.title}</h2>
      ${stretchHat(me, room, phone.link.keepsake)} ${rack(me, room, t("Your hats today"))}
      ${endStrip(room, me)} ${cards(phone, room, me)}
    </div>`;
}

function cards(phone: Phone, room: RoomView, me: MeView): TemplateResult {
  const { keepsake } = phone.link;
  if (!keepsake) {
    return html`<p class="table-note">
      ${t("Your cards are being fetched.")}
      <button class="button button--small" type="button" @click=${() => phone.link.askKeepsake()}>
        ${t("Try again")}
      </button>
    </p>`;
  }
  return html`${keepsake.cards.map((played) => one(played, room, me))}`;
}

function one({ entry, attempt, card }: PlayedCard, room: RoomView, me: MeView): TemplateResult {
  const [first, second] = [ofRound({ entry, attempt }, 1, me), ofRound({ entry, attempt }, 2, me)];
  const sentence = me.reflections.find((own) => own.entry === entry && own.attempt === attempt);
  const dealt = { card, hats: room.hats };
  const words = (answer: typeof first) => (answer && kindOf(card.kind)?.words(dealt, answer)) ?? [];
  const guess = ofRound({ entry, attempt }, 0, me);
  const rounds =
    first && second ? [t("First answer"), t("Second answer")] : [t("Your answer"), t("Your answer")];
  return html`<section class="card keepsake__card">
    <h3 class="card__title">${pick(card.title)}</h3>
    ${situation(card)}
    <p class="reveal__prompt">${pick(card.prompts[me.group] ?? card.prompt)}</p>
    ${first || second || card.rounds === 0 ? nothing : html`<p class="soft">${t("You gave no answer.")}</p>`}
    ${answer(rounds[0], words(first))} ${answer(rounds[1], words(second))}
    ${answer(t("Your guess of the others"), words(guess))}
    ${sentence ? html`<blockquote class="keepsake__sentence">${sentence.text}</blockquote>` : nothing}
  </section>`;
}

function answer(label: string | undefined, lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="keepsake__answer">
    <p class="small soft">${label}</p>
    ${lines.map((line) => html`<p class="own__words">${line}</p>`)}
  </div>`;
}
