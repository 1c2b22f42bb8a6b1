/** One card's result for any audience, drawn: the chart that the card names, who moved, what was guessed. */
import { html, nothing, type TemplateResult } from "lit-html";
import {
  boxGrid,
  flows,
  groupBars,
  guessLines,
  meanLines,
  meanSeries,
  POINTS,
  scaleBars,
  shareSeries,
  wordCloud,
  type BarOptions,
  type CloudOptions,
  type Line,
  type Row,
} from "./charts";
import { ends, kindOf, type Question } from "./kinds";
import type { CardView, Move, Result, RoundResult, Shift } from "./protocol";
import { chartWords, lastRound, questionsOf, sideOf, sidesOf, type Told } from "./resultSides";
import { resultSentences, resultTitle } from "./resultWords";
import { language, number, pick, t } from "./words";

export { questionsOf, sidesOf, type Told } from "./resultSides";
export { gapSentence } from "./resultGaps";
export {
  closestSentence,
  guessSentence,
  guessSentences,
  headline,
  hiddenSentence,
  moveLines,
  resultSentences,
  resultTitle,
  shiftByGroup,
  shiftSentence,
} from "./resultWords";

export type ResultOptions = Pick<BarOptions, "layout" | "table"> & Pick<CloudOptions, "most" | "listed">;
type Settings = BarOptions & CloudOptions;

/** Everything below each other, as the console shows it. */
export function wholeResult(told: Told, options: ResultOptions = {}): TemplateResult {
  return html`<div class="result stack">
    ${resultChart(told, options)}
    ${resultSentences(told).map((sentence) => html`<p class="result__sentence">${sentence}</p>`)}
    ${guessBars(told, options)} ${resultFlows(told, options)}
  </div>`;
}

/** The card's own chart, the first round shown as what was before; or why there is none. */
export function resultChart(told: Told, options: ResultOptions = {}): TemplateResult | typeof nothing {
  const { card, result } = told;
  const draw = CHARTS[card.chart];
  const last = lastRound(result);
  if (!draw) return nothing;
  if (!last) return html`<p class="result__none">${t("Nobody has answered this card.")}</p>`;
  if (!kindOf(card.kind) || (last.room === null && shownGroups(last).length === 0)) {
    return html`<p class="result__none">${t("Too few people have answered to show a result.")}</p>`;
  }
  return draw(told, settingsOf(told, options));
}

/** Statements as means on a line: many of them at one look. */
export function meansChart(told: Told, options: ResultOptions = {}): TemplateResult {
  const { low, high } = ends(told.card);
  const says = t("1 is {low}, 5 is {high}.", { low, high });
  return means(told, { from: 1, to: 5, says }, settingsOf(told, options));
}

/** How often each group wrote the words that they wrote least alike. */
export function wordBars(told: Told, most: number, options: ResultOptions = {}): TemplateResult {
  const [question] = questionsOf(told);
  const rows = question?.rows ?? [];
  const series = shareSeries(sidesOf(told), question?.id ?? "", keysOf(rows));
  const apart = (at: number) => {
    const shares = series.flatMap(({ group, values }) =>
      values && group !== "room" ? [values[at] ?? 0] : [],
    );
    return Math.max(0, ...shares) - Math.min(1, ...shares);
  };
  const order = rows.map((_, at) => at).sort((one, two) => apart(two) - apart(one));
  const kept = rows.filter((_, at) => order.indexOf(at) < most);
  return bars(told, kept, question?.id ?? "", settingsOf(told, options));
}

/** What each group guessed of the other, at most so many answers; a tick is what the other group answered most. */
export function guessBars(
  told: Told,
  options: ResultOptions = {},
  many = Infinity,
): TemplateResult | typeof nothing {
  const { predicted } = told.result;
  if (predicted.length === 0) return nothing;
  const rows = guessed(told, many);
  const series = predicted.map(({ group, n, guesses, right }) => ({
    ...{ group, n, label: sideOf(told, group).label },
    note: t("{right} of {total} guessed it", { right: number(right), total: number(n) }),
    values: rows.map(({ key }) => (guesses[key] ?? 0) / Math.max(1, n)),
  }));
  const says = t("answered most often");
  const at = (group: string, key: string) =>
    predicted.some((one) => one.group === group && one.most.includes(key));
  const title = t("{title}: guesses", { title: pick(told.card.title) });
  return html`<div class="result__guesses">
    <h3 class="result__heading">${t("What was guessed")}</h3>
    ${groupBars(rows, series, title, { ...settingsOf(told, options), ticked: { says, at } })}
  </div>`;
}

/** The answers that were guessed most or answered most, in the card's order. */
function guessed(told: Told, many: number): readonly Row[] {
  const { predicted } = told.result;
  const weight = ({ key }: Row) =>
    predicted.reduce(
      (sum, { guesses, most }) => sum + (guesses[key] ?? 0) + (most.includes(key) ? 1000 : 0),
      0,
    );
  const rows = questionsOf(told)[0]?.rows ?? [];
  const kept = [...rows].sort((one, two) => weight(two) - weight(one)).slice(0, many);
  return rows.filter((row) => kept.includes(row));
}

/** Who moved from which answer to which; nothing where nobody did, or where it must stay hidden. */
export function resultFlows(told: Told, options: ResultOptions = {}): TemplateResult | typeof nothing {
  const { result, card } = told;
  if (!result.shift || result.shift.moves.length === 0) return nothing;
  const shift = result.shift;
  return html`${questionsOf(told).map((question) => {
    const moves = movesOf(shift, question);
    if (moves.length === 0) return nothing;
    const title = t("Who moved: {title}", { title: question.label || pick(card.title) });
    return html`<div class="result__flows">
      <h3 class="result__heading">${question.label || t("Who moved")}</h3>
      ${flows(question.rows, moves, stayed(result, question), title, settingsOf(told, options))}
    </div>`;
  })}`;
}

type Draw = (told: Told, settings: Settings) => TemplateResult;

/** One drawing for each name that a card's kind may choose; what is read and not counted has none. */
const CHARTS: Readonly<Partial<Record<CardView["chart"], Draw>>> = {
  bars: (told, settings) => html`${questionsOf(told).map(({ id, rows }) => bars(told, rows, id, settings))}`,
  scales: (told, settings) =>
    scaleBars(labels(questionsOf(told)), sidesOf(told), ends(told.card), resultTitle(told), settings),
  places: (told, settings) => {
    const to = told.card.options.length;
    return means(told, { from: 1, to, says: t("Mean places: 1 is first."), ranked: true }, settings);
  },
  boxes: (told, settings) => {
    const questions = questionsOf(told);
    return boxGrid(labels(questions), questions[0]?.rows ?? [], sidesOf(told), resultTitle(told), settings);
  },
  points: (told, settings) => {
    const items = labels(questionsOf(told));
    const series = meanSeries(sidesOf(told), keysOf(items));
    return groupBars(items, series, resultTitle(told), { ...settings, measure: POINTS });
  },
  guesses: (told, settings) => {
    const [guess] = questionsOf(told);
    const { truth } = told.result;
    const flag =
      truth === null ? null : { value: truth, says: t("Really: {truth}", { truth: number(truth) }) };
    return guessLines(guess?.id ?? "", guess?.rows ?? [], sidesOf(told), flag, resultTitle(told), settings);
  },
  words: (told, settings) => {
    const [question] = questionsOf(told);
    const rows = (question?.rows ?? []).filter(({ key }) => wrote(told, question?.id ?? "", key));
    if (rows.length === 0) return html`<p class="result__none">${t("No word has been shown yet.")}</p>`;
    const [room, groups] = [sideOf(told, "room"), sidesOf(told).filter(({ group }) => group !== "room")];
    return wordCloud(rows, room, groups, question?.id ?? "", resultTitle(told), settings);
  },
};

function settingsOf(told: Told, options: ResultOptions): Settings {
  return { words: chartWords(told), locale: language(), ...options };
}

function bars(told: Told, rows: readonly Row[], question: string, settings: Settings): TemplateResult {
  return groupBars(rows, shareSeries(sidesOf(told), question, keysOf(rows)), resultTitle(told), settings);
}

function means(told: Told, line: Line, settings: Settings): TemplateResult {
  return meanLines(labels(questionsOf(told)), sidesOf(told), line, resultTitle(told), settings);
}

function labels(questions: readonly Question[]): Row[] {
  return questions.map(({ id, label }) => ({ key: id, label }));
}

function keysOf(rows: readonly Row[]): string[] {
  return rows.map(({ key }) => key);
}

function wrote({ result }: Told, question: string, key: string): boolean {
  return (lastRound(result)?.room?.counts[question]?.[key] ?? 0) > 0;
}

function shownGroups(round: RoundResult): string[] {
  return Object.keys(round.groups).filter((group) => round.groups[group]);
}

function movesOf(shift: Shift, question: Question): readonly Move[] {
  return shift.moves.filter((move) => move.question === question.id);
}

/**
 * How many kept each answer. The server says who moved; who stayed follows from both rounds, but only where nobody
 * was absent from one of them. Elsewhere nothing is drawn that could be wrong.
 */
function stayed({ rounds, shift }: Result, question: Question): Record<string, number> {
  const [before, after] = rounds.map((round) => round.room?.counts[question.id] ?? {});
  const moves = shift ? movesOf(shift, question) : [];
  const from = (key: string, end: "source" | "target") =>
    moves.reduce((sum, move) => (move[end] === key ? sum + move.count : sum), 0);
  const kept = question.rows.map(({ key }): [string, number] => [
    key,
    Math.min((before?.[key] ?? 0) - from(key, "source"), (after?.[key] ?? 0) - from(key, "target")),
  ]);
  const total = kept.reduce((sum, [, count]) => sum + count, 0);
  const travelled = moves.reduce((sum, move) => sum + move.count, 0);
  return total + travelled === shift?.room.present ? Object.fromEntries(kept) : {};
}
