/** The names of the stops, where there is room for them: what matters most first, and nothing over anything else. */
import type { Spot } from "./spots";
import { collide, isInside, widthOf, type Box, type Size } from "./shapes";

export const LINE = 1.12;
/** How far to the side names may stand, in parts of their width. */
const ASIDE = [0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45];

export interface Name {
  readonly field: number;
  readonly words: string;
}
export interface Label extends Box {
  readonly field: number;
  readonly lines: readonly string[];
}

/** Names beside their fields, in the order in which they were given; those without a place are left out. */
export function labelsOf(
  names: readonly Name[],
  spots: readonly Spot[],
  obstacles: readonly Box[],
  board: Size,
): Label[] {
  const taken: Box[] = [...obstacles];
  return names.flatMap(({ field, words }) => {
    const spot = spots[field];
    const found = spot && places(spot, words).find((box) => isFree(box, taken, board));
    if (!found) return [];
    taken.push(found);
    return [{ ...found, field }];
  });
}

function isFree(box: Box, taken: readonly Box[], board: Size): boolean {
  return isInside(box, board) && !taken.some((other) => collide(box, other, 0.12));
}

/** One line or more, below, above, and a little to the side. */
function places(spot: Spot, words: string): (Box & { lines: readonly string[] })[] {
  return [1, 2, 3].flatMap((count) => {
    const lines = broken(words, count);
    if (lines.length !== count) return [];
    const wide = Math.max(...lines.map(widthOf)) + 0.3;
    const high = lines.length * LINE;
    const far = (spot.high + high) / 2 + 0.16;
    return [far, -far].flatMap((down) =>
      ASIDE.map((part) => ({ x: spot.x + part * wide, y: spot.y + down, wide, high, lines })),
    );
  });
}

/** Words in so many lines, as even as they come. */
function broken(words: string, count: number): string[] {
  const all = words.split(" ");
  if (count === 1) return [words];
  const cuts = all.slice(1).map((_, at) => [all.slice(0, at + 1).join(" "), all.slice(at + 1).join(" ")]);
  const tries = cuts.map(([first = "", rest = ""]) => [first, ...broken(rest, count - 1)]);
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  return tries.sort((one, two) => longest(one) - longest(two))[0] ?? [words];
}
