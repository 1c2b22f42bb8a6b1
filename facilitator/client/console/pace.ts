/** Early or late, in whole minutes. The server's figures are from the view's time, so the card's own time goes on. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Pace } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";
import type { Desk } from "./desk";

const MINUTE = 60_000;

/** "4 minutes late", and how long this card has taken of its own minutes. */
export function pace({ view, since }: Desk): TemplateResult | typeof nothing {
  if (!view.pace || view.room.state !== "running") return nothing;
  const passed = performance.now() - since;
  const minutes = Math.round(lateness(view.pace, passed) / MINUTE);
  const card = {
    passed: Math.floor((view.pace.entry_elapsed + passed) / MINUTE),
    planned: Math.round(view.pace.entry_planned / MINUTE),
  };
  return html`<span class="pace">
    <strong class=${minutes > 1 ? "pace__late" : ""}>${inWords(minutes)}</strong>
    <span class="soft number">${t("this card: {passed} of {planned} min", card)}</span>
  </span>`;
}

/** How late the session is when `passed` milliseconds have gone by since the view; below 0 is early. */
export function lateness(pace: Pace, passed: number): number {
  const over = (elapsed: number) => Math.max(0, elapsed - pace.entry_planned);
  return pace.late - over(pace.entry_elapsed) + over(pace.entry_elapsed + passed);
}

function inWords(minutes: number): string {
  if (minutes > 0) return n("{count} minute late", "{count} minutes late", minutes);
  return minutes < 0 ? n("{count} minute early", "{count} minutes early", -minutes) : t("On time");
}
