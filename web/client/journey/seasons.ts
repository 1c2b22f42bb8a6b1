/** Small things that grow and fall beside the road, so that the year can be seen: only where nothing else stands. */
import { svg } from "lit-html";
import { collide, isInside, range, type Box, type Size } from "./shapes";
import type { Spot } from "./spots";

/** Something beside the road; seasons are counted from 0, the one in which the year begins. */
export interface Growth extends Box {
  readonly season: number;
}

export const SEASONS = 4;
const SIZE = { wide: 1, high: 1 };
/** From the middle of the road. */
const ASIDE = 1.35;
const EACH = 3;

/** The season of a step along the road. */
export function seasonOf(step: number, steps: number): number {
  return Math.min(SEASONS - 1, Math.floor((step * SEASONS) / steps));
}

/** What grows on this board, between all that already has its place. */
export function growthOf(spots: readonly Spot[], taken: readonly Box[], board: Size): Growth[] {
  const found: Growth[] = [];
  const steps = spots.length - 1;
  for (const step of range(steps)) {
    const [from, to] = [spots[step] as Spot, spots[step + 1] as Spot];
    const season = seasonOf(step, steps);
    if (from.row !== to.row || found.filter((one) => one.season === season).length >= EACH) continue;
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const side = step % 2 ? 1 : -1;
    const place = [side, -side]
      .map((up) => ({ ...SIZE, season, x, y: y + up * ASIDE }))
      .find((box) => isInside(box, board) && ![...taken, ...found].some((one) => collide(box, one, 0.3)));
    if (place) found.push(place);
  }
  return found;
}

/** Draw one: a sprout, a flower, a leaf, a flake of snow. */
export function growth({ x, y, season }: Growth) {
  return svg`<g class="journey__growth" transform="translate(${x} ${y})">${DRAWINGS[season]}</g>`;
}

const DRAWINGS = [
  svg`<path d="M0 .45V-.1M0 .1C-.1-.2-.35-.3-.48-.28-.46-.02-.25.12 0 .1M0-.02C.06-.3.3-.45.46-.45.48-.2.28 0 0-.02" />`,
  svg`<circle r=".15" />${range(6).map((at) => svg`<path transform="rotate(${at * 60})" d="M0-.18C-.17-.3-.12-.48 0-.48S.17-.3 0-.18" />`)}`,
  svg`<path d="M-.4.42-.05 0M-.22.2C-.42-.15-.1-.45.42-.42.46.08.1.36-.22.2" />`,
  svg`${range(3).map((at) => svg`<path transform="rotate(${at * 60})" d="M0-.48V.48M-.14-.36 0-.22 .14-.36M-.14.36 0 .22 .14.36" />`)}`,
];
