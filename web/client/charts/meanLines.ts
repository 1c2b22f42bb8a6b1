/**
 * Means as signs on a line, one line per item: the places of a ranking (the first stands left), or the steps of
 * statements. The line between the signs is the gap; an empty sign is where a group stood before.
 */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { groupMark, legend, signAt } from "./marks";
import {
  ENGLISH,
  hasRounds,
  mean,
  meanOf,
  partyName,
  shownSides,
  type ChartOptions,
  type ChartWords,
  type Row,
  type Side,
} from "./results";
import { chartTable } from "./table";

/** What the line runs from and to, and what that means in words. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly says: string;
  /** Items in the order of the room, each with its number in front. */
  readonly ranked?: boolean;
}

interface Stand {
  readonly side: Side;
  readonly now: number;
  readonly before: number | null;
}

/** Draw every item's line with a sign for each group that was asked. */
export function meanLines(
  rows: readonly Row[],
  sides: readonly Side[],
  line: Line,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = shownSides(sides);
  const ordered = line.ranked ? inOrder(rows, sides) : rows;
  return html`<figure
    class="chart means means--of-${shown.length} ${hasRounds(shown) ? "means--rounds" : ""}"
  >
    <div class="chart__picture" role="img" aria-label=${title}>
      ${legend(sides, words, false)}
      <div class="means__rows">
        ${heads(line, shown, words)}
        ${ordered.map(
          (row, at) =>
            html`<div class="means__row">
              <div class="means__label">
                ${line.ranked ? html`<span class="means__place">${at + 1}</span>` : nothing}<span
                  class="means__words"
                  >${row.label}</span
                >
              </div>
              ${drawn(row, shown, line, words, options.locale)}
            </div>`,
        )}
      </div>
    </div>
    ${options.table === "none" ? nothing : meanTable(ordered, sides, title, options)}
  </figure>`;
}

/** The means as a table: a row per item, a column per group and round. */
export function meanTable(
  rows: readonly Row[],
  sides: readonly Side[],
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const columns = sides.flatMap((side) => {
    const name = partyName(side, words);
    const now = { name: side.before ? `${name}, ${words.after}` : name, tally: side.now };
    return side.before ? [{ name: `${name}, ${words.before}`, tally: side.before }, now] : [now];
  });
  return chartTable(
    `${title} · ${words.mean}`,
    [words.answer, ...columns.map(({ name }) => name)],
    rows.map(({ key, label }) => ({
      head: label,
      cells: columns.map(({ tally }) => meanOf(tally, key, options.locale)),
    })),
    options,
  );
}

/** The items as the room put them, the smallest mean first; without a room, as its groups did together. */
export function inOrder(rows: readonly Row[], sides: readonly Side[]): Row[] {
  const asked = sides.find(({ group, now }) => group === "room" && now) ? sides.filter(isRoom) : sides;
  const place = ({ key }: Row) => {
    const counted = asked.flatMap(({ now }) => Object.entries(now?.counts[key] ?? {}));
    const many = counted.reduce((sum, [, count]) => sum + count, 0);
    return counted.reduce((sum, [step, count]) => sum + Number(step) * count, 0) / Math.max(1, many);
  };
  return [...rows].sort((one, two) => place(one) - place(two));
}

function isRoom({ group }: Side): boolean {
  return group === "room";
}

function heads({ from, to, says }: Line, shown: readonly Side[], words: ChartWords): TemplateResult {
  return html`<div class="means__row means__heads">
    <div class="means__label">
      <span>${says}</span> ${hasRounds(shown) ? roundSigns(shown, words) : nothing}
    </div>
    <div class="means__ends"><span>${from}</span><span>${to}</span></div>
    <div class="means__figures">
      ${shown.map(({ group }) => html`<span class="means__figure">${groupMark(group)}</span>`)}
    </div>
  </div>`;
}

/** The empty sign and the full one. */
function roundSigns([first]: readonly Side[], words: ChartWords): TemplateResult {
  const group = first?.group ?? "room";
  return html`<span class="legend__item means__earlier">${groupMark(group)}${words.before}</span
    ><span class="legend__item">${groupMark(group)}${words.after}</span>`;
}

function drawn(
  { key }: Row,
  shown: readonly Side[],
  line: Line,
  words: ChartWords,
  locale?: string,
): TemplateResult {
  const stands = shown.flatMap((side) => stand(side, key));
  if (stands.length === 0) return html`<div class="means__none">${words.hidden}</div>`;
  return html`<div class="means__track">
      <svg class="means__line" width="100%" aria-hidden="true" focusable="false">
        ${track(line)} ${stands.length > 1 ? reach(stands, line) : nothing}
        ${stands.map((one, lane) => sign(one, line, height(lane, stands.length)))}
      </svg>
    </div>
    <div class="means__figures">${shown.map((side) => figures(side, key, locale))}</div>`;
}

function stand(side: Side, question: string): Stand[] {
  const now = mean(side.now, question);
  return now === null ? [] : [{ side, now, before: mean(side.before, question) }];
}

/** A tick for every whole place or step. */
function track(line: Line) {
  const ticks = Array.from({ length: line.to - line.from + 1 }, (_, at) => along(line.from + at, line));
  return svg`<line class="means__ground" x1="${along(line.from, line)}%" x2="${along(line.to, line)}%" y1="50%" y2="50%" />
    ${ticks.map((x) => svg`<line class="means__tick" x1="${x}%" x2="${x}%" y1="28%" y2="72%" />`)}`;
}

function reach(stands: readonly Stand[], line: Line) {
  const all = stands.map(({ now }) => along(now, line));
  return svg`<line class="means__reach" x1="${Math.min(...all)}%" x2="${Math.max(...all)}%" y1="50%" y2="50%" />`;
}

function sign({ side, now, before }: Stand, line: Line, y: number) {
  const at = along(now, line);
  const from = before === null ? at : along(before, line);
  const earlier = svg`<line class="means__way group-${side.group}" x1="${from}%" x2="${at}%" y1="${y}%" y2="${y}%" />
    ${signAt(side.group, from, y, 0.7, "means__sign means__sign--before")}`;
  return svg`${before === null ? nothing : earlier}${signAt(side.group, at, y, 0.95, "means__sign")}`;
}

function figures(side: Side, question: string, locale?: string): TemplateResult {
  return html`<span class="means__figure">${meanOf(side.now, question, locale)}</span>`;
}

/** Percent of the line's width; a little stays free at both ends, so that no sign is cut. */
function along(value: number, { from, to }: Line): number {
  return 4 + (92 * (value - from)) / Math.max(1, to - from);
}

/** Signs of several groups lie a little above each other, so that equal means do not hide one. */
function height(lane: number, lanes: number): number {
  return lanes === 1 ? 50 : 30 + (40 * lane) / (lanes - 1);
}
