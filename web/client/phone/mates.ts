/** The people at one's table: what they are called there, and what is new about them, in a sentence for the ear. */
import { groupName } from "../groups";
import { hatName, kindOf } from "../kinds";
import type { MateView, OwnPractice, RoomView, TableView } from "../protocol";
import { number, t } from "../words";
import { who } from "./frame";
import type { SeatLink } from "./seatLink";

/** What somebody is called at a table: two of the same first name are told apart by group, those without by place. */
export function mateName(mate: MateView, room: RoomView, mates: readonly MateView[]): string {
  const name = who(mate, room);
  if (!mates.some((one) => one.id !== mate.id && who(one, room) === name)) return name;
  const group = groupName(mate.group, room.group_labels);
  const alike = mates.filter((one) => one.group === mate.group && one.name === mate.name);
  const place = alike.findIndex(({ id }) => id === mate.id) + 1;
  if (mate.name === null) return `${group} ${number(place)}`;
  return alike.length > 1 ? `${name} (${group} ${number(place)})` : `${name} (${group})`;
}

/** The other one of a practice, also after having left the table. */
export function partnerName(partner: MateView, room: RoomView, table: TableView | null): string {
  return nameOf(partner.id, room, table) || who(partner, room);
}

/** The same by id; empty for somebody who does not sit here any more. */
export function nameOf(id: string | null, room: RoomView, table: TableView | null): string {
  const mate = table?.mates.find((one) => one.id === id);
  return mate && table ? mateName(mate, room, table.mates) : "";
}

/** "Anna asks you for: Straight Talker" */
export function askedFor({ partner, hat }: OwnPractice, room: RoomView, table: TableView | null): string {
  const name = partner ? partnerName(partner, room, table) : t("Somebody");
  return t("{name} asks you for: {hat}", { name, hat: hatName(hat, room.hats) });
}

/** What has changed at the table; empty where it was one's own doing, or nothing to tell. */
export function tableNews(before: TableView, { table, me, room }: SeatLink): string {
  if (!table || !me || !room) return "";
  if (table.pen !== before.pen) return penSentence(table, me.participant, room);
  const { settled } = table;
  if (!settled || table.pen === me.participant || same(settled, before.settled)) return "";
  return settledSentence(settled, room);
}

/** Who holds the pen. */
export function penSentence(table: TableView, own: string, room: RoomView): string {
  if (table.pen === own) return t("You hold the pen.");
  const name = nameOf(table.pen, room, table);
  return name ? t("{name} holds the pen.", { name }) : t("Nobody holds the pen.");
}

/** What the table recorded. */
export function settledSentence({ answer }: NonNullable<TableView["settled"]>, room: RoomView): string {
  if (answer === null) return t("Your table recorded: we disagree.");
  const words = room.card && kindOf(room.card.kind)?.words({ card: room.card, hats: room.hats }, answer);
  return t("Your table settled on: {answer}.", { answer: (words ?? []).join("; ") });
}

function same(one: TableView["settled"], other: TableView["settled"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
