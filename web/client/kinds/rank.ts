/**
 * `rank`: three to seven items in order, the most important one first.
 *
 * Tapping in order comes first, and nothing moves meanwhile. The whole order then stands as a list, moved by buttons.
 */
import { html, nothing, type TemplateResult } from "lit-html";
import { number, t } from "../words";
import { type Answer, type Asked, called, type Dealt, type KindView, perItem } from "./kind";
import { stepper } from "./stepper";

export const rank: KindView = {
  questions: (dealt) =>
    perItem(
      dealt,
      dealt.card.options.map((_, at) => ({ key: String(at + 1), label: number(at + 1) })),
    ),

  words: (dealt, answer) => names(dealt, answer).map((name, at) => `${number(at + 1)}. ${name}`),

  picture: (dealt, answer) =>
    html`<ol class="own__order">
      ${names(dealt, answer).map((name) => html`<li>${name}</li>`)}
    </ol>`,

  hint: ({ card }, now) =>
    ordered(now).length === card.options.length
      ? t("Move things with the arrows. Every change is sent by itself.")
      : t("Tap in order: what comes first for you, then the next, until all have a number."),

  lacks: ({ card }, draft) =>
    t("{count} of {all} placed", {
      count: number(ordered(draft).length),
      all: number(card.options.length),
    }),

  form: (asked) => {
    const order = ordered(asked.draft ?? asked.answer);
    const whole = order.length === asked.card.options.length;
    return html`${whole ? list(asked, order) : taps(asked, order)}
    ${order.length > 0 ? again(asked) : nothing}`;
  },
};

function taps(asked: Asked, order: readonly string[]): TemplateResult {
  return html`<div
    class="choices"
    role="group"
    aria-labelledby=${asked.labelledBy}
    aria-describedby=${asked.describedBy}
  >
    ${asked.card.options.map(({ id }) => {
      const place = order.indexOf(id) + 1;
      return html`<button
        type="button"
        class="choice choice--rank"
        aria-pressed=${place > 0}
        ?disabled=${asked.disabled}
        @click=${() => tap(asked, order, id)}
      >
        <span class="choice__mark choice__mark--letter">${place > 0 ? number(place) : ""}</span>
        <span class="choice__text">${called(asked.card.options, id)}</span>
      </button>`;
    })}
  </div>`;
}

/** The next number for an item without one; a numbered one is taken back. */
function tap(asked: Asked, order: readonly string[], id: string): void {
  const next = order.includes(id) ? order.filter((one) => one !== id) : [...order, id];
  const whole = next.length === asked.card.options.length;
  if (whole) asked.choose({ kind: "rank", order: next });
  else asked.begin({ kind: "rank", order: next });
}

function list(asked: Asked, order: readonly string[]): TemplateResult {
  return html`<ol class="ranked" aria-labelledby=${asked.labelledBy}>
    ${order.map((id, at) => {
      const item = called(asked.card.options, id);
      const move = (step: number) => (event: Event) => swap(asked, order, at, step, event);
      return html`<li class="ranked__item">
        <span class="ranked__place" aria-hidden="true">${number(at + 1)}</span>
        <span class="choice__text">${item}</span>
        ${stepper(asked, { sign: "↑", name: t("Up: {item}", { item }), possible: at > 0, act: move(-1) })}
        ${stepper(asked, {
          sign: "↓",
          name: t("Down: {item}", { item }),
          possible: at < order.length - 1,
          act: move(1),
        })}
      </li>`;
    })}
  </ol>`;
}

function swap(asked: Asked, order: readonly string[], at: number, step: number, event: Event): void {
  const [one, other] = [order[at], order[at + step]];
  if (one === undefined || other === undefined) return;
  const next = order.map((id) => (id === one ? other : id === other ? one : id));
  const button = event.currentTarget as HTMLElement;
  asked.choose({ kind: "rank", order: next }, "soon");
  asked.say(
    t("{item} is number {place}.", { item: called(asked.card.options, one), place: number(at + step + 1) }),
  );
  // The item has moved on; the same button stands beside it there.
  const [rows, name] = [button.closest("ol")?.children, step < 0 ? "button" : "button:last-of-type"];
  window.setTimeout(() =>
    rows?.[at + step]?.querySelector<HTMLElement>(name)?.focus({ preventScroll: true }),
  );
}

function again(asked: Asked): TemplateResult {
  return html`<button
    type="button"
    class="button button--wide"
    ?disabled=${asked.disabled}
    @click=${() => asked.begin({ kind: "rank", order: [] })}
  >
    ${t("Start again")}
  </button>`;
}

function names({ card }: Dealt, answer: Answer): readonly string[] {
  return ordered(answer).map((id) => called(card.options, id));
}

function ordered(answer: Answer | null): readonly string[] {
  return answer?.kind === "rank" ? answer.order : [];
}
