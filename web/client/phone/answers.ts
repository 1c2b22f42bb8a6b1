/** One's own answers as they stand: on their way, saved, or from the first round. */
import type { Letter } from "../outbox";
import type { Answer } from "../kinds";
import type { MeView, Protocol, RoomView, Vote } from "../protocol";
import type { Ballot } from "./drafts";

export type PlayerCommand = Protocol["player_command"];

export interface Standing {
  readonly answer: Answer;
  /** `sending` until the server has said that it is on disk. */
  readonly state: "sending" | "saved";
}

/** The ballot that the room's phase is about; null outside of votes. */
export function ballotOf({ entry, attempt, round }: RoomView): Ballot | null {
  return entry !== null && round !== null ? { entry, attempt, round } : null;
}

/** The answer to a ballot: the newest on its way, else the one that is saved. */
export function standing(
  ballot: Ballot,
  me: MeView | null,
  letters: readonly Letter<PlayerCommand>[],
): Standing | null {
  const votes = letters.map(({ command }) => command).filter((command) => command.kind === "vote");
  const waiting = votes.filter((vote) => isSame(vote, ballot)).pop();
  if (waiting) return { answer: waiting.answer, state: "sending" };
  const saved = me?.answers.find((own) => isSame(own, ballot));
  return saved ? { answer: saved.answer, state: "saved" } : null;
}

/** The saved answer of a round of a card. */
export function ofRound(
  ballot: Omit<Ballot, "round">,
  round: Ballot["round"],
  me: MeView | null,
): Answer | null {
  return me?.answers.find((own) => isSame(own, { ...ballot, round }))?.answer ?? null;
}

/** A newer command makes an older one about the same thing needless. */
export function replaces(newer: PlayerCommand, older: PlayerCommand): boolean {
  if (newer.kind === "vote" && older.kind === "vote") return isSame(newer, older);
  if (newer.kind === "reflect" && older.kind === "reflect") {
    return newer.entry === older.entry && newer.attempt === older.attempt;
  }
  if (newer.kind === "heart" && older.kind === "heart") return newer.post === older.post;
  if (newer.kind === "rate_fit" && older.kind === "rate_fit") {
    return newer.practice === older.practice && newer.role === older.role;
  }
  if (newer.kind === "settle_table" && older.kind === "settle_table") {
    return newer.entry === older.entry && newer.attempt === older.attempt;
  }
  return newer.kind !== "vote" && newer.kind === older.kind;
}

function isSame(one: Pick<Vote, "entry" | "attempt" | "round">, other: Ballot): boolean {
  return one.entry === other.entry && one.attempt === other.attempt && one.round === other.round;
}
