/** Where a card is and what comes next, in words. */
import type { Phase, RoomView } from "./protocol";
import { t } from "./words";

/** The phase as a short heading. */
export function phaseName(phase: Phase): string {
  return NAMES[phase]();
}

/** What the facilitator's next step brings, as people in the room see it. */
export function nextSentence(next: RoomView["next"]): string {
  return NEXT[next]();
}

const NAMES: Readonly<Record<Phase, () => string>> = {
  read: () => t("Read"),
  vote: () => t("Vote"),
  talk: () => t("Talk"),
  revote: () => t("Vote again"),
  reveal: () => t("What we chose"),
  reflect: () => t("Reflect"),
};

const NEXT: Readonly<Record<RoomView["next"], () => string>> = {
  open_first_card: () => t("Next: the first card."),
  close_voting: () => t("Next: voting closes when the room is ready."),
  read: () => t("Next: a card to read."),
  vote: () => t("Next: everybody votes."),
  talk: () => t("Next: you talk about it at your table."),
  revote: () => t("Next: you vote once more."),
  reveal: () => t("Next: what the room chose."),
  reflect: () => t("Next: one sentence for yourself."),
  next_card: () => t("Next: another card."),
  end: () => t("Next: the end of the session."),
  nothing: () => "",
};
