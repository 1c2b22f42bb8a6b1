/** How far the groups are apart, as a sentence: one way of saying it for every measure of a gap. */
import { groupInSentence, groupPlural } from "./groups";
import { ends } from "./kinds";
import type { Gap } from "./protocol";
import { questionsOf, type Told } from "./resultSides";
import { n, number, t } from "./words";

/** "Mentors chose “Straight Talker” 31 points more often than mentees." Empty without two groups to compare. */
export function gapSentence(told: Told): string {
  const { gap } = told.result;
  if (!gap) return "";
  if (gap.size === 0) return t("{high} and {low} answered alike.", ofGap(told, gap));
  return unparted(ended(GAPS[gap.measure](told, gap)));
}

const GAPS: Readonly<Record<Gap["measure"], (told: Told, gap: Gap) => string>> = {
  share: (told, gap) => SHARE_GAPS[told.card.chart]?.(told, gap) ?? chosenGap(told, gap),
  mean: (told, gap) => {
    const { low, high } = told.card;
    const values = { statement: asked(told, gap), ...ofGap(told, gap) };
    return low || high
      ? t("{high} stand {size} steps nearer to “{end}” than {low} on “{statement}”.", {
          end: quoted(ends(told.card).high),
          ...values,
        })
      : t("{high} placed “{statement}” {size} steps higher than {low}.", values);
  },
  place: (told, gap) => t("{high} put “{item}” {size} places higher than {low}.", itemGap(told, gap)),
  points: (told, gap) => t("{high} gave “{item}” {size} points more than {low}.", itemGap(told, gap)),
  guess: (told, gap) =>
    t("{high} guessed {size} higher than {low}, on average.", {
      ...ofGap(told, gap),
      size: number(gap.size),
    }),
};

const SHARE_GAPS: Readonly<Partial<Record<Told["card"]["chart"], (told: Told, gap: Gap) => string>>> = {
  boxes: (told, gap) =>
    n(
      "{high} put “{item}” into “{box}” {count} point more often than {low}.",
      "{high} put “{item}” into “{box}” {count} points more often than {low}.",
      gap.size,
      { box: answerOf(told, gap), ...itemGap(told, gap) },
    ),
  words: (told, gap) =>
    n(
      "{high} wrote “{answer}” {count} point more often than {low}.",
      "{high} wrote “{answer}” {count} points more often than {low}.",
      gap.size,
      { answer: answerOf(told, gap), ...ofGap(told, gap) },
    ),
};

function chosenGap(told: Told, gap: Gap): string {
  return n(
    "{high} chose “{answer}” {count} point more often than {low}.",
    "{high} chose “{answer}” {count} points more often than {low}.",
    gap.size,
    { answer: answerOf(told, gap), ...ofGap(told, gap) },
  );
}

function itemGap(told: Told, gap: Gap) {
  return { item: asked(told, gap), ...ofGap(told, gap) };
}

function asked(told: Told, gap: Gap): string {
  return quoted(questionsOf(told).find(({ id }) => id === gap.question)?.label ?? "");
}

function answerOf(told: Told, gap: Gap): string {
  return quoted(answerLabel(told, gap.question, gap.answer ?? ""));
}

/** What an answer is called; without a question, in the card's first one. */
export function answerLabel(told: Told, question: string, key: string): string {
  const questions = questionsOf(told);
  const found = questions.find(({ id }) => id === question) ?? questions[0];
  return found?.rows.find((row) => row.key === key)?.label ?? key;
}

/**
 * A text as it stands between our quotation marks: an option that is a spoken sentence brings its own, and the full
 * stop of a statement would end the sentence around it.
 */
export function quoted(text: string): string {
  return text.replace(/^[“”„»«"]+|[“”„»«"]+$/g, "").replace(/([^.])\.$/, "$1");
}

/** A sentence without the full stop where the answer at its end has a sign of its own. */
export function ended(sentence: string): string {
  return sentence.replace(/([?!…][”“«])\.$/, "$1");
}

/** A sentence in which no line ends between a number and what it counts. */
export function unparted(sentence: string): string {
  return sentence.replace(/(\d) (?=\p{L})/gu, "$1\u00a0");
}

function ofGap({ labels }: Told, { high, low, size }: Gap) {
  return { high: groupPlural(high, labels), low: groupInSentence(low, labels), size: number(size, 1) };
}
