/** The end: what this room did together, how far it came, and thanks. Nobody has won, and nobody is named. */
import { html, nothing, type TemplateResult } from "lit-html";
import { journeyBoard } from "../../../web/client/journey/board";
import { planOf } from "../../../web/client/journey/plan";
import { isHidden } from "../../../web/client/charts/hatMap";
import { hatIcon } from "../../../web/client/hats";
import type { HatMap, JourneyView, RoomView, Together } from "../../../web/client/protocol";
import { day, n, number, t } from "../../../web/client/words";
import { framed } from "./bars";
import { boardRoom, textSize } from "./boardSize";
import { hatPicture, hatSentence } from "./hatMap";
import { boardWords, headline } from "./journeyWords";
import type { Screen } from "./state";

/** Hats that have room below the figures. */
const HATS = 5;

/** The page of a session that has ended. Without points there is no journey, and the hats take its place. */
export function celebration(
  { view }: Screen,
  journey: JourneyView | null,
  map: HatMap | null,
  together: Together,
): TemplateResult {
  const { room } = view;
  return html`<section class="sheet card sheet--together" data-frame aria-labelledby="where">
    <h1 class="sheet__story" id="where">${t("Thank you. This is what you did together.")}</h1>
    ${figures(together)} ${journey ? road(journey) : nothing} ${map ? hats(map, room, !journey) : nothing}
    ${journey || map ? nothing : html`<div class="together__rack">${room.hats.map(({ id }) => hatIcon(id))}</div>`}
    <p class="sheet__hint sheet__hint--spare">
      ${t("Names and sentences are deleted on {day}.", { day: day(room.delete_at) })}
    </p>
  </section>`;
}

function figures(together: Together): TemplateResult {
  return html`<ul class="together">
    ${said(together).map(
      ([count, words]) =>
        html`<li class="together__one">
          <strong class="together__count number">${number(count)}</strong>
          <span class="together__words">${words}</span>
        </li>`,
    )}
  </ul>`;
}

/** Each figure with its words; what is nought or cannot be told is left out. */
function said({ people, cards, answers, changed, sentences }: Together): (readonly [number, string])[] {
  const all: (readonly [number | null, string])[] = [
    [people, n("person", "people", people)],
    [cards, n("card played", "cards played", cards)],
    [answers, n("answer given", "answers given", answers)],
    [changed, n("changed their mind", "changed their minds", changed ?? 0)],
    [sentences, n("sentence shared", "sentences shared", sentences)],
  ];
  return all.flatMap(([count, words]) => (count ? [[count, words] as const] : []));
}

/** The room's own way, without the tables: they came along. */
function road(journey: JourneyView): TemplateResult {
  const size = boardRoom(window.innerWidth, window.innerHeight, textSize()).strip;
  const alone = { ...journey, tables: [], room: { ...journey.room, before: journey.room.field } };
  const words = { ...boardWords(), next: (name: string) => name };
  const { says, name } = headline(journey);
  return html`<p class="together__way">${says} <strong>${name}</strong></p>
    ${journeyBoard(alone, planOf(alone, size, words), words)}`;
}

function hats(map: HatMap, room: RoomView, drawn: boolean): TemplateResult | typeof nothing {
  const sentence = hatSentence(map, room.hats, room.group_labels);
  const few = { ...map, hats: widest(map) };
  return html`${sentence ? html`<p class="together__hats">${sentence}</p>` : nothing}
  ${drawn && few.hats.length ? framed(hatPicture(few, room.hats, room.group_labels)) : nothing}`;
}

/** The hats about which the room is least of one mind. */
function widest({ hats }: HatMap): HatMap["hats"] {
  const apart = ({ offered, wished }: HatMap["hats"][number]) => Math.abs((offered ?? 0) - (wished ?? 0));
  return hats
    .filter((one) => !isHidden(one))
    .sort((one, two) => apart(two) - apart(one))
    .slice(0, HATS);
}
