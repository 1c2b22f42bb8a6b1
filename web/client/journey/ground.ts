/** What is printed on the board: the road and its seasons, the fields, the stops with their names, and who came by. */
import { nothing, svg } from "lit-html";
import type { JourneyView, MilestoneView } from "../protocol";
import { LINE, type Label } from "./labels";
import { newest, sealOf, type Plan } from "./plan";
import { roadOf } from "./road";
import { growth, SEASONS } from "./seasons";
import { range, type Point } from "./shapes";
import type { Spot } from "./spots";

/** The printed part of the board, below all pieces. */
export function ground(journey: JourneyView, plan: Plan) {
  return svg`${road(plan)} ${trails(journey, plan)} ${plan.spots.map((spot) => stone(spot, journey))}`;
}

/** The names of the stops; the one that the room has reached last stands out. */
export function names(journey: JourneyView, { labels }: Plan) {
  const now = newest(journey)?.field;
  return labels.map((label) => name(label, label.field === now));
}

/** The road, in four parts for the seasons of a year. */
function road({ spots, growth: growing }: Plan) {
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

function stone(spot: Spot, { milestones, room }: JourneyView) {
  const stop = milestones.find(({ field }) => field === spot.field);
  const { x, y, wide, high } = spot;
  const corner = Math.min(wide, high) / 2;
  const rect = (of: string) =>
    svg`<rect class=${of} x=${x - wide / 2} y=${y - high / 2} width=${wide} height=${high} rx=${Math.min(corner, 0.95)} />`;
  if (!stop) return rect("journey__stone");
  const isTaken = spot.block.chips.length > 0;
  const seal = isTaken ? sealOf(spot, room.field) : spot;
  return svg`${isTaken ? rect("journey__stone journey__stone--stop") : nothing}${medal(stop, seal, seal.high / 2)}`;
}

/** A stop's own sign: a ring; with a tick in it once the room has been there. */
function medal({ reached }: MilestoneView, { x, y }: Point, size: number) {
  return svg`<g transform="translate(${x} ${y}) scale(${size})" class="journey__medal ${reached ? "journey__medal--reached" : ""}">
    <circle r="1" /><circle r=".74" class="journey__ring" />
    ${reached ? svg`<path class="journey__tick" d="M-.36 .02 -.1 .3 .4 -.28" />` : svg`<circle class="journey__hole" r=".2" />`}
  </g>`;
}

function name({ lines, x, y, high }: Label, isNow: boolean) {
  return lines.map(
    (line, at) =>
      svg`<text class="journey__name ${isNow ? "journey__name--now" : ""}" x="${x}em" y="${y - high / 2 + (at + 0.79) * LINE}em">${line}</text>`,
  );
}
