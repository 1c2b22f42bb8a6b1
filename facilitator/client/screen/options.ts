/** What can be answered, as a list to read: letters for options, drawings for hats, a ruler for statements, boxes. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../../../web/client/charts";
import { groupInSentence, type GroupLabels } from "../../../web/client/groups";
import { ends, kindOf, type Dealt, type Question } from "../../../web/client/kinds";
import type { CardView } from "../../../web/client/protocol";
import { number, pick, t } from "../../../web/client/words";

/** Of more options than these two stand side by side where there is little room. */
const MANY = 5;

/** A card with the session's names for its groups. */
interface Asking extends Dealt {
  readonly labels: GroupLabels;
}

/** The list, in the order that every phone has. */
export function optionList(asking: Asking): TemplateResult | typeof nothing {
  const questions = kindOf(asking.card.kind)?.questions(asking);
  const draw = LISTS[asking.card.chart];
  return questions && draw ? html`<div class="answers">${draw(asking, questions)}</div>` : nothing;
}

type Draw = (asking: Asking, questions: readonly Question[]) => TemplateResult;

/** One list for each name that a card's kind may choose for its chart; what is only read has none. */
const LISTS: Readonly<Partial<Record<CardView["chart"], Draw>>> = {
  bars: (_, questions) => choices(questions),
  scales: statements,
  places: (_, questions) => items(questions),
  boxes: ({ card }, questions) =>
    html`${items(questions)}
      <div class="boxrow">
        <p class="boxrow__lead">${t("Where does each belong?")}</p>
        <ul class="boxrow__boxes">
          ${card.boxes.map(({ text }) => html`<li class="boxrow__box">${pick(text)}</li>`)}
        </ul>
      </div>`,
  points: (_, questions) => items(questions),
  guesses: guessing,
  words: ({ card }) =>
    writing(
      card.most > 1
        ? t("Write up to {most} short words on your phone.", { most: number(card.most) })
        : t("Write one short word on your phone."),
      t("The facilitator reads them first. Nobody sees who wrote what."),
    ),
  wall: ({ card }) =>
    writing(
      t("Write one sentence on your phone."),
      card.anonymous === "forced"
        ? t("The facilitator reads it first. No name is ever shown.")
        : t("The facilitator reads it first. Your name is shown only if you sign."),
    ),
};

/** What to do, where the list does not say it by itself. */
export function optionHint({ chart, most }: CardView): string {
  return HINTS[chart]?.(most) ?? "";
}

const HINTS: Readonly<Partial<Record<CardView["chart"], (most: number) => string>>> = {
  bars: (most) => (most > 1 ? t("Choose up to {most}.", { most: number(most) }) : ""),
  places: () => t("Put them in order, the most important one first."),
  points: (points) => t("Share out {points} points.", { points: number(points) }),
};

function choices([question]: readonly Question[]): TemplateResult {
  const drawn = question?.rows.some((row) => row.icon);
  const many = !drawn && (question?.rows.length ?? 0) > MANY;
  return html`<ul class="options ${drawn ? "options--drawn" : ""} ${many ? "options--many" : ""}">
    ${question?.rows.map(
      (row, place) => html`<li class="option">${row.icon ?? letter(place)}<span>${row.label}</span></li>`,
    )}
  </ul>`;
}

function letter(place: number): TemplateResult {
  return html`<span class="choice__mark choice__mark--letter">${"ABCDEFGH"[place]}</span>`;
}

function items(questions: readonly Question[]): TemplateResult {
  return html`<ul class="options options--items">
    ${questions.map(({ label }) => html`<li class="option">${label}</li>`)}
  </ul>`;
}

/** Statements that some groups alone are asked carry the signs of those. */
function statements({ card, labels }: Asking, questions: readonly Question[]): TemplateResult {
  const { low, high } = ends(card);
  const only = (id: string) => card.options.find((one) => one.id === id)?.groups ?? [];
  const names = (id: string) => only(id).map((group) => groupInSentence(group, labels));
  return html`<ul class="options options--statements">
      ${questions.map(
        ({ id, label }) =>
          html`<li class="option">
            <span
              >${label}${only(id).map((group) => html` ${groupMark(group)}`)}${
                only(id).length
                  ? html` <span class="option__only"
                      >${t("only {groups}", { groups: names(id).join(", ") })}</span
                    >`
                  : nothing
              }</span
            >
          </li>`,
      )}
    </ul>
    <p class="ruler">
      <span class="ruler__end">${low}</span>
      <span class="ruler__steps">${[1, 2, 3, 4, 5].map((step) => html`<span>${step}</span>`)}</span>
      <span class="ruler__end">${high}</span>
    </p>`;
}

function guessing({ card, labels }: Asking): TemplateResult {
  const of = card.of ? groupInSentence(card.of, labels) : null;
  return html`<p class="line" aria-hidden="true">
      ${[0, 25, 50, 75, 100].map((at) => html`<span class="line__number number">${at}</span>`)}
    </p>
    ${
      card.ask
        ? html`<p class="sheet__own">
            <strong
              >${of ? t("And {groups}, for yourself:", { groups: of }) : t("And for yourself, yes or no:")}</strong
            >
            ${pick(card.ask)}
          </p>`
        : nothing
    }`;
}

function writing(what: string, who: string): TemplateResult {
  return html`<div class="writing">
    <p class="writing__what">${what}</p>
    <p class="sheet__hint">${who}</p>
  </div>`;
}
