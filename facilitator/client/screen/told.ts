/** The card, the hats and the result of a room, put together as charts and sentences want them. */
import { kindOf, type Question } from "../../../web/client/kinds";
import type { CardView, Result, RoomView } from "../../../web/client/protocol";
import type { Told } from "../../../web/client/results";
import { listed } from "../../../web/client/words";

/** Up to here a card shows every answer, chosen or not: a nought may be what the room talks about. */
const FEW = 6;

/** What can be told of a card whose result the room may see; null while it may not. */
export function toldOf(room: RoomView, card: CardView): Told | null {
  return room.result && { card, hats: room.hats, result: room.result, labels: room.group_labels };
}

/** The same without the answers that nobody gave, where a card has many. */
export function withoutNoughts(told: Told): Told {
  const chosen = new Set(rowsOf(told).filter((key) => isChosen(told.result, key)));
  if (!leavesOut(told, chosen)) return told;
  return { ...told, card: { ...told.card, options: told.card.options.filter(({ id }) => chosen.has(id)) } };
}

/** What `withoutNoughts` leaves out, in words; empty where it leaves out nothing. */
export function noughts(told: Told): string {
  const chosen = new Set(rowsOf(told).filter((key) => isChosen(told.result, key)));
  if (!leavesOut(told, chosen)) return "";
  return listed(
    onlyQuestion(told)
      ?.rows.filter(({ key }) => !chosen.has(key))
      .map(({ label }) => label) ?? [],
  );
}

function leavesOut(told: Told, chosen: ReadonlySet<string>): boolean {
  const many = rowsOf(told).length;
  return many > FEW && chosen.size > 0 && chosen.size < many;
}

function rowsOf(told: Told): string[] {
  return onlyQuestion(told)?.rows.map(({ key }) => key) ?? [];
}

function onlyQuestion(told: Told): Question | undefined {
  const kind = kindOf(told.card.kind);
  return kind?.chart === "bars" ? kind.questions(told)[0] : undefined;
}

/** In the room as a whole, hidden groups included: what is said of nobody must be true of everybody. */
function isChosen(result: Result, key: string): boolean {
  return result.rounds.some(({ room }) => !room || Object.values(room.counts).some((counts) => counts[key]));
}
