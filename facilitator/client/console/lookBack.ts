/** Looking back: the cards worth talking about, once more on the projector, while the session waits. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../../../web/client/protocol";
import { number, pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Begin, or stop. */
export function toggleLookBack({ view, act }: Desk): void {
  if (view.can_look_back || view.room.look_back) act.step("look_back");
}

/** The switch beside those of the boards. */
export function lookBackSwitch(desk: Desk): TemplateResult | typeof nothing {
  const { room, can_look_back } = desk.view;
  if (room.state !== "running") return nothing;
  return html`<button
    type="button"
    class="button button--small switch"
    aria-pressed=${room.look_back !== null}
    ?disabled=${!can_look_back}
    @click=${() => toggleLookBack(desk)}
  >
    ${t("Look back at the cards worth talking about")}
  </button>`;
}

/** "The projector looks back at “The plan”, 1 of 3."; empty while it does not. */
export function lookBackSentence({ look_back }: RoomView): string {
  if (!look_back) return "";
  const { card, number: at, total } = look_back;
  return t("The projector looks back at “{title}”, {number} of {total}.", {
    title: pick(card.title),
    number: number(at),
    total: number(total),
  });
}

/** That the room sees a card from before, and the way back. */
export function lookBackNotice(desk: Desk): TemplateResult | typeof nothing {
  const sentence = lookBackSentence(desk.view.room);
  if (!sentence) return nothing;
  return html`<p class="notice notice--calm banner">
    <span>${sentence}</span>
    <button type="button" class="button button--small" @click=${() => toggleLookBack(desk)}>
      ${t("Stop looking back")}
    </button>
  </p>`;
}
