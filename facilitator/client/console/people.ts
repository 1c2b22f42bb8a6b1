/** Who is in the room, for the facilitator alone: a list to search, and what can be done for one of them. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { groupName } from "../../../web/client/groups";
import { isPractised } from "../../../web/client/phases";
import type { PeopleView, PersonView } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";
import { NO_ANSWER } from "./answering";
import { confirmed } from "./confirm";
import type { Desk, Filter } from "./desk";
import { moveButton, moveForm } from "./moving";
import { newcomers } from "./newcomers";

/** People whose phone was here and is not connected now. */
export function vanished(everybody: PeopleView | null): PersonView[] {
  return everybody?.people.filter((one) => one.phone && !one.present && !one.removed) ?? [];
}

/** "Anna", "Anna (2)" for the second of that name, "Mentor 3" without one. */
export function personName({ view }: Pick<Desk, "view">, person: PersonView): string {
  if (person.name) return person.number > 1 ? `${person.name} (${person.number})` : person.name;
  return `${groupName(person.group, view.room.group_labels)} ${person.number}`;
}

/** The list stays closed until it is wanted: names need not stand on a screen that others pass by. */
export function people(desk: Desk): TemplateResult {
  const { everybody } = desk;
  const gone = vanished(everybody).length;
  return html`<section class="panel people" aria-labelledby="people">
    <div class="row row--apart">
      <h2 class="panel__title" id="people">
        ${t("People")}
        ${gone ? html`<span class="tag">${n("{count} phone has vanished", "{count} phones have vanished", gone)}</span>` : nothing}
      </h2>
      <button
        type="button"
        class="button button--small"
        aria-expanded=${desk.people}
        @click=${() => desk.act.remember({ people: !desk.people })}
      >
        ${desk.people ? t("Close the list") : t("Open the list")}
      </button>
    </div>
    ${desk.people && everybody ? html`${anonymous(desk)} ${tools(desk)} ${list(desk, everybody)} ${newcomers(desk)}` : nothing}
  </section>`;
}

/** Why nobody can answer for somebody else. */
function anonymous(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.view.room.open || !isAnonymous(desk)) return nothing;
  return html`<p class="notice notice--calm">
    ${t("This card is anonymous: an answer cannot be entered for somebody, not even by you.")}
  </p>`;
}

function tools(desk: Desk): TemplateResult {
  const all: readonly [Filter, string][] = [
    ["all", t("Everybody")],
    ["waiting", t("Not answered")],
    ["missing", t("Vanished")],
    ["removed", t("Removed")],
  ];
  const filters = all.filter(([filter]) => filter !== "waiting" || !isAnonymous(desk));
  return html`<div class="people__tools">
    <label class="field people__search"
      ><span class="field__label">${t("Search")}</span>
      <input
        class="input"
        type="search"
        autocomplete="off"
        placeholder=${t("Name, seat code or table")}
        .value=${desk.search}
        @input=${(event: InputEvent) => desk.act.remember({ search: (event.target as HTMLInputElement).value })}
    /></label>
    <div class="row" role="group" aria-label=${t("Whom to show")}>
      ${filters.map(
        ([filter, label]) =>
          html`<button
            type="button"
            class="button button--small"
            aria-pressed=${filterOf(desk) === filter}
            @click=${() => desk.act.remember({ filter })}
          >
            ${label}
          </button>`,
      )}
    </div>
  </div>`;
}

function list(desk: Desk, everybody: PeopleView): TemplateResult {
  const found = everybody.people.filter((person) => passes(desk, person) && matches(desk, person));
  if (found.length === 0) return html`<p class="soft">${t("Nobody.")}</p>`;
  return html`<p class="small soft number" role="status">
      ${n("{count} person", "{count} people", found.length)}
    </p>
    <ul class="people__list">
      ${repeat(
        found,
        ({ id }) => id,
        (person) => row(desk, person),
      )}
    </ul>`;
}

function passes(desk: Desk, person: PersonView): boolean {
  const filter = filterOf(desk);
  if (filter === "removed") return person.removed;
  if (filter === "missing") return person.phone && !person.present && !person.removed;
  if (filter === "waiting") return desk.view.room.round !== null && !person.answered && !person.removed;
  return true;
}

/** Who has not answered is asked for, but not told of an anonymous card. */
function filterOf(desk: Desk): Filter {
  return desk.filter === "waiting" && isAnonymous(desk) ? "all" : desk.filter;
}

function isAnonymous({ view }: Desk): boolean {
  return view.room.card?.anonymous === "forced";
}

function matches(desk: Desk, person: PersonView): boolean {
  const wanted = desk.search.trim().toLocaleLowerCase();
  if (!wanted) return true;
  const table = person.table === null ? "" : t("Table {number}", { number: person.table });
  return [personName(desk, person), person.seat, table].some((text) =>
    text.toLocaleLowerCase().includes(wanted),
  );
}

function row(desk: Desk, person: PersonView): TemplateResult {
  const name = personName(desk, person);
  return html`<li class="people__row" ?data-removed=${person.removed}>
    <span class="people__name"
      >${name} ${person.simulated ? html`<span class="tag">${t("simulated")}</span>` : nothing}</span
    >
    <span class="people__facts small soft">
      ${person.name ? `${groupName(person.group, desk.view.room.group_labels)} · ` : nothing}
      ${person.table === null ? nothing : `${t("Table {number}", { number: person.table })} · `}
      <span class="code">${person.seat}</span> · ${presence(person)}
      ${desk.view.room.round !== null && person.answered ? ` · ${t("answered")} ✓` : nothing}
    </span>
    <span class="row people__acts"
      >${answerButton(desk, person, name)} ${moveButton(desk, person, name)}
      ${desk.moving === person.id ? nothing : seatButton(desk, person, name)}</span
    >
    ${moveForm(desk, person, name)}
  </li>`;
}

function presence(person: PersonView): string {
  if (person.removed) return t("removed");
  if (!person.phone) return t("without a phone");
  return person.present ? t("here") : t("not connected");
}

/** Nobody practises for somebody else: without a phone one looks at a neighbour's. */
function answerButton(desk: Desk, person: PersonView, name: string): TemplateResult | typeof nothing {
  const { open, card } = desk.view.room;
  if (!open || isPractised(card) || isAnonymous(desk) || person.removed) return nothing;
  return html`<button
    type="button"
    class="button button--small"
    @click=${() => desk.act.remember({ dialog: "answer", ...NO_ANSWER, answering: person.id })}
  >
    ${t("Answer for …")}<span class="visually-hidden">: ${name}</span>
  </button>`;
}

function seatButton(desk: Desk, person: PersonView, name: string): TemplateResult {
  const set = (removed: boolean) => desk.act.send({ kind: "remove_person", participant: person.id, removed });
  if (person.removed) {
    return html`<button type="button" class="button button--small" @click=${() => set(false)}>
      ${t("Let back in")}<span class="visually-hidden">: ${name}</span>
    </button>`;
  }
  return confirmed(desk, {
    name: `remove-${person.id}`,
    label: t("Remove"),
    of: name,
    question: t("Remove {name}? Answers stay, and you can let them back in.", { name }),
    yes: t("Remove"),
    quiet: true,
    act: () => set(true),
  });
}
