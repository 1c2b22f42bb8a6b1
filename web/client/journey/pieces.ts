/** What stands on the board and walks: a numbered disc for every table, and the room's plate. */
import { svg } from "lit-html";
import type { JourneyView } from "../protocol";
import type { Chip } from "./chips";
import { SIGN } from "./fields";
import type { Plan } from "./plan";
import { wayOf } from "./road";
import type { Box } from "./shapes";
import type { Spot } from "./spots";
import { walking } from "./walk";

/** The pieces stand where they are now; each knows the way that it came. */
export function pieces(journey: JourneyView, { plate, spots }: Plan) {
  const came = new Map(journey.tables.map(({ table, before }) => [table, before]));
  const { field, before } = journey.room;
  const room = spots[field] as Spot;
  return svg`${spots.map((spot) =>
    spot.block.chips.map((chip) => {
      const from = Math.min(...chip.tables.map((table) => came.get(table) ?? spot.field));
      return svg`<g class="journey__piece" ${walking(wayOf(spots, from, spot.field))}>${disc(spot, chip, field)}</g>`;
    }),
  )}
  <g class="journey__piece" ${walking(wayOf(spots, before, field))}>${sign(plate, room)}</g>`;
}

/** Pieces make room for the sign of a stop, which is above them, or below them where the room stands above. */
function disc(spot: Spot, chip: Chip & Box, room: number) {
  const lower = spot.stop ? (spot.field === room ? -SIGN / 2 : SIGN / 2) : 0;
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
    <svg x="${-half}em" y="${-up}em" width="${wide}em" height="${high}em" viewBox="${-half} ${-up} ${wide} ${high}" overflow="visible"><path class="journey__plate" d=${stem} /><path class="journey__plate journey__plate--words" d=${d} /></svg>
    <text class="journey__number journey__number--room" y=".35em">${words}</text>
  </svg>`;
}
