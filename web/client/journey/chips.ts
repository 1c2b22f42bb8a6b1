/**
 * The tables on one field as numbered pieces in a small block. Many tables stand closer, and neighbours by number
 * become one piece ("4–9"); which table stands where can be read in any case.
 */
import { sum, type Box, type Size } from "./shapes";

/** A piece for one table, or for several in a row. */
export interface Chip extends Size {
  readonly tables: readonly number[];
  readonly label: string;
  /** What stays free beside it. */
  readonly gap: number;
  /** How thick it looks. */
  readonly rim: number;
}
/** Pieces in lines below each other; `x` and `y` count from the middle of the block. */
export interface Block extends Size {
  readonly chips: readonly (Chip & Box)[];
  readonly lines: number;
}

/** Up to here every table has a piece of its own. */
const FEW = 12;
const RUN = 3;
const ROOMY = { high: 1.55, beside: 0.5, gap: 0.14, rim: 0.1 };
const DENSE = { high: 1.16, beside: 0.34, gap: 0.1, rim: 0 };

/** The pieces for tables that stand together, in the order of their numbers; `all` are in the room. */
export function chipsOf(tables: readonly number[], all: number): Chip[] {
  const numbers = [...tables].sort((one, two) => one - two);
  const dense = all > FEW;
  return runs(numbers)
    .flatMap((run) => (dense && run.length >= RUN ? [run] : run.map((one) => [one])))
    .map((run) => chip(run, dense ? DENSE : ROOMY));
}

/** The pieces in so many lines at most, as narrow as that allows. */
export function block(chips: readonly Chip[], lines: number): Block {
  const least = Math.max(0, ...chips.map(({ wide }) => wide));
  const most = sum(chips.map(({ wide, gap }) => wide + gap));
  let wide = least;
  while (wide < most && inLines(chips, wide).length > lines) wide += 0.2;
  return placed(inLines(chips, wide));
}

function chip(tables: readonly number[], { high, beside, gap, rim }: typeof ROOMY): Chip {
  const [first = 0] = tables;
  const last = tables[tables.length - 1] ?? first;
  const label = first === last ? `${first}` : `${first}–${last}`;
  return { tables, label, gap, rim, high, wide: Math.max(high, label.length * 0.57 + beside) };
}

function runs(numbers: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const one of numbers) {
    const run = found[found.length - 1];
    if (run && run[run.length - 1] === one - 1) run.push(one);
    else found.push([one]);
  }
  return found;
}

function inLines(chips: readonly Chip[], wide: number): Chip[][] {
  const lines: Chip[][] = [];
  for (const one of chips) {
    const line = lines[lines.length - 1];
    if (line && lengthOf([...line, one]) <= wide + 0.001) line.push(one);
    else lines.push([one]);
  }
  return lines;
}

function lengthOf(line: readonly Chip[]): number {
  return sum(line.map(({ wide, gap }) => wide + gap)) - (line[0]?.gap ?? 0);
}

function placed(lines: readonly (readonly Chip[])[]): Block {
  const { high: each = 0, gap = 0 } = lines[0]?.[0] ?? {};
  const high = lines.length * (each + gap) - gap;
  const chips = lines.flatMap((line, at) => {
    let left = -lengthOf(line) / 2;
    return line.map((one) => {
      const x = left + one.wide / 2;
      left += one.wide + gap;
      return { ...one, x, y: -high / 2 + each / 2 + at * (each + gap) };
    });
  });
  return { wide: Math.max(0, ...lines.map(lengthOf)), high: Math.max(0, high), lines: lines.length, chips };
}
