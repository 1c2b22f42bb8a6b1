/** `wall`: one sentence, shown to the room once it is approved. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { WallAnswer } from "../protocol";
import { n, t } from "../words";
import type { Answer, Asked, KindView } from "./kind";
import { sendButton, submitting } from "./writing";

const NOTHING: WallAnswer = { kind: "wall", text: "", signed: false };

export const wall: KindView = {
  writes: true,

  questions: () => [],

  words: (_, answer) => (sentence(answer).text ? [sentence(answer).text] : []),

  picture: (_, answer) =>
    sentence(answer).text
      ? html`<blockquote class="keepsake__sentence">${sentence(answer).text}</blockquote>`
      : html``,

  hint: () => t("Shown to the room once the facilitator approves it."),

  lacks: () => "",

  form: (asked) => {
    const now = sentence(asked.draft ?? asked.answer);
    const write = (change: Partial<WallAnswer>) => asked.begin({ ...now, ...change });
    // A sentence stands on one line, also where the keyboard offers another.
    const typed = (event: Event) => (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, " ");
    return html`<form class="card writing" @submit=${submitting(() => send(asked, now))}>
      <div class="field">
        <label class="field__label" for="post">${t("Your sentence")}</label>
        <textarea
          class="input"
          id="post"
          rows="4"
          maxlength=${asked.card.most}
          aria-describedby="${asked.describedBy} post-room"
          ?disabled=${asked.disabled}
          .value=${live(now.text)}
          @input=${(event: Event) => write({ text: typed(event) })}
        ></textarea>
        <p class="field__hint number" id="post-room">
          ${n("{count} character left", "{count} characters left", asked.card.most - now.text.length)}
        </p>
      </div>
      ${maySign(asked) ? signature(asked, now, write) : nothing} ${sendButton(asked)}
    </form>`;
  },
};

function signature(
  asked: Asked,
  { signed }: WallAnswer,
  write: (change: Partial<WallAnswer>) => void,
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      ?disabled=${asked.disabled}
      .checked=${live(signed)}
      @change=${(event: Event) => write({ signed: (event.target as HTMLInputElement).checked })}
    />
    <span>${t("Show my name with it")}</span>
  </label>`;
}

/** Only who has a name, on a card that lets people show it. */
function maySign({ name, card }: Asked): boolean {
  return name !== null && card.anonymous !== "forced";
}

function send(asked: Asked, { text, signed }: WallAnswer): void {
  const line = text.trim().replace(/\s+/g, " ");
  if (line) asked.choose({ kind: "wall", text: line, signed: signed && maySign(asked) });
  else asked.tell(t("Write a sentence first."));
}

function sentence(answer: Answer | null): WallAnswer {
  return answer?.kind === "wall" ? answer : NOTHING;
}
