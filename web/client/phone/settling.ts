/** How the table's answer stands: on its way from this phone, or saved by whoever held the pen. */
import type { Answer } from "../kinds";
import type { RoomView } from "../protocol";
import { ballotOf } from "./answers";
import type { Ballot } from "./drafts";
import type { Phone } from "./phone";

/** What a table wrote down; without an answer it disagrees. */
export interface TableStanding {
  readonly answer: Answer | null;
  readonly state: "sending" | "saved";
}

/** The second vote of a card on which tables settle; null elsewhere. */
export function settleBallot(room: RoomView): Ballot | null {
  const ballot = ballotOf(room);
  return room.settles && ballot?.round === 2 ? ballot : null;
}

/** The newest on its way, else what is saved; null while nothing is written down. */
export function tableStanding(
  { link }: Phone,
  { entry, attempt }: Pick<Ballot, "entry" | "attempt">,
): TableStanding | null {
  const isHere = (one: { entry: string; attempt: number }) => one.entry === entry && one.attempt === attempt;
  const isOurs = (table: number) => table === link.table?.table;
  const sent = link
    .letters()
    .flatMap(({ command }) => (command.kind === "settle_table" && isOurs(command.table) ? [command] : []))
    .filter(isHere)
    .pop();
  if (sent) return { answer: sent.answer, state: "sending" };
  const settled = link.table?.settled;
  return settled && isHere(settled) ? { answer: settled.answer, state: "saved" } : null;
}

/** Whether this phone is asked to write for its table, and nothing is written yet. */
export function isToSettle(phone: Phone, room: RoomView): boolean {
  const [ballot, { table, me }] = [settleBallot(room), phone.link];
  if (!ballot || !table || !room.open || tableStanding(phone, ballot)) return false;
  return table.pen === null || table.pen === me?.participant;
}
