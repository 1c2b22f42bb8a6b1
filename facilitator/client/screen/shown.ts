/** Which page the projector shows for a view. */
import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { isPractised } from "../../../web/client/phases";
import { ending, endingFoot } from "./ending";
import { foot } from "./frame";
import { hatMapPage } from "./hatMap";
import { journeyPage } from "./journey";
import { lobby } from "./lobby";
import { seen } from "./lookBack";
import { darkness } from "./plain";
import { practising } from "./practice";
import { reading, talking, voting } from "./play";
import { reflecting } from "./reflect";
import { revealing } from "./reveal";
import type { Screen } from "./state";

/** The whole screen; `keyed` makes a new card turn in, and a new phase of it change in place. */
export function shown(screen: Screen): TemplateResult {
  const { room, blank } = screen.view;
  if (blank || screen.dark) return darkness();
  const inviting = screen.joining || room.state === "lobby";
  if (inviting) return html`<div class="screen screen--bare">${lobby(screen)}</div>`;
  const below = room.state === "ended" ? endingFoot(screen) : foot(screen);
  return html`<div class="screen">${above(screen)} ${below}</div>`;
}

function above(screen: Screen): unknown {
  const { room } = screen.view;
  const looking = room.look_back;
  if (looking) {
    const turned = `${looking.entry}, looked back upon`;
    return keyed(turned, revealing({ ...screen, view: seen(screen.view) }, looking.card));
  }
  if (room.state === "ended") return ending(screen);
  return keyed(room.board ?? room.entry, board(screen) ?? card(screen));
}

/** What the console shows instead of the card. */
function board(screen: Screen): TemplateResult | null {
  const { board, journey, hat_map } = screen.view.room;
  if (board === "journey" && journey) return journeyPage(screen, journey);
  return board === "hats" && hat_map ? hatMapPage(screen, hat_map) : null;
}

function card(screen: Screen): TemplateResult | typeof nothing {
  const { card, phase } = screen.view.room;
  if (!card || !phase) return nothing;
  switch (phase) {
    case "read":
      return reading(screen, card);
    case "vote":
    case "revote":
      return isPractised(card) ? practising(screen, card) : voting(screen, card);
    case "talk":
      return talking(screen, card);
    case "reveal":
      return revealing(screen, card);
    case "reflect":
      return reflecting(screen, card);
  }
}
