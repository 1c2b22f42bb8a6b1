/**
 * How far the groups are apart, as a sentence: one way of saying it for every measure of a gap. It is rounded as the
 * groups' means are; where that leaves nothing, nothing is said of how much.
 */
import { base } from "./charts";
import { groupInSentence, groupPlural } from "./groups";
import { ends } from "./kinds";
import type { Gap } from "./protocol";
import { lastRound, questionsOf, type Told } from "./resultSides";
import { measured, meanText, wholeNumber } from "./rounding";
import { language, n, number, t } from "./words";

/** "Mentors chose “Straight Talker” 31 points more often than mentees." Empty without two groups to compare. */
export function gapSentence(told: Told): string {
  const { gap } = told.result;
  if (!gap) return "";
  if (gap.size === 0) return t("{high} and {low} answered alike.", ofGap(told, gap));
  return unparted(ended(sizeOf(told, gap) === 0 ? close(told, gap) : GAPS[gap.measure](told, gap)));
}

/** A difference that rounds to nothing. */
function close(told: Told, gap: Gap): string {
  if (gap.measure === "guess") {
    return t(
      "{high} and {low} guessed much alike; too few people answered to say by how much.",
      ofGap(told, gap),
    );
  }
  const item = asked(told, gap);
  const values = { ...ofGap(told, gap), item };
  return t("{high} and {low} are close on “{item}”; too few people answered to say by how much.", values);
}

/** A gap as it is written everywhere, in its own unit. */
function sizeOf(told: Told, { measure, size, ...gap }: Gap): number {
  return measure === "share" || measure === "guess" ? wholeNumber(size) : measured(size, peopleOf(told, gap));
}

/** How many people answered in the smaller of the two groups that a gap compares. */
function peopleOf({ result }: Told, { high, low, question }: Pick<Gap, "high" | "low" | "question">): number {
  const last = lastRound(result);
  return Math.min(base(last?.groups[high], question), base(last?.groups[low], question));
}

const GAPS: Readonly<Record<Gap["measure"], (told: Told, gap: Gap) => string>> = {
  share: (told, gap) => SHARE_GAPS[told.card.chart]?.(told, gap) ?? chosenGap(told, gap),
  mean: (told, gap) => {
    const { low, high } = told.card;
    const values = { statement: asked(told, gap), ...ofGap(told, gap) };
    return low || high
      ? n(
          "{high} stand {size} step nearer to “{end}” than {low} on “{statement}”.",
          "{high} stand {size} steps nearer to “{end}” than {low} on “{statement}”.",
          form(values.size),
          { end: quoted(ends(told.card).high), ...values },
        )
      : n(
          "{high} placed “{statement}” {size} step higher than {low}.",
          "{high} placed “{statement}” {size} steps higher than {low}.",
          form(values.size),
          values,
        );
  },
  place: (told, gap) => {
    const values = itemGap(told, gap);
    return n(
      "{high} put “{item}” {size} place higher than {low}.",
      "{high} put “{item}” {size} places higher than {low}.",
      form(values.size),
      values,
    );
  },
  points: (told, gap) => {
    const values = itemGap(told, gap);
    return n(
      "{high} gave “{item}” {size} point more than {low}.",
      "{high} gave “{item}” {size} points more than {low}.",
      form(values.size),
      values,
    );
  },
  guess: (told, gap) => t("{high} guessed {size} higher than {low}, on average.", ofGap(told, gap)),
};

const SHARE_GAPS: Readonly<Partial<Record<Told["card"]["chart"], (told: Told, gap: Gap) => string>>> = {
  boxes: (told, gap) =>
    n(
      "{high} put “{item}” into “{box}” {count} point more often than {low}.",
      "{high} put “{item}” into “{box}” {count} points more often than {low}.",
      sizeOf(told, gap),
      { box: answerOf(told, gap), ...itemGap(told, gap) },
    ),
  words: (told, gap) =>
    n(
      "{high} wrote “{answer}” {count} point more often than {low}.",
      "{high} wrote “{answer}” {count} points more often than {low}.",
      sizeOf(told, gap),
      { answer: answerOf(told, gap), ...ofGap(told, gap) },
    ),
};

function chosenGap(told: Told, gap: Gap): string {
  return n(
    "{high} chose “{answer}” {count} point more often than {low}.",
    "{high} chose “{answer}” {count} points more often than {low}.",
    sizeOf(told, gap),
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

function ofGap(told: Told, gap: Gap) {
  const { labels } = told;
  return {
    high: groupPlural(gap.high, labels),
    low: groupInSentence(gap.low, labels),
    size: figure(told, gap),
  };
}

function figure(told: Told, gap: Gap): string {
  if (gap.measure === "share" || gap.measure === "guess") return number(sizeOf(told, gap));
  return meanText(gap.size, peopleOf(told, gap), language());
}

/** The form of the words for it: "1 step", but "1.0 steps". */
export function form(figure: string): 1 | 2 {
  return figure === "1" ? 1 : 2;
}
