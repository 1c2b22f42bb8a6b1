/** A field with what stands on it, before it has a place: how large it is when its pieces stand in so many lines. */
import { block, chipsOf, type Block, type Chip } from "./chips";
import { range, type Size } from "./shapes";
import type { JourneyView } from "../protocol";

/** How wide the road is, and fields without anybody on them. */
export const ROAD = 1.3;
const STONE = 1.3;
const STOP = 1.8;
/** Paper around the pieces of a field; a stop has its sign at a corner. */
const PAD = 0.45;
export const SIGN = 0.3;

export interface Sized extends Size {
  readonly block: Block;
}

export class Field {
  private readonly known = new Map<number, Sized>();

  constructor(
    readonly field: number,
    readonly stop: boolean,
    private readonly chips: readonly Chip[],
  ) {}

  /** Lines in which its pieces make about a square. */
  get square(): number {
    return Math.max(1, Math.round(Math.sqrt(this.chips.length)));
  }

  /** Its size with so many lines at most. */
  in(lines: number): Sized {
    const found = this.known.get(lines) ?? this.measured(lines);
    this.known.set(lines, found);
    return found;
  }

  private measured(lines: number): Sized {
    const placed = block(this.chips, lines);
    const empty = this.stop ? STOP : STONE;
    if (this.chips.length === 0) return { wide: empty, high: empty, block: placed };
    const wide = Math.max(STONE, placed.wide + PAD + (this.stop ? SIGN / 2 : 0));
    return { wide, high: Math.max(STONE, placed.high + PAD + (this.stop ? SIGN : 0)), block: placed };
  }
}

/** All fields of a journey, the start first. */
export function fieldsOf({ fields, tables, milestones }: JourneyView): Field[] {
  return range(fields + 1).map((field) => {
    const here = tables.filter((one) => one.field === field).map(({ table }) => table);
    const stop = milestones.some((one) => one.field === field);
    return new Field(field, stop, chipsOf(here, tables.length));
  });
}
