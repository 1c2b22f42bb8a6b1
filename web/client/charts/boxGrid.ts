/**
 * What was put where: a row per item, a column per box, a bar per group in every field. Where things were put is read
 * off their place, which needs no colours to be told apart; a group's fullest box stands out.
 */
import { html, nothing, type TemplateResult } from "lit-html";
import { percent, percentText } from "../rounding";
import { bar, groupMark, legend } from "./marks";
import {
  countOf,
  ENGLISH,
  hasRounds,
  marksOf,
  partyName,
  shownSides,
  type ChartOptions,
  type Row,
  type Side,
} from "./results";
import { chartTable } from "./table";

/** Draw the grid; with two rounds a tick marks where the first one stood. */
export function boxGrid(
  items: readonly Row[],
  boxes: readonly Row[],
  sides: readonly Side[],
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const shown = shownSides(sides);
  return html`<figure class="chart boxes boxes--of-${boxes.length}">
    <div class="chart__picture" role="img" aria-label=${title}>
      ${legend(sides, words, hasRounds(shown))}
      <div class="boxes__row boxes__heads">
        <div class="boxes__label"></div>
        <div class="boxes__line ${shown.length > 1 ? "boxes__line--marked" : ""}">
          ${shown.length > 1 ? html`<span class="boxes__mark"></span>` : nothing}
          ${boxes.map(({ label }) => html`<div class="boxes__head">${label}</div>`)}
        </div>
      </div>
      ${items.map(
        (item) =>
          html`<div class="boxes__row">
            <div class="boxes__label">${item.label}</div>
            <div class="boxes__lines">${shown.map((side) => line(side, item, boxes, shown.length > 1))}</div>
          </div>`,
      )}
    </div>
    ${options.table === "none" ? nothing : boxTable(items, boxes, sides, title, options)}
  </figure>`;
}

/** The shares as a table: a row per item, group and round, a column per box. */
export function boxTable(
  items: readonly Row[],
  boxes: readonly Row[],
  sides: readonly Side[],
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const rounds = sides.flatMap((side) => {
    const now = { name: side.before ? ` · ${words.after}` : "", tally: side.now, side };
    return side.before ? [{ name: ` · ${words.before}`, tally: side.before, side }, now] : [now];
  });
  return chartTable(
    title,
    [words.answer, ...boxes.map(({ label }) => label)],
    items.flatMap((item) =>
      rounds.map(({ name, tally, side }) => ({
        head: `${item.label} · ${partyName(side, words)}${name}`,
        cells: tally
          ? marksOf(tally, item.key, keysOf(boxes)).map((share) => percentText(share, options.locale))
          : boxes.map(() => "–"),
      })),
    ),
    options,
  );
}

/** Figures are percent, as on the steps of a scale; the sign would cost a third of the bar. */
function line(side: Side, item: Row, boxes: readonly Row[], marked: boolean): TemplateResult {
  const shares = side.now ? marksOf(side.now, item.key, keysOf(boxes)) : [];
  const before = side.before ? marksOf(side.before, item.key, keysOf(boxes)) : [];
  const most = Math.max(...boxes.map(({ key }) => (side.now ? countOf(side.now, item.key, key) : 0)));
  return html`<div class="boxes__line ${marked ? "boxes__line--marked" : ""}">
    ${marked ? html`<span class="boxes__mark">${groupMark(side.group)}</span>` : nothing}
    ${boxes.map(({ key }, at) => {
      const share = shares[at] ?? 0;
      const isMost = side.now !== null && most > 0 && countOf(side.now, item.key, key) === most;
      return html`<div class="boxes__field ${isMost ? "boxes__field--most" : ""}">
        <div class="boxes__bar">${bar(side.group, share, before[at])}</div>
        <span class="boxes__figure">${share > 0 ? percent(share) : nothing}</span>
      </div>`;
    })}
  </div>`;
}

function keysOf(rows: readonly Row[]): string[] {
  return rows.map(({ key }) => key);
}
