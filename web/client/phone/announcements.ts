/** What the one live region says when the room moves. */
import { passed, remaining, type Countdown } from "../clock";
import { phaseName } from "../phases";
import type { RoomView } from "../protocol";
import { n, number, pick, t } from "../words";

/** A sentence about what has changed; empty where nothing that matters to the ear has. */
export function movement(before: RoomView | null, now: RoomView): string {
  if (now.state === "ended") return before?.state === "ended" ? "" : t("The session has ended. Thank you.");
  if (now.state === "lobby") return "";
  if (before?.entry !== now.entry || before.attempt !== now.attempt) return whole(now);
  if (before.phase !== now.phase) return phase(now);
  if (before.open && !now.open) return t("Voting is closed.");
  return !before.open && now.open ? t("Voting is open.") : "";
}

/** Spoken at 60, 30 and 10 seconds; empty otherwise. */
export function timeLeft(countdown: Countdown, before: number): string {
  const second = passed(before, remaining(countdown));
  return second === null ? "" : n("{count} second left.", "{count} seconds left.", second);
}

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
  return room.phase ? `${phaseName(room.phase)}.` : "";
}
