/** Bars by group, side by side for every answer; with two rounds a tick marks where the first one stood. */
import { html, nothing, type TemplateResult } from "lit-html";
import { meanMoved, meanText, percentMoved, percentText } from "../rounding";
import { bar, groupMark, legend, roundKey } from "./marks";
import {
  ENGLISH,
  hasRounds,
  partyName,
  partyNote,
  type ChartOptions,
  type ChartWords,
  type GroupSeries,
  type Row,
} from "./results";
import { chartTable } from "./table";

/** What the bars measure: how a figure of n people is written, and where the track can end. */
export interface Measure {
  readonly steps: readonly number[];
  figure(value: number, n: number, locale?: string): string;
  /** What was gained or lost between the rounds; empty for nothing. */
  moved(before: number, now: number, n: number, locale?: string): string;
}

export interface BarOptions extends ChartOptions {
  /** `stacked`: groups below each other; `columns`: one column per group. Chosen by the number of bars if left out. */
  readonly layout?: "stacked" | "columns";
  readonly measure?: Measure;
  /** The answers that get a tick behind their figure, and what it says. */
  readonly ticked?: { readonly says: string; at(group: GroupSeries["group"], key: string): boolean };
}

/** Shares of the people who answered, from 0 to 1. */
export const SHARES: Measure = {
  steps: [0.25, 0.5, 0.75, 1],
  figure: (share, _, locale) => percentText(share, locale),
  moved: percentMoved,
};

/** Points out of ten, on average. */
export const POINTS: Measure = {
  steps: [2.5, 5, 7.5, 10],
  figure: meanText,
  moved: meanMoved,
};

/** Draw every row with one bar per group, figures as text, and what was moved since the first vote. */
export function groupBars(
  rows: readonly Row[],
  series: readonly GroupSeries[],
  title: string,
  options: BarOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = series.filter((one) => one.values !== null);
  const layout =
    options.layout ?? (rows.length * shown.length > 12 && shown.length > 1 ? "columns" : "stacked");
  const rounds = hasRounds(shown);
  const end = ceiling(shown, options.measure ?? SHARES);
  return html`<figure
    class="chart bars bars--${layout} bars--of-${shown.length} ${rounds ? "bars--rounds" : ""} ${shown.length < series.length ? "bars--some-hidden" : ""}"
  >
    <div class="chart__picture" role="img" aria-label=${title}>
      ${legend(series, words, rounds)} ${layout === "columns" ? heads(series, words) : nothing}
      <div class="bars__rows">
        ${rows.map(
          (row, at) =>
            html`<div class="bars__row">
              <div class="bars__label">
                ${row.icon ?? nothing}<span class="bars__words">${row.label}</span>
              </div>
              <div class="bars__cells">${shown.map((one) => cell(one, row, at, end, options))}</div>
            </div>`,
        )}
      </div>
    </div>
    ${options.table === "none" ? nothing : groupTable(rows, series, title, options)}
  </figure>`;
}

/** The same numbers as a table: one row per answer, one column per group and round. */
export function groupTable(
  rows: readonly Row[],
  series: readonly GroupSeries[],
  title: string,
  options: BarOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const columns = series.flatMap((one) => {
    const name = partyName(one, words);
    const { values, people, before, peopleBefore } = one;
    const now = { one, name: before ? `${name}, ${words.after}` : name, values, people };
    const earlier = { one, name: `${name}, ${words.before}`, values: before ?? null, people: peopleBefore };
    return before ? [earlier, now] : [now];
  });
  return chartTable(
    title,
    [words.answer, ...columns.map((column) => column.name)],
    rows.map((row, at) => ({
      head: row.label,
      cells: columns.map(({ one, values, people }) => figure(one, values?.[at], people?.[at], row, options)),
    })),
    options,
  );
}

function cell(one: GroupSeries, row: Row, at: number, end: number, options: BarOptions): TemplateResult {
  const { figure, moved } = options.measure ?? SHARES;
  const value = one.values?.[at] ?? 0;
  const before = one.before?.[at];
  const n = fewest(one, at);
  return html`<div class="bars__cell">
    ${groupMark(one.group)}
    <div class="bars__bar">
      ${bar(one.group, value / end, before === undefined ? undefined : before / end)}
    </div>
    <div class="bars__value">
      <span class="bars__share">${figure(value, n, options.locale)}</span>
      ${options.ticked?.at(one.group, row.key) ? html`<span class="bars__tick">✓</span>` : nothing}
      <span class="bars__shift"
        >${before === undefined ? nothing : moved(before, value, n, options.locale)}</span
      >
    </div>
  </div>`;
}

/** On wide pages the columns' own headings take the place of the legend. */
function heads(series: readonly GroupSeries[], words: ChartWords): TemplateResult {
  const shown = series.filter((one) => one.values !== null);
  return html`<div class="bars__row bars__heads">
    <div class="bars__label bars__round">${hasRounds(shown) ? roundKey(words) : nothing}</div>
    <div class="bars__cells">
      ${shown.map(
        (one) =>
          html`<div class="bars__head">
            <span class="bars__of">${groupMark(one.group)}<strong>${one.label}</strong></span>
            <span>${partyNote(one, words)}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

function figure(
  one: GroupSeries,
  value: number | undefined,
  n: number | undefined,
  row: Row,
  { measure, locale, ticked }: BarOptions,
): string {
  if (value === undefined) return "–";
  const written = (measure ?? SHARES).figure(value, n ?? 0, locale);
  return ticked?.at(one.group, row.key) ? `${written} (${ticked.says})` : written;
}

/** The right end of the track: small figures get room, and quarters keep two charts comparable. */
function ceiling(series: readonly GroupSeries[], { steps }: Measure): number {
  const highest = Math.max(0, ...series.flatMap((one) => [...(one.values ?? []), ...(one.before ?? [])]));
  return steps.find((end) => highest <= end) ?? steps[steps.length - 1] ?? 1;
}

/** How many people answered a row, in the smaller of two rounds. */
function fewest({ people, before, peopleBefore }: GroupSeries, at: number): number {
  return Math.min(people?.[at] ?? 0, (before ? peopleBefore?.[at] : undefined) ?? Infinity);
}
