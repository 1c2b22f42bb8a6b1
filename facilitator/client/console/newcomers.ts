/** Two small forms below the list: a seat for somebody without a phone, and deleting somebody by seat code. */
import { html, type TemplateResult } from "lit-html";
import { groupName } from "../../../web/client/groups";
import type { Group } from "../../../web/client/protocol";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

/** Both forms. */
export function newcomers(desk: Desk): TemplateResult {
  return html`<div class="people__forms">
    ${desk.view.room.state === "ended" ? "" : adding(desk)} ${deleting(desk)}
  </div>`;
}

function adding({ view, act }: Desk): TemplateResult {
  const { groups, group_labels, names, tables } = view.room;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    const table = Number(said.get("table") ?? 0);
    act.send({
      kind: "add_person",
      group: said.get("group") as Group,
      name: String(said.get("name") ?? ""),
      table: table || null,
    });
    form.reset();
  };
  return html`<details>
    <summary>${t("Add somebody without a phone")}</summary>
    <form class="stack stack--tight" @submit=${add}>
      <label class="field"
        ><span class="field__label">${t("Group")}</span>
        <select class="input" name="group">
          ${groups.map((group) => html`<option value=${group}>${groupName(group, group_labels)}</option>`)}
        </select></label
      >
      ${
        names === "off"
          ? ""
          : html`<label class="field"
              ><span class="field__label">${t("Name")}</span>
              <input
                class="input"
                name="name"
                maxlength="40"
                autocomplete="off"
                ?required=${names === "required"}
            /></label>`
      }
      ${
        tables === 0
          ? ""
          : html`<label class="field"
              ><span class="field__label">${t("Table")}</span>
              <select class="input" name="table">
                <option value="0">${t("None")}</option>
                ${Array.from({ length: tables }, (_, at) => html`<option value=${at + 1}>${at + 1}</option>`)}
              </select></label
            >`
      }
      <button type="submit" class="button button--small">${t("Add")}</button>
    </form>
  </details>`;
}

function deleting(desk: Desk): TemplateResult {
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    if (!said.get("sure")) return;
    desk.act.send({ kind: "forget_person", seat: String(said.get("seat") ?? "").trim() });
    form.reset();
  };
  return html`<details>
    <summary>${t("Delete somebody")}</summary>
    <form class="stack stack--tight" @submit=${ask}>
      <p class="small">
        ${t("Name and sentences are deleted for good. The answers stay, as answers of nobody.")}
      </p>
      <label class="field"
        ><span class="field__label">${t("Seat code")}</span>
        <input
          class="input"
          name="seat"
          required
          maxlength="8"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
      /></label>
      <label class="check"
        ><input type="checkbox" name="sure" required /> ${t("Yes, delete this person.")}</label
      >
      <button type="submit" class="button button--small button--danger">${t("Delete")}</button>
    </form>
  </details>`;
}
