/** Boards: what the projector shows instead of the card, between two cards or whenever the room wants to see it. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../../../web/client/protocol";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

export type Board = NonNullable<RoomView["board"]>;

const BOARDS: readonly Board[] = ["journey", "hats"];
const NAMES: Readonly<Record<Board, () => string>> = {
  journey: () => t("Journey"),
  hats: () => t("Hat map"),
};
const SHOWN: Readonly<Record<Board, () => string>> = {
  journey: () => t("The projector shows the journey."),
  hats: () => t("The projector shows the hat map."),
};

/** Whether it can be shown now: nothing before the first card, and no journey without points. */
export function isOffered({ room }: Desk["view"], board: Board): boolean {
  return room.state === "running" && (board === "hats" || room.points);
}

/** Show a board, or the card again. */
export function toggleBoard({ view, act }: Desk, board: Board): void {
  if (!isOffered(view, board)) return;
  act.send({ kind: "show_board", board: view.room.board === board ? null : board });
}

/** One switch for each board. */
export function boardSwitches(desk: Desk): TemplateResult[] {
  return BOARDS.filter((board) => isOffered(desk.view, board)).map(
    (board) =>
      html`<button
        type="button"
        class="button button--small switch"
        aria-pressed=${desk.view.room.board === board}
        @click=${() => toggleBoard(desk, board)}
      >
        ${NAMES[board]()}
      </button>`,
  );
}

/** "The projector shows the journey."; empty while it shows the card. */
export function boardSentence({ board, state }: RoomView): string {
  return board && state === "running" ? SHOWN[board]() : "";
}

/** That the room sees a board and no card, and the way back. */
export function boardNotice({ view, act }: Desk): TemplateResult | typeof nothing {
  const sentence = boardSentence(view.room);
  if (!sentence) return nothing;
  return html`<p class="notice notice--calm banner">
    <span>${sentence}</span>
    <button
      type="button"
      class="button button--small"
      @click=${() => act.send({ kind: "show_board", board: null })}
    >
      ${t("Back to the card")}
    </button>
  </p>`;
}
