/** The run sheet: what was played, what comes, and how to change it on the way. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { phaseName } from "../../../web/client/phases";
import type { EntryView } from "../../../web/client/protocol";
import { listed, number, pick, t } from "../../../web/client/words";
import { confirmed } from "./confirm";
import type { Desk } from "./desk";
import { kindName } from "./kindNames";

/** Every card with its minutes; the buttons of one card stand in a drawer of its own. */
export function runSheet(desk: Desk): TemplateResult {
  const { entries, room } = desk.view;
  return html`<section class="panel" aria-labelledby="sheet">
    <h2 class="panel__title" id="sheet">${t("Run sheet")}</h2>
    <ol class="sheet">
      ${repeat(
        entries,
        ({ id }) => id,
        (entry, place) => line(desk, entry, place),
      )}
    </ol>
    ${room.state === "ended" ? nothing : adding(desk)}
  </section>`;
}

function line(desk: Desk, entry: EntryView, place: number): TemplateResult {
  const current = desk.view.room.state === "running" && entry.id === desk.view.room.entry;
  return html`<li class="sheet__entry" aria-current=${current ? "true" : nothing}>
    <details class="sheet__drawer">
      <summary class="sheet__line">
        <span class="sheet__number number">${place + 1}</span>
        <span class="sheet__title"
          >${pick(entry.title)}
          <span class="sheet__kind">${kindName(entry.kind)}</span>${shortened(entry)}</span
        >
        <span class="sheet__minutes number">${state(entry, current)}</span>
      </summary>
      <div class="row sheet__tools">
        ${desk.view.room.state === "ended" ? mend(desk, entry) : tools(desk, entry, place)}
      </div>
    </details>
  </li>`;
}

function state(entry: EntryView, current: boolean): string {
  if (current) return t("now");
  return entry.played ? t("played") : t("{minutes} min", { minutes: number(entry.minutes) });
}

function tools(desk: Desk, entry: EntryView, place: number): TemplateResult {
  const { entries, room } = desk.view;
  const name = pick(entry.title);
  const move = (to: number) => () => desk.act.send({ kind: "move_entry", entry: entry.id, place: to });
  const tool = (label: string, act: () => void) =>
    html`<button type="button" class="button button--small" @click=${act}>
      ${label}<span class="visually-hidden">: ${name}</span>
    </button>`;
  return html`
    ${entry.id === room.entry ? nothing : tool(t("Play now"), () => desk.act.play(entry.id))}
    ${place > 0 ? tool(t("Up"), move(place - 1)) : nothing}
    ${place < entries.length - 1 ? tool(t("Down"), move(place + 1)) : nothing}
    ${canBeWhole(desk, entry) ? tool(t("Play it all"), () => desk.act.send({ kind: "shorten_entry", entry: entry.id, without: [] })) : nothing}
    ${entry.played ? nothing : drop(desk, entry)} ${mend(desk, entry)}
  `;
}

/** What was left out to save time. */
function shortened({ kind, without }: EntryView): TemplateResult | typeof nothing {
  if (without.length === 0) return nothing;
  const phases = listed(without.map((phase) => phaseName(phase, { kind })));
  return html`<span class="sheet__without">${t("without: {phases}", { phases })}</span>`;
}

/** What has been passed by cannot be played any more. */
function canBeWhole({ view }: Desk, entry: EntryView): boolean {
  return entry.without.length > 0 && (!entry.played || entry.id === view.room.entry);
}

function mend({ links }: Desk, entry: EntryView): TemplateResult {
  return html`<a class="button button--small button--quiet" href=${links.mend(entry.id)}
    >${t("Mend typos")}<span class="visually-hidden">: ${pick(entry.title)}</span></a
  >`;
}

function drop(desk: Desk, entry: EntryView): TemplateResult {
  return confirmed(desk, {
    name: `drop-${entry.id}`,
    label: t("Take off"),
    of: pick(entry.title),
    question: t("Take this card off the run sheet?"),
    yes: t("Take it off"),
    act: () => desk.act.send({ kind: "drop_entry", entry: entry.id }),
  });
}

/** The library is fetched when the drawer is opened. */
function adding(desk: Desk): TemplateResult {
  return html`<details class="sheet__adding" @toggle=${() => desk.act.openLibrary()}>
    <summary>${t("Add a card")}</summary>
    ${desk.decks ? form(desk) : html`<p class="soft">${t("Fetching the cards …")}</p>`}
  </details>`;
}

function form(desk: Desk): TemplateResult {
  const { entries, room } = desk.view;
  const after = Math.max(0, room.number);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    const place = Number(chosen.get("place"));
    desk.act.send({ kind: "add_card", card: String(chosen.get("card")), place, minutes: null });
  };
  return html`<form class="stack stack--tight" @submit=${add}>
    <label class="field"
      ><span class="field__label">${t("Card")}</span>
      <select class="input" name="card">
        ${desk.decks?.map(
          (deck) =>
            html`<optgroup label=${pick(deck.title)}>
              ${deck.cards.map((card) => html`<option value=${card.reference}>${pick(card.title)}</option>`)}
            </optgroup>`,
        )}
      </select></label
    >
    <label class="field"
      ><span class="field__label">${t("Place")}</span>
      <select class="input" name="place">
        <option value=${after}>${room.state === "lobby" ? t("First") : t("Next")}</option>
        <option value=${entries.length}>${t("Last")}</option>
      </select></label
    >
    <button type="submit" class="button button--small">${t("Add the card")}</button>
  </form>`;
}
