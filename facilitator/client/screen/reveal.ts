/** The results, on a few pages: bars with the gap as their headline, who moved, the author's own thought. */
import { html, nothing, type TemplateResult } from "lit-html";
import { prose } from "../../../web/client/prose";
import type { CardView } from "../../../web/client/protocol";
import {
  gapSentence,
  hiddenSentence,
  resultFlows,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "../../../web/client/results";
import { inLanguage, pick, t } from "../../../web/client/words";
import { bars } from "./bars";
import { sheet } from "./frame";
import { pagesOf, shownPage, type Page } from "./pages";
import type { Screen } from "./state";
import { toldOf } from "./told";

/** The page that was chosen by key or from the console; at first the one that says most. */
export function revealing(screen: Screen, card: CardView): TemplateResult {
  const { room } = screen.view;
  const told = toldOf(room, card);
  const page = shownPage(room, screen.page);
  if (!told || !page || told.result.rounds.length === 0) return sheet(screen, "reveal", nobody());
  const inside = { result, moved, afterthought }[page.kind](told, page);
  return sheet(screen, `reveal sheet--${page.kind}`, inside, marks(pagesOf(room), page));
}

/** Which pages there are, the shown one marked. */
export function marks(pages: readonly Page[], shown: Page): TemplateResult | string {
  if (pages.length < 2) return "";
  const names = { result: t("Result"), moved: t("Who moved"), afterthought: t("A thought") };
  const name = ({ kind }: Page, place: number) =>
    kind === "result" && place > 0 ? String(place + 1) : names[kind];
  return html`<span class="pages" role="list"
    >${pages.map(
      (page, place) =>
        html`<span class="pages__one" role="listitem" aria-current=${page.id === shown.id ? "page" : nothing}
          >${name(page, place)}</span
        >`,
    )}</span
  >`;
}

function result(told: Told, page: Page): TemplateResult {
  const moved = shiftSentence(told);
  const hidden = hiddenSentence(told);
  return html`<p class="sheet__story">${gapSentence(told) || pick(told.card.prompt)}</p>
    ${bars(told, page)} ${moved ? html`<p class="sheet__hint">${moved}</p>` : nothing}
    ${hidden ? html`<p class="sheet__hint sheet__hint--spare">${hidden}</p>` : nothing}`;
}

function moved(told: Told): TemplateResult {
  const groups = shiftByGroup(told);
  return html`<p class="sheet__story">${shiftSentence(told)}</p>
    <div class="sheet__chart" data-frame>${resultFlows(told)}</div>
    ${groups.length ? html`<p class="sheet__hint">${groups.join(" ")}</p>` : nothing}`;
}

function afterthought({ card }: Told): TemplateResult {
  const blocks = card.afterthought && inLanguage(card.afterthought);
  return html`<p class="sheet__lead">${t("A thought to take along")}</p>
    <div class="thought">${blocks ? prose(blocks) : nothing}</div>`;
}

function nobody(): TemplateResult {
  return html`<p class="sheet__story">${t("Nobody has answered this card.")}</p>`;
}
