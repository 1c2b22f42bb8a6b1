/** What the checker says about the file as it is now, and whether phone and projector show it. */
import { html, render, type TemplateResult } from "lit-html";
import { n, pick, t } from "../../../web/client/words";
import type { Mistake, Told } from "./told";

/** The list of mistakes; errors first, each with its place in the file. */
export function mistakes({ mistakes: all, deck }: Told): void {
  const errors = all.filter(({ severity }) => severity === "error");
  const warnings = all.filter(({ severity }) => severity === "warning");
  const left = (deck?.left_out ?? []).map((title) => pick(title));
  const parts = html`${list(n("{count} error", "{count} errors", errors.length), errors, "error")}
  ${list(n("{count} warning", "{count} warnings", warnings.length), warnings, "warning")}
  ${left.length ? html`<p class="told__left">${t("Not played in this version: {cards}", { cards: left.join(", ") })}</p>` : ""}`;
  const told = document.getElementById("told") as HTMLElement;
  told.dataset["errors"] = errors.length ? "yes" : "no";
  render(parts, told);
}

function list(heading: string, some: readonly Mistake[], style: string): TemplateResult | string {
  if (some.length === 0) return "";
  return html`<h2 class="told__head told__head--${style}">${heading}</h2>
    <ul class="told__list">
      ${some.map(
        ({ place, sentence, fix }) =>
          html`<li class="told__one told__one--${style}">
            <code>${place}</code> ${sentence} <strong>${fix}</strong>
          </li>`,
      )}
    </ul>`;
}

/** One line above everything; null means that the server is gone. */
export function standing(told: Told | null): void {
  const line = document.getElementById("state") as HTMLElement;
  line.textContent = sentence(told);
  line.dataset["state"] = told?.fresh ? "fresh" : "stale";
}

function sentence(told: Told | null): string {
  if (!told) return t("The preview has ended. Start it again to go on.");
  if (told.fresh) return t("This is the file as you saved it last.");
  return told.deck
    ? t("The file has errors. This is the last version without any.")
    : t("The file has errors. Mend them, and the cards appear here.");
}
