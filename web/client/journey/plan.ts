/** Everything on the board in its place: fields, the room's own piece, and the names of the stops. */
import { pick } from "../words";
import { labelsOf, type Label, type Name } from "./labels";
import { PLATE } from "./rows";
import { growthOf, type Growth } from "./seasons";
import { spotsOf, type Spot } from "./spots";
import { collide, isInside, widthOf, type Box, type Size } from "./shapes";
import type { JourneyView, MilestoneView } from "../protocol";

/** The room's piece above its field: `foot` is where it touches down. */
export interface Plate extends Box {
  readonly words: string;
  readonly foot: number;
}
export interface Plan {
  readonly size: Size;
  readonly spots: readonly Spot[];
  readonly plate: Plate;
  readonly labels: readonly Label[];
  readonly growth: readonly Growth[];
  /** Whether everything lies on the board; else it is too low for so many tables. */
  readonly fits: boolean;
}

/** What the board calls the room, and the stop that comes next. */
export interface BoardNames {
  readonly room: string;
  readonly start: string;
  readonly next: (name: string) => string;
}

const SEAL = 1.1;

/** The plan of a board of this size. */
export function planOf(journey: JourneyView, size: Size, names: BoardNames): Plan {
  const spots = spotsOf(journey, size);
  const plate = plateOf(journey, spots, names.room, size);
  const obstacles: Box[] = [...spots, ...seals(spots, journey.room.field), plate, ...roads(spots)];
  const labels = labelsOf(inTurn(journey, names), spots, obstacles, size);
  const growth = growthOf(spots, [...spots, plate, ...labels], size);
  return { size, spots, plate, labels, growth, fits: spots.every((spot) => isInside(spot, size)) };
}

/** The newest stop that was reached. */
export function newest({ milestones }: JourneyView): MilestoneView | undefined {
  const reached = milestones.filter((one) => one.reached);
  return reached[reached.length - 1];
}

/** The first stop that was not. */
export function upcoming({ milestones }: JourneyView): MilestoneView | undefined {
  return milestones.find((one) => !one.reached);
}

/** Above its field, and above neighbours that are higher than it. */
function plateOf({ room }: JourneyView, spots: readonly Spot[], words: string, size: Size): Plate {
  const spot = spots[room.field] as Spot;
  const wide = widthOf(words) + 1.5;
  const high = PLATE - 0.45;
  const foot = spot.y - spot.high / 2;
  const x = Math.min(Math.max(spot.x, wide / 2 + 0.1), size.wide - wide / 2 - 0.1);
  const column = { x, y: spot.y, wide, high: 2 * spot.high };
  const tops = spots
    .filter((one) => one.row === spot.row && collide({ ...one, high: 1 }, { ...column, high: 1 }, 0.1))
    .map((one) => one.y - one.high / 2);
  const y = Math.max(high / 2 + 0.05, Math.min(foot, ...tops) - 0.3 - high / 2);
  return { words, foot, x, y, wide, high };
}

/** The sign of a stop on which tables stand: at its upper left corner, or at the lower one where the room stands above. */
export function sealOf({ x, y, wide, high, field }: Spot, room: number): Box {
  const up = field === room ? -1 : 1;
  return { x: x - wide / 2 + 0.2, y: y - up * (high / 2 - 0.2), wide: SEAL, high: SEAL };
}

function seals(spots: readonly Spot[], room: number): Box[] {
  return spots.filter(({ stop, block }) => stop && block.chips.length > 0).map((spot) => sealOf(spot, room));
}

/** No words on the road between fields. */
function roads(spots: readonly Spot[]): Box[] {
  return spots.slice(1).map((to, at) => {
    const from = spots[at] as Spot;
    const [wide, high] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, wide, high: high + 0.5 };
  });
}

/** The next stop, the newest and the last; then those nearest to the room. */
function inTurn(journey: JourneyView, names: BoardNames): Name[] {
  const [next, now] = [upcoming(journey), newest(journey)];
  const last = journey.milestones[journey.milestones.length - 1];
  const far = ({ field }: MilestoneView) => Math.abs(field - journey.room.field);
  const others = [...journey.milestones].sort((one, two) => far(one) - far(two));
  const order = [next, now, last, ...others].flatMap((one) => one ?? []);
  const stops = [...new Set(order)].map((one) => ({
    field: one.field,
    words: one === next ? names.next(pick(one.name)) : pick(one.name),
  }));
  return [...stops, ...(stops.some(({ field }) => field === 0) ? [] : [{ field: 0, words: names.start }])];
}
