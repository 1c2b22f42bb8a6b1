/** Who moved where: both votes as columns of the same answers, bands between them as wide as people are many. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Move } from "../protocol";
import { ENGLISH, type ChartOptions, type Row } from "./results";
import { chartTable } from "./table";

/** How many kept each answer; null where nobody counted them, then only those who moved are drawn. */
export type Stayed = Readonly<Record<string, number>> | null;

/** One answer's slot is this high in the drawing's own units. */
const SLOT = 100;
const FULL = 84;

interface Band {
  readonly source: number;
  readonly target: number;
  readonly count: number;
}

/** Draw the bands between the answers of one question. Answers that no band touches are left out. */
export function flows(
  rows: readonly Row[],
  moves: readonly Move[],
  stayed: Stayed,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const used = rows.filter((row) => stayed?.[row.key] || moves.some((move) => touches(move, row.key)));
  const bands = bandsOf(used, moves, stayed);
  return html`<figure class="chart flows flows--of-${used.length}">
    <div class="chart__picture" role="img" aria-label=${title}>
      <div class="flows__heads"><span>${words.before}</span><span></span><span>${words.after}</span></div>
      <div class="flows__columns">
        ${side(used, bands, "source", stayed === null)}${ribbons(used.length, bands)}${side(used, bands, "target", stayed === null)}
      </div>
    </div>
    ${options.table === "none" ? nothing : flowTable(rows, moves, stayed, title, options)}
  </figure>`;
}

/** The same as a table: from, to, how many. */
export function flowTable(
  rows: readonly Row[],
  moves: readonly Move[],
  stayed: Stayed,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const words = options.words ?? ENGLISH;
  const label = (key: string) => rows.find((row) => row.key === key)?.label ?? key;
  const kept = rows.filter((row) => stayed?.[row.key]);
  return chartTable(
    title,
    [words.before, words.after, "n"],
    [
      ...moves.map((move) => ({ head: label(move.source), cells: [label(move.target), move.count] })),
      ...kept.map((row) => ({
        head: row.label,
        cells: [`${row.label} (${words.stayed})`, stayed?.[row.key] ?? 0],
      })),
    ],
    options,
  );
}

function side(
  rows: readonly Row[],
  bands: readonly Band[],
  end: "source" | "target",
  movedOnly: boolean,
): TemplateResult {
  const sign = !movedOnly ? "" : end === "source" ? "−" : "+";
  return html`<div class="flows__side flows__side--${end}">
    ${rows.map(
      (row, at) =>
        html`<div class="flows__label">
          ${row.icon ?? nothing}<span class="flows__words">${row.label}</span>
          <span class="flows__count">${amount(size(bands, end, at), sign)}</span>
        </div>`,
    )}
  </div>`;
}

/** People at one end of an answer; as a gain or loss where only the moved are known. */
function amount(count: number, sign: string): string {
  return sign !== "" && count === 0 ? "" : `${sign}${count}`;
}

/** Stretched to the height of the labels, so both stay in step without measuring anything. */
function ribbons(slots: number, bands: readonly Band[]): TemplateResult {
  const unit =
    FULL /
    Math.max(1, ...range(slots).flatMap((at) => [size(bands, "source", at), size(bands, "target", at)]));
  const left = starts(bands, "source", "target", slots, unit);
  const right = starts(bands, "target", "source", slots, unit);
  return html`<svg
    class="flows__ribbons"
    viewBox="0 0 100 ${Math.max(1, slots) * SLOT}"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${bands.map((band) => ribbon(band, left.get(band) ?? 0, right.get(band) ?? 0, band.count * unit))}
    ${range(slots).map((at) => [post(0, at, size(bands, "source", at) * unit), post(96, at, size(bands, "target", at) * unit)])}
  </svg>`;
}

function ribbon(band: Band, left: number, right: number, height: number) {
  const stays = band.source === band.target;
  const d = `M4 ${left}C45 ${left} 55 ${right} 96 ${right}V${right + height}C55 ${right + height} 45 ${left + height} 4 ${left + height}Z`;
  return svg`<path class=${stays ? "flows__band flows__band--stayed" : "flows__band"} d=${d} />`;
}

function post(x: number, slot: number, height: number) {
  return svg`<rect class="flows__post" x=${x} width="4" y=${slot * SLOT + (SLOT - height) / 2} height=${height} />`;
}

/** Where each band leaves its slot: ordered by its other end, so bands cross as little as they can. */
function starts(
  bands: readonly Band[],
  here: "source" | "target",
  there: "source" | "target",
  slots: number,
  unit: number,
) {
  const found = new Map<Band, number>();
  for (const at of range(slots)) {
    let y = at * SLOT + (SLOT - size(bands, here, at) * unit) / 2;
    const mine = bands.filter((band) => band[here] === at).sort((one, two) => one[there] - two[there]);
    for (const band of mine) {
      found.set(band, y);
      y += band.count * unit;
    }
  }
  return found;
}

/** Those who stayed come first, so that the moved ones are drawn over them. */
function bandsOf(rows: readonly Row[], moves: readonly Move[], stayed: Stayed): Band[] {
  const place = new Map(rows.map((row, at) => [row.key, at]));
  const kept = rows.map((row, at) => ({ source: at, target: at, count: stayed?.[row.key] ?? 0 }));
  const moved = moves.map((move) => ({
    source: place.get(move.source) ?? -1,
    target: place.get(move.target) ?? -1,
    count: move.count,
  }));
  return [...kept, ...moved].filter((band) => band.count > 0 && band.source >= 0 && band.target >= 0);
}

function size(bands: readonly Band[], end: "source" | "target", slot: number): number {
  return bands.reduce((sum, band) => (band[end] === slot ? sum + band.count : sum), 0);
}

function touches(move: Move, key: string): boolean {
  return move.count > 0 && (move.source === key || move.target === key);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
