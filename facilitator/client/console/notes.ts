/** The card as the room reads it, and the author's notes for whoever leads it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupPlural } from "../../../web/client/groups";
import { kindOf } from "../../../web/client/kinds";
import { prose } from "../../../web/client/prose";
import type { CardView, ConsoleView, Group } from "../../../web/client/protocol";
import { inLanguage, pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Run sheet's note first: it is about this moment. Then the card and its author's notes. */
export function notes(desk: Desk): TemplateResult | typeof nothing {
  const { view } = desk;
  if (!shownCard(view)) return nothing;
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

/** The card that the room sees: while it looks back, that of before. */
function shownCard({ room }: ConsoleView): CardView | null {
  return room.look_back?.card ?? room.card;
}

function block(blocks: Desk["view"]["notes"], name: string): TemplateResult | typeof nothing {
  const found = blocks && inLanguage(blocks);
  return found ? html`<div class="notes__block ${name}">${prose(found)}</div>` : nothing;
}

function card({ view }: Desk): TemplateResult | typeof nothing {
  const { group_labels, groups } = view.room;
  const card = shownCard(view);
  if (!card) return nothing;
  const situation = card.situation && inLanguage(card.situation);
  return html`<div class="notes__card">
    <h3 class="notes__heading">${t("The card")}</h3>
    ${situation ? prose(situation) : nothing} ${demands(card)}
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
    ${panel(view, card)}
  </div>`;
}

/** What is different on this card: whoever leads it should know before somebody asks. */
function demands({ rounds, predict, anonymous, chart, compare }: CardView): TemplateResult | typeof nothing {
  const all = [
    rounds === 2 ? t("Everybody votes twice, with talk between.") : "",
    predict
      ? t("Everybody also guesses what most of the others answer; the reveal tells how many were right.")
      : "",
    anonymous === "forced" ? t("Anonymous: no names, and nobody answers for somebody else.") : "",
    chart === "asked"
      ? t(
          "People ask somebody at their table for a hat, try it, and swap. The room sees only which hats were asked for.",
        )
      : "",
    chart === "wall" ? t("Approve sentences while people write; the room sees them at the reveal.") : "",
    chart === "words" ? t("Approve words while people write; the room sees them at the reveal.") : "",
    chart !== "none" && compare === "whole room" ? t("The room is shown as a whole, not by group.") : "",
  ].filter(Boolean);
  if (all.length === 0) return nothing;
  return html`<ul class="notes__demands">
    ${all.map((one) => html`<li>${one}</li>`)}
  </ul>`;
}

/** The panel's votes with their reasons. */
function panel({ room: { hats }, panel }: ConsoleView, card: CardView): TemplateResult | typeof nothing {
  if (panel.length === 0) return nothing;
  const rows = kindOf(card.kind)?.questions({ card, hats })[0]?.rows ?? [];
  const name = (answer: string) => rows.find(({ key }) => key === answer)?.label ?? answer;
  return html`<h3 class="notes__heading">${t("Experienced mentors")}</h3>
    <dl class="notes__prompts">
      ${panel.map(
        ({ answer, votes, reason }) =>
          html`<dt class="number">${votes}</dt>
            <dd>${name(answer)}${reason ? html`<br />${pick(reason)}` : nothing}</dd>`,
      )}
    </dl>`;
}
