/** What the charts draw: results as the server sends them, and the same as rows and series. */
import type { TemplateResult } from "lit-html";
import type { Group, Tally } from "../protocol";
import { meanText } from "../rounding";

/** The question of a card that asks only one. */
const ONLY = "answer";

/** One possible answer, in the words of the reader's language. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly icon?: TemplateResult;
}
/** A group or the whole room: its answers of the last round, and of the one before where there was one. */
export interface Side {
  readonly group: Group | "room";
  readonly label: string;
  /** How many answered; null where the threshold hides them, and with them everything else. */
  readonly n: number | null;
  readonly now: Tally | null;
  readonly before?: Tally | null;
}
/** One side's figures (shares from 0 to 1, or means) in the order of the rows; null where they are hidden. */
export interface GroupSeries {
  readonly group: Group | "room";
  readonly label: string;
  readonly n: number | null;
  readonly values: readonly number[] | null;
  readonly before?: readonly number[] | null;
  /** Of means, how many people answered each row; of shares nothing depends on it. */
  readonly people?: readonly number[];
  readonly peopleBefore?: readonly number[];
  /** Stands in the place of how many answered. */
  readonly note?: string;
}

/** The few words that stand in charts; pages pass their catalogue's. */
export interface ChartWords {
  readonly answer: string;
  readonly before: string;
  readonly after: string;
  readonly stayed: string;
  readonly mean: string;
  readonly hidden: string;
  readonly count: (n: number) => string;
}
export const ENGLISH: ChartWords = {
  answer: "Answer",
  before: "First vote",
  after: "Second vote",
  stayed: "Stayed",
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

/** The sides that have something to draw. */
export function shownSides(sides: readonly Side[]): readonly Side[] {
  return sides.filter(({ now }) => now !== null);
}

/** Whether any side has two rounds. */
export function hasRounds(sides: readonly { readonly before?: unknown }[]): boolean {
  return sides.some(({ before }) => before);
}

/** Every side's shares of the people who answered, one for each key. */
export function shareSeries(
  sides: readonly Side[],
  question: string,
  keys: readonly string[],
): GroupSeries[] {
  const shares = (tally: Tally | null | undefined) =>
    tally ? keys.map((key) => part(countOf(tally, question, key), tally.n)) : null;
  return sides.map(({ group, label, n, now, before }) => ({
    ...{ group, label, n },
    values: shares(now),
    before: shares(before),
  }));
}

/** Every side's mean of each question, its answers read as numbers. */
export function meanSeries(sides: readonly Side[], questions: readonly string[]): GroupSeries[] {
  const means = (tally: Tally | null | undefined) =>
    tally ? questions.map((question) => mean(tally, question) ?? 0) : null;
  const people = (tally: Tally | null | undefined) => questions.map((question) => askedOf(tally, question));
  return sides.map(({ group, label, n, now, before }) => ({
    ...{ group, label, n },
    ...{ values: means(now), people: people(now) },
    ...{ before: means(before), peopleBefore: people(before) },
  }));
}

/** How many marked an answer. */
export function countOf(tally: Tally, question: string, key: string): number {
  return tally.counts[question]?.[key] ?? 0;
}

/** How many were asked a question and answered it. */
export function askedOf(tally: Tally | null | undefined, question: string): number {
  return Object.values(tally?.counts[question] ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Of how many people a figure is told: the only question of a card is asked of all, others of some groups alone. */
export function base(tally: Tally | null | undefined, question: string): number {
  return question === ONLY ? (tally?.n ?? 0) : askedOf(tally, question);
}

/** The shares of a question's marks, one for each key: of a statement that some groups alone are asked, too. */
export function marksOf(tally: Tally, question: string, keys: readonly string[]): number[] {
  const asked = askedOf(tally, question);
  return keys.map((key) => part(countOf(tally, question, key), asked));
}

/** The mean of a question's answers, read as numbers; null where nobody was asked. */
export function mean(tally: Tally | null | undefined, question: string): number | null {
  const counts = Object.entries(tally?.counts[question] ?? {});
  const asked = askedOf(tally, question);
  return asked === 0 ? null : counts.reduce((sum, [key, count]) => sum + Number(key) * count, 0) / asked;
}

/** The mean of a question's answers as it is written. */
export function meanOf(tally: Tally | null | undefined, question: string, locale?: string): string {
  return meanText(mean(tally, question), askedOf(tally, question), locale);
}

/** What a legend names: a side, or the figures of one. */
export interface Party {
  readonly group: Group | "room";
  readonly label: string;
  readonly n: number | null;
  readonly note?: string;
}

/** "Mentors (7 answers)", or that they are too few: what a party is called in a table. */
export function partyName(party: Party, words: ChartWords): string {
  return `${party.label} (${partyNote(party, words)})`;
}

/** How many answered, or that they are too few. */
export function partyNote({ n, note }: Party, words: ChartWords): string {
  return note ?? (n === null ? words.hidden : words.count(n));
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}
