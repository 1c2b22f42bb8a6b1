/** The journey between two cards: how far the room has come in words, and the board. */
import { html, nothing, type TemplateResult } from "lit-html";
import { journeyBoard } from "../../../web/client/journey/board";
import { planOf, upcoming, type Plan } from "../../../web/client/journey/plan";
import type { JourneyView } from "../../../web/client/protocol";
import { pick, t } from "../../../web/client/words";
import { boardRoom, textSize } from "./boardSize";
import { boardWords, gains, headline, stopSentence, type Gain } from "./journeyWords";
import type { Screen } from "./state";

/** From more tables than these on, words leave the board more room. */
const FEW = 12;
/** What the board gains, in em, where nothing is said above it. */
const LINES = 2.2;

/** The page; the shell adds the foot. */
export function journeyPage(_screen: Screen, journey: JourneyView): TemplateResult {
  const many = journey.tables.length > FEW;
  const spare = (stopSentence(journey) ? 0 : LINES) + (journey.sources.length ? 0 : LINES);
  const { beside, whole } = boardRoom(window.innerWidth, window.innerHeight, textSize());
  const words = boardWords();
  const plan = planOf(journey, whole(many, spare), words);
  const form = `${beside ? "sheet--beside" : ""} ${many ? "sheet--crowded" : ""}`;
  return html`<section class="sheet card sheet--journey ${form}" data-frame aria-labelledby="where">
    <div class="journey__words">${heading(journey)} ${told(journey, plan)}</div>
    ${journeyBoard(journey, plan, words)}
  </section>`;
}

/** How far the room has come, as the heading of its page. */
export function heading(journey: JourneyView): TemplateResult {
  const { says, name } = headline(journey);
  return html`<h1 class="journey__heading" id="where">
    <span class="journey__says">${says}</span>
    ${name ? html`<span class="sheet__story">${name}</span>` : nothing}
  </h1>`;
}

/** The stop's sentence, what the last card gave, and the next stop where the board has no room for its name. */
function told(journey: JourneyView, { labels }: Plan): TemplateResult {
  const [sentence, given, next] = [stopSentence(journey), gains(journey), upcoming(journey)];
  const unnamed = next && !labels.some(({ field }) => field === next.field) ? next : null;
  return html`${sentence ? html`<p class="journey__sentence">${sentence}</p>` : nothing}
  ${
    given.length || unnamed
      ? html`<ul class="journey__gains">
          ${given.map(gain)}
          ${unnamed ? html`<li>${t("Next: {name}", { name: pick(unnamed.name) })}</li>` : nothing}
        </ul>`
      : nothing
  }`;
}

function gain({ source, says }: Gain): TemplateResult {
  return html`<li class="journey__gain">${source}: <strong class="number">${says}</strong></li>`;
}
