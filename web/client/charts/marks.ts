/** The marks all charts share: a group's sign, a textured bar, a legend. Colour, texture and shape say the same. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Group } from "../protocol";
import { partyNote, type ChartWords, type Party as Named } from "./results";

type Party = Group | "room";

const SHAPES = {
  mentor: svg`<circle cx="12" cy="12" r="9.5" />`,
  mentee: svg`<path d="M12 1.5L23 21.5H1z" />`,
  manager: svg`<path d="M3 3h18v18H3z" />`,
  guest: svg`<path d="M12 .8L23.2 12 12 23.2.8 12z" />`,
  room: svg`<path d="M7 2h10l5.5 10L17 22H7L1.5 12z" />`,
} as const;

/** The sign of a group at a place of a drawing: `x` and `y` in percent, the middle of the sign; `size` in em. */
export function signAt(group: Party, x: number, y: number, size: number, name: string) {
  return svg`<svg class="${name} group-${group}" x="${x}%" y="${y}%" overflow="visible"><svg
    x="${-size / 2}em" y="${-size / 2}em" width="${size}em" height="${size}em" viewBox="0 0 24 24" overflow="visible">${SHAPES[group]}</svg></svg>`;
}

/** The sign of a group: circle, triangle, square, diamond; hexagon for the whole room. */
export function groupMark(group: Party, title?: string): TemplateResult {
  return html`<svg
    class="group-mark group-${group}"
    viewBox="0 0 24 24"
    role=${title === undefined ? nothing : "img"}
    aria-hidden=${title === undefined ? "true" : nothing}
    focusable="false"
  >
    ${title === undefined ? nothing : svg`<title>${title}</title>`}${SHAPES[group]}
  </svg>`;
}

/** A bar from 0 to 1 of the track's width; `before` marks where the first vote stood. */
export function bar(group: Party, share: number, before?: number): TemplateResult {
  const width = wide(share);
  return html`<svg class="bar group-${group}" width="100%" height="100%" aria-hidden="true" focusable="false">
    <rect class="bar__track" width="100%" height="100%" rx="3" />
    <g class="bar__grow">
      <rect class="bar__fill" width=${width} height="100%" rx="3" />
      ${share > 0 ? svg`<svg class="bar__texture" width=${width} height="100%">${TEXTURES[group]}</svg>` : nothing}
    </g>
    ${before === undefined ? nothing : ghost(share, before)}
  </svg>`;
}

/** Signs, names and numbers of answers; with two rounds also what full and empty bars mean. */
export function legend(parties: readonly Named[], words: ChartWords, rounds: boolean): TemplateResult {
  return html`<div class="legend">
    ${parties.map(
      (one) =>
        html`<span class="legend__item ${one.n === null ? "legend__item--hidden" : ""}"
          >${groupMark(one.group)}<span class="legend__name">${one.label}</span>
          <span class="legend__n">${partyNote(one, words)}</span></span
        >`,
    )}
    ${rounds ? roundKey(words) : nothing}
  </div>`;
}

/** What the two rounds look like. */
export function roundKey(words: ChartWords): TemplateResult {
  return html`<span class="legend__item"
      ><span class="legend__swatch legend__swatch--before"></span>${words.before}</span
    ><span class="legend__item"><span class="legend__swatch"></span>${words.after}</span>`;
}

/** Dashed lines instead of SVG patterns: they need no ids, so any number of charts may stand on a page. */
const TEXTURES = {
  mentor: nothing,
  mentee: svg`<line class="bar__hatch" x1="5" x2="100%" y1="50%" y2="50%" />`,
  manager: svg`<line class="bar__dots" x1="6" x2="100%" y1="28%" y2="28%" />
    <line class="bar__dots bar__dots--between" x1="6" x2="100%" y1="72%" y2="72%" />`,
  guest: svg`<line class="bar__rule" x1="0" x2="100%" y1="34%" y2="34%" />
    <line class="bar__rule" x1="0" x2="100%" y1="66%" y2="66%" />`,
  room: nothing,
} as const;

/** The first vote: a tick where the bar ended, and an empty box where it shrank. */
function ghost(share: number, before: number) {
  if (before === 0 && share === 0) return nothing;
  const at = wide(before);
  const lost = svg`<rect class="bar__lost" x=${wide(share)} width=${wide(before - share)} height="100%" />`;
  return svg`${before > share ? lost : nothing}
    <line class="bar__before-edge" x1=${at} x2=${at} y1="-10%" y2="110%" />
    <line class="bar__before" x1=${at} x2=${at} y1="-10%" y2="110%" />`;
}

function wide(share: number): string {
  return `${Math.max(0, Math.min(1, share)) * 100}%`;
}
