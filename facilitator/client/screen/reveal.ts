/** The results, on a few pages: the chart with its headline, guesses, who moved, the panel, the author's thought. */
import { html, nothing, type TemplateResult } from "lit-html";
import { prose } from "../../../web/client/prose";
import type { CardView, RoomView, ScreenView } from "../../../web/client/protocol";
import {
  closestSentence,
  gapSentence,
  guessBars,
  guessSentences,
  headline,
  hiddenSentence,
  resultFlows,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "../../../web/client/results";
import { inLanguage, pick, t } from "../../../web/client/words";
import { settledSentence } from "../settled";
import { bars, framed } from "./bars";
import { sheet } from "./frame";
import { beginning, reason, remembered } from "./lookBack";
import { marks } from "./marks";
import { shownPage, type Page } from "./pages";
import { panel } from "./panel";
import { askedFor } from "./practice";
import type { Screen } from "./state";
import { toldOf } from "./told";
import { emptyWall, wallPage } from "./wall";

/** So many answers of a guess can be read below each other: of two groups, of more. */
const GUESSES = [6, 5] as const;

/** The page that was chosen by key or from the console; at first the one that says most. */
export function revealing(screen: Screen, card: CardView): TemplateResult {
  const told = toldOf(screen.view.room, card);
  const page = shownPage(screen.view, screen.page);
  if (!told || !page) return sheet(screen, "reveal", nobody());
  return sheet(
    screen,
    `reveal sheet--${page.kind} ${screen.view.room.look_back ? "sheet--looking" : ""}`,
    html`${remembered(screen.view.room, told, page)}
    ${PAGES[page.kind]?.(told, page, screen.view) ?? nobody()}`,
    marks(screen, page),
  );
}

type Draw = (told: Told, page: Page, view: ScreenView) => TemplateResult;

/** The pages of the end have places of their own. */
const PAGES: Readonly<Partial<Record<Page["kind"], Draw>>> = {
  result: bestTold,
  overview: bestTold,
  apart: (told, page, { room }) => result(told, page, gapSentence(told), "", missing(room, told)),
  asked: (_told, _page, view) => askedFor(view),
  wall: ({ labels, card }, { wall }) =>
    wall ? wallPage(pick(card.prompt), wall, labels) : emptyWall(pick(card.prompt)),
  guessed,
  moved,
  panel,
  afterthought,
};

/** With the sentence that a room should remember or, when it looks back, the one for which the card was chosen. */
function bestTold(told: Told, page: Page, { room }: ScreenView): TemplateResult {
  const story = reason(room, told) || headline(told);
  return html`${result(told, page, story, settledSentence(room.settled), missing(room, told))}
  ${beginning(room)}`;
}

/** Why a group is missing; looking back, the room has been told before. */
function missing({ look_back }: RoomView, told: Told): string {
  return look_back ? "" : hiddenSentence(told);
}

function result(told: Told, page: Page, first: string, settled: string, hidden: string): TemplateResult {
  const gap = gapSentence(told);
  const hides = (sentence: string) => sentence === gap && gapIsElsewhere(told, page);
  const story = hides(first) ? "" : first;
  const all = [headline(told), closestSentence(told), gap, shiftSentence(told), settled];
  const more = [...new Set(all)].filter((one) => one && one !== story && !hides(one));
  return html`<p class="sheet__story">${story || pick(told.card.prompt)}</p>
    ${bars(told, page)} ${more.length ? html`<p class="sheet__hint">${more.join(" ")}</p>` : nothing}
    ${hidden ? html`<p class="sheet__hint sheet__hint--spare">${hidden}</p>` : nothing}`;
}

/** Whether the gap is one of a statement that stands on another page. */
function gapIsElsewhere({ card, result }: Told, { questions }: Page): boolean {
  const asked = result.gap?.question ?? "";
  return card.options.some(({ id }) => id === asked) && !questions.includes(asked);
}

function guessed(told: Told): TemplateResult {
  return html`<p class="sheet__story">${guessSentences(told)[0]}</p>
    ${framed(guessBars(told, { layout: "columns" }, GUESSES[told.result.predicted.length > 2 ? 1 : 0]))}
    <p class="sheet__hint">${t("✓ is what most of the others answered.")}</p>`;
}

function moved(told: Told): TemplateResult {
  const groups = shiftByGroup(told);
  return html`<p class="sheet__story">${shiftSentence(told)}</p>
    ${framed(resultFlows(told))}
    ${groups.length ? html`<p class="sheet__hint">${groups.join(" ")}</p>` : nothing}`;
}

function afterthought({ card }: Told): TemplateResult {
  const blocks = card.afterthought && inLanguage(card.afterthought);
  return html`<p class="sheet__lead">${t("A thought to take along")}</p>
    <div class="thought">${blocks ? prose(blocks) : nothing}</div>`;
}

function nobody(): TemplateResult {
  return html`<p class="sheet__story">${t("Nobody has answered this card.")}</p>`;
}
