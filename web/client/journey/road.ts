/** The road through the fields: curves to draw, and the points by which a piece walks. */
import { ROAD } from "./fields";
import type { Point } from "./shapes";
import type { Spot } from "./spots";

/** The points of the way, from one field to another, the bends of the road between them. */
export function wayOf(spots: readonly Spot[], from: number, to: number): Point[] {
  const step = from <= to ? 1 : -1;
  const points: Point[] = [];
  for (let at = from; at !== to; at += step) {
    const [here, next] = [spots[at], spots[at + step]];
    if (!here || !next) break;
    if (points.length === 0) points.push(here);
    if (here.row !== next.row) points.push(bend(here, next));
    points.push(next);
  }
  return points.map(({ x, y }) => ({ x, y }));
}

/** The road between two fields as the `d` of a path. */
export function roadOf(spots: readonly Spot[], from: number, to: number): string {
  const [first] = spots.slice(from);
  if (!first) return "";
  return spots
    .slice(from, to + 1)
    .reduce((drawn, next, at, all) => `${drawn}${curve(all[at - 1], next)}`, `M${pair(first)}`);
}

function curve(from: Spot | undefined, to: Spot): string {
  if (!from) return "";
  if (from.row === to.row) {
    const middle = (from.x + to.x) / 2;
    return `C${pair({ x: middle, y: from.y })} ${pair({ x: middle, y: to.y })} ${pair(to)}`;
  }
  const x = outside(from, to);
  return `C${pair({ x, y: from.y })} ${pair({ x, y: to.y })} ${pair(to)}`;
}

/** Where the curve between two rows comes nearest to the edge. */
function bend(from: Spot, to: Spot): Point {
  return { x: (from.x + 6 * outside(from, to) + to.x) / 8, y: (from.y + to.y) / 2 };
}

/** How far out the curve is pulled, so that it just reaches the edge of the board: right, left, right again. */
function outside(from: Spot, to: Spot): number {
  const edge = Math.min(from.row, to.row) % 2 === 0 ? from.edge - ROAD / 2 - 0.1 : ROAD / 2 + 0.1;
  return (8 * edge - from.x - to.x) / 6;
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
