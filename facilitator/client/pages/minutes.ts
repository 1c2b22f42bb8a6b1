/** Minutes that add up: the sum of what was typed or is usual, and how it compares with the minutes that there are. */

const local = (value: number) =>
  value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

/** What stands in a field, read as people write numbers; nothing typed is the usual value. */
export function typedMinutes(field: HTMLInputElement | null, usual: number): number {
  const typed = field?.value.trim().replace(",", ".") ?? "";
  return typed === "" ? usual : Number(typed) || 0;
}

/** Write the sum into its line, whose words stand on the element itself. */
export function showSum(line: HTMLElement, minutes: number, wanted: number, always: boolean): void {
  const { words = "", over = "", under = "" } = line.dataset;
  const parts = minutes > 0 || always ? [words.replace("{minutes}", local(minutes))] : [];
  const spare = wanted - minutes;
  if (wanted > 0 && parts.length && spare)
    parts.push((spare < 0 ? over : under).replace("{minutes}", local(Math.abs(spare))));
  const text = parts.join(" · ");
  if (line.textContent !== text) line.textContent = text;
  line.toggleAttribute("data-too-long", wanted > 0 && spare < 0);
}
