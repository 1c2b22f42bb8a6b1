/** The end: what the room did together, its journey, its hats; a page each, turned like those of a result. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import { celebration } from "./celebration";
import { rehearsalMark } from "./frame";
import { hatMapPage } from "./hatMap";
import { journeyPage } from "./journey";
import { marks } from "./marks";
import { shownPage } from "./pages";
import type { Screen } from "./state";

/** The page that was chosen; at first what the room did together. */
export function ending(screen: Screen): TemplateResult | typeof nothing {
  const { room, together } = screen.view;
  const page = shownPage(screen.view, screen.page)?.kind;
  if (page === "journey" && room.journey) return journeyPage(screen, room.journey);
  if (page === "hats" && room.hat_map) return hatMapPage(screen, room.hat_map);
  return together ? celebration(screen, room.journey, room.hat_map, together) : nothing;
}

/** The bottom line: where one's own answers are, and which page this is. Nobody needs the way in any more. */
export function endingFoot(screen: Screen): TemplateResult {
  const { room } = screen.view;
  const page = room.look_back ? null : shownPage(screen.view, screen.page);
  return html`<footer class="foot" data-frame>
    <span class="foot__note"
      >${room.rehearsal ? rehearsalMark(room) : t("Your hats and answers are on your phone.")}</span
    >
    ${page ? marks(screen, page) : nothing}
  </footer>`;
}
