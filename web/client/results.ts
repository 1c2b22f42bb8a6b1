/** One card's result for any audience, drawn: bars by group and who moved. `resultWords.ts` says it in words. */
import { html, nothing, type TemplateResult } from "lit-html";
import {
  flows,
  groupBars,
  groupSeries,
  scaleBars,
  scaleSeries,
  sharesOf,
  type BarOptions,
  type GroupSeries,
  type Row,
  type ScaleSeries,
} from "./charts";
import { groupPlural, groupPlurals, type GroupLabels } from "./groups";
import { ends, kindOf, type Question } from "./kinds";
import type { Move, Result, RoundResult, Shift } from "./protocol";
import {
  answered,
  chartWords,
  gapSentence,
  hiddenSentence,
  resultTitle,
  shiftSentence,
  type Told,
} from "./resultWords";
import { language, pick, t } from "./words";

export {
  chartWords,
  gapSentence,
  hiddenSentence,
  moveLines,
  resultTitle,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "./resultWords";

type Options = Pick<BarOptions, "layout" | "table">;

/** Everything below each other, as phones and the debrief show it. */
export function wholeResult(told: Told, options: Options = {}): TemplateResult {
  const sentences = [gapSentence(told), shiftSentence(told), hiddenSentence(told)].filter(Boolean);
  return html`<div class="result stack">
    ${resultChart(told, options)}
    ${sentences.map((sentence) => html`<p class="result__sentence">${sentence}</p>`)}
    ${resultFlows(told, options)}
  </div>`;
}

/** Bars by group, the first round shown as what was before. */
export function resultChart(told: Told, options: Options = {}): TemplateResult {
  const { card, result, labels } = told;
  const rounds = answered(result);
  const last = rounds[rounds.length - 1];
  const kind = kindOf(card.kind);
  if (!last) return html`<p class="result__none">${t("Nobody has answered this card.")}</p>`;
  if (!kind || (last.room === null && shownGroups(last).length === 0)) {
    return html`<p class="result__none">${t("Too few people have answered to show a result.")}</p>`;
  }
  const first = rounds.length > 1 ? (rounds[0] ?? null) : null;
  const settings = { words: chartWords(), locale: language(), ...options };
  const questions = kind.questions(told);
  const title = resultTitle(told);
  if (card.chart === "scales") {
    const statements = questions.map(({ id, label }) => ({ key: id, label }));
    const series = statementSeries(keysOf(statements), last, first, labels);
    return scaleBars(statements, series, ends(card), title, settings);
  }
  return html`${questions.map(({ id, rows }) =>
    groupBars(rows, barSeries(id, keysOf(rows), last, first, labels), title, settings),
  )}`;
}

function keysOf(rows: readonly Row[]): string[] {
  return rows.map(({ key }) => key);
}

/** Who moved from which answer to which; nothing where nobody did, or where it must stay hidden. */
export function resultFlows(told: Told, options: Options = {}): TemplateResult | typeof nothing {
  const { result, card } = told;
  if (!result.shift || result.shift.moves.length === 0) return nothing;
  const shift = result.shift;
  const questions = kindOf(card.kind)?.questions(told) ?? [];
  const settings = { words: chartWords(), locale: language(), ...options };
  return html`${questions.map((question) => {
    const moves = movesOf(shift, question);
    if (moves.length === 0) return nothing;
    const title = t("Who moved: {title}", { title: question.label || pick(card.title) });
    return html`<div class="result__flows">
      <h3 class="result__heading">${question.label || t("Who moved")}</h3>
      ${flows(question.rows, moves, stayed(result, question), title, settings)}
    </div>`;
  })}`;
}

function shownGroups(round: RoundResult): string[] {
  return Object.keys(round.groups).filter((group) => round.groups[group]);
}

/** By group where they may be shown; the room as a whole stands in where it counts somebody else too. */
function barSeries(
  question: string,
  keys: readonly string[],
  last: RoundResult,
  first: RoundResult | null,
  labels: GroupLabels,
): GroupSeries[] {
  const groups = groupSeries(question, keys, groupPlurals(labels), last, first);
  const before = sharesOf(first?.room, question, keys);
  const room = { ...ofRoom(last, labels), shares: sharesOf(last.room, question, keys), before };
  return withRoom(groups, room, last);
}

function statementSeries(
  statements: readonly string[],
  last: RoundResult,
  first: RoundResult | null,
  labels: GroupLabels,
): ScaleSeries[] {
  const groups = scaleSeries(statements, groupPlurals(labels), last, first);
  const steps = (round: RoundResult | null) =>
    round?.room ? statements.map((id) => sharesOf(round.room, id, ["1", "2", "3", "4", "5"]) ?? []) : null;
  return withRoom(groups, { ...ofRoom(last, labels), shares: steps(last), before: steps(first) }, last);
}

/** The room stands beside the groups only where it counts somebody whom they leave out. */
function withRoom<S>(groups: readonly S[], room: S, last: RoundResult): S[] {
  const apart = Object.values(last.groups).reduce((sum, split) => sum + (split?.n ?? 0), 0);
  return apart > 0 && last.room?.n === apart ? [...groups] : [...groups, room];
}

function ofRoom(last: RoundResult, labels: GroupLabels) {
  return { group: "room" as const, label: groupPlural("room", labels), n: last.room?.n ?? null };
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
