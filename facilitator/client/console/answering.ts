/** An answer that is entered for somebody who has no phone at hand, with the form that phones have. */
import { html, nothing, type TemplateResult } from "lit-html";
import { kindOf, type Answer } from "../../../web/client/kinds";
import type { CardView } from "../../../web/client/protocol";
import { pick, t } from "../../../web/client/words";
import type { Desk } from "./desk";
import { personName } from "./people";

/** Nothing is remembered of an answer that was left. */
export const NO_ANSWER = { answering: null, draft: null, ready: null, told: "" } as const;

/** The form for one person; or why there is none. */
export function answering(desk: Desk): TemplateResult {
  const { room } = desk.view;
  const person = desk.everybody?.people.find(({ id }) => id === desk.answering);
  const kind = room.card && kindOf(room.card.kind);
  if (!person || !room.card || !room.open || !kind) return title(t("The vote is closed."));
  const prompt = pick(room.card.prompts[person.group]);
  if (!prompt) return title(t("This card asks this group nothing."));
  const addressed = { card: room.card, hats: room.hats, group: person.group };
  return html`${title(t("An answer for {name}", { name: personName(desk, person) }))}
    <p id="asked"><strong>${prompt}</strong></p>
    <p class="small soft" id="aloud">
      ${person.answered ? t("There is an answer already. A new one takes its place.") : t("Enter what was said aloud. It counts like any other answer.")}
    </p>
    <div class="dialog__form">
      ${kind.form({
        ...addressed,
        name: person.name,
        answer: desk.ready,
        draft: desk.draft,
        labelledBy: "asked",
        describedBy: "aloud",
        disabled: false,
        choose: (answer) =>
          isDone(addressed.card)
            ? send(desk, person.id, answer)
            : desk.act.remember({ draft: null, ready: answer, told: "" }),
        begin: (draft) => desk.act.remember({ draft, ready: null, told: "" }),
        say: () => undefined,
        tell: (told) => desk.act.remember({ told }),
      })}
    </div>
    <p class="small" role="status">${desk.told || (desk.draft && kind.lacks?.(addressed, desk.draft))}</p>
    ${desk.ready ? enter(desk, person.id, desk.ready) : nothing}`;
}

/** One tap or a sent text is all there is; an answer of several parts waits for the button below. */
function isDone({ chart, most }: CardView): boolean {
  return chart === "words" || chart === "wall" || (chart === "bars" && most === 1);
}

function title(words: string): TemplateResult {
  return html`<h2 class="panel__title" id="dialog">${words}</h2>`;
}

function enter(desk: Desk, participant: string, answer: Answer): TemplateResult {
  return html`<button
    type="button"
    class="button button--primary"
    @click=${() => send(desk, participant, answer)}
  >
    ${t("Enter this answer")}
  </button>`;
}

function send({ view, act }: Desk, participant: string, answer: Answer): void {
  const { entry, attempt, round } = view.room;
  act.send({ kind: "enter_answer", participant, entry: entry ?? "", attempt, round: round ?? 1, answer });
  act.remember({ dialog: "none", ...NO_ANSWER });
}
