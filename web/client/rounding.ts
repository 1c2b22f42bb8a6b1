/**
 * How figures are rounded and written wherever a mean, a share or a difference of them becomes text: halves go up, and
 * below ten people a mean has no decimal. The rule of the debrief (`game/rounding.py`); a test holds
 * both against each other. Where marks stand in a picture is no text, and may be exact.
 */

/** People from whom on a mean has a decimal: of fewer it would look more certain than it is. */
export const DECIMALS_FROM = 10;
/** Decimals to which a figure is what was counted: 23 of 40 is a hair below 0.575, and means 0.575. */
const EXACT = 9;

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): number {
  return wholeNumber(100 * share);
}

/** A number without decimals, such as a mean guess of a hundred. */
export function wholeNumber(value: number): number {
  return Math.floor(Number(value.toFixed(EXACT)) + 0.5);
}

/** A mean or a difference of means of n people: one decimal, or below ten people a whole number. */
export function measured(value: number, n: number): number {
  return n >= DECIMALS_FROM ? wholeNumber(10 * value) / 10 : wholeNumber(value);
}

/** "62%" or "62 %", as the language writes it. */
export function percentText(share: number, locale = "en"): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(percent(share) / 100);
}

/** "2.4" or "2,4", and "2" of fewer than ten people; a dash where there is no mean. */
export function meanText(value: number | null, n: number, locale = "en"): string {
  if (value === null) return "–";
  const digits = n >= DECIMALS_FROM ? 1 : 0;
  const written = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, written).format(measured(value, n));
}

/** "62"; a dash where there is no mean. */
export function wholeText(value: number | null, locale = "en"): string {
  return value === null ? "–" : new Intl.NumberFormat(locale).format(wholeNumber(value));
}

/** What a share gained or lost, in whole points of the figures that are written: "+12"; empty for nothing. */
export function percentMoved(before: number, now: number): string {
  const points = percent(now) - percent(before);
  return signed(points, String(Math.abs(points)));
}

/** What a mean of n people gained or lost: the difference of the figures that are written; empty for nothing. */
export function meanMoved(before: number, now: number, n: number, locale?: string): string {
  const moved = measured(measured(now, n) - measured(before, n), n);
  return signed(moved, meanText(Math.abs(moved), n, locale));
}

function signed(size: number, figure: string): string {
  return size === 0 ? "" : `${size > 0 ? "+" : "−"}${figure}`;
}
