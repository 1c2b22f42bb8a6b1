/** The card as the room reads it, and the author's notes for whoever leads it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupPlural } from "../../../web/client/groups";
import { prose } from "../../../web/client/prose";
import type { Group } from "../../../web/client/protocol";
import { inLanguage, pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Run sheet's note first: it is about this moment. Then the card and its author's notes. */
export function notes(desk: Desk): TemplateResult | typeof nothing {
  const { view } = desk;
  if (!view.room.card) return nothing;
  return html`<section class="panel notes" aria-labelledby="notes">
    <div class="row row--apart">
      <h2 class="panel__title" id="notes">${t("Notes")}</h2>
      <button
        type="button"
        class="button button--small button--quiet"
        aria-expanded=${desk.notes}
        @click=${() => desk.act.remember({ notes: !desk.notes })}
      >
        ${desk.notes ? t("Hide") : t("Show")}
      </button>
    </div>
    ${desk.notes ? html`${block(view.entry_notes, "notes__moment")} ${block(view.notes, "")} ${card(desk)}` : nothing}
  </section>`;
}

function block(blocks: Desk["view"]["notes"], name: string): TemplateResult | typeof nothing {
  const found = blocks && inLanguage(blocks);
  return found ? html`<div class="notes__block ${name}">${prose(found)}</div>` : nothing;
}

function card({ view }: Desk): TemplateResult | typeof nothing {
  const { card, group_labels, groups } = view.room;
  if (!card) return nothing;
  const situation = card.situation && inLanguage(card.situation);
  return html`<div class="notes__card">
    <h3 class="notes__heading">${t("The card")}</h3>
    ${situation ? prose(situation) : nothing}
    <dl class="notes__prompts">
      ${groups
        .filter((group) => card.prompts[group])
        .map(
          (group: Group) =>
            html`<dt>${groupPlural(group, group_labels)}</dt>
              <dd>${pick(card.prompts[group])}</dd>`,
        )}
      ${
        card.talk
          ? html`<dt>${t("Tables")}</dt>
              <dd>${pick(card.talk)}</dd>`
          : nothing
      }
    </dl>
  </div>`;
}
