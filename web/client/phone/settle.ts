/** The table's answer in the second vote: whoever holds the pen writes it down, the others see it. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { When } from "../connection";
import { kindOf, type Answer, type Asked } from "../kinds";
import type { CardView, MeView, RoomView } from "../protocol";
import { t } from "../words";
import { asking } from "./asking";
import type { Ballot } from "./drafts";
import type { Phone } from "./phone";
import { settleBallot, tableStanding } from "./settling";
import { penPart, tableless } from "./tableCard";

/** Below one's own answer: what the table settles on. */
export function settle(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const [card, ballot] = [room.card, settleBallot(room)];
  if (!card || !ballot) return nothing;
  const { table } = phone.link;
  if (!table) return me.table === null ? tableless(phone, room) : nothing;
  const asked = askingTable(phone, room, me, card, ballot);
  const writes = table.pen === null || table.pen === me.participant;
  return html`<section class="card vote settling" id="settle" aria-labelledby="settle-prompt">
      <h2 class="vote__prompt" id="settle-prompt" tabindex="-1">
        ${t("What does table {table} settle on?", { table: table.table })}
      </h2>
      ${room.open ? penPart(phone, table, room, me) : nothing}
      <p class="hint" id="settle-hint">${hint(room, writes)}</p>
      ${recorded(phone, ballot, asked, writes)} ${writes ? buttons(phone, room, ballot, asked) : nothing}
      <p class=${tableStanding(phone, ballot)?.state === "saved" ? "saved saved--yes" : "saved"}>
        ${state(phone, room, ballot, asked)}
      </p>
    </section>
    ${writes && phone.play.settling && room.open ? form(asked) : nothing}`;
}

function form(asked: Asked): TemplateResult {
  return html`<div class="answers answers--table">${kindOf(asked.card.kind)?.form(asked)}</div>`;
}

function hint({ points }: RoomView, writes: boolean): string {
  if (!writes) return t("Tell whoever holds the pen what you think. Your own answer stays yours.");
  return points
    ? t("“We disagree” is worth as much as an answer.")
    : t("“We disagree” counts as much as an answer.");
}

/** The two things that a table can record; the first unfolds the form that everybody knows. */
function buttons(phone: Phone, room: RoomView, ballot: Ballot, { answer, draft }: Asked): TemplateResult {
  const { play } = phone;
  const own = tableStanding(phone, ballot);
  const unfold = () => {
    play.settling = !play.settling;
    phone.redraw();
  };
  const disagree = () => {
    play.settling = false;
    settleOn(phone, ballot, null);
  };
  return html`<div class="choices">
    <button
      class="choice"
      type="button"
      aria-expanded=${play.settling}
      aria-pressed=${answer !== null || (draft !== null && own === null)}
      ?disabled=${!room.open}
      @click=${unfold}
    >
      <span class="choice__text">${t("We settle on …")}</span>
    </button>
    <button
      class="choice"
      type="button"
      aria-pressed=${own !== null && own.answer === null}
      ?disabled=${!room.open}
      @click=${disagree}
    >
      <span class="choice__text">${t("We disagree")}</span>
    </button>
  </div>`;
}

/** What stands written, for everybody at the table; that it disagrees, the writer's own button says. */
function recorded(
  phone: Phone,
  ballot: Ballot,
  { card, hats }: Asked,
  writes: boolean,
): TemplateResult | typeof nothing {
  const own = tableStanding(phone, ballot);
  if (!own || (writes && own.answer === null)) return nothing;
  return html`<div class="settled">${settledPicture(own.answer, { card, hats })}</div>`;
}

/** An answer of a table to look at. */
export function settledPicture(
  answer: Answer | null,
  dealt: Pick<Asked, "card" | "hats">,
): TemplateResult | undefined {
  if (answer === null) return html`<p class="own__words">${t("We disagree")}</p>`;
  return kindOf(dealt.card.kind)?.picture(dealt, answer);
}

function state(phone: Phone, room: RoomView, ballot: Ballot, asked: Asked): string {
  const own = tableStanding(phone, ballot);
  if (own?.state === "sending") return sending(phone);
  if (!room.open)
    return own ? t("Closed. This counts for your table ✓") : t("Closed. Your table wrote nothing down.");
  if (asked.draft) {
    const lack = kindOf(asked.card.kind)?.lacks?.(asked, asked.draft);
    return lack ? `${lack}.` : t("Not sent yet.");
  }
  return own ? t("Saved ✓ Your table can still change it.") : t("Nothing written down yet.");
}

function sending({ link }: Phone): string {
  return link.trouble || link.state === "lost" ? t("Kept on this phone, not saved yet.") : t("Sending…");
}

function askingTable(phone: Phone, room: RoomView, me: MeView, card: CardView, ballot: Ballot): Asked {
  const { drafts } = phone.link;
  return {
    ...asking(phone, room, me, card, ballot),
    answer: tableStanding(phone, ballot)?.answer ?? null,
    draft: room.open ? drafts.tableAnswer(ballot.entry, ballot.attempt) : null,
    labelledBy: "settle-prompt",
    describedBy: "settle-hint",
    choose: (answer, when) => settleOn(phone, ballot, answer, when),
    begin: (begun) => {
      drafts.keepTableAnswer(ballot.entry, ballot.attempt, begun);
      phone.redraw();
    },
  };
}

/** Record what the table settles on, or that it disagrees. */
function settleOn(phone: Phone, { entry, attempt }: Ballot, answer: Answer | null, when?: When): void {
  if (!phone.room()?.open) return;
  const { link } = phone;
  if (!link.table) return;
  link.drafts.keepTableAnswer(entry, attempt, null);
  phone.notice = "";
  link.send({ kind: "settle_table", table: link.table.table, entry, attempt, answer }, when);
  phone.say(t("Sending…"));
}
