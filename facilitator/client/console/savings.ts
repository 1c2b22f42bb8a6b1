/** Running late: what could be left out, and how much that saves. Whoever leads the session decides. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Saving } from "../../../web/client/protocol";
import { number, pick, t } from "../../../web/client/words";
import { confirmed } from "./confirm";
import type { Desk } from "./desk";

const MOST = 3;
const MINUTE = 60_000;

/** A few suggestions, each with its button; nothing while the session is on time. */
export function savings(desk: Desk): TemplateResult | typeof nothing {
  const { room, pace } = desk.view;
  const all = pace?.savings.slice(0, MOST) ?? [];
  if (all.length === 0 || room.state !== "running") return nothing;
  return html`<div class="savings" role="group" aria-labelledby="savings">
    <p class="small soft" id="savings">${t("To save time, you could")}</p>
    <ul class="savings__list">
      ${all.map((one) => html`<li>${one.what === "card" ? wholeCard(desk, one) : part(desk, one)}</li>`)}
    </ul>
  </div>`;
}

/** Taken back on the run sheet. */
function part({ act }: Desk, saving: Saving): TemplateResult {
  const { entry, without } = saving;
  return html`<button
    type="button"
    class="button button--small"
    @click=${() => act.send({ kind: "shorten_entry", entry, without })}
  >
    ${label(sentence(saving, ""), saving)}
  </button>`;
}

/** A card that was taken off does not come back by itself, so this asks first. */
function wholeCard(desk: Desk, saving: Saving): TemplateResult {
  const title = pick(desk.view.entries.find(({ id }) => id === saving.entry)?.title);
  return confirmed(desk, {
    name: `save-${saving.entry}`,
    label: label(sentence(saving, title), saving),
    question: t("Take “{title}” off the run sheet?", { title }),
    yes: t("Take it off"),
    act: () => desk.act.send({ kind: "drop_entry", entry: saving.entry }),
  });
}

function sentence({ what, number: card }: Saving, title: string): string {
  switch (what) {
    case "reflection":
      return t("skip the reflection on card {number}", { number: number(card) });
    case "second_vote":
      return t("skip talk and second vote on card {number}", { number: number(card) });
    case "card":
      return t("leave out card {number}, “{title}”", { number: number(card), title });
  }
}

function label(words: string, { saves }: Saving): TemplateResult {
  const minutes = number(Math.max(1, Math.round(saves / MINUTE)));
  return html`<span class="savings__what">${words}</span>
    <strong class="savings__minutes number">${t("−{minutes} min", { minutes })}</strong>`;
}
