/** Words that people wrote: none is counted for the room that was not approved here. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Verdict, WordView } from "../../../web/client/protocol";
import { n, number, t } from "../../../web/client/words";
import type { Desk } from "./desk";
import { inTurn, toNext, verdictState, waitingTag } from "./verdicts";

/** From the first word on, through vote and reveal: those that wait first, the most frequent ones on top. */
export function wordList(desk: Desk): TemplateResult | typeof nothing {
  const { words: all, room } = desk.view;
  if (room.card?.chart !== "words") return nothing;
  const waiting = all.filter(({ verdict }) => verdict === "waiting");
  return html`<section class="panel" aria-labelledby="words">
    <h2 class="panel__title" id="words">${t("Words")} ${waitingTag(waiting.length)}</h2>
    ${all.length === 0 ? html`<p class="soft">${t("Nobody has written a word yet.")}</p>` : nothing}
    ${waiting.length > 0 ? showAll(desk, waiting) : nothing}
    <ul class="words sentences--long">
      ${repeat(
        inTurn(all),
        ({ key }) => key,
        (word) => line(desk, word),
      )}
    </ul>
  </section>`;
}

/** Words are read at a glance: hide what must not be seen, then show the rest at once. */
function showAll(desk: Desk, waiting: readonly WordView[]): TemplateResult {
  return html`<div class="row">
    <button
      type="button"
      class="button button--small"
      @click=${() =>
        moderate(
          desk,
          waiting.map(({ key }) => key),
          "approved",
        )}
    >
      ${n("Show {count} waiting word", "Show all {count} waiting words", waiting.length)}
    </button>
    <span class="small soft">${t("Hide first what the room must not see.")}</span>
  </div>`;
}

function line(desk: Desk, { key, label, count, verdict }: WordView): TemplateResult {
  const shown = verdict === "approved" || verdict === "starred";
  const button = (wanted: Verdict, name: string) =>
    html`<button
      type="button"
      class="button button--small button--quiet"
      @click=${(event: Event) => {
        toNext(event);
        moderate(desk, [key], wanted);
      }}
    >
      ${name}<span class="visually-hidden">: ${label}</span>
    </button>`;
  return html`<li class="words__one words__one--${verdict}">
    <span class="words__label"><strong>${label}</strong> <span class="number">× ${number(count)}</span></span>
    <span class=${verdict === "waiting" ? "visually-hidden" : "words__state small soft"}
      >${verdictState(verdict)}</span
    >
    <span class="words__acts">
      ${shown ? nothing : button("approved", t("Show"))}
      ${verdict === "hidden" ? nothing : button("hidden", t("Hide"))}
    </span>
  </li>`;
}

function moderate({ view, act }: Desk, words: string[], verdict: Verdict): void {
  const { entry, attempt } = view.room;
  if (entry) act.send({ kind: "moderate_words", entry, attempt, words, verdict });
}
