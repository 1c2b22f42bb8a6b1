/** How the tables settled, in a sentence for projector and console; a table that disagrees has settled as well. */
import type { SettledView } from "../../web/client/protocol";
import { n } from "../../web/client/words";

/** "6 tables settled, 2 disagree."; empty where no table recorded anything. */
export function settledSentence(view: SettledView | null): string {
  if (!view) return "";
  const { settled, disagree } = view;
  if (disagree === 0) return n("{count} table settled.", "{count} tables settled.", settled);
  if (settled === 0) return n("{count} table disagrees.", "{count} tables disagree.", disagree);
  const first = n("{count} table settled", "{count} tables settled", settled);
  return `${first}, ${n("{count} disagrees.", "{count} disagree.", disagree)}`;
}
