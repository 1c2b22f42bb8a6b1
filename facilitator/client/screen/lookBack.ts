/** A card that the room looks back upon: drawn as at its reveal, with the reason why it is worth another look. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupMark } from "../../../web/client/charts";
import type { LookBackView, RoomView, ScreenView } from "../../../web/client/protocol";
import { gapSentence, shiftSentence, sidesOf, type Told } from "../../../web/client/results";
import { number, pick, t } from "../../../web/client/words";
import type { Page } from "./pages";

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

/** Which card it was: people have seen others since. On pages with bars also whose they are: the only legend there. */
export function remembered({ look_back }: RoomView, told: Told, page: Page): TemplateResult | typeof nothing {
  if (!look_back) return nothing;
  return html`<p class="sheet__lead sheet__again">
    ${pick(look_back.card.title)}
    ${BARS.has(page.kind) ? html`<span class="sheet__who">${parties(told)}</span>` : nothing}
  </p>`;
}

/** Pages that show what every group answered. */
const BARS: ReadonlySet<Page["kind"]> = new Set(["result", "overview", "apart"]);

/** Who is shown, by sign, name and number; of whom there were too few, the room was told at the reveal. */
function parties(told: Told): TemplateResult[] {
  return sidesOf(told).flatMap(({ group, label, n }) =>
    n === null
      ? []
      : [html`<span class="sheet__party">${groupMark(group)}${label} ${`n ${number(n)}`}</span> `],
  );
}

/** The card's question for the tables, with which the talk may begin; left out where the page is full. */
export function beginning({ look_back }: RoomView): TemplateResult | typeof nothing {
  const question = pick(look_back?.card.talk);
  if (!question) return nothing;
  return html`<p class="sheet__hint sheet__begin">${t("To begin with: {question}", { question })}</p>`;
}

/** The same for the live region. */
export function spoken({ number: at, total, card }: LookBackView): string {
  return t("Looking back, {number} of {total}: {title}", { number: at, total, title: pick(card.title) });
}
