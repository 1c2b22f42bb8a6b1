/** Statements from 1 to 5: disagreement grows to the left of one centre line, agreement to the right. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Tally } from "../protocol";
import { percent, percentText } from "../rounding";
import { groupMark, legend } from "./marks";
import {
  askedOf,
  ENGLISH,
  hasRounds,
  marksOf,
  meanOf,
  partyName,
  shownSides,
  type ChartOptions,
  type Row,
  type Side,
} from "./results";
import { chartTable } from "./table";

const STEPS = ["1", "2", "3", "4", "5"];

export interface ScaleEnds {
  readonly low: string;
  readonly high: string;
}

/** Draw one bar per statement and group that was asked; with two rounds the first is a thin bar above it. */
export function scaleBars(
  statements: readonly Row[],
  sides: readonly Side[],
  ends: ScaleEnds,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = shownSides(sides);
  const reach = extent(statements, shown);
  return html`<figure class="chart scales">
    <div class="chart__picture" role="img" aria-label=${title}>
      ${legend(sides, words, hasRounds(shown))} ${scaleKey(ends)}
      ${statements.map((statement) => {
        const asked = shown.filter(({ now }) => askedOf(now, statement.key) > 0);
        return html`<div class="scales__statement">
          <div class="scales__label">${statement.label}</div>
          ${asked.map((one) => line(one, statement.key, reach, options.locale))}
          ${asked.length === 0 ? html`<div class="scales__none">${words.hidden}</div>` : nothing}
        </div>`;
      })}
    </div>
    ${options.table === "none" ? nothing : scaleTable(statements, sides, title, options)}
  </figure>`;
}

/** What the five steps look like and what the ends mean. */
function scaleKey({ low, high }: ScaleEnds): TemplateResult {
  return html`<div class="scales__key">
    <span>${low}</span><span class="scales__steps">${[1, 2, 3, 4, 5].map(step)}</span><span>${high}</span>
  </div>`;
}

/** Means and shares as a table, one row per statement, group and round. */
export function scaleTable(
  statements: readonly Row[],
  sides: readonly Side[],
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const rows = statements.flatMap((statement) =>
    sides.flatMap((one) => {
      const now = { name: one.before ? words.after : "", tally: one.now };
      const rounds = one.before ? [{ name: words.before, tally: one.before }, now] : [now];
      return rounds.map((round) => ({ statement, one, ...round }));
    }),
  );
  return chartTable(
    title,
    [words.answer, 1, 2, 3, 4, 5, words.mean],
    rows.map(({ statement, one, name, tally }) => ({
      head: `${statement.label} · ${partyName(one, words)}${name && ` · ${name}`}`,
      cells:
        tally && askedOf(tally, statement.key) > 0 ? figures(tally, statement.key, options.locale) : NONE,
    })),
    options,
  );
}

const NONE = ["–", "–", "–", "–", "–", "–"];

function figures(tally: Tally, question: string, locale?: string): string[] {
  const shares = marksOf(tally, question, STEPS).map((share) => percentText(share, locale));
  return [...shares, meanOf(tally, question, locale)];
}

function line(one: Side, statement: string, reach: number, locale?: string): TemplateResult {
  const { now, before } = one;
  const earlier = before && askedOf(before, statement) > 0 ? before : null;
  return html`<div class="scales__line">
    ${groupMark(one.group)}
    <svg class="scales__bar" width="100%" aria-hidden="true" focusable="false">
      <line class="scales__centre" x1="50%" x2="50%" y1="-12%" y2="112%" />
      ${earlier ? svg`<g class="scales__before">${segments(marksOf(earlier, statement, STEPS), reach, "0", "22%", false)}</g>` : nothing}
      <g class="bar__grow bar__grow--centre">
        ${now ? segments(marksOf(now, statement, STEPS), reach, earlier ? "30%" : "0", earlier ? "70%" : "100%", true) : nothing}
      </g>
    </svg>
    <span class="scales__mean"
      >${earlier ? html`<span class="scales__from">${meanOf(earlier, statement, locale)} →</span> ` : nothing}${meanOf(now, statement, locale)}</span
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
  return svg`<text class="scales__figure scales__figure-${at + 1}" x="${x}%" y="${middle}%">${percent(share)}</text>`;
}

function step(number: number): TemplateResult {
  return html`<span class="scales__sample scales__sample-${number}">${number}</span>`;
}

/** The longest arm on either side, so that the bars use the width there is. */
function extent(statements: readonly Row[], sides: readonly Side[]): number {
  const tallies = sides.flatMap(({ now, before }) => [now, before ?? null]);
  const arms = statements.flatMap(({ key }) =>
    tallies.map((tally) => (tally ? arm(marksOf(tally, key, STEPS)) : 0)),
  );
  return Math.max(0.4, ...arms);
}

function arm([one = 0, two = 0, three = 0, four = 0, five = 0]: readonly number[]): number {
  return Math.max(one + two, four + five) + three / 2;
}
