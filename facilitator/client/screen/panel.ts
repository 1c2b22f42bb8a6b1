/** What experienced mentors answered, and why: after the room's own answers, and no model for them. */
import { html, nothing, type TemplateResult } from "lit-html";
import { bar } from "../../../web/client/charts";
import { questionsOf, type Told } from "../../../web/client/results";
import type { PanelFace } from "../../../web/client/protocol";
import { pick, t } from "../../../web/client/words";

/** Their votes, most frequent first, each with its reason; and whose panel it is. */
export function panel(told: Told): TemplateResult {
  const { panel: all } = told.card;
  const total = all.reduce((sum, { votes }) => sum + votes, 0);
  return html`<p class="sheet__lead">${t("How experienced mentors answered")}</p>
    <ul class="voices" data-frame>
      ${all.map((one) => voice(told, one, total))}
    </ul>
    <p class="sheet__hint">${t("This panel was made up by the authors of the deck.")}</p>`;
}

function voice(told: Told, { answer, votes, reason }: PanelFace, total: number): TemplateResult {
  const row = questionsOf(told)[0]?.rows.find(({ key }) => key === answer);
  return html`<li class="voice">
    <span class="voice__votes number">${t("{votes} of {total}", { votes, total })}</span>
    <span class="voice__bar">${bar("room", total > 0 ? votes / total : 0)}</span>
    <p class="voice__answer">${row?.icon ?? nothing}<strong>${row?.label ?? answer}</strong></p>
    ${reason ? html`<p class="voice__reason">${pick(reason)}</p>` : nothing}
  </li>`;
}
