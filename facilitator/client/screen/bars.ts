/** The chart of one page: as much as can be read from ten metres. Phones and console show all of it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { meansChart, resultChart, wordBars, type Told } from "../../../web/client/results";
import { t } from "../../../web/client/words";
import type { Page } from "./pages";
import { drawn, only, partiesShown, undrawn } from "./told";

/** More bars than this stand in one column per group, fewer groups stand below each other. */
const STACKED = 8;
const TALL = 4;
/** So many words can be read in a cloud, in its list, and as bars. */
const CLOUD = { most: 22, listed: 7 };
const APART = 5;

/** The chart, and the answers that it leaves out in words. */
export function bars(told: Told, page: Page): TemplateResult {
  if (page.kind === "overview") return framed(meansChart(only(told, new Set(page.questions))));
  if (page.kind === "apart") return framed(wordBars(told, APART, { layout: layoutOf(told, APART) }));
  if (told.card.chart === "words") return framed(resultChart(told, CLOUD));
  if (told.card.chart === "bars") return choices(told);
  const layout = layoutOf(told, page.questions.length);
  return framed(resultChart(only(told, new Set(page.questions)), { layout }));
}

function layoutOf(told: Told, rows: number): "columns" | "stacked" {
  return rows > TALL || rows * partiesShown(told).length > STACKED ? "columns" : "stacked";
}

function choices(told: Told): TemplateResult {
  const parties = partiesShown(told).length;
  const keys = drawn(told, parties > 2 ? 6 : 7);
  return html`${framed(resultChart(only(told, keys), { layout: layoutOf(told, keys.size) }))}
  ${rest(told, keys)}`;
}

/** A frame in which nothing may be cut off. */
export function framed(chart: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="sheet__chart" data-frame>${chart}</div>`;
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
