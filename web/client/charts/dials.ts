/** Two quiet dials: how many have answered, and how much time is left. Words come from the page. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Group } from "../protocol";
import { bar } from "./marks";

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring with the number in it; `text` says it in words ("17 of 23 have answered"). */
export function progress(done: number, total: number, text: string): TemplateResult {
  return html`<div class="dial dial--progress" role="img" aria-label=${text}>
    ${ring(total > 0 ? done / total : 0)}
    <span class="dial__figure" aria-hidden="true"
      ><span class="dial__done">${done}</span><span class="dial__total">/ ${total}</span></span
    >
  </div>`;
}

/** The same as a bar, for lists by group or table. */
export function progressBar(
  done: number,
  total: number,
  text: string,
  group: Group | "room" = "room",
): TemplateResult {
  return html`<div class="meter" role="img" aria-label=${text}>
    <div class="meter__bar">${bar(group, total > 0 ? done / total : 0)}</div>
    <span class="meter__figure" aria-hidden="true">${done} / ${total}</span>
  </div>`;
}

/** The part of the time that is left, as a ring that empties; `text` is the clock ("2:30"), `title` says what it is. */
export function timerDial(fraction: number, text: string, title?: string): TemplateResult {
  return html`<div class="dial dial--timer" role="timer" aria-live="off" aria-label=${title ?? nothing}>
    ${ring(fraction)}
    <span class="dial__figure"><span class="dial__clock">${text}</span></span>
  </div>`;
}

function ring(fraction: number): TemplateResult {
  const part = Math.max(0, Math.min(1, fraction)) * ROUND;
  return html`<svg class="dial__ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
    ${svg`<circle class="dial__track" cx="50" cy="50" r=${RADIUS} />`}
    ${
      part === 0
        ? nothing
        : svg`<circle class="dial__part" cx="50" cy="50" r=${RADIUS} transform="rotate(-90 50 50)"
          stroke-dasharray="${part} ${ROUND}" />`
    }
  </svg>`;
}
