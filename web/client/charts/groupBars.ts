/** Bars by group, side by side for every answer; with two rounds a tick marks where the first one stood. */
import { html, nothing, type TemplateResult } from "lit-html";
import { bar, groupMark, legend, roundKey } from "./marks";
import {
  ENGLISH,
  percent,
  points,
  type ChartOptions,
  type ChartWords,
  type GroupSeries,
  type Row,
} from "./results";
import { chartTable } from "./table";

export interface BarOptions extends ChartOptions {
  /** `stacked`: groups below each other; `columns`: one column per group. Chosen by the number of bars if left out. */
  readonly layout?: "stacked" | "columns";
}

/** Draw every row with one bar per group, percentages as text, and the points moved since the first vote. */
export function groupBars(
  rows: readonly Row[],
  series: readonly GroupSeries[],
  title: string,
  options: BarOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = series.filter((one) => one.shares !== null);
  const layout =
    options.layout ?? (rows.length * shown.length > 12 && shown.length > 1 ? "columns" : "stacked");
  const top = ceiling(shown);
  const rounds = shown.some((one) => one.before);
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
              <div class="bars__cells">${shown.map((one) => cell(one, at, top, options.locale))}</div>
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
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const columns = series.flatMap((one) => {
    const name = `${one.label} (${one.n === null ? words.hidden : words.count(one.n)})`;
    const now = { name: one.before ? `${name}, ${words.after}` : name, shares: one.shares };
    return one.before ? [{ name: `${name}, ${words.before}`, shares: one.before }, now] : [now];
  });
  return chartTable(
    title,
    [words.answer, ...columns.map((column) => column.name)],
    rows.map((row, at) => ({
      head: row.label,
      cells: columns.map((column) => figure(column.shares, at, options.locale)),
    })),
    options,
  );
}

function cell(one: GroupSeries, at: number, top: number, locale?: string): TemplateResult {
  const share = one.shares?.[at] ?? 0;
  const before = one.before?.[at];
  return html`<div class="bars__cell">
    ${groupMark(one.group)}
    <div class="bars__bar">
      ${bar(one.group, share / top, before === undefined ? undefined : before / top)}
    </div>
    <div class="bars__value">
      <span class="bars__share">${percent(share, locale)}</span>
      <span class="bars__shift">${before === undefined ? nothing : shift(before, share)}</span>
    </div>
  </div>`;
}

/** On wide pages the columns' own headings take the place of the legend. */
function heads(series: readonly GroupSeries[], words: ChartWords): TemplateResult {
  const shown = series.filter((one) => one.shares !== null);
  return html`<div class="bars__row bars__heads">
    <div class="bars__label bars__round">${shown.some((one) => one.before) ? roundKey(words) : nothing}</div>
    <div class="bars__cells">
      ${shown.map(
        (one) =>
          html`<div class="bars__head">
            <span class="bars__of">${groupMark(one.group)}<strong>${one.label}</strong></span>
            <span>${one.n === null ? nothing : words.count(one.n)}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

function shift(before: number, after: number): string {
  const moved = points(before, after);
  if (moved === 0) return "";
  return moved > 0 ? `+${moved}` : `−${-moved}`;
}

function figure(shares: readonly number[] | null, at: number, locale?: string): string {
  return shares === null ? "–" : percent(shares[at] ?? 0, locale);
}

/** The right end of the track: small shares get room, and quarters keep two charts comparable. */
function ceiling(series: readonly GroupSeries[]): number {
  const highest = Math.max(0, ...series.flatMap((one) => [...(one.shares ?? []), ...(one.before ?? [])]));
  return [0.25, 0.5, 0.75].find((end) => highest <= end) ?? 1;
}
