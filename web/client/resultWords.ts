/** A result in words: the gap, who moved, what is hidden, and the few words that stand in charts. */
import type { ChartWords } from "./charts";
import { groupInSentence, groupPlural, type GroupLabels } from "./groups";
import { kindOf, type Dealt } from "./kinds";
import type { Gap, Group, Result, RoundResult } from "./protocol";
import { n, number, pick, t } from "./words";

/** A result with the card it belongs to and the session's names for its groups. */
export interface Told extends Dealt {
  readonly result: Result;
  readonly labels: GroupLabels;
}

/** Who moved, a line for each way: "Storyteller → Map Reader: 3". */
export function moveLines(told: Told): readonly string[] {
  const questions = kindOf(told.card.kind)?.questions(told) ?? [];
  return (told.result.shift?.moves ?? []).map(({ question, source, target, count }) => {
    const asked = questions.find(({ id }) => id === question);
    const label = (key: string) => asked?.rows.find((row) => row.key === key)?.label ?? key;
    return `${asked?.label ? `${asked.label}: ` : ""}${label(source)} → ${label(target)}: ${number(count)}`;
  });
}

/** "Mentors chose Straight Talker 31 points more often than mentees." Empty without two groups to compare. */
export function gapSentence(told: Told): string {
  const { gap } = told.result;
  if (!gap) return "";
  if (gap.size === 0) return t("The groups answered alike.");
  return gap.measure === "share" ? shareGap(told, gap) : meanGap(told, gap);
}

/** "14 of 23 changed their answer." Empty without two rounds. */
export function shiftSentence({ result }: Told): string {
  if (!result.shift) return "";
  const { moved, present } = result.shift.room;
  if (moved === 0) return t("Nobody changed their answer.");
  return n(
    "{count} of {present} changed their answer.",
    "{count} of {present} changed their answers.",
    moved,
    {
      present: number(present),
    },
  );
}

/** The same by group: "Mentors: 9 of 14 changed." Hidden groups are left out. */
export function shiftByGroup({ result, labels }: Told): readonly string[] {
  const groups = Object.entries(result.shift?.groups ?? {});
  return groups.flatMap(([group, moved]) =>
    moved
      ? [
          t("{group}: {moved} of {present} changed.", {
            group: groupPlural(group as Group, labels),
            moved: number(moved.moved),
            present: number(moved.present),
          }),
        ]
      : [],
  );
}

/** Why a group is missing. Empty where none is. */
export function hiddenSentence({ result }: Told): string {
  const shown = result.rounds.filter((round) => round.room !== null);
  const hidden = shown.some((round) => Object.values(round.groups).some((split) => split === null));
  return hidden ? t("A group with few answers is not shown apart, so that nobody can be recognised.") : "";
}

/** What a chart is called by screen readers and above its table. */
export function resultTitle({ card, result }: Told): string {
  const title = pick(card.title);
  if (answered(result).length > 1)
    return t("{title}: answers after the second vote, with the first", { title });
  return t("{title}: answers", { title });
}

/** The words in charts, in the language of the page. */
export function chartWords(): ChartWords {
  return {
    answer: t("Answer"),
    before: t("First vote"),
    after: t("Second vote"),
    stayed: t("stayed"),
    moved: t("moved"),
    mean: t("Mean"),
    hidden: t("too few to show"),
    count: (count) => n("{count} answer", "{count} answers", count),
  };
}

/** A second vote that nobody took part in says nothing about the first. */
export function answered({ rounds }: Result): readonly RoundResult[] {
  return rounds.filter((round) => round.n > 0);
}

function shareGap(told: Told, gap: Gap): string {
  const rows = kindOf(told.card.kind)?.questions(told)[0]?.rows ?? [];
  const answer = rows.find(({ key }) => key === gap.answer)?.label ?? "";
  return n(
    "{high} chose “{answer}” {count} point more often than {low}.",
    "{high} chose “{answer}” {count} points more often than {low}.",
    gap.size,
    { answer: unquoted(answer), ...ofGap(told, gap) },
  );
}

function meanGap(told: Told, gap: Gap): string {
  const asked = kindOf(told.card.kind)
    ?.questions(told)
    .find(({ id }) => id === gap.question);
  return t("{high} placed “{statement}” {size} steps higher than {low}.", {
    statement: unquoted(asked?.label ?? ""),
    size: number(gap.size, 1),
    ...ofGap(told, gap),
  });
}

/** An option that is a spoken sentence brings its own quotation marks; the sentence around it has some already. */
function unquoted(text: string): string {
  return text.replace(/^[“”„»«"]+|[“”„»«"]+$/g, "");
}

function ofGap({ labels }: Told, { high, low }: Gap): { high: string; low: string } {
  return { high: groupPlural(high, labels), low: groupInSentence(low, labels) };
}
