/** A result in words: what was guessed, the gap, who moved, what is hidden. */
import { mean } from "./charts";
import { groupInSentence } from "./groups";
import type { Group, Moved, Predicted } from "./protocol";
import { changeSentence } from "./resultChanges";
import { answerLabel, ended, gapSentence, quoted, unparted } from "./resultGaps";
import { answered, isRepeat, questionsOf, sidesOf, type Told } from "./resultSides";
import { wholeNumber } from "./rounding";
import { listed, n, number, pick, t } from "./words";

/** Everything that can be said of a result, what matters most first. */
export function resultSentences(told: Told): readonly string[] {
  const all = [
    ...[truthSentence(told), closestSentence(told), changeSentence(told), gapSentence(told)],
    ...guessSentences(told),
    ...[shiftSentence(told), hiddenSentence(told)],
  ];
  return all.filter(Boolean);
}

/** The one sentence that a room should remember; empty where there is nothing to compare. */
export function headline(told: Told): string {
  return truthSentence(told) || changeSentence(told) || gapSentence(told);
}

/** "14 of 23 changed their answer." Empty without two rounds. */
export function shiftSentence(told: Told): string {
  return unparted(shifted(told));
}

function shifted(told: Told): string {
  const shift = told.result.shift;
  if (!shift) return "";
  const { moved, present } = shift.room;
  if (isRepeat(told)) {
    return t("{moved} of {present} answer differently now than at the beginning.", {
      moved: number(moved),
      present: number(present),
    });
  }
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

/** The same by group: "Changed: mentors 9 of 14 · mentees 1 of 8". Hidden groups are left out. */
export function shiftByGroup({ result, labels }: Told): readonly string[] {
  const groups = Object.entries(result.shift?.groups ?? {}).flatMap(([name, moved]) => {
    const group = groupInSentence(name as Group, labels);
    return moved ? [movedOf(group, moved)] : [];
  });
  return groups.length > 0 ? [t("Changed: {groups}", { groups: groups.join(" · ") })] : [];
}

/** No line ends between its figures. */
function movedOf(group: string, { moved, present }: Moved): string {
  const values = { group, moved: number(moved), present: number(present) };
  return t("{group} {moved} of {present}", values).replace(/(\d) (\S+) (?=\d)/, "$1\u00a0$2\u00a0");
}

/** Who moved, a line for each way: "Storyteller → Map Reader: 3". */
export function moveLines(told: Told): readonly string[] {
  const questions = questionsOf(told);
  return (told.result.shift?.moves ?? []).map(({ question, source, target, count }) => {
    const asked = questions.find(({ id }) => id === question);
    const label = (key: string) => asked?.rows.find((row) => row.key === key)?.label ?? key;
    return `${asked?.label ? `${asked.label}: ` : ""}${label(source)} → ${label(target)}: ${number(count)}`;
  });
}

/** "7 of 12 mentors guessed what most mentees answered: “Storyteller”." One line for each group that guessed. */
export function guessSentences(told: Told): readonly string[] {
  return told.result.predicted.map((one) => guessSentence(told, one));
}

/** How one group guessed. */
export function guessSentence(told: Told, { group, about, n, right, most }: Predicted): string {
  const said = t("{right} of {total} {group} guessed what most {about} answered: {answer}.", {
    right: number(right),
    total: number(n),
    group: groupInSentence(group, told.labels),
    about: groupInSentence(about, told.labels),
    answer: listed(most.map((key) => t("“{words}”", { words: quoted(answerLabel(told, "", key)) }))),
  });
  return ended(said);
}

/** "It is 45 of 100 in this room." Empty where there was nothing to guess, or too few may be told. */
export function truthSentence({ result, card, labels }: Told): string {
  if (result.truth === null) return "";
  const truth = number(result.truth);
  if (card.of === null) return t("It is {truth} of 100 in this room.", { truth });
  return t("It is {truth} of 100 {group}.", { truth, group: groupInSentence(card.of, labels) });
}

/** "Mentees came closest, with 40 on average." Empty unless one group did. */
export function closestSentence(told: Told): string {
  const { truth } = told.result;
  const question = questionsOf(told)[0]?.id ?? "";
  const guessed = sidesOf(told).flatMap(({ group, label, now }) => {
    const guess = mean(now, question);
    return truth === null || guess === null || group === "room"
      ? []
      : [{ label, guess, off: Math.abs(guess - truth) }];
  });
  const [first, second] = guessed.sort((one, two) => one.off - two.off);
  if (!first || !second || second.off - first.off < 0.5) return "";
  return t("{group} came closest, with {guess} on average.", {
    group: first.label,
    guess: number(wholeNumber(first.guess)),
  });
}

/** Why a group is missing. Empty where none is. */
export function hiddenSentence({ result }: Told): string {
  const shown = result.rounds.filter((round) => round.room !== null);
  const hidden = shown.some((round) => Object.values(round.groups).some((split) => split === null));
  return hidden ? t("A group with few answers is not shown apart, so that nobody can be recognised.") : "";
}

/** What a chart is called by screen readers and above its table. */
export function resultTitle(told: Told): string {
  const title = pick(told.card.title);
  if (isRepeat(told)) return t("{title}: answers now, with those at the beginning", { title });
  if (answered(told.result).length > 1)
    return t("{title}: answers after the second vote, with the first", { title });
  return t("{title}: answers", { title });
}
