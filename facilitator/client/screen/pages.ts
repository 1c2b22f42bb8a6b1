/**
 * What a result is too large for is told on several pages: its chart (some questions at a time), what was guessed,
 * who moved, the panel, the author's thought; so is the end. The first to be shown is the one that the headline speaks of.
 */
import { questionsOf, type Told } from "../../../web/client/results";
import type { CardView, ScreenView } from "../../../web/client/protocol";
import { partiesShown, toldOf } from "./told";
import { wallPages, type WallPage } from "./wallPages";

export interface Page {
  readonly id: string;
  readonly kind:
    | "result"
    | "overview"
    | "apart"
    | "wall"
    | "asked"
    | "guessed"
    | "moved"
    | "panel"
    | "afterthought"
    | "together"
    | "journey"
    | "hats";
  /** The questions of the card that this page draws. */
  readonly questions: readonly string[];
  readonly wall?: WallPage;
}

/** So many lines below each other can be read from ten metres: bars of statements, and fields of boxes. */
const LINES = 4;
const FIELDS = 9;
const ITEMS = 6;
/** Of more statements than these the means alone are shown; phones and console show everything. */
const STATEMENTS = 5;
/** The same where a sentence says what changed since the beginning. */
const CHANGED = 4;
/** More answers than these make no flows that can be followed. */
const FLOWS = 10;

/** The pages of the present phase; none where no result is shown. */
export function pagesOf(view: ScreenView): Page[] {
  const { card, phase, state, board } = view.room;
  if (state === "ended") return endPages(view);
  const told = card && toldOf(view.room, card);
  if (board || !card || !told || (phase !== "reveal" && phase !== "talk")) return [];
  const pages = card.chart === "wall" ? wallOf(view) : resultPages(told);
  if (phase === "talk") return pages;
  if (told.result.predicted.length > 0) pages.push(single("guessed"));
  if (hasFlows(told)) pages.push(single("moved"));
  if (card.panel.length > 0) pages.push(single("panel"));
  if (card.afterthought) pages.push(single("afterthought"));
  return pages;
}

/** The page to show: the chosen one, or else an overview, or the one of which the headline speaks. */
export function shownPage(view: ScreenView, chosen: string | null): Page | undefined {
  const pages = pagesOf(view);
  const told = view.room.result?.changed ?? view.room.result?.gap;
  const telling = pages.find(({ questions }) => told && questions.includes(told.question));
  return pages.find(({ id }) => id === chosen) ?? telling ?? pages[0];
}

/** The page before or after, round and round. */
export function neighbour(view: ScreenView, chosen: string | null, step: 1 | -1): string | null {
  const pages = pagesOf(view);
  const at = pages.findIndex(({ id }) => id === shownPage(view, chosen)?.id);
  return pages[(at + step + pages.length) % pages.length]?.id ?? null;
}

function single(kind: Page["kind"]): Page {
  return { id: kind, kind, questions: [] };
}

function resultPages(told: Told): Page[] {
  const { card, result } = told;
  const parties = partiesShown(told);
  const bars = Math.max(1, parties.length);
  switch (card.chart) {
    case "scales":
      return statementPages(card, Math.floor(LINES / bars), result.changed ? CHANGED : STATEMENTS);
    case "boxes":
      return parts("result", card, Math.min(ITEMS, Math.floor(FIELDS / bars)));
    case "asked":
      return [single("asked")];
    case "words":
      return parties.filter((one) => one !== "room").length > 1
        ? [single("result"), single("apart")]
        : [single("result")];
    case "none":
      return [];
    default:
      return [
        { id: "result-0", kind: "result", questions: card.chart === "bars" ? ["answer"] : idsOf(card) },
      ];
  }
}

/** On one page, or the means of all first; of very many the means alone. */
function statementPages(card: CardView, many: number, means: number): Page[] {
  const pages = parts("result", card, many);
  if (pages.length === 1) return pages;
  const overview = parts("overview", card, means);
  return overview.length > 1 ? overview : [...overview, ...pages];
}

/** As few pages as there can be, each with about as many questions as the others. */
function parts(kind: "result" | "overview", card: CardView, most: number): Page[] {
  const questions = idsOf(card);
  const pages = Math.ceil(questions.length / Math.max(1, most));
  const start = (page: number) => Math.ceil((page * questions.length) / pages);
  return Array.from({ length: pages }, (_, at) => ({
    id: `${kind}-${at}`,
    kind,
    questions: questions.slice(start(at), start(at + 1)),
  }));
}

/** What there is to look back on; a room without points has no journey. */
function endPages({ room, together }: ScreenView): Page[] {
  const pages: Page[] = together ? [single("together")] : [];
  if (room.journey) pages.push(single("journey"));
  if (room.hat_map?.hats.length) pages.push(single("hats"));
  return pages;
}

function wallOf({ wall, room }: ScreenView): Page[] {
  if (wall.length === 0) return room.result?.rounds.some(({ n }) => n > 0) ? [single("wall")] : [];
  return wallPages(wall, window.innerWidth / window.innerHeight).map((page, at) => ({
    id: `wall-${at}`,
    kind: "wall",
    questions: [],
    wall: page,
  }));
}

/** Flows are drawn for a card with one question; several are told apart by their means, before and after. */
function hasFlows(told: Told): boolean {
  const [question, ...others] = questionsOf(told);
  const isOne = told.card.chart === "bars" && others.length === 0;
  const few = isOne && question && question.rows.length <= FLOWS;
  return Boolean(few) && (told.result.shift?.moves.length ?? 0) > 0;
}

function idsOf(card: CardView): string[] {
  return card.options.map(({ id }) => id);
}
