/** A result with its card, taken apart as charts and sentences want it: what was asked, and who answered how. */
import { countOf, type ChartWords, type Side } from "./charts";
import { groupPlural, type GroupLabels } from "./groups";
import { kindOf, type Dealt, type Question } from "./kinds";
import type { Group, Result, RoundResult } from "./protocol";
import { n, t } from "./words";

/** A result with the card it belongs to and the session's names for its groups. */
export interface Told extends Dealt {
  readonly result: Result;
  readonly labels: GroupLabels;
}

const ORDER: readonly Group[] = ["mentor", "mentee", "manager", "guest"];

/** A second vote that nobody took part in says nothing about the first. */
export function answered({ rounds }: Result): readonly RoundResult[] {
  return rounds.filter((round) => round.n > 0);
}

/** Whether the two rounds are two times on which one card was played, not two votes of one time. */
export function isRepeat({ card, result }: Told): boolean {
  return card.rounds < 2 && answered(result).length > 1;
}

/** What was asked. Where people wrote what they liked, the answers are those of the result, most frequent first. */
export function questionsOf(told: Told): readonly Question[] {
  const questions = kindOf(told.card.kind)?.questions(told) ?? [];
  return questions.map((one) => (one.rows.length > 0 ? one : { ...one, rows: written(told, one.id) }));
}

/** The answers of a question that has no list of its own. */
function written({ result }: Told, question: string): Question["rows"] {
  const room = lastRound(result)?.room;
  const rows = Object.keys(room?.counts[question] ?? {}).map((key) => ({ key, label: key }));
  return room
    ? rows.sort((one, two) => countOf(room, question, two.key) - countOf(room, question, one.key))
    : rows;
}

/** The round that a result is mostly about. */
export function lastRound(result: Result): RoundResult | undefined {
  const rounds = answered(result);
  return rounds[rounds.length - 1];
}

/** Every group that answered, and the room as a whole where it counts somebody whom they leave out. */
export function sidesOf(told: Told): readonly Side[] {
  const last = lastRound(told.result);
  if (!last) return [];
  const groups = ORDER.filter((group) => last.groups[group] !== undefined).map((group) =>
    sideOf(told, group),
  );
  const apart = groups.reduce((sum, { n }) => sum + (n ?? 0), 0);
  return apart > 0 && last.room?.n === apart ? groups : [...groups, sideOf(told, "room")];
}

/** One group, or the room. */
export function sideOf({ result, labels }: Told, group: Group | "room"): Side {
  const [now, before] = [...answered(result)].reverse();
  const tally = (round: RoundResult | undefined) =>
    (group === "room" ? round?.room : round?.groups[group]) ?? null;
  const side = { group, label: groupPlural(group, labels), n: tally(now)?.n ?? null, now: tally(now) };
  return before ? { ...side, before: tally(before) } : side;
}

/** The words in charts, in the language of the page. */
export function chartWords(told: Told): ChartWords {
  const again = isRepeat(told);
  return {
    answer: t("Answer"),
    before: again ? t("At the beginning") : t("First vote"),
    after: again ? t("Now") : t("Second vote"),
    stayed: t("stayed"),
    mean: t("Mean"),
    hidden: t("too few to show"),
    count: (count) => n("{count} answer", "{count} answers", count),
  };
}
