/** What the journey is drawn from, as the server sends it. */
import type { HatId } from "../hats";

type Words = Readonly<Record<string, string>>;

/** Where a table (0: the room) stands, where it stood before the last card, and what that card gave it. */
export interface TokenView {
  readonly table: number;
  readonly field: number;
  readonly before: number;
  readonly points: number | null;
}
export interface MilestoneView {
  readonly field: number;
  readonly name: Words;
  readonly sentence: Words;
  readonly reached: boolean;
}
export type Source = "predict" | "panel" | "split" | "table" | "reflection";

export interface JourneyView {
  readonly fields: number;
  readonly tables: readonly TokenView[];
  readonly room: TokenView;
  readonly milestones: readonly MilestoneView[];
  readonly sources: readonly { readonly source: Source; readonly points: number }[];
}

/** Whole percent per hat; null where too few chose. `practice`: what was asked for, not what was wished. */
export interface HatMap {
  readonly offered_by: number;
  readonly wished_by: number;
  readonly practice: boolean;
  readonly hats: readonly {
    readonly hat: HatId;
    readonly offered: number | null;
    readonly wished: number | null;
  }[];
  readonly widest: { readonly hat: HatId; readonly offered: number; readonly wished: number } | null;
}

/** What everybody did, in numbers that name nobody. */
export interface Together {
  readonly people: number;
  readonly cards: number;
  readonly answers: number;
  readonly changed: number | null;
  readonly sentences: number;
}
