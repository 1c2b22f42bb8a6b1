/** While the room looks back, the phone keeps its place; on top of it stands what the projector shows. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { LookBackView, MeView, RoomView } from "../protocol";
import { gapSentence, hiddenSentence, resultChart, shiftSentence, type Told } from "../results";
import { pick } from "../words";
import { lookBackSentence } from "./announcements";
import { ownAnswer } from "./situation";

/** The card, the reason why it is worth another look, its result, and one's own answer. */
export function lookBackPart(room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const looking = room.look_back;
  if (!looking) return nothing;
  const { card, result, entry, attempt } = looking;
  const told = { card, result, hats: room.hats, labels: room.group_labels };
  const hidden = hiddenSentence(told);
  return html`<section class="card board-note no-print" aria-labelledby="look-back">
      <h2 class="own__title" id="look-back">${lookBackSentence(looking)}</h2>
      <p class="reveal__prompt">${pick(card.prompts[me.group] ?? card.prompt)}</p>
      ${reasons(looking, told).map((one) => html`<p class="reveal__lead">${one}</p>`)} ${resultChart(told)}
      ${hidden ? html`<p class="small soft">${hidden}</p>` : nothing}
    </section>
    ${ownAnswer({ ...room, card, entry, attempt }, me)}`;
}

/** What it was chosen for comes first. */
function reasons({ why }: LookBackView, told: Told): readonly string[] {
  const both = [gapSentence(told), shiftSentence(told)];
  return (why === "gap" ? both : both.reverse()).filter(Boolean);
}
