/** `words`: one to three short words of one's own. */
import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { language, t } from "../words";
import { type Answer, type Asked, type KindView, ONLY } from "./kind";
import { plainly } from "./own";
import { sendButton, submitting } from "./writing";

const LONGEST = 24;

export const words: KindView = {
  writes: true,

  questions: () => [{ id: ONLY, label: "", rows: [] }],

  words: (_, answer) => (written(answer).length > 0 ? [written(answer).join(" · ")] : []),

  picture: (_, answer) => plainly(written(answer)),

  hint: ({ card }) =>
    card.most > 1
      ? t("One word is enough. The room sees them once they are approved.")
      : t("The room sees it once it is approved."),

  lacks: () => "",

  form: (asked) =>
    html`<form class="card writing" @submit=${submitting(() => send(asked))}>
      ${labels(asked.card.most).map((label, at) => field(asked, label, at))} ${sendButton(asked)}
    </form>`,
};

function field(asked: Asked, label: string, at: number) {
  const now = written(asked.draft ?? asked.answer);
  const write = (event: Event) => {
    const word = (event.target as HTMLInputElement).value;
    const all = labels(asked.card.most).map((_, place) => (place === at ? word : (now[place] ?? "")));
    asked.begin({ kind: "words", words: all, language: language() });
  };
  return html`<div class="field">
    <label class="field__label" for="word-${at}">${label}</label>
    <input
      class="input"
      id="word-${at}"
      type="text"
      maxlength=${LONGEST}
      autocomplete="off"
      aria-describedby=${asked.describedBy}
      ?disabled=${asked.disabled}
      .value=${live(now[at] ?? "")}
      @input=${write}
    />
  </div>`;
}

function send(asked: Asked): void {
  const typed = written(asked.draft ?? asked.answer).map((word) => word.trim().replace(/\s+/g, " "));
  const said = typed.filter((word, at) => word && typed.findIndex((one) => isSame(one, word)) === at);
  if (said.length > 0) asked.choose({ kind: "words", words: said, language: language() });
  else asked.tell(t("Write a word first."));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function labels(most: number): readonly string[] {
  return most === 1 ? [t("Your word")] : [t("First word"), t("Second word"), t("Third word")].slice(0, most);
}

function written(answer: Answer | null): readonly string[] {
  return answer?.kind === "words" ? answer.words : [];
}
