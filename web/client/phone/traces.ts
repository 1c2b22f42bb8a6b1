/** What a session leaves in this browser: its seats, what was begun, what is on its way. It goes when the session goes. */
import type { Shelf } from "../storage";

/** A session's keys; a seat's own begin with its token. */
export const KEYS = {
  seats: (code: string) => `seats:${code}`,
  current: (code: string) => `seat:${code}`,
  until: (code: string) => UNTIL + code,
  outbox: (token: string) => `outbox:${token}`,
  drafts: (token: string) => `draft:${token}:`,
};

const UNTIL = "until:";

/** Remember the day on which a session's names and texts are deleted. */
export function keepUntil(shelf: Shelf, code: string, deleteAt: number): void {
  shelf.writeValue(KEYS.until(code), deleteAt);
}

/** Nothing of a session stays. */
export function removeTraces(shelf: Shelf, code: string): void {
  const seats = shelf.readValue<{ readonly token: string }[]>(KEYS.seats(code)) ?? [];
  for (const { token } of seats) {
    for (const key of shelf.keys(KEYS.drafts(token))) shelf.remove(key);
    shelf.remove(KEYS.outbox(token));
  }
  for (const key of [KEYS.seats(code), KEYS.current(code), KEYS.until(code)]) shelf.remove(key);
}

/** Nothing stays of sessions whose day has come; `present` is the one that says so itself. */
export function removePast(shelf: Shelf, now: number, present = ""): void {
  for (const key of shelf.keys(UNTIL)) {
    const code = key.slice(UNTIL.length);
    if (code !== present && (shelf.readValue<number>(key) ?? 0) <= now) removeTraces(shelf, code);
  }
}
