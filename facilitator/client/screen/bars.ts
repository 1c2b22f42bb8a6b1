/** The bars of one page: as many as can be read from ten metres. Phones and console show all of them. */
import { html, nothing, type TemplateResult } from "lit-html";
import { resultChart, type Told } from "../../../web/client/results";
import { t } from "../../../web/client/words";
import { groupsShown, type Page } from "./pages";
import { drawn, only, undrawn } from "./told";

/** More bars than this stand in one column per group, fewer groups stand below each other. */
const STACKED = 8;
const TALL = 4;

/** The chart, and the answers that it leaves out in words. */
export function bars(told: Told, page: Page): TemplateResult {
  if (page.questions[0] !== "answer") return chart(only(told, new Set(page.questions)));
  const groups = groupsShown(told.result);
  const keys = drawn(told, groups > 2 ? 6 : 7);
  const many = keys.size > TALL || keys.size * groups > STACKED;
  return html`${chart(only(told, keys), many ? "columns" : "stacked")} ${rest(told, keys)}`;
}

function chart(told: Told, layout: "columns" | "stacked" = "stacked"): TemplateResult {
  return html`<div class="sheet__chart" data-frame>${resultChart(told, { layout })}</div>`;
}

function rest(told: Told, keys: ReadonlySet<string>): TemplateResult | typeof nothing {
  const { rare, never } = undrawn(told, keys);
  const rarely = rare && t("Chosen less often: {answers}.", { answers: rare });
  const not = never && t("Nobody chose {answers}.", { answers: never });
  if (!rarely && !not) return nothing;
  return html`<p class="sheet__hint ${rarely ? "" : "sheet__hint--spare"}">
    ${rarely} <span class="sheet__never">${not}</span>
  </p>`;
}
