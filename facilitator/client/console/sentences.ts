/** Sentences that people offered. Nothing reaches the projector that was not approved here. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Sentence, Verdict } from "../../../web/client/protocol";
import { n, pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Those that wait, then those that are shown, then those that are hidden. */
export function sentences(desk: Desk): TemplateResult | typeof nothing {
  const { sentences: offered, room } = desk.view;
  if (offered.length === 0 && room.phase !== "reflect") return nothing;
  const waiting = offered.filter(({ verdict }) => verdict === "waiting").length;
  return html`<section class="panel" aria-labelledby="sentences">
    <h2 class="panel__title" id="sentences">
      ${t("Sentences")}
      ${waiting ? html`<span class="tag">${n("{count} waits", "{count} wait", waiting)}</span>` : nothing}
    </h2>
    ${offered.length === 0 ? html`<p class="soft">${t("Nobody has offered a sentence yet.")}</p>` : nothing}
    <ul class="sentences">
      ${ordered(offered).map((one) => line(desk, one))}
    </ul>
  </section>`;
}

const ORDER: Readonly<Record<Verdict, number>> = { waiting: 0, starred: 1, approved: 2, hidden: 3 };

function ordered(offered: readonly Sentence[]): Sentence[] {
  return [...offered].sort((one, two) => ORDER[one.verdict] - ORDER[two.verdict]);
}

function line(desk: Desk, one: Sentence): TemplateResult {
  const { room, entries } = desk.view;
  const elsewhere = one.entry !== room.entry && entries.find(({ id }) => id === one.entry);
  return html`<li class="sentences__one sentences__one--${one.verdict}">
    <p class="sentences__text">${one.text}</p>
    <p class="small soft">${state(one.verdict)}${elsewhere ? html` · ${pick(elsewhere.title)}` : nothing}</p>
    <div class="row">${choices(one.verdict).map((verdict) => button(desk, one, verdict))}</div>
  </li>`;
}

function choices(verdict: Verdict): Verdict[] {
  if (verdict === "waiting") return ["approved", "starred", "hidden"];
  return (["approved", "starred", "hidden"] as const).filter((one) => one !== verdict);
}

function button({ act }: Desk, one: Sentence, verdict: Verdict): TemplateResult {
  const names = { waiting: "", approved: t("Approve"), starred: t("Show first"), hidden: t("Hide") };
  const { participant, entry, attempt } = one;
  return html`<button
    type="button"
    class="button button--small"
    @click=${() => act.send({ kind: "moderate", participant, entry, attempt, verdict })}
  >
    ${names[verdict]}<span class="visually-hidden">: ${one.text.slice(0, 40)}</span>
  </button>`;
}

function state(verdict: Verdict): string {
  return {
    waiting: t("Waits for you"),
    approved: t("On the projector"),
    starred: t("On the projector, first"),
    hidden: t("Hidden"),
  }[verdict];
}
