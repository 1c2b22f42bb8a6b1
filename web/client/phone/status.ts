/** How one's answer stands, in the strip below: there from the start, so that nothing moves when it changes. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { RoomView } from "../protocol";
import { t } from "../words";
import { ballotOf, ofRound, standing } from "./answers";
import type { Phone } from "./phone";

export function status(phone: Phone, room: RoomView): TemplateResult | typeof nothing {
  const ballot = ballotOf(room);
  if (!ballot || room.state !== "running" || phone.held) return nothing;
  const own = standing(ballot, phone.link.me, phone.link.letters());
  if (own?.state === "sending") return line("saved", sending(phone));
  if (!room.open) return line(own ? "saved saved--yes" : "saved", closed(own !== null));
  if (own) return line("saved saved--yes", t("Saved ✓ You can still change it."));
  const first = ballot.round === 2 ? ofRound(ballot, 1, phone.link.me) : null;
  if (first) {
    return html`<button
      class="button button--primary button--wide"
      type="button"
      @click=${() => phone.choose(first)}
    >
      ${t("Keep my first answer")}
    </button>`;
  }
  return line("saved", t("Not answered yet."));
}

function line(style: string, text: string): TemplateResult {
  return html`<p class="foot__status ${style}">${text}</p>`;
}

function sending({ link }: Phone): string {
  return link.trouble || link.state === "lost" ? t("Kept on this phone, not saved yet.") : t("Sending…");
}

function closed(answered: boolean): string {
  return answered ? t("Closed. Your answer counts ✓") : t("Voting is closed.");
}
