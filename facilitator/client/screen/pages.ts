/**
 * What a result is too large for is told on several pages: bars (some statements at a time), who moved, the author's
 * thought. The first to be shown is the one that the headline speaks of.
 */
import type { CardView, Result, RoomView } from "../../../web/client/protocol";

export interface Page {
  readonly id: string;
  readonly kind: "result" | "moved" | "afterthought";
  /** The questions of the card that this page draws. */
  readonly questions: readonly string[];
}

/** So many bars below each other can be read from ten metres. */
const LINES = 4;

/** The pages of the present phase; none where no result is shown. */
export function pagesOf({ card, phase, result }: RoomView): Page[] {
  if (!card || !result || (phase !== "reveal" && phase !== "talk")) return [];
  const pages = resultPages(card, result);
  if (hasFlows(card, result)) pages.push({ id: "moved", kind: "moved", questions: [] });
  if (card.afterthought) pages.push({ id: "afterthought", kind: "afterthought", questions: [] });
  return pages;
}

/** The page to show: the chosen one, or else the one that the gap is on. */
export function shownPage(room: RoomView, chosen: string | null): Page | undefined {
  const pages = pagesOf(room);
  const gap = room.result?.gap?.question;
  const telling = pages.find(({ questions }) => gap !== undefined && questions.includes(gap));
  return pages.find(({ id }) => id === chosen) ?? telling ?? pages[0];
}

/** The page before or after, round and round. */
export function neighbour(room: RoomView, chosen: string | null, step: 1 | -1): string | null {
  const pages = pagesOf(room);
  const at = pages.findIndex(({ id }) => id === shownPage(room, chosen)?.id);
  return pages[(at + step + pages.length) % pages.length]?.id ?? null;
}

/** How many groups may be shown apart; the whole room is one. */
export function groupsShown({ rounds }: Result): number {
  const last = rounds[rounds.length - 1];
  return Math.max(1, Object.values(last?.groups ?? {}).filter(Boolean).length);
}

function resultPages(card: CardView, result: Result): Page[] {
  const questions = isScale(card) ? card.options.map(({ id }) => id) : ["answer"];
  const many = Math.max(1, Math.floor(LINES / groupsShown(result)));
  const pages: Page[] = [];
  for (let from = 0; from < questions.length; from += many) {
    pages.push({ id: `result-${from}`, kind: "result", questions: questions.slice(from, from + many) });
  }
  return pages;
}

/** Flows are drawn for a card with one question; several are told apart by their means, before and after. */
function hasFlows(card: CardView, { shift }: Result): boolean {
  return (shift?.moves.length ?? 0) > 0 && !isScale(card);
}

function isScale(card: CardView): boolean {
  return card.chart === "scales";
}
