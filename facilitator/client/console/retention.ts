/** The week before names and texts are deleted: what goes, when, and how to keep what one wants to keep. */
import { html, nothing, type TemplateResult } from "lit-html";
import { day, n, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** A calm line with the way to the debrief; nothing while the day is further away, and afterwards. */
export function retention({ view, links }: Desk): TemplateResult | typeof nothing {
  if (view.deleted_in === null) return nothing;
  return html`<p class="notice notice--calm banner">
    <span
      >${deletion(view.deleted_in, view.room.delete_at)}
      ${t("Print the debrief or save your own file before.")}</span
    >
    <a class="button button--small" href=${links.debrief}>${t("Open the debrief")}</a>
  </p>`;
}

function deletion(days: number, at: number): string {
  if (days === 0) return t("Names and texts of this session are deleted today.");
  return n(
    "Names and texts of this session are deleted in {count} day (on {day}).",
    "Names and texts of this session are deleted in {count} days (on {day}).",
    days,
    { day: day(at) },
  );
}
