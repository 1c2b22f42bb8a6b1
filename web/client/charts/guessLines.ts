/** How a share was guessed: for every group its guesses on a line from 0 to 100 and their mean; a flag is the truth. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { wholeText } from "../rounding";
import { groupMark } from "./marks";
import {
  ENGLISH,
  marksOf,
  mean,
  partyName,
  shownSides,
  type ChartOptions,
  type ChartWords,
  type Row,
  type Side,
} from "./results";
import { chartTable } from "./table";

/** What was to be guessed, and what the flag on it says. */
export interface Truth {
  readonly value: number;
  readonly says: string;
}

const QUARTERS = [0, 25, 50, 75, 100];

/** Draw one line per group. `rows` are the guesses that could be made, in order. */
export function guessLines(
  question: string,
  rows: readonly Row[],
  sides: readonly Side[],
  truth: Truth | null,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = shownSides(sides);
  const hidden = sides.filter(({ now }) => now === null);
  const highest = Math.max(
    0.01,
    ...shown.flatMap(({ now }) => (now ? marksOf(now, question, keysOf(rows)) : [])),
  );
  return html`<figure class="chart guesses">
    <div class="chart__picture" role="img" aria-label=${title}>
      ${
        truth
          ? html`<div class="guesses__row">
              <div></div>
              ${flag(truth)}
            </div>`
          : nothing
      }
      ${shown.map(
        (side) =>
          html`<div class="guesses__row">
            ${name(side, question, words, options.locale)}${strip(side, question, rows, highest, truth)}
          </div>`,
      )}
      <div class="guesses__row">
        <div></div>
        ${axis()}
      </div>
      <p class="guesses__hidden">
        ${hidden.map((side) => html`<span>${groupMark(side.group)} ${partyName(side, words)}</span> `)}
      </p>
    </div>
    ${options.table === "none" ? nothing : guessTable(question, rows, sides, truth, title, options)}
  </figure>`;
}

/** How often each number was guessed, as a table; the mean of each group and the truth stand below. */
export function guessTable(
  question: string,
  rows: readonly Row[],
  sides: readonly Side[],
  truth: Truth | null,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const counts = (side: Side, key: string) => (side.now ? (side.now.counts[question]?.[key] ?? 0) : "–");
  const guessed = rows.filter(({ key }) => sides.some((side) => Number(counts(side, key)) > 0));
  return chartTable(
    title,
    [words.answer, ...sides.map((side) => partyName(side, words))],
    [
      ...guessed.map(({ key, label }) => ({ head: label, cells: sides.map((side) => counts(side, key)) })),
      { head: words.mean, cells: sides.map((side) => means(side, question, options.locale)) },
      ...(truth ? [{ head: truth.says, cells: sides.map(() => "") }] : []),
    ],
    options,
  );
}

function name(side: Side, question: string, words: ChartWords, locale?: string): TemplateResult {
  return html`<div class="guesses__name">
    <span class="guesses__group">${groupMark(side.group)}<strong>${side.label}</strong></span>
    <span class="guesses__mean">${words.mean} ${means(side, question, locale)}</span>
  </div>`;
}

/** "48 → 62", or "62" without an earlier round. */
function means({ now, before }: Side, question: string, locale?: string): string {
  const [earlier, later] = [mean(before, question), wholeText(mean(now, question), locale)];
  return earlier === null ? later : `${wholeText(earlier, locale)} → ${later}`;
}

function strip(side: Side, question: string, rows: readonly Row[], highest: number, truth: Truth | null) {
  const shares = side.now ? marksOf(side.now, question, keysOf(rows)) : [];
  const [now, before] = [mean(side.now, question), mean(side.before, question)];
  return html`<svg
    class="guesses__strip group-${side.group}"
    width="100%"
    aria-hidden="true"
    focusable="false"
  >
    <line class="guesses__ground" x1="0" x2="100%" y1="99%" y2="99%" />
    ${rows.map(({ key }, at) => column(Number(key), (shares[at] ?? 0) / highest))}
    ${truth ? svg`<line class="guesses__truth" x1="${along(truth.value)}%" x2="${along(truth.value)}%" y1="0" y2="100%" />` : nothing}
    ${before === null ? nothing : needle(before, "guesses__needle guesses__needle--before")}
    ${now === null ? nothing : needle(now, "guesses__needle")}
  </svg>`;
}

function column(guess: number, part: number) {
  if (part === 0) return nothing;
  const height = part * 92;
  return svg`<rect class="guesses__column" x="${along(guess) - 1.7}%" width="3.4%" y="${99 - height}%" height="${height}%" />`;
}

/** The mean: a needle through the ground. */
function needle(value: number, name: string) {
  const x = along(value);
  return svg`<line class="${name}-edge" x1="${x}%" x2="${x}%" y1="30%" y2="112%" />
    <line class=${name} x1="${x}%" x2="${x}%" y1="30%" y2="112%" />`;
}

/** Words to the side where there is room for them. */
function flag({ value, says }: Truth): TemplateResult {
  const anchor = value < 30 ? "start" : value > 70 ? "end" : "middle";
  return html`<svg class="guesses__flag" width="100%" aria-hidden="true" focusable="false">
    <text class="guesses__says" x="${along(value)}%" y="72%" text-anchor=${anchor}>${says}</text>
  </svg>`;
}

function axis(): TemplateResult {
  return html`<svg class="guesses__axis" width="100%" aria-hidden="true" focusable="false">
    ${QUARTERS.map(
      (at) => svg`<line class="guesses__tick" x1="${along(at)}%" x2="${along(at)}%" y1="0" y2="22%" />
        <text class="guesses__number" x="${along(at)}%" y="88%" text-anchor="middle">${at}</text>`,
    )}
  </svg>`;
}

/** Percent of the line's width; its ends stay free for their columns and numbers. */
function along(value: number): number {
  return 4 + 0.92 * value;
}

function keysOf(rows: readonly Row[]): string[] {
  return rows.map(({ key }) => key);
}
