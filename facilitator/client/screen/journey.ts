/** The journey between two cards: how far the room has come in words, and the board. */
import { html, nothing, type TemplateResult } from "lit-html";
import { journeyBoard, type BoardWords } from "../../../web/client/journey/board";
import { planOf, upcoming, type Plan } from "../../../web/client/journey/plan";
import type { JourneyView, MilestoneView } from "../../../web/client/protocol";
import { pick } from "../../../web/client/words";
import { boardRoom, linesHigh, textSize, type BoardRoom } from "./boardSize";
import { boardWords, gains, headline, stopSentence, type Gain } from "./journeyWords";
import type { Screen } from "./state";

/** From more tables than these on, words leave the board more room. */
const FEW = 12;
/** The heading and the gaps around it, in em of the smallest text: above many tables it is one line. */
const HEADING = { few: 4.1, many: 2.4 };
/** From more than these on they need the lines. */
const GAINS = 3;

/** The page; the shell adds the foot. */
export function journeyPage(_screen: Screen, journey: JourneyView): TemplateResult {
  const room = boardRoom(window.innerWidth, window.innerHeight, textSize());
  const words = boardWords();
  const { plan, given } = balanced(journey, room, words);
  const form = `${room.beside ? "sheet--beside" : ""} ${isCrowded(journey) ? "sheet--crowded" : ""}`;
  return html`<section class="sheet card sheet--journey ${form}" data-frame aria-labelledby="where">
    <div class="journey__words">${heading(journey)} ${told(journey, plan, given)}</div>
    ${journeyBoard(journey, plan, words)}
  </section>`;
}

function isCrowded({ tables }: JourneyView): boolean {
  return tables.length > FEW;
}

interface Balanced {
  readonly plan: Plan;
  /** What is said of the last card: nothing where the tables need the room. */
  readonly given: readonly Gain[];
}

function balanced(journey: JourneyView, { below, beside }: BoardRoom, words: BoardWords): Balanced {
  const { wide } = below(0);
  const heading = isCrowded(journey) ? HEADING.many : HEADING.few;
  const first = heading + linesHigh([stopSentence(journey)], wide);
  const under = (said: readonly string[]) => planOf(journey, below(first + linesHigh(said, wide)), words);
  const tried = (given: readonly Gain[]): Balanced => {
    const said = given.map(({ source, says }) => `${source}: ${says}`);
    const plan = under(said);
    const next = unnamed(journey, plan);
    return { plan: next ? under([...said, words.next(pick(next.name))]) : plan, given };
  };
  const full = tried(gains(journey));
  return full.plan.fits || beside ? full : tried([]);
}

/** The next stop, if the board has no room for its name. */
function unnamed(journey: JourneyView, { labels }: Plan): MilestoneView | undefined {
  const next = upcoming(journey);
  return labels.some(({ field }) => field === next?.field) ? undefined : next;
}

/** How far the room has come, as the heading of its page. */
function heading(journey: JourneyView): TemplateResult {
  const { says, name } = headline(journey);
  return html`<h1 class="journey__heading" id="where">
    <span class="journey__says">${says}</span>
    ${name ? html`<span class="sheet__story">${name}</span>` : nothing}
  </h1>`;
}

/** The stop's sentence, what the last card gave, and the next stop where the board has no room for its name. */
function told(journey: JourneyView, plan: Plan, given: readonly Gain[]): TemplateResult {
  const [sentence, next] = [stopSentence(journey), unnamed(journey, plan)];
  return html`${sentence ? html`<p class="journey__sentence">${sentence}</p>` : nothing}
  ${
    given.length || next
      ? html`<ul class="journey__gains ${given.length > GAINS ? "journey__gains--many" : ""}">
          ${given.map(gain)} ${next ? html`<li>${boardWords().next(pick(next.name))}</li>` : nothing}
        </ul>`
      : nothing
  }`;
}

function gain({ source, says }: Gain): TemplateResult {
  return html`<li class="journey__gain">${source}: <strong class="number">${says}</strong></li>`;
}
