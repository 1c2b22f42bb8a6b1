/** How much room a screen has for a board, in em of its smallest text: known before anything is drawn. */
import type { Size } from "../../../web/client/journey/shapes";

export interface BoardRoom {
  /** Whether words stand beside the board and no longer above it. */
  readonly beside: boolean;
  /** A whole board, with `spare` em that words leave; many tables leave words less. */
  readonly whole: (many: boolean, spare: number) => Size;
  /** A board of the road alone, as wide as the sheet. */
  readonly strip: Size;
}

/** From this width by height on there is room beside the board. */
const WIDE = 1.45;
/** The column of words and the gap beside it; what is left for the board below words, of few tables and of many. */
const WORDS = 13.2;
const BELOW = { few: 12.6, many: 13.8 };
const STRIP = 6.6;

/** The room on a screen of so many pixels, as screen.css lays out the sheet; `rem` is the size of text in pixels. */
export function boardRoom(width: number, height: number, rem: number): BoardRoom {
  const em = Math.max(rem, Math.min(0.037 * height, 0.028 * width));
  const wide = (0.9 * width - 0.07 * height) / em - 0.2;
  const high = (0.824 * height - 1.2 * em) / em - 0.2;
  const beside = width / height >= WIDE;
  return {
    beside,
    whole: (many, spare) =>
      beside ? { wide: wide - WORDS, high } : { wide, high: spare + (many ? BELOW.many : BELOW.few) },
    strip: { wide, high: STRIP },
  };
}

/** The text size that people have set in their browser. */
export function textSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
