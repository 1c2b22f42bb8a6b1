/**
 * Nothing on the projector scrolls. A page is laid out at its largest step; while something sticks out, the next
 * smaller step is tried. Steps are style sheet rules (`[data-fit="2"]`): smaller type first, then parts that can be
 * left out. No step goes below the sizes that can be read from ten metres.
 */
const STEPS = 9;

/** Choose the largest step at which everything in the stage can be seen; returns it. */
export function fit(stage: HTMLElement): number {
  for (let step = 0; step < STEPS; step++) {
    stage.dataset["fit"] = String(step);
    if (!overflows(stage)) return step;
  }
  return STEPS;
}

/** Where text may be cut off: frames of ours, and the two lines that a flow's label has. */
const FRAMES = "[data-frame], .flows__words, .option";

/** Whether anything is cut off. */
export function overflows(stage: HTMLElement): boolean {
  const frames = [...stage.querySelectorAll<HTMLElement>(FRAMES)];
  return frames.some(
    (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
  );
}
