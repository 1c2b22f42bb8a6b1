/** Statements from 1 to 5: disagreement grows to the left of one centre line, agreement to the right. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { groupMark, legend } from "./marks";
import { ENGLISH, percent, type ChartOptions, type Row, type ScaleSeries } from "./results";
import { chartTable } from "./table";

export interface ScaleEnds {
  readonly low: string;
  readonly high: string;
}

/** Draw one bar per statement and group; with two rounds the first is a thin bar above it. */
export function scaleBars(
  statements: readonly Row[],
  series: readonly ScaleSeries[],
  ends: ScaleEnds,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = series.filter((one) => one.shares !== null);
  const reach = extent(shown);
  return html`<figure class="chart scales">
    <div class="chart__picture" role="img" aria-label=${title}>
      ${legend(
        series,
        words,
        shown.some((one) => one.before),
      )}
      <div class="scales__key">
        <span>${ends.low}</span><span class="scales__steps">${[1, 2, 3, 4, 5].map(step)}</span
        ><span>${ends.high}</span>
      </div>
      ${statements.map(
        (statement, at) =>
          html`<div class="scales__statement">
            <div class="scales__label">${statement.label}</div>
            ${shown.map((one) => line(one, at, reach, options.locale))}
          </div>`,
      )}
    </div>
    ${options.table === "none" ? nothing : scaleTable(statements, series, title, options)}
  </figure>`;
}

/** Means and shares as a table, one row per statement, group and round. */
export function scaleTable(
  statements: readonly Row[],
  series: readonly ScaleSeries[],
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const rows = statements.flatMap((statement, at) =>
    series.flatMap((one) => {
      const now = { name: one.before ? words.after : "", steps: one.shares?.[at] };
      const rounds = one.before ? [{ name: words.before, steps: one.before[at] }, now] : [now];
      return rounds.map((round) => ({ statement, one, ...round }));
    }),
  );
  return chartTable(
    title,
    [words.answer, 1, 2, 3, 4, 5, words.mean],
    rows.map(({ statement, one, name, steps }) => ({
      head: `${statement.label} · ${one.label} (${one.n === null ? words.hidden : words.count(one.n)})${name && ` · ${name}`}`,
      cells: [
        ...[0, 1, 2, 3, 4].map((at) => (steps ? percent(steps[at] ?? 0, options.locale) : "–")),
        steps ? mean(steps, options.locale) : "–",
      ],
    })),
    options,
  );
}

function line(one: ScaleSeries, at: number, reach: number, locale?: string): TemplateResult {
  const now = one.shares?.[at] ?? [];
  const before = one.before?.[at];
  return html`<div class="scales__line">
    ${groupMark(one.group)}
    <svg class="scales__bar" width="100%" aria-hidden="true" focusable="false">
      <line class="scales__centre" x1="50%" x2="50%" y1="-12%" y2="112%" />
      ${before ? svg`<g class="scales__before">${segments(before, reach, "0", "22%", false)}</g>` : nothing}
      <g class="bar__grow bar__grow--centre">
        ${segments(now, reach, before ? "30%" : "0", before ? "70%" : "100%", true)}
      </g>
    </svg>
    <span class="scales__mean"
      >${before ? html`<span class="scales__from">${mean(before, locale)} →</span> ` : nothing}${mean(now, locale)}</span
    >
  </div>`;
}

/** The middle step straddles the centre line. */
function segments(shares: readonly number[], reach: number, y: string, height: string, figures: boolean) {
  const [one = 0, two = 0, three = 0] = shares;
  let from = -(one + two + three / 2);
  return shares.map((share, at) => {
    const left = 50 + (from / reach) * 50;
    const width = (share / reach) * 50;
    from += share;
    if (share === 0) return nothing;
    const number = figures && width >= 7 ? figure(left + width / 2, y, height, share, at) : nothing;
    return svg`<rect class="scales__step-${at + 1}" x="${left}%" width="${width}%" y=${y} height=${height} />${number}`;
  });
}

function figure(x: number, y: string, height: string, share: number, at: number) {
  const middle = Number.parseFloat(y) + Number.parseFloat(height) / 2;
  return svg`<text class="scales__figure scales__figure-${at + 1}" x="${x}%" y="${middle}%">${Math.round(share * 100)}</text>`;
}

function step(number: number): TemplateResult {
  return html`<span class="scales__sample scales__sample-${number}">${number}</span>`;
}

function mean(shares: readonly number[], locale = "en"): string {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return "–";
  const value = shares.reduce((sum, share, at) => sum + share * (at + 1), 0) / total;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** The longest arm on either side, so that the bars use the width there is. */
function extent(series: readonly ScaleSeries[]): number {
  const arms = series
    .flatMap((one) => [...(one.shares ?? []), ...(one.before ?? [])])
    .map(([one = 0, two = 0, three = 0, four = 0, five = 0]) => Math.max(one + two, four + five) + three / 2);
  return Math.max(0.4, ...arms);
}
