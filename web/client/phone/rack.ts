/** The hat rack: what one did with each of the ten hats, for oneself. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { hatIcon } from "../hats";
import { hatName } from "../kinds";
import type { Hat, HatId, KeepsakeView, MeView, RoomView } from "../protocol";
import { listed, n, number, pick, t } from "../words";
import type { Phone } from "./phone";
import { situation } from "./situation";

/** The strongest sign that a hat has: worn before asked for, asked for before seen. */
type State = "worn" | "asked" | "seen" | "never";
const ORDER: readonly State[] = ["worn", "asked", "seen", "never"];
const MOST = 3;

/** All hats on their pegs; `title` heads the section. */
export function rack(me: MeView, room: RoomView, title: string): TemplateResult | typeof nothing {
  if (room.hats.length === 0) return nothing;
  const hats = [...room.hats].sort((one, other) => place(one, me) - place(other, me));
  return html`<section class="card" aria-labelledby="rack">
    <h2 class="own__title" id="rack">${title}</h2>
    ${isEmpty(me) ? html`<p class="soft">${t("No hat has been used yet. The rack fills as you choose hats, ask for them and see them at work.")}</p>` : nothing}
    ${favourites(me, room)}
    <ul class="rack">
      ${hats.map((hat) => peg(hat, me))}
    </ul>
    <p class="small soft">${t("Only you see your rack.")}</p>
  </section>`;
}

/** The same, folded away, for pages on which one waits. */
export function foldedRack({ link }: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (room.hats.length === 0 || isEmpty(me)) return nothing;
  return html`<details class="folded" @toggle=${() => link.askMe()}>
    <summary class="again__handle folded__handle">${t("Your hat rack")}</summary>
    ${rack(me, room, t("Your hat rack"))}
  </details>`;
}

/** At the end: a hat to try next, and where it would have helped. */
export function stretchHat(
  me: MeView,
  room: RoomView,
  keepsake: KeepsakeView | null,
): TemplateResult | typeof nothing {
  const stretch = me.rack.stretch;
  const hat = stretch && room.hats.find(({ id }) => id === stretch.hat);
  if (!stretch || !hat) return nothing;
  const played = keepsake?.cards.find(({ entry }) => entry === stretch.entry);
  return html`<section class="card stretch" aria-labelledby="stretch">
    <div class="practice__top">
      ${hatIcon(hat.id)}
      <h2 class="card__title" id="stretch">${t("Your stretch hat: {hat}", { hat: pick(hat.name) })}</h2>
    </div>
    <p>${pick(hat.line)}</p>
    ${
      stretch.title
        ? html`<p class="stretch__where">
              ${t("It would have helped in: {title}", { title: pick(stretch.title) })}
            </p>
            ${played ? situation(played.card) : nothing}`
        : html`<p>${t("You have not tried it yet. Put it on when somebody needs it.")}</p>`
    }
  </section>`;
}

/** Whether nothing has been chosen, asked for or seen. */
function isEmpty({ rack: { worn, asked, seen } }: MeView): boolean {
  return worn.length + asked.length + seen.length === 0;
}

/** What a mentee would like most. */
function favourites({ group, rack: { asked } }: MeView, { hats }: RoomView): TemplateResult | typeof nothing {
  if (group === "mentor" || asked.length === 0) return nothing;
  const most = asked.slice(0, MOST).map(({ hat, times }) => counted(hatName(hat, hats), times));
  return html`<p>${t("The hats I ask for most: {hats}.", { hats: listed(most) })}</p>`;
}

function counted(name: string, times: number): string {
  return times > 1 ? `${name} (${number(times)}×)` : name;
}

function peg({ id, name }: Hat, me: MeView): TemplateResult {
  const state = stateOf(id, me);
  return html`<li class="peg peg--${state}">
    <span class="peg__hat">${hatIcon(id)}</span>
    <strong class="peg__name">${pick(name)}</strong>
    <span class="peg__state">${sign(state)}<span>${words(id, me).join(" · ")}</span></span>
  </li>`;
}

function stateOf(hat: HatId, { rack: { worn, asked, seen } }: MeView): State {
  if (worn.some((one) => one.hat === hat)) return "worn";
  if (asked.some((one) => one.hat === hat)) return "asked";
  return seen.includes(hat) ? "seen" : "never";
}

function place({ id }: Hat, me: MeView): number {
  return ORDER.indexOf(stateOf(id, me));
}

/** Everything that is true of a hat, the strongest first. */
function words(hat: HatId, { rack: { worn, asked, seen } }: MeView): readonly string[] {
  const times = (counts: typeof worn) => counts.find((one) => one.hat === hat)?.times ?? 0;
  const all = [
    times(worn) ? n("worn {count} time", "worn {count} times", times(worn)) : "",
    times(asked) ? n("asked for {count} time", "asked for {count} times", times(asked)) : "",
    seen.includes(hat) ? t("seen working") : "",
  ].filter(Boolean);
  return all.length > 0 ? all : [t("never tried")];
}

const SIGNS: Readonly<Record<State, ReturnType<typeof svg>>> = {
  worn: svg`<circle class="sign__full" cx="8" cy="8" r="6" />`,
  asked: svg`<path class="sign__line" d="M2.5 3.5h11v7h-6l-3 3v-3h-2z" />`,
  seen: svg`<path class="sign__line" d="M1.5 8q6.5-8 13 0-6.5 8-13 0z" /><circle class="sign__full" cx="8" cy="8" r="2" />`,
  never: svg`<circle class="sign__line sign__line--gaps" cx="8" cy="8" r="6" />`,
};

function sign(state: State): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${SIGNS[state]}</svg>`;
}
