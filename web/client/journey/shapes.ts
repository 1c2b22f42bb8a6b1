/** The few shapes of the plan. Everything on the board is measured in em, so that the page's text scales all of it. */

export interface Size {
  readonly wide: number;
  readonly high: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A rectangle by its middle. */
export interface Box extends Point, Size {}

/** Whether two rectangles come nearer to each other than this. */
export function collide(one: Box, other: Box, distance = 0): boolean {
  return (
    Math.abs(one.x - other.x) < (one.wide + other.wide) / 2 + distance &&
    Math.abs(one.y - other.y) < (one.high + other.high) / 2 + distance
  );
}

/** Whether a rectangle lies on a board of this size, as far as an eye can tell. */
export function isInside({ x, y, wide, high }: Box, board: Size): boolean {
  const [across, down] = [wide / 2 - HAIR, high / 2 - HAIR];
  return x >= across && x + across <= board.wide && y >= down && y + down <= board.high;
}

const HAIR = 0.01;

/** All of them together. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** The numbers from 0 on, so many of them. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** How wide words stand in em, rather too much than too little: faces differ from machine to machine. */
export function widthOf(words: string): number {
  return sum([...words].map((one) => WIDTHS.find(([letters]) => letters.test(one))?.[1] ?? 0.55));
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlftrI.,:;'’!|()\-]/, 0.34],
  [/\s/, 0.28],
  [/[mwMW]/, 0.9],
  [/\p{Lu}/u, 0.72],
];
