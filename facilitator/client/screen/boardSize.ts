/** How much room a screen has for a board, in em of its smallest text: known before anything is drawn. */
import { sum, widthOf, type Size } from "../../../web/client/journey/shapes";

export interface BoardRoom {
  /** Whether words stand beside the board and no longer above it. */
  readonly beside: boolean;
  /** A board beside words, or below words that are so high. */
  readonly below: (words: number) => Size;
  /** A board of the road alone, as wide as the sheet. */
  readonly strip: Size;
}

/** From this width by height on there is room beside the board. */
const WIDE = 1.45;
/** The column of words and the gap beside it. */
const COLUMN = 13.2;
const STRIP = 6.6;
/** The height of a line, and what stays free between things that follow each other in a line. */
const LINE = 1.17;
const BETWEEN = 1.2;

/** The room on a screen of so many pixels, as screen.css lays out the sheet; `rem` is the size of text in pixels. */
export function boardRoom(width: number, height: number, rem: number): BoardRoom {
  const em = Math.max(rem, Math.min(0.037 * height, 0.028 * width));
  const wide = (0.9 * width - 0.07 * height) / em - 0.2;
  const high = (0.824 * height - 1.2 * em) / em - 0.2;
  const beside = width / height >= WIDE;
  return {
    beside,
    below: (words) => (beside ? { wide: wide - COLUMN, high } : { wide, high: high - words }),
    strip: { wide, high: STRIP },
  };
}

/** How high such texts are, one after the other on lines of this width. */
export function linesHigh(texts: readonly string[], wide: number): number {
  const whole = sum(texts.map((text) => widthOf(text) + BETWEEN));
  return LINE * Math.ceil(whole / wide);
}

/** The text size that people have set in their browser. */
export function textSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
