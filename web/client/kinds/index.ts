/** The kinds of card that the browser can ask and draw. To add one, write its file and put it into this list. */
import { choice } from "./choice";
import { hat } from "./hat";
import { info } from "./info";
import type { KindView } from "./kind";
import { multi } from "./multi";
import { points } from "./points";
import { practice } from "./practice";
import { pulse } from "./pulse";
import { rank } from "./rank";
import { scale } from "./scale";
import { sort } from "./sort";
import { split } from "./split";
import { wall } from "./wall";
import { words } from "./words";

export type { Answer, Asked, Dealt, KindView, Question } from "./kind";
export { hatFace, hatName } from "./hat";
export { ends } from "./statements";

const KINDS: Readonly<Record<string, KindView>> = {
  choice,
  hat,
  info,
  multi,
  points,
  practice,
  pulse,
  rank,
  scale,
  sort,
  split,
  wall,
  words,
};

/** The view of a kind; null for one that this page does not know yet. */
export function kindOf(kind: string): KindView | null {
  return KINDS[kind] ?? null;
}
