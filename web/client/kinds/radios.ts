/** Arrow keys inside a group of radio buttons: they move, and space or enter chooses, so that reading sends nothing. */

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Move the focus to the neighbour. */
export function radioKeys(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const group = event.currentTarget as HTMLElement;
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
  const place = radios.indexOf(event.target as HTMLElement);
  radios[(place + step + radios.length) % radios.length]?.focus();
  event.preventDefault();
}
