/** When the session has ended: the debrief in the room, and the way back into the session. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import { back } from "./back";
import type { Desk } from "./desk";
import { toggleLookBack } from "./lookBack";

/** The steps that are left. */
export function afterTheEnd(desk: Desk): TemplateResult {
  return html`${debriefInTheRoom(desk)}
    <div class="row">
      ${desk.view.room.look_back ? back(desk) : nothing}
      <button type="button" class="button button--small" @click=${() => desk.act.step("undo_end")}>
        ${t("Take the end back")}
      </button>
    </div>`;
}

/** The cards worth talking about, while everybody is still here. */
function debriefInTheRoom(desk: Desk): TemplateResult | typeof nothing {
  const { room, can_look_back } = desk.view;
  if (!can_look_back || room.look_back) return nothing;
  return html`<button
    type="button"
    class="button now__look"
    data-key="look"
    aria-disabled=${desk.sent === room.stage}
    @click=${() => toggleLookBack(desk)}
  >
    ${t("Look back at the cards worth talking about")}
  </button>`;
}
