/** The timer, large: as quiet as a timer can be, and the only thing on its page that moves. */
import { html, nothing, type TemplateResult } from "lit-html";
import { timerDial } from "../../../web/client/charts";
import { clockText, fraction, remaining } from "../../../web/client/clock";
import { t } from "../../../web/client/words";
import type { Screen } from "./state";

/** The dial; nothing where no timer is set. */
export function dial({ view, since }: Screen): TemplateResult | typeof nothing {
  const { timer } = view.room;
  if (!timer) return nothing;
  const left = remaining({ timer, since });
  const text = left > 0 ? clockText(left) : t("Time is up");
  return html`<div class="sheet__dial">${timerDial(fraction({ timer, since }), text, t("Time left"))}</div>`;
}
