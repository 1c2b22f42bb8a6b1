/** What happens next, as the facilitator says it: the words on the one primary button. */
import { isPractised, isWritten } from "../../../web/client/phases";
import type { ConsoleView, RoomView } from "../../../web/client/protocol";
import { n, pick, t } from "../../../web/client/words";

/** The button's words. */
export function nextLabel(view: ConsoleView): string {
  const { room } = view;
  switch (room.next) {
    case "open_first_card":
      return t("Open the first card");
    case "close_voting":
      return isPractised(room.card)
        ? t("End the practice")
        : isWritten(room.card)
          ? t("Close the writing")
          : t("Close the vote");
    case "read":
      return t("Show the card");
    case "vote":
      return isPractised(room.card)
        ? t("Start the practice")
        : isWritten(room.card)
          ? t("Open the writing")
          : t("Open the vote");
    case "talk":
      return t("Let the tables talk");
    case "revote":
      return isWritten(room.card) ? t("Let them write again") : t("Open the second vote");
    case "reveal":
      return t("Show the results");
    case "reflect":
      return t("Let them reflect");
    case "journey":
      return t("Show the journey");
    case "next_card":
      return t("Next card");
    case "end":
      return t("End the session");
    case "look_on":
      return t("Look at the next card");
    case "look_away":
      return t("Done looking back");
    case "nothing":
      return t("The session has ended");
  }
}

/** A smaller line below it: who would be cut off, or which card comes. */
export function nextHint(view: ConsoleView): string {
  const { room, counts, entries } = view;
  if (room.next === "close_voting") return answeredOf(view);
  if (room.next === "next_card") return pick(entries[room.number]?.title);
  if (room.next === "open_first_card") {
    return n("{count} person is in", "{count} people are in", counts.present);
  }
  return "";
}

/** "12 of 25 have guessed what most of the others answer". */
export function guessedOf({ guessed, counts }: ConsoleView): string {
  return t("{guessed} of {present} have guessed what most of the others answer.", {
    guessed,
    present: Math.max(counts.present, guessed),
  });
}

/** "17 of 25 have answered", or have asked for a hat. */
export function answeredOf({ counts, room }: ConsoleView): string {
  const answered = { answered: counts.answered, present: Math.max(counts.present, counts.answered) };
  return isPractised(room.card)
    ? t("{answered} of {present} have asked for a hat", answered)
    : t("{answered} of {present} have answered", answered);
}

/** Whether the vote, or the practice, is open; empty where a phase has none. */
export function roundSentence({ card, round, open }: RoomView): string {
  if (round === null) return "";
  if (isPractised(card)) return open ? t("The practice is on.") : t("The practice is over.");
  return open ? t("The vote is open.") : t("The vote is closed.");
}
