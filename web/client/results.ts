/** One card's result for any audience: charts by group, who moved, and the gap in words. */
import { html, nothing, type TemplateResult } from "lit-html";
import {
  flows,
  groupBars,
  groupSeries,
  scaleBars,
  scaleSeries,
  sharesOf,
  type BarOptions,
  type ChartWords,
  type GroupSeries,
  type ScaleSeries,
} from "./charts";
import { groupInSentence, groupPlural, groupPlurals, type GroupLabels } from "./groups";
import { ends, kindOf, type Dealt, type Question } from "./kinds";
import type { Gap, Group, Move, Result, RoundResult, Shift } from "./protocol";
import { language, n, number, pick, t } from "./words";

/** A result with the card it belongs to and the session's names for its groups. */
export interface Told extends Dealt {
  readonly result: Result;
  readonly labels: GroupLabels;
}

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
  if (kind.chart === "scales") {
    const statements = questions.map(({ id, label }) => ({ key: id, label }));
    return scaleBars(
      statements,
      statementSeries(
        statements.map(({ key }) => key),
        last,
        first,
        labels,
      ),
      ends(card),
      title,
      settings,
    );
  }
  return html`${questions.map(({ id, rows }) =>
    groupBars(
      rows,
      barSeries(
        id,
        rows.map(({ key }) => key),
        last,
        first,
        labels,
      ),
      title,
      settings,
    ),
  )}`;
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

function shareGap(told: Told, gap: Gap): string {
  const rows = kindOf(told.card.kind)?.questions(told)[0]?.rows ?? [];
  const answer = rows.find(({ key }) => key === gap.answer)?.label ?? "";
  return n(
    "{high} chose “{answer}” {count} point more often than {low}.",
    "{high} chose “{answer}” {count} points more often than {low}.",
    gap.size,
    { answer, ...ofGap(told, gap) },
  );
}

function meanGap(told: Told, gap: Gap): string {
  const asked = kindOf(told.card.kind)
    ?.questions(told)
    .find(({ id }) => id === gap.question);
  return t("{high} placed “{statement}” {size} steps higher than {low}.", {
    statement: asked?.label ?? "",
    size: number(gap.size, 1),
    ...ofGap(told, gap),
  });
}

function ofGap({ labels }: Told, { high, low }: Gap): { high: string; low: string } {
  return { high: groupPlural(high, labels), low: groupInSentence(low, labels) };
}

function shownGroups(round: RoundResult): string[] {
  return Object.keys(round.groups).filter((group) => round.groups[group]);
}

/** A second vote that nobody took part in says nothing about the first. */
function answered({ rounds }: Result): readonly RoundResult[] {
  return rounds.filter((round) => round.n > 0);
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
