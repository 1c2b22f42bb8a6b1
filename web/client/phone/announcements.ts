/** What the one live region says: where the room is, how much time is left, what was done. */
import { passed, remaining, type Countdown } from "../clock";
import { closedSentence, openSentence, phaseName } from "../phases";
import type { LookBackView, RoomView } from "../protocol";
import { n, number, pick, t } from "../words";
import type { PlayerCommand } from "./answers";

/** A sentence about what has changed; empty where nothing that matters to the ear has. */
export function movement(before: RoomView | null, now: RoomView): string {
  const looking = now.look_back;
  if (looking) return before?.look_back?.entry === looking.entry ? "" : lookBackSentence(looking);
  if (now.state === "ended") return before?.state === "ended" ? "" : t("The session has ended. Thank you.");
  if (now.state === "lobby") return "";
  if (before?.entry !== now.entry || before.attempt !== now.attempt) return whole(now);
  if (before.phase !== now.phase) return phase(now);
  if (now.board && before.board !== now.board) return boardSentence(now.board);
  if (before.open && !now.open) return closedSentence(now.card);
  return !before.open && now.open ? openSentence(now.card) : "";
}

/** What the projector shows instead of the card. */
export function boardSentence(board: NonNullable<RoomView["board"]>): string {
  return board === "journey" ? t("The tables walk on the projector.") : t("The projector shows the hat map.");
}

/** The card that the projector shows once more. */
export function lookBackSentence({ card }: LookBackView): string {
  return t("The room looks back at “{title}”.", { title: pick(card.title) });
}

/** Spoken at 60, 30 and 10 seconds; empty otherwise. */
export function timeLeft(countdown: Countdown, before: number): string {
  const second = passed(before, remaining(countdown));
  return second === null ? "" : n("{count} second left.", "{count} seconds left.", second);
}

/** Whether the room stands somewhere else than before. */
export function isElsewhere(before: RoomView, now: RoomView): boolean {
  return (
    before.entry !== now.entry ||
    before.phase !== now.phase ||
    before.attempt !== now.attempt ||
    before.state !== now.state
  );
}

/** A command was carried out. */
export function done({ kind }: PlayerCommand): string {
  return DONE[kind]();
}

const DONE: Readonly<Record<PlayerCommand["kind"], () => string>> = {
  vote: () => t("Saved. You can still change it."),
  heart: () => t("Saved."),
  reflect: () => t("Saved."),
  join: () => t("You are in."),
  reclaim_seat: () => t("You are in."),
  ask_for_seat: () => t("The facilitator has been asked."),
  change_me: () => t("Saved."),
  forget_me: () => "",
  take_pen: () => t("You hold the pen."),
  pass_pen: () => t("Saved."),
  settle_table: () => t("Saved for your table."),
  rate_fit: () => t("Saved."),
};

function whole(room: RoomView): string {
  const title = pick(room.card?.title);
  const place = t("Card {number} of {total}: {title}.", {
    number: number(room.number),
    total: number(room.total),
    title,
  });
  return `${place} ${phase(room)}`;
}

function phase(room: RoomView): string {
  return room.phase ? `${phaseName(room.phase, room.card)}.` : "";
}
