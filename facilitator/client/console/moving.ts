/** Somebody sits at another table: a small form in the line of that person, opened when it is wanted. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { PersonView } from "../../../web/client/protocol";
import { number, t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** The button; nothing in a session without tables, or for somebody who was removed. */
export function moveButton(desk: Desk, person: PersonView, name: string): TemplateResult | typeof nothing {
  const { room } = desk.view;
  if (room.tables === 0 || room.state === "ended" || person.removed || desk.moving === person.id)
    return nothing;
  return html`<button
    type="button"
    class="button button--small"
    data-key="move-${person.id}"
    @click=${() => desk.act.remember({ moving: person.id })}
  >
    ${t("Move")}<span class="visually-hidden">: ${name}</span>
  </button>`;
}

/** Where to; only one line has it at a time, since every table is a choice in it. */
export function moveForm(desk: Desk, person: PersonView, name: string): TemplateResult | typeof nothing {
  if (desk.moving !== person.id) return nothing;
  const move = (event: SubmitEvent) => {
    event.preventDefault();
    const table = Number(new FormData(event.currentTarget as HTMLFormElement).get("table"));
    desk.act.remember({ moving: null });
    desk.act.send({ kind: "move_person", participant: person.id, table: table || null });
  };
  return html`<form class="row people__move" @submit=${move}>
    <label class="row"
      ><span>${t("Table")}<span class="visually-hidden">: ${name}</span></span>
      <select class="input input--small" name="table" data-key="move-${person.id}-to">
        <option value="0">${t("None")}</option>
        ${Array.from({ length: desk.view.room.tables }, (_, at) => at + 1).map(
          (table) =>
            html`<option value=${table} ?selected=${table === person.table}>${number(table)}</option>`,
        )}
      </select></label
    >
    <button type="submit" class="button button--small">${t("Move")}</button>
    <button
      type="button"
      class="button button--small button--quiet"
      @click=${() => desk.act.remember({ moving: null })}
    >
      ${t("Cancel")}
    </button>
  </form>`;
}
