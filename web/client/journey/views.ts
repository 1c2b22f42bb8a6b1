/** The hat map as it is told: its widest difference has both its figures. */
import type { HatId, HatMap as Sent } from "../protocol";

export interface HatMap extends Omit<Sent, "widest"> {
  readonly widest: { readonly hat: HatId; readonly offered: number; readonly wished: number } | null;
}
