/** Which page the projector shows for a view. */
import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { foot } from "./frame";
import { lobby } from "./lobby";
import { darkness, goodbye } from "./plain";
import { reading, talking, voting } from "./play";
import { reflecting } from "./reflect";
import { revealing } from "./reveal";
import type { Screen } from "./state";

/** The whole screen; `keyed` makes a new card turn in, and a new phase of it change in place. */
export function shown(screen: Screen): TemplateResult {
  const { room, blank } = screen.view;
  if (blank || screen.dark) return darkness();
  const inviting = screen.joining || room.state === "lobby";
  const withFoot = !inviting && room.state !== "ended";
  return html`<div class="screen ${withFoot ? "" : "screen--bare"}">
    ${inviting ? lobby(screen) : room.state === "ended" ? goodbye(room) : keyed(room.entry, card(screen))}
    ${withFoot ? foot(screen) : nothing}
  </div>`;
}

function card(screen: Screen): TemplateResult | typeof nothing {
  const { card, phase } = screen.view.room;
  if (!card || !phase) return nothing;
  switch (phase) {
    case "read":
      return reading(screen, card);
    case "vote":
    case "revote":
      return voting(screen, card);
    case "talk":
      return talking(screen, card);
    case "reveal":
      return revealing(screen, card);
    case "reflect":
      return reflecting(screen, card);
  }
}
