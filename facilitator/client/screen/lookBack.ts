/** A card that the room looks back upon: drawn as at its reveal, with the reason why it is worth another look. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { LookBackView, RoomView, ScreenView } from "../../../web/client/protocol";
import { gapSentence, shiftSentence, type Told } from "../../../web/client/results";
import { number, pick, t } from "../../../web/client/words";

/** What there is to see: while the room looks back, that card as if it were revealed just now. */
export function seen(view: ScreenView): ScreenView {
  const looking = view.room.look_back;
  return looking ? { ...view, room: rewound(view.room, looking), wall: [] } : view;
}

function rewound(room: RoomView, { entry, attempt, card, result }: LookBackView): RoomView {
  return {
    ...room,
    state: "running",
    ...{ entry, attempt, card, result, phase: "reveal", round: null, open: false },
    ...{ board: null, settled: null, wall: [] },
  };
}

/** The sentence for which the card was chosen; empty while the room does not look back. */
export function reason({ look_back }: RoomView, told: Told): string {
  if (!look_back) return "";
  return look_back.why === "gap" ? gapSentence(told) : shiftSentence(told);
}

/** "Looking back · 1 of 3". */
export function place({ number: at, total }: LookBackView): TemplateResult {
  const many = t("{at} of {total}", { at: number(at), total: number(total) });
  return html`<span><strong>${t("Looking back")}</strong> · ${many}</span>`;
}

/** Which card it was: people have seen others since. */
export function remembered({ look_back }: RoomView): TemplateResult | typeof nothing {
  return look_back ? html`<p class="sheet__lead sheet__again">${pick(look_back.card.title)}</p>` : nothing;
}

/** The same for the live region. */
export function spoken({ number: at, total, card }: LookBackView): string {
  return t("Looking back, {number} of {total}: {title}", { number: at, total, title: pick(card.title) });
}
