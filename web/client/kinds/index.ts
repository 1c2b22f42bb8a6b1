/** The kinds of card that the browser can ask and draw. */
import { choice } from "./choice";
import { hat } from "./hat";
import type { KindView } from "./kind";
import { scale } from "./scale";

export type { Answer, Asked, Dealt, KindView, Question } from "./kind";
export { hatName } from "./hat";
export { ends } from "./scale";

const KINDS: Readonly<Record<string, KindView>> = { choice, hat, scale };

/** The view of a kind; null for one that this page does not know yet. */
export function kindOf(kind: string): KindView | null {
  return KINDS[kind] ?? null;
}
