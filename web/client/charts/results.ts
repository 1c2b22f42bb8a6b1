/** What the charts draw: results as the server sends them, and the same as rows and series. */
import type { TemplateResult } from "lit-html";
import type { Group, RoundResult, Tally } from "../protocol";

/** One possible answer, in the words of the reader's language. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly icon?: TemplateResult;
}
/** One group's shares (0 to 1) in the order of the rows; null where the threshold hides them. */
export interface GroupSeries {
  readonly group: Group | "room";
  readonly label: string;
  readonly n: number | null;
  readonly shares: readonly number[] | null;
  readonly before?: readonly number[] | null;
}
/** One group's shares of the five steps, for every statement in order. */
export interface ScaleSeries {
  readonly group: Group | "room";
  readonly label: string;
  readonly n: number | null;
  readonly shares: readonly (readonly number[])[] | null;
  readonly before?: readonly (readonly number[])[] | null;
}

/** The few words that stand in charts; pages pass their catalogue's. */
export interface ChartWords {
  readonly answer: string;
  readonly before: string;
  readonly after: string;
  readonly stayed: string;
  readonly moved: string;
  readonly mean: string;
  readonly hidden: string;
  readonly count: (n: number) => string;
}
export const ENGLISH: ChartWords = {
  answer: "Answer",
  before: "First vote",
  after: "Second vote",
  stayed: "Stayed",
  moved: "Moved",
  mean: "Mean",
  hidden: "Too few answers to show",
  count: (n) => `n = ${n}`,
};
export interface ChartOptions {
  readonly words?: ChartWords;
  /** Language tag for percentages; English without it. */
  readonly locale?: string;
  /** Where the numbers stand as a table: for screen readers only (default), for everybody, or nowhere. */
  readonly table?: "hidden" | "visible" | "none";
}

const ORDER: readonly Group[] = ["mentor", "mentee", "manager", "guest"];

/** One series per group that is present, in the fixed order, with the first round as "before" where given. */
export function groupSeries(
  question: string,
  keys: readonly string[],
  labels: Readonly<Record<Group, string>>,
  now: RoundResult,
  first?: RoundResult | null,
): GroupSeries[] {
  return ORDER.filter((group) => now.groups[group] !== undefined).map((group) => ({
    group,
    label: labels[group],
    n: now.groups[group]?.n ?? null,
    shares: sharesOf(now.groups[group], question, keys),
    before: sharesOf(first?.groups[group], question, keys),
  }));
}

/** The same for statements from 1 to 5: one list of five shares per statement. */
export function scaleSeries(
  statements: readonly string[],
  labels: Readonly<Record<Group, string>>,
  now: RoundResult,
  first?: RoundResult | null,
): ScaleSeries[] {
  return ORDER.filter((group) => now.groups[group] !== undefined).map((group) => ({
    group,
    label: labels[group],
    n: now.groups[group]?.n ?? null,
    shares: stepsOf(now.groups[group], statements),
    before: stepsOf(first?.groups[group], statements),
  }));
}

/** Shares of the people in a split who chose each key; null when there is nothing to show. */
export function sharesOf(
  split: Tally | null | undefined,
  question: string,
  keys: readonly string[],
): number[] | null {
  if (!split) return null;
  const counts = split.counts[question] ?? {};
  return keys.map((key) => (split.n === 0 ? 0 : (counts[key] ?? 0) / split.n));
}

function stepsOf(split: Tally | null | undefined, statements: readonly string[]): number[][] | null {
  if (!split) return null;
  return statements.map((statement) => sharesOf(split, statement, ["1", "2", "3", "4", "5"]) ?? []);
}

/** "62%" or "62 %", as the language writes it. */
export function percent(share: number, locale = "en"): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** Whole percentage points between two shares, as printed: the difference of the rounded figures. */
export function points(from: number, to: number): number {
  return Math.round(to * 100) - Math.round(from * 100);
}
