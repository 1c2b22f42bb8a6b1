/** The room's hats: how often mentors offer each, and how often mentees wish for it; the widest difference stands out. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { HatMap } from "../protocol";
import { percentText } from "../rounding";
import { groupMark, signAt } from "./marks";
import type { Row } from "./results";
import { chartTable } from "./table";

export interface HatMapWords {
  readonly hat: string;
  readonly offered: string;
  readonly wished: string;
}
type Line = HatMap["hats"][number];

/** The track ends at the first of these that all figures reach. */
const ENDS = [25, 50, 75, 100];
/** Nearer than this part of the track two signs touch; then they stand so many percent of the height aside. */
const CLOSE = 0.1;
const ASIDE = 20;

/** Draw a line per hat, the hats that are wished for more than offered first. `rows` names the hats. */
export function hatMap(
  map: HatMap,
  rows: readonly Row[],
  title: string,
  words: HatMapWords,
  locale?: string,
): TemplateResult {
  const lines = inOrder(map);
  // In a practice everybody asks, mentors too.
  const wishing = map.practice ? "room" : "mentee";
  const end = ENDS.find((one) =>
    lines.every(({ offered, wished }) => Math.max(offered ?? 0, wished ?? 0) <= one),
  );
  return html`<figure class="chart hatmap">
    <div class="hatmap__rows" role="img" aria-label=${title}>
      <div class="hatmap__row hatmap__heads">
        <span></span><span></span>
        <span class="hatmap__head">${words.offered}</span>
        <span class="hatmap__head">${words.wished}</span>
      </div>
      ${lines.map((line) => drawn(line, map.widest?.hat === line.hat, labelOf(rows, line), wishing, end ?? 100, locale))}
    </div>
    ${chartTable(
      title,
      [words.hat, words.offered, words.wished],
      lines.map((line) => ({
        head: labelOf(rows, line).label,
        cells: [figure(line.offered, locale), figure(line.wished, locale)],
      })),
      {},
    )}
  </figure>`;
}

/** By what mentees wish for more than mentors offer; what cannot be compared comes last. */
export function inOrder({ hats }: HatMap): readonly Line[] {
  const rest = ({ offered, wished }: Line) =>
    offered === null || wished === null ? -Infinity : wished - offered;
  return [...hats].sort((one, two) => (rest(two) === rest(one) ? 0 : rest(two) - rest(one)));
}

/** Whether too few chose a hat on one side: then a dash stands for its figure. */
export function isHidden({ offered, wished }: Line): boolean {
  return offered === null || wished === null;
}

function labelOf(rows: readonly Row[], { hat }: Line): Row {
  return rows.find(({ key }) => key === hat) ?? { key: hat, label: hat };
}

function drawn(
  line: Line,
  isWidest: boolean,
  { label, icon }: Row,
  wishing: "mentee" | "room",
  end: number,
  locale?: string,
): TemplateResult {
  const { offered, wished } = line;
  const aside = areClose(line, end) ? ASIDE : 0;
  return html`<div class="hatmap__row ${isWidest ? "hatmap__row--widest" : ""}">
    <span class="hatmap__name">${icon ?? nothing}<span>${label}</span></span>
    <svg class="hatmap__line" width="100%" aria-hidden="true" focusable="false">
      <line class="hatmap__ground" x1="${along(0, end)}%" x2="${along(end, end)}%" y1="50%" y2="50%" />
      ${[0, end / 2, end].map((at) => svg`<line class="hatmap__tick" x1="${along(at, end)}%" x2="${along(at, end)}%" y1="34%" y2="66%" />`)}
      ${
        offered === null || wished === null
          ? nothing
          : svg`<line class="hatmap__reach" x1="${along(offered, end)}%" x2="${along(wished, end)}%" y1="50%" y2="50%" />`
      }
      ${offered === null ? nothing : signAt("mentor", along(offered, end), 50 - aside, 0.95, "hatmap__sign")}
      ${wished === null ? nothing : signAt(wishing, along(wished, end), 50 + aside, 1, "hatmap__sign")}
    </svg>
    <span class="hatmap__figure"
      >${groupMark("mentor")}<span class="hatmap__number">${figure(offered, locale)}</span></span
    >
    <span class="hatmap__figure"
      >${groupMark(wishing)}<span class="hatmap__number">${figure(wished, locale)}</span></span
    >
  </div>`;
}

/** Signs at nearly the same place stand a little above each other, so that none hides the other. */
function areClose({ offered, wished }: Line, end: number): boolean {
  return offered !== null && wished !== null && Math.abs(offered - wished) < CLOSE * end;
}

function figure(value: number | null, locale?: string): string {
  return value === null ? "–" : percentText(value / 100, locale);
}

/** Percent of the line's width; a little stays free at both ends, so that no sign is cut. */
function along(value: number, end: number): number {
  return 5 + (90 * value) / end;
}
