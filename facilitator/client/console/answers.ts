/** How many have answered, by group and by table; the room's result once a vote is closed. */
import { html, nothing, type TemplateResult } from "lit-html";
import { progressBar } from "../../../web/client/charts";
import { groupPlural } from "../../../web/client/groups";
import type { Count, LookBackView } from "../../../web/client/protocol";
import { isPractised } from "../../../web/client/phases";
import { wholeResult } from "../../../web/client/results";
import { n, number, pick, t } from "../../../web/client/words";
import { settledSentence } from "../settled";
import { askedFor } from "./askedFor";
import type { Desk } from "./desk";
import { vanished } from "./people";
import { MANY } from "./tables";

/** Who is here, and who has answered. */
export function answers(desk: Desk): TemplateResult {
  const { counts, room } = desk.view;
  const asked = room.state === "running" && (room.round !== null || counts.answered > 0);
  const tables = counts.tables.filter((one) => one.present > 0 || one.answered > 0);
  return html`<section class="panel" aria-labelledby="answers">
    <h2 class="panel__title" id="answers">${asked ? t("Answers") : t("In the room")}</h2>
    <p class="number">${here(desk)}</p>
    <ul class="counts">
      ${counts.groups.map((one) => count(one, groupLabel(desk, one), asked))}
    </ul>
    ${asked && counts.groups.length === 0 ? onlyTheTotal(desk) : nothing}
    ${
      tables.length
        ? html`<h3 class="counts__heading">${t("By table")}</h3>
            <ul class="counts counts--tables ${tables.length > MANY ? "counts--many" : ""}">
              ${tables.map((one) => count(one, tableLabel(desk, one, tables.length > MANY), asked))}
            </ul>`
        : nothing
    }
  </section>`;
}

/** A small group or table would tell whose answer just came: of an anonymous card only the whole room is told. */
function onlyTheTotal({ view: { counts, room } }: Desk): TemplateResult {
  const { answered, present } = counts;
  const all = { group: null, table: null, answered, present };
  return html`<ul class="counts">
      ${count(all, groupPlural("room", room.group_labels), true)}
    </ul>
    <p class="soft small">
      ${t("This card is anonymous: who has answered is not told, nor from which group.")}
    </p>`;
}

/** What the tables said, for the facilitator's eyes until it is shown; what the room looks back at meanwhile. */
export function outcome(desk: Desk): TemplateResult | typeof nothing {
  return desk.view.room.look_back ? lookedBack(desk, desk.view.room.look_back) : newest(desk);
}

function lookedBack({ view: { room } }: Desk, { card, result }: LookBackView): TemplateResult {
  return html`<section class="panel" aria-labelledby="outcome">
    <h2 class="panel__title" id="outcome">${t("Result")}: ${pick(card.title)}</h2>
    ${wholeResult({ card, result, hats: room.hats, labels: room.group_labels })}
  </section>`;
}

function newest(desk: Desk): TemplateResult | typeof nothing {
  const { room, first_result, first_result_shown } = desk.view;
  const result = room.result ?? first_result;
  const isCounted = room.card && room.card.chart !== "wall" && room.card.chart !== "none";
  if (!room.card || !isCounted || !result || result.rounds.length === 0) return nothing;
  const told = { card: room.card, hats: room.hats, labels: room.group_labels, result };
  const talking = room.phase === "talk";
  return html`<section class="panel" aria-labelledby="outcome">
    <h2 class="panel__title" id="outcome">${talking ? t("First result") : t("Result")}</h2>
    ${talking ? whoSees(first_result_shown) : nothing}
    ${room.settled ? html`<p class="outcome__settled">${settledSentence(room.settled)}</p>` : nothing}
    ${isPractised(room.card) ? askedFor(told) : wholeResult(told)}
  </section>`;
}

function whoSees(shown: boolean): TemplateResult {
  return html`<p class="soft small">${shown ? t("The room sees it.") : t("Only you see it.")}</p>`;
}

function here(desk: Desk): string {
  const { counts } = desk.view;
  const gone = vanished(desk.everybody);
  const present = n("{count} here", "{count} here", counts.present);
  const joined = n("{count} joined", "{count} joined", counts.joined);
  const away = gone.length
    ? ` · ${n("{count} phone has vanished", "{count} phones have vanished", gone.length)}`
    : "";
  return `${present} · ${joined}${away}`;
}

function groupLabel({ view }: Desk, { group }: Count): string {
  return group ? groupPlural(group, view.room.group_labels) : "";
}

/** A table that has recorded its answer is marked; of very many the number is enough. */
function tableLabel({ view }: Desk, { table }: Count, short: boolean): string {
  const label = short ? number(table ?? 0) : t("Table {number}", { number: table ?? 0 });
  return view.room.settles && view.settled.includes(table ?? 0) ? `${label} ✓` : label;
}

function count(one: Count, label: string, asked: boolean): TemplateResult {
  const present = Math.max(one.present, one.answered);
  const text = asked
    ? t("{label}: {answered} of {present} have answered", { label, answered: one.answered, present })
    : t("{label}: {present} here", { label, present: one.present });
  return html`<li class="counts__one" ?data-empty=${present === 0}>
    <span class="counts__label">${label}</span>
    ${
      asked
        ? progressBar(one.answered, present, text, one.group ?? "room")
        : html`<span class="number">${one.present}</span>`
    }
  </li>`;
}
