/** Which page of how many is shown, and what it tells. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import { pagesOf, type Page } from "./pages";
import type { Screen } from "./state";

/** More pages than these are counted instead of drawn. */
const DOTS = 8;

/** A dot for each page, the shown one with its name; nothing where there is only one. */
export function marks({ view }: Screen, shown: Page): TemplateResult | string {
  const pages = pagesOf(view);
  if (pages.length < 2) return "";
  if (pages.length > DOTS) {
    const at = pages.findIndex(({ id }) => id === shown.id) + 1;
    return html`<span class="pages" data-pages=${pages.length}>
      <span class="pages__one" aria-current="page">${NAMES[shown.kind]()}</span>
      ${t("{at} of {total}", { at, total: pages.length })}
    </span>`;
  }
  return html`<span class="pages" role="list" data-pages=${pages.length}
    >${pages.map((page) => {
      const here = page.id === shown.id;
      return html`<span class="pages__one" role="listitem" aria-current=${here ? "page" : nothing}
        ><span class=${here ? "" : "visually-hidden"}>${NAMES[page.kind]()}</span
        ><span class="pages__dot" aria-hidden="true"></span
      ></span>`;
    })}</span
  >`;
}

const NAMES: Readonly<Record<Page["kind"], () => string>> = {
  result: () => t("Result"),
  overview: () => t("Overview"),
  apart: () => t("By group"),
  wall: () => t("The wall"),
  asked: () => t("Hats"),
  guessed: () => t("Guessed"),
  moved: () => t("Who moved"),
  panel: () => t("Experienced mentors"),
  afterthought: () => t("A thought"),
  together: () => t("Together"),
  journey: () => t("Journey"),
  hats: () => t("Hat map"),
};
