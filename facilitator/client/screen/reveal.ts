/** The results, on up to three pages: bars with the gap as their headline, who moved, the author's own thought. */
import { html, nothing, type TemplateResult } from "lit-html";
import { prose } from "../../../web/client/prose";
import type { CardView } from "../../../web/client/protocol";
import {
  gapSentence,
  hiddenSentence,
  resultChart,
  resultFlows,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "../../../web/client/results";
import { inLanguage, pick, t } from "../../../web/client/words";
import { sheet } from "./frame";
import { pagesOf, shownPage, type Page } from "./pages";
import type { Screen } from "./state";
import { noughts, toldOf, withoutNoughts } from "./told";

/** More answers than this stand in one column per group, fewer have their groups below each other. */
const FEW = 4;

/** The page that the projector's own keys have chosen; the result at first. */
export function revealing(screen: Screen, card: CardView): TemplateResult {
  const { room } = screen.view;
  const told = toldOf(room, card);
  const page = shownPage(room, screen.page);
  const inside =
    page === "afterthought"
      ? thought(card)
      : told
        ? page === "moved"
          ? moved(told)
          : result(told)
        : nobody();
  return sheet(screen, `reveal sheet--${page}`, html`${inside}`, marks(pagesOf(room), page));
}

/** The bars alone; answers that nobody gave are only named, where there are many. */
export function bars(told: Told): TemplateResult {
  const shown = withoutNoughts(told);
  const layout = shown.card.options.length > FEW ? "columns" : "stacked";
  return html`<div class="sheet__chart" data-frame>${resultChart(shown, { layout })}</div>`;
}

function result(told: Told): TemplateResult {
  const headline = gapSentence(told) || pick(told.card.prompt);
  const nobody = noughts(told);
  const below = [shiftSentence(told), hiddenSentence(told)].filter(Boolean).join(" ");
  return html`<p class="sheet__story">${headline}</p>
    ${bars(told)} ${below ? html`<p class="sheet__hint">${below}</p>` : nothing}
    ${nobody ? html`<p class="sheet__hint sheet__hint--spare">${t("Nobody chose {answers}.", { answers: nobody })}</p>` : nothing}`;
}

function moved(told: Told): TemplateResult {
  const groups = shiftByGroup(told);
  return html`<p class="sheet__story">${shiftSentence(told)}</p>
    <div class="sheet__chart" data-frame>${resultFlows(told)}</div>
    ${groups.length ? html`<p class="sheet__hint">${groups.join(" ")}</p>` : nothing}`;
}

function thought(card: CardView): TemplateResult {
  const blocks = card.afterthought && inLanguage(card.afterthought);
  return html`<p class="sheet__lead">${t("A thought to take along")}</p>
    <div class="thought">${blocks ? prose(blocks) : nothing}</div>`;
}

function nobody(): TemplateResult {
  return html`<p class="sheet__story">${t("Nobody has answered this card.")}</p>`;
}

function marks(pages: readonly Page[], shown: Page): TemplateResult | string {
  if (pages.length < 2) return "";
  const names = { result: t("Result"), moved: t("Who moved"), afterthought: t("A thought") };
  return html`<span class="pages" role="list"
    >${pages.map(
      (page) =>
        html`<span class="pages__one" role="listitem" aria-current=${page === shown ? "page" : nothing}
          >${names[page]}</span
        >`,
    )}</span
  >`;
}
