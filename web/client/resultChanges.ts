/**
 * What changed between the two times on which a card was played, as a sentence: over the people who were present at
 * both, chosen on the server. The same words as in the debrief.
 */
import { groupInSentence } from "./groups";
import type { Changed } from "./protocol";
import { form, quoted, unparted } from "./resultGaps";
import { questionsOf, type Told } from "./resultSides";
import { DECIMALS_FROM, measured, meanText } from "./rounding";
import { language, n, number, t } from "./words";

/** "“I have set time aside” rose most: by 1.2 steps, counted over 14 people." Empty unless a card was played twice. */
export function changeSentence(told: Told): string {
  const { changed } = told.result;
  return changed ? unparted(said(told, changed)) : "";
}

function said(told: Told, changed: Changed): string {
  if (measured(changed.change, changed.n) === 0) {
    return changed.change !== 0 && changed.n < DECIMALS_FROM
      ? t("Little changed; too few people answered to say how much.")
      : t("No statement changed.");
  }
  if (changed.may_be_chance) return t("No statement changed by more than chance can do.");
  const values = { statement: statement(told, changed), steps: steps(changed), n: number(changed.n) };
  return changed.group === null
    ? ofAll(changed, values)
    : ofGroup(changed, { ...values, group: groupInSentence(changed.group, told.labels) });
}

type Values = Readonly<Record<string, string>>;

function ofAll({ change }: Changed, values: Values): string {
  return change > 0
    ? t("“{statement}” rose most: by {steps}, counted over {n} people.", values)
    : t("“{statement}” fell most: by {steps}, counted over {n} people.", values);
}

function ofGroup({ change }: Changed, values: Values): string {
  return change > 0
    ? t("“{statement}” rose most among {group}: by {steps}, counted over {n} people.", values)
    : t("“{statement}” fell most among {group}: by {steps}, counted over {n} people.", values);
}

function statement(told: Told, { question }: Changed): string {
  return quoted(questionsOf(told).find(({ id }) => id === question)?.label ?? "");
}

/** "1.2 steps". */
function steps({ change, n: people }: Changed): string {
  const size = meanText(Math.abs(measured(change, people)), people, language());
  return n("{size} step", "{size} steps", form(size), { size });
}
