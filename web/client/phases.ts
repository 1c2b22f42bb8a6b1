/** Where a card is and what comes next, in words. People vote on most cards; on some they write or practise. */
import { kindOf } from "./kinds";
import type { CardView, Phase, RoomView } from "./protocol";
import { t } from "./words";

type Played = Pick<CardView, "kind"> | null;

/** The phase as a short heading. */
export function phaseName(phase: Phase, card: Played = null): string {
  return { ...NAMES, ...(isWritten(card) ? WRITTEN : isPractised(card) ? PRACTISED : {}) }[phase]();
}

/** What the facilitator's next step brings, as people in the room see it. */
export function nextSentence(next: RoomView["next"], card: Played): string {
  return { ...NEXT, ...(isWritten(card) ? NEXT_WRITTEN : isPractised(card) ? NEXT_PRACTISED : {}) }[next]();
}

/** Answers may come. */
export function openSentence(card: Played): string {
  if (isPractised(card)) return t("The practice is on.");
  return isWritten(card) ? t("Writing is open.") : t("Voting is open.");
}

/** Answers stand as they are. */
export function closedSentence(card: Played): string {
  if (isPractised(card)) return t("The practice is over.");
  return isWritten(card) ? t("Writing is closed.") : t("Voting is closed.");
}

/** Whether people write on a card instead of voting. */
export function isWritten(card: Played): boolean {
  return card !== null && kindOf(card.kind)?.writes === true;
}

/** Whether people ask each other for a hat, and try it. */
export function isPractised(card: Played): boolean {
  return card !== null && kindOf(card.kind)?.practises === true;
}

type Names = Readonly<Record<Phase, () => string>>;
type Sentences = Readonly<Record<RoomView["next"], () => string>>;

const NAMES: Names = {
  read: () => t("Read"),
  vote: () => t("Vote"),
  talk: () => t("Talk"),
  revote: () => t("Vote again"),
  reveal: () => t("What we chose"),
  reflect: () => t("Reflect"),
};

const WRITTEN: Partial<Names> = {
  vote: () => t("Write"),
  revote: () => t("Write again"),
  reveal: () => t("What we wrote"),
};

const PRACTISED: Partial<Names> = {
  vote: () => t("Practise"),
  reveal: () => t("What we asked for"),
};

const NEXT: Sentences = {
  open_first_card: () => t("Next: the first card."),
  close_voting: () => t("Next: voting closes when the room is ready."),
  read: () => t("Next: a card to read."),
  vote: () => t("Next: everybody votes."),
  talk: () => t("Next: you talk about it at your table."),
  revote: () => t("Next: you vote once more."),
  reveal: () => t("Next: what the room chose."),
  reflect: () => t("Next: one sentence for yourself."),
  journey: () => t("Next: the tables’ journey."),
  next_card: () => t("Next: another card."),
  end: () => t("Next: the end of the session."),
  look_on: () => "",
  look_away: () => "",
  nothing: () => "",
};

const NEXT_WRITTEN: Partial<Sentences> = {
  close_voting: () => t("Next: writing closes when the room is ready."),
  vote: () => t("Next: everybody writes."),
  revote: () => t("Next: you write once more."),
  reveal: () => t("Next: what the room wrote."),
};

const NEXT_PRACTISED: Partial<Sentences> = {
  close_voting: () => t("Next: the practice ends when the room is ready."),
  vote: () => t("Next: you practise at your table."),
  reveal: () => t("Next: which hats the room asked for."),
};
