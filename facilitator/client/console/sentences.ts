/** Sentences that people offered. Nothing reaches the projector that was not approved here. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Sentence, Verdict } from "../../../web/client/protocol";
import { pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";
import { inTurn, toNext, verdictButtons, verdictState, waitingTag } from "./verdicts";

/** Those that wait, then those that are shown, then those that are hidden. */
export function sentences(desk: Desk): TemplateResult | typeof nothing {
  const { sentences: offered, room } = desk.view;
  if (offered.length === 0 && room.phase !== "reflect") return nothing;
  const waiting = offered.filter(({ verdict }) => verdict === "waiting").length;
  return html`<section class="panel" aria-labelledby="sentences">
    <h2 class="panel__title" id="sentences">${t("Sentences")} ${waitingTag(waiting)}</h2>
    ${offered.length === 0 ? html`<p class="soft">${t("Nobody has offered a sentence yet.")}</p>` : nothing}
    <ul class="sentences">
      ${repeat(
        inTurn(offered),
        ({ id }) => id,
        (one) => line(desk, one),
      )}
    </ul>
  </section>`;
}

function line(desk: Desk, one: Sentence): TemplateResult {
  const { room, entries } = desk.view;
  const elsewhere = one.entry !== room.entry && entries.find(({ id }) => id === one.entry);
  const choose = (verdict: Verdict, event: Event) => {
    toNext(event);
    desk.act.send({ kind: "moderate", sentence: one.id, verdict });
  };
  return html`<li class="sentences__one sentences__one--${one.verdict}">
    <p class="sentences__text">${one.text}</p>
    <p class="small soft">
      ${verdictState(one.verdict)}${elsewhere ? html` · ${pick(elsewhere.title)}` : nothing}
    </p>
    <div class="row">${verdictButtons(one.verdict, one.text, choose)}</div>
  </li>`;
}
