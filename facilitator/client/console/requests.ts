/** Phones without a seat that ask to be let in: somebody says who they are, the facilitator finds the seat. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { PersonView, RequestView } from "../../../web/client/protocol";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";
import { personName } from "./people";

/** One line per phone; seats whose phone has vanished come first, for one of them is meant. */
export function requests(desk: Desk): TemplateResult | typeof nothing {
  const asking = desk.everybody?.requests ?? [];
  if (asking.length === 0) return nothing;
  return html`<section class="panel requests" aria-labelledby="requests">
    <h2 class="panel__title" id="requests">${t("Somebody was already in")}</h2>
    <ul class="requests__list">
      ${asking.map((one) => line(desk, one))}
    </ul>
  </section>`;
}

function line(desk: Desk, request: RequestView): TemplateResult {
  const letIn = (event: SubmitEvent) => {
    event.preventDefault();
    const participant = String(new FormData(event.currentTarget as HTMLFormElement).get("seat") ?? "");
    if (participant) desk.act.send({ kind: "let_in", request: request.id, participant });
  };
  const refuse = () => desk.act.send({ kind: "let_in", request: request.id, participant: null });
  return html`<li>
    <form class="requests__one" @submit=${letIn}>
      <label class="field"
        ><span class="field__label">${t("A phone says: “{name}”", { name: request.name })}</span>
        <select class="input" name="seat" required>
          <option value="">${t("Choose the seat")}</option>
          ${seats(desk).map((person) => html`<option value=${person.id}>${seat(desk, person)}</option>`)}
        </select></label
      >
      <button type="submit" class="button button--small">${t("Let in")}</button>
      <button type="button" class="button button--small button--quiet" @click=${refuse}>
        ${t("Refuse")}
      </button>
    </form>
  </li>`;
}

function seats({ everybody }: Desk): PersonView[] {
  const open = everybody?.people.filter((person) => !person.removed) ?? [];
  return [...open].sort((one, two) => Number(one.present) - Number(two.present));
}

function seat(desk: Desk, person: PersonView): string {
  const table = person.table === null ? "" : `, ${t("Table {number}", { number: person.table })}`;
  const here = person.present ? t("here") : t("not connected");
  return `${personName(desk, person)}${table}, ${person.seat} (${here})`;
}
