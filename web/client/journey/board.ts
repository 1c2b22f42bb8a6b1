/** The journey as a board: a road through a year, a numbered piece for every table, and the room's own piece. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { chartTable } from "../charts/table";
import { pick } from "../words";
import { newest, sealOf, type BoardNames, type Plan } from "./plan";
import { roadOf, wayOf } from "./road";
import type { Spot } from "./spots";
import { LINE, type Label } from "./labels";
import type { Chip } from "./chips";
import { growth, SEASONS } from "./seasons";
import { range, type Box, type Point } from "./shapes";
import type { JourneyView, MilestoneView, TokenView } from "../protocol";
import { walking } from "./walk";

/** What the board says; pages pass their catalogue's words. */
export interface BoardWords extends BoardNames {
  readonly title: string;
  readonly table: (number: number) => string;
  readonly heads: readonly [string, string, string];
  readonly place: (field: number, name: string) => string;
  readonly step: (fields: number) => string;
}

/** Draw the board as it was planned; its sizes are in em of its own text. */
export function journeyBoard(journey: JourneyView, plan: Plan, words: BoardWords): TemplateResult {
  const { size } = plan;
  return html`<figure class="journey">
    <svg
      class="journey__picture"
      width="${size.wide}em"
      height="${size.high}em"
      role="img"
      aria-label=${words.title}
    >
      <svg
        width="${size.wide}em"
        height="${size.high}em"
        overflow="visible"
        viewBox="0 0 ${size.wide} ${size.high}"
      >
        ${ground(plan)} ${trails(journey, plan)} ${plan.spots.map((spot) => stone(spot, journey))}
      </svg>
      ${plan.labels.map((label) => name(label, journey))} ${pieces(journey, plan)}
    </svg>
    ${journeyTable(journey, words)}
  </figure>`;
}

/** Who stands where, as a table in the order of the tables' numbers. */
function journeyTable(journey: JourneyView, words: BoardWords): TemplateResult {
  const names = new Map(journey.milestones.map(({ field, name }) => [field, pick(name)]));
  const row = (head: string, { field, before }: TokenView) => ({
    head,
    cells: [words.place(field, names.get(field) ?? ""), words.step(field - before)],
  });
  return chartTable(
    words.title,
    words.heads,
    [row(words.room, journey.room), ...journey.tables.map((one) => row(words.table(one.table), one))],
    {},
  );
}

/** The road, in four parts for the seasons of a year. */
function ground({ spots, growth: growing }: Plan) {
  const last = spots.length - 1;
  const part = (at: number) => Math.round((at * last) / SEASONS);
  return svg`${growing.map(growth)}<path class="journey__verge" d=${roadOf(spots, 0, last)} />
    ${range(SEASONS).map((at) => svg`<path class="journey__season journey__season--${at + 1}" d=${roadOf(spots, part(at), part(at + 1))} />`)}
    <path class="journey__road" d=${roadOf(spots, 0, last)} />`;
}

/** Where somebody walked with the last card. */
function trails({ tables, room }: JourneyView, { spots }: Plan) {
  const walked = (from: number) => tables.some(({ before, field }) => before <= from && from < field);
  const steps = range(spots.length - 1).filter(walked);
  return svg`${steps.map((at) => svg`<path class="journey__trail" d=${roadOf(spots, at, at + 1)} />`)}
    ${room.before < room.field ? svg`<path class="journey__trail journey__trail--room" d=${roadOf(spots, room.before, room.field)} />` : nothing}`;
}

function stone(spot: Spot, { milestones }: JourneyView) {
  const stop = milestones.find(({ field }) => field === spot.field);
  const { x, y, wide, high } = spot;
  const corner = Math.min(wide, high) / 2;
  const rect = (grown: number, of: string) =>
    svg`<rect class=${of} x=${x - wide / 2 - grown} y=${y - high / 2 - grown} width=${wide + 2 * grown} height=${high + 2 * grown} rx=${Math.min(corner + grown, 0.95)} />`;
  if (!stop) return rect(0, "journey__stone");
  const isTaken = spot.block.chips.length > 0;
  const seal = isTaken ? sealOf(spot) : spot;
  return svg`${isTaken ? rect(0, "journey__stone journey__stone--stop") : nothing}${medal(stop, seal, seal.high / 2)}`;
}

/** A stop's own sign: a ring; with a tick in it once the room has been there. */
function medal({ reached }: MilestoneView, { x, y }: Point, size: number) {
  return svg`<g transform="translate(${x} ${y}) scale(${size})" class="journey__medal ${reached ? "journey__medal--reached" : ""}">
    <circle r="1" /><circle r=".74" class="journey__ring" />
    ${reached ? svg`<path class="journey__tick" d="M-.36 .02 -.1 .3 .4 -.28" />` : svg`<circle class="journey__hole" r=".2" />`}
  </g>`;
}

function name({ field, lines, x, y, high }: Label, journey: JourneyView) {
  const isNow = newest(journey)?.field === field;
  return lines.map(
    (line, at) =>
      svg`<text class="journey__name ${isNow ? "journey__name--now" : ""}" x="${x}em" y="${y - high / 2 + (at + 0.79) * LINE}em">${line}</text>`,
  );
}

/** The pieces stand where they are now; each knows the way that it came. */
function pieces(journey: JourneyView, plan: Plan) {
  const came = new Map(journey.tables.map((one) => [one.table, one]));
  const { plate, spots } = plan;
  const room = spots[journey.room.field] as Spot;
  return svg`${spots.map((spot) =>
    spot.block.chips.map((chip) => {
      const before = Math.min(...chip.tables.map((table) => came.get(table)?.before ?? spot.field));
      const way = wayOf(spots, before, spot.field);
      return svg`<g class="journey__piece" ${walking(way)}>${disc(spot, chip)}</g>`;
    }),
  )}
  <g class="journey__piece" ${walking(wayOf(spots, journey.room.before, journey.room.field))}>${sign(plate, room)}</g>`;
}

function disc(spot: Spot, chip: Chip & Box) {
  const lower = spot.stop ? 0.15 : 0;
  return svg`<svg x="${spot.x + chip.x}em" y="${spot.y + chip.y + lower}em" overflow="visible">
    <rect class="journey__rim" x="${-chip.wide / 2}em" y="${-chip.high / 2 + chip.rim}em" width="${chip.wide}em" height="${chip.high}em" rx="${chip.high / 2}em" />
    <rect class="journey__disc" x="${-chip.wide / 2}em" y="${-chip.high / 2}em" width="${chip.wide}em" height="${chip.high}em" rx="${chip.high / 2}em" />
    <text class="journey__number" y=".36em">${chip.label}</text>
  </svg>`;
}

/** A plate with pointed ends, the room's sign, on a foot that touches its field. */
function sign({ x, y, wide, high, words, foot }: Plan["plate"], spot: Spot) {
  const [half, up] = [wide / 2, high / 2];
  const d = `M${-half} 0 L${-half + up * 0.8} ${-up} H${half - up * 0.8} L${half} 0 L${half - up * 0.8} ${up} H${-half + up * 0.8}Z`;
  const at = Math.min(Math.max(spot.x - x, -half + up), half - up);
  const stem = `M${at - 0.4} ${up - 0.05} L${spot.x - x} ${foot - y + 0.25} L${at + 0.4} ${up - 0.05}Z`;
  return svg`<svg x="${x}em" y="${y}em" overflow="visible">
    <svg x="${-half}em" y="${-up}em" width="${wide}em" height="${high}em" viewBox="${-half} ${-up} ${wide} ${high}" overflow="visible"><path class="journey__plate" d=${stem} /><path class="journey__plate" d=${d} /></svg>
    <text class="journey__number journey__number--room" y=".35em">${words}</text>
  </svg>`;
}
