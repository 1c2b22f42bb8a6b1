/** `reveal`: what the room chose, by group, before and after, and then the author's thought. */
import { html, nothing, type TemplateResult } from "lit-html";
import { prose } from "../prose";
import type { CardView, MeView, RoomView } from "../protocol";
import {
  gapSentence,
  hiddenSentence,
  moveLines,
  resultChart,
  resultFlows,
  shiftByGroup,
  shiftSentence,
  type Told,
} from "../results";
import { inLanguage, pick, t } from "../words";
import type { Phone } from "./phone";
import { again, ownAnswer, title } from "./situation";

export function reveal(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { card, result, hats, group_labels: labels } = room;
  if (!card || !result) return nothing;
  const told = { card, result, hats, labels };
  return html`<article class="card">
      ${title(card, room)}
      <p class="reveal__prompt">${pick(card.prompts[me.group] ?? card.prompt)}</p>
      ${lead(gapSentence(told))} ${resultChart(told)} ${small(hiddenSentence(told))} ${again(card)}
    </article>
    ${ownAnswer(room, me)}
    ${
      result.shift
        ? html`<section class="card">
            <h2 class="card__title">${t("Before and after")}</h2>
            ${lead(shiftSentence(told))} ${shiftByGroup(told).map(small)} ${movements(phone, told)}
          </section>`
        : nothing
    }
    ${afterthought(card)}`;
}

/** Large text leaves no room for a picture with words on both sides: then the same stands in lines. */
function movements(phone: Phone, told: Told): TemplateResult | typeof nothing {
  if (phone.preferences.textSize() < 150) return resultFlows(told);
  return html`<ul class="plain-list">
    ${moveLines(told).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** The author's own thought, once it is due. */
export function afterthought(card: CardView): TemplateResult | typeof nothing {
  const blocks = card.afterthought && inLanguage(card.afterthought);
  if (!blocks) return nothing;
  return html`<section class="card card--quiet">
    <h2 class="own__title">${t("An afterthought")}</h2>
    <div class="card__body">${prose(blocks)}</div>
  </section>`;
}

function lead(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="reveal__lead">${sentence}</p>` : nothing;
}

function small(sentence: string): TemplateResult | typeof nothing {
  return sentence ? html`<p class="small soft">${sentence}</p>` : nothing;
}
