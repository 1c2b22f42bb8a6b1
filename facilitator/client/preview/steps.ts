/** From phase to phase and from card to card, with the keys of a clicker. */
import type { CardLine, Scene } from "./told";

const STEPS: Readonly<Record<string, 1 | -1>> = {
  " ": 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};
const OWN_KEYS = "input, select, textarea, button, a, summary";

/** Call back with every step; keys that belong to what has the focus stay there. */
export function stepByKey(step: (by: 1 | -1) => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const by = STEPS[event.key];
      const taken = event.target instanceof Element && event.target.closest(OWN_KEYS);
      if (!by || taken || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      step(by);
    },
    { capture: true },
  );
}

/** The phase after or before this one, across cards; null at the ends of the deck. */
export function neighbour(
  cards: readonly CardLine[],
  { card, phase }: Pick<Scene, "card" | "phase">,
  by: 1 | -1,
): Pick<Scene, "card" | "phase"> | null {
  const all = cards.flatMap(({ id, phases }) => phases.map((one) => ({ card: id, phase: one })));
  const at = all.findIndex((one) => one.card === card && one.phase === phase);
  return all[at + by] ?? null;
}
