/** The card, the hats and the result of a room, put together as charts and sentences want them. */
import type { Question } from "../../../web/client/kinds";
import type { CardView, Group, Result, RoomView } from "../../../web/client/protocol";
import { questionsOf, sidesOf, type Told } from "../../../web/client/results";
import { listed, t } from "../../../web/client/words";

export type Party = Group | "room";

/** Up to here a card shows every answer, chosen or not: a nought may be what the room talks about. */
const FEW = 6;

/** What can be told of a card whose result the room may see; null while it may not. */
export function toldOf(room: RoomView, card: CardView): Told | null {
  return room.result && { card, hats: room.hats, result: room.result, labels: room.group_labels };
}

/** Whose bars lie below each other in every row: the groups that are shown, and the whole room where it is drawn too. */
export function partiesShown(told: Told): Party[] {
  return sidesOf(told).flatMap(({ group, now }) => (now ? [group] : []));
}

/** The same with these options (or statements) alone. */
export function only(told: Told, keys: ReadonlySet<string>): Told {
  return { ...told, card: { ...told.card, options: told.card.options.filter(({ id }) => keys.has(id)) } };
}

/** The answers that stand as bars: all of a few; of many those that were chosen most, and the one of the gap. */
export function drawn(told: Told, most: number): ReadonlySet<string> {
  const keys = rowsOf(told).map(({ key }) => key);
  const votes = (key: string) => chosen(told.result, key);
  if (keys.length <= FEW) return new Set(keys);
  const ranked = keys.filter((key) => votes(key) > 0).sort((one, two) => votes(two) - votes(one));
  const gap = told.result.gap?.answer;
  return new Set([...(gap ? [gap] : []), ...ranked].slice(0, Math.max(1, most)));
}

/** The answers that do not stand as bars, in words: those that somebody gave, and those that nobody gave. */
export function undrawn(told: Told, shown: ReadonlySet<string>): { rare: string; never: string } {
  const left = rowsOf(told).filter(({ key }) => !shown.has(key));
  const labels = (wanted: boolean) =>
    left.filter(({ key }) => chosen(told.result, key) > 0 === wanted).map(({ label }) => label);
  return { rare: listed(labels(true)), never: either(labels(false)) };
}

function either(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  if (words.length < 2) return last;
  return t("{first} or {last}", { first: words.slice(0, -1).join(", "), last });
}

function rowsOf(told: Told): Question["rows"] {
  return questionsOf(told)[0]?.rows ?? [];
}

/** In the room as a whole, hidden groups included: what is said of nobody must be true of everybody. */
function chosen({ rounds }: Result, key: string): number {
  return rounds.reduce(
    (sum, { room }) =>
      sum + Object.values(room?.counts ?? {}).reduce((all, counts) => all + (counts[key] ?? 0), 0),
    0,
  );
}
