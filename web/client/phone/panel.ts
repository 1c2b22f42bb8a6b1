/** What experienced mentors answered, and why: one more voice at the table, and no model answer. */
import { html, nothing, type TemplateResult } from "lit-html";
import { bar } from "../charts/marks";
import { kindOf } from "../kinds";
import type { CardView, PanelFace, RoomView } from "../protocol";
import { n, pick, t } from "../words";

export function panel({ card, hats }: RoomView): TemplateResult | typeof nothing {
  if (!card || card.panel.length === 0) return nothing;
  const rows = kindOf(card.kind)?.questions({ card, hats })[0]?.rows ?? [];
  const label = (key: string) => rows.find((row) => row.key === key)?.label ?? key;
  return html`<section class="card">
    <h2 class="card__title">${t("Experienced mentors")}</h2>
    <p class="small soft">${t("As the author of the deck tells it: one more voice, no model answer.")}</p>
    <ul class="voices">
      ${card.panel.map((voice) => one(card, voice, label(voice.answer)))}
    </ul>
  </section>`;
}

function one({ panel: all }: CardView, { votes, reason }: PanelFace, answer: string): TemplateResult {
  const most = Math.max(...all.map((voice) => voice.votes));
  return html`<li class="voice">
    <p class="voice__answer">${answer}</p>
    <p class="voice__votes">
      ${bar("room", most > 0 ? votes / most : 0)}
      <span class="number">${n("{count} vote", "{count} votes", votes)}</span>
    </p>
    ${reason ? html`<p class="voice__reason">${pick(reason)}</p>` : nothing}
  </li>`;
}
