/**
 * Which fields lie in a row. As a rule every row has as many; where very many pieces stand close together, rows are cut
 * so that all of them together are as low as they can be.
 */
import type { Field, Sized } from "./fields";
import { range, sum, type Size } from "./shapes";

/** The fields of a row, each with its size. */
export type Row = readonly (readonly [Field, Sized])[];

/** The least between two fields of a row, and between two rows. */
export const APART = 0.3;
export const BETWEEN = 0.45;
/** What stays free at the left and right, for the road's turns. */
export const TURN = 1.3;
/** What the room's own piece needs above its field. */
export const PLATE = 2;
/** More lines than a field can have. */
const MANY = 61;

/** Rows for a board of this size; `room` is the field where the room's piece stands. */
export function rowsOf(fields: readonly Field[], room: number, size: Size): Row[] {
  const usable = size.wide - 2 * TURN;
  const regular = rowCounts(size).map((count) => flattened(inRows(fields, count), room, usable, size.high));
  const fits = regular.find((rows) => rows && heightOf(rows, room) <= size.high);
  return fits ?? lowest(fields, usable);
}

/** How high the rows are, each with what stands above it. */
export function heights(rows: readonly Row[], room: number): number[] {
  return rows.map((row) => {
    const above = row.some(([{ field }]) => field === room) ? PLATE : 0;
    return above + Math.max(...row.map(([, { high }]) => high));
  });
}

/** How high all of them are, with the least between them. */
export function heightOf(rows: readonly Row[], room: number): number {
  return sum(heights(rows, room)) + BETWEEN * (rows.length - 1);
}

/** Rows a little further apart than the fields of a row: names stand between them. */
function rowCounts({ wide, high }: Size): number[] {
  const best = Math.max(2, Math.min(5, Math.round(Math.sqrt((25 * high) / wide) - 0.3)));
  return [best, best - 1].filter((count) => count > 1);
}

function inRows(fields: readonly Field[], count: number): Field[][] {
  const start = (row: number) => Math.ceil((row * fields.length) / count);
  return range(count).map((row) => fields.slice(start(row), start(row + 1)));
}

/** Rows as they like to be; while they are too high together, the highest that can is made flatter by a line. */
function flattened(parts: readonly Field[][], room: number, usable: number, most: number): Row[] | null {
  const rows = parts.map((part) => narrow(part, usable, MANY));
  if (rows.some((row) => row === null)) return null;
  const drawn = rows.flatMap((row) => (row ? [row] : []));
  const done = new Set<number>();
  while (heightOf(drawn, room) > most && done.size < drawn.length) {
    const tall = heights(drawn, room).map((high, at) => (done.has(at) ? 0 : high));
    const at = tall.indexOf(Math.max(...tall));
    const lines = Math.max(...(drawn[at] ?? []).map(([, { block }]) => block.lines)) - 1;
    const flatter = lines > 0 ? narrow(parts[at] ?? [], usable, lines) : null;
    if (flatter) drawn[at] = flatter;
    else done.add(at);
  }
  return drawn;
}

/** A row with so many lines in a field at most, as near to squares as its width allows; null where it does not. */
function narrow(fields: readonly Field[], usable: number, most: number): Row | null {
  const tries = range(Math.min(most, MANY)).map(
    (more) => (): Row => fields.map((one) => [one, one.in(Math.min(most, one.square + more))]),
  );
  for (const row of tries) if (widthOf(row()) <= usable) return row();
  return null;
}

function widthOf(row: Row): number {
  return sum(row.map(([, { wide }]) => wide + APART));
}

/** Rows cut anew: for each field the best way to end a row with it. */
function lowest(fields: readonly Field[], usable: number): Row[] {
  const best: { rows: Row[]; high: number }[] = [{ rows: [], high: 0 }];
  for (const end of range(fields.length + 1).slice(1)) {
    const ways = range(end).flatMap((from) => {
      const row = flattest(fields.slice(from, end), usable);
      const before = best[from];
      if (!row || !before) return [];
      const high = before.high + BETWEEN + Math.max(...row.map(([, size]) => size.high));
      return [{ rows: [...before.rows, row], high }];
    });
    const [first] = ways.sort((one, two) => one.high - two.high);
    if (first) best[end] = first;
  }
  return best[fields.length]?.rows ?? [];
}

function flattest(fields: readonly Field[], usable: number): Row | null {
  const most = Math.max(1, ...fields.map((one) => one.in(MANY).block.lines));
  for (const lines of range(most + 1).slice(1)) {
    const row: Row = fields.map((one) => [one, one.in(lines)]);
    if (widthOf(row) <= usable) return row;
  }
  return null;
}
