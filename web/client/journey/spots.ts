/** The fields in their places: evenly in a row, the rows there and back, and what is left over between the rows. */
import { fieldsOf, type Sized } from "./fields";
import { APART, BETWEEN, heightOf, heights, PLATE, rowsOf, TURN, type Row } from "./rows";
import { sum, type Box, type Size } from "./shapes";
import type { JourneyView } from "../protocol";

/** A field with everything that stands on it. */
export interface Spot extends Box, Sized {
  readonly field: number;
  readonly row: number;
  readonly stop: boolean;
  /** Where the board ends at the right. */
  readonly edge: number;
}

/** How far the road winds up and down, where there is room for it. */
const SWAY = 0.3;
/** What a line of names needs between two rows. */
const NAMES = 1.5;

/** All fields in their places on a board of this size. */
export function spotsOf(journey: JourneyView, size: Size): Spot[] {
  const room = journey.room.field;
  const rows = rowsOf(fieldsOf(journey), room, size);
  const tall = heights(rows, room);
  const spare = Math.max(0, size.high - heightOf(rows, room)) / (rows.length + 0.2);
  let top = Math.min(SWAY, spare / 2);
  return rows.flatMap((row, at) => {
    const above = row.some(([{ field }]) => field === room) ? PLATE : 0;
    const y = top + above + ((tall[at] ?? 0) - above) / 2;
    top += (tall[at] ?? 0) + spare + BETWEEN;
    const sway = Math.max(0, Math.min(SWAY, (spare + BETWEEN - NAMES) / 2));
    return placed(row, at, size.wide).map((spot) => ({ ...spot, y: y + sway * Math.sin(2.2 * spot.field) }));
  });
}

/** One row, from the left or from the right. */
function placed(row: Row, at: number, edge: number): Spot[] {
  const usable = edge - 2 * TURN;
  const slots = even(
    row.map(([, { wide }]) => wide + APART),
    usable,
  );
  return row.map(([{ field, stop }, size], one) => {
    const before = sum(slots.slice(0, one)) + (slots[one] ?? 0) / 2;
    return { ...size, field, stop, row: at, edge, x: TURN + (at % 2 === 0 ? before : usable - before), y: 0 };
  });
}

/** Everybody gets the same, and who needs more gets that at the cost of all others. */
function even(needs: readonly number[], whole: number): number[] {
  const greedy = new Set<number>();
  for (;;) {
    const free = whole - sum([...greedy].map((at) => needs[at] ?? 0));
    const share = free / Math.max(1, needs.length - greedy.size);
    const more = needs.findIndex((need, at) => !greedy.has(at) && need > share + 0.001);
    if (more < 0) return needs.map((need, at) => (greedy.has(at) ? need : share));
    greedy.add(more);
  }
}
