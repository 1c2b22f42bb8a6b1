/** Rehearsing: a button that makes the copy of a real session; in a rehearsal, simulated people to call and send home. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Reply } from "../../../web/client/connection";
import { n, number, t } from "../../../web/client/words";
import type { Desk } from "./desk";
import { refusalSentence } from "./refusals";

const PEOPLE = 40;
const MOST_PEOPLE = 300;
const SPEEDS = [1, 2, 4, 8, 20];
const NOBODY = "0";

/** Before a real session and during a rehearsal; once a real session runs, nobody needs the button. */
export function rehearsal(desk: Desk): TemplateResult | typeof nothing {
  const { room } = desk.view;
  if (room.state === "ended") return nothing;
  if (room.rehearsal) return troupe(desk);
  return room.state === "lobby" ? invitation(desk) : nothing;
}

function invitation({ code }: Desk): TemplateResult {
  return html`<section class="panel stack stack--tight" aria-labelledby="rehearsal">
    <h2 class="panel__title" id="rehearsal">${t("Rehearse")}</h2>
    <p class="small soft">
      ${t("A copy of this session opens, for simulated people and your own phone. This one stays as it is.")}
    </p>
    <form action="/console/${code}/rehearse" method="post">
      ${hidden().map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
      <button class="button button--small">${t("Rehearse with a copy")}</button>
    </form>
  </section>`;
}

function troupe(desk: Desk): TemplateResult {
  const here = desk.everybody?.people.filter((one) => one.simulated && one.present).length ?? 0;
  return html`<section class="panel stack stack--tight" aria-labelledby="rehearsal">
    <h2 class="panel__title" id="rehearsal">${t("Simulated people")}</h2>
    <p class="small soft number" role="status">
      ${here > 0 ? n("{count} of them is here.", "{count} of them are here.", here) : t("None of them is here.")}
    </p>
    <form class="stack stack--tight" @submit=${(event: SubmitEvent) => submitted(desk, event)}>
      <div class="row">
        <label class="field"
          ><span class="field__label">${t("How many")}</span>
          <input
            class="input number"
            name="people"
            type="number"
            min="1"
            max=${MOST_PEOPLE}
            value=${PEOPLE}
            required
        /></label>
        <label class="field"
          ><span class="field__label">${t("Speed")}</span>
          <select class="input number" name="speed">
            ${SPEEDS.map((speed) => html`<option value=${speed}>${t("{number}×", { number: number(speed) })}</option>`)}
          </select></label
        >
      </div>
      <div class="row">
        <button class="button button--small">${t("Fill the room")}</button>
        <button
          type="button"
          class="button button--small button--quiet"
          @click=${() => void order(desk, { people: NOBODY })}
        >
          ${t("Send them home")}
        </button>
      </div>
    </form>
  </section>`;
}

function submitted(desk: Desk, event: SubmitEvent): void {
  event.preventDefault();
  const asked = new FormData(event.currentTarget as HTMLFormElement);
  void order(desk, { people: String(asked.get("people")), speed: String(asked.get("speed")) });
}

async function order({ code, act }: Desk, asked: Record<string, string>): Promise<void> {
  const body = new URLSearchParams([...hidden(), ...Object.entries(asked)]);
  try {
    const answer = await fetch(`/console/${code}/simulated`, { method: "POST", body });
    const reply = (await answer.json()) as Reply;
    act.remember({ said: reply.ok ? "" : refusalSentence(reply) });
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    act.remember({ said: t("The server did not answer. Nothing was changed. Try again in a moment.") });
  }
}

/** What every form of ours carries; the page brought it along. */
function hidden(): [string, string][] {
  const form = document.getElementById("form");
  const inputs = form instanceof HTMLTemplateElement ? form.content.querySelectorAll("input") : [];
  return [...inputs].map(({ name, value }) => [name, value]);
}
