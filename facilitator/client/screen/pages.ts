/** The reveal's pages: what they are, and which one follows. The first that has something to say is shown. */
import { kindOf } from "../../../web/client/kinds";
import type { RoomView } from "../../../web/client/protocol";

export type Page = "result" | "moved" | "afterthought";

/** The pages that this card's reveal has. */
export function pagesOf(room: RoomView): Page[] {
  if (room.phase !== "reveal") return [];
  const pages: Page[] = ["result"];
  if (hasFlows(room)) pages.push("moved");
  if (room.card?.afterthought) pages.push("afterthought");
  return pages;
}

/** The page to show: the chosen one where there is such a page. */
export function shownPage(room: RoomView, chosen: Page): Page {
  return pagesOf(room).includes(chosen) ? chosen : "result";
}

/** The page before or after, round and round. */
export function neighbour(room: RoomView, chosen: Page, step: 1 | -1): Page {
  const pages = pagesOf(room);
  const at = pages.indexOf(shownPage(room, chosen));
  return pages[(at + step + pages.length) % pages.length] ?? "result";
}

/** Flows are drawn for a card with one question; several are told apart by their means, before and after. */
function hasFlows({ result, card }: RoomView): boolean {
  return (result?.shift?.moves.length ?? 0) > 0 && card !== null && kindOf(card.kind)?.chart === "bars";
}
