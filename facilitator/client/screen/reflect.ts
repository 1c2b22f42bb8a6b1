/** Thinking it over: approved sentences, one at a time; until there is one, the author's own thought stands. */
import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { prose } from "../../../web/client/prose";
import type { CardView } from "../../../web/client/protocol";
import { inLanguage, pick, t } from "../../../web/client/words";
import { sheet } from "./frame";
import type { Screen } from "./state";

export const SENTENCE_STAYS = 12_000;

/** The sentence whose turn it is, without a name. */
export function reflecting(screen: Screen, card: CardView): TemplateResult {
  const { sentences } = screen.view;
  const at = sentences.length ? screen.turn % sentences.length : 0;
  const sentence = sentences[at];
  if (sentence === undefined) return inviting(screen, card);
  return sheet(
    screen,
    "reflect",
    html`<p class="sheet__lead">${t("From this room")}</p>
      ${keyed(sentence, html`<blockquote class="sentence" data-frame>${sentence}</blockquote>`)}`,
    sentences.length > 1 ? t("{at} of {total}", { at: at + 1, total: sentences.length }) : "",
  );
}

function inviting(screen: Screen, card: CardView): TemplateResult {
  const thought = card.afterthought && inLanguage(card.afterthought);
  return sheet(
    screen,
    "invite",
    html`<p class="sheet__question">${t("What do you take with you?")}</p>
      <p class="sheet__lead">
        ${t("Write one sentence on your phone. It is yours alone, unless you offer it to the room.")}
      </p>
      ${
        thought
          ? html`<div class="thought">
              <h2 class="visually-hidden">${pick(card.title)}</h2>
              ${prose(thought)}
            </div>`
          : nothing
      }`,
  );
}
