/** The journey on a phone: the road as one line, the room above it, the own table below it, and the stops in words. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { number, pick, t } from "../words";
import type { JourneyView, MilestoneView } from "../protocol";

/** Draw the line; `table` is where its reader sits, null without one. */
export function journeyStrip(journey: JourneyView, table: number | null): TemplateResult {
  const { milestones, room, fields } = journey;
  const own = journey.tables.find((one) => one.table === table);
  const reached = milestones.filter((one) => one.reached);
  const next = milestones.find((one) => !one.reached);
  return html`<figure class="strip">
    <svg class="strip__picture" width="100%" role="img" aria-label=${title(journey, table)}>
      <line class="strip__road" x1="${along(0, fields)}%" x2="${along(fields, fields)}%" y1="50%" y2="50%" />
      <line
        class="strip__walked"
        x1="${along(0, fields)}%"
        x2="${along(room.field, fields)}%"
        y1="50%"
        y2="50%"
      />
      ${milestones.map((one) => stop(one, fields))} ${roomAt(along(room.field, fields))}
      ${own ? tableAt(along(own.field, fields), own.table) : nothing}
    </svg>
    <figcaption class="strip__words">
      ${
        reached.length
          ? html`<span class="strip__reached"
              ><svg class="strip__mark" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
                ${HEXAGON}
              </svg>
              ${pick(reached[reached.length - 1]?.name)}</span
            >`
          : nothing
      }
      ${next ? html`<span class="strip__next">${t("Next: {name}", { name: pick(next.name) })}</span>` : nothing}
    </figcaption>
  </figure>`;
}

function title({ room, tables, fields }: JourneyView, table: number | null): string {
  const own = tables.find((one) => one.table === table);
  const values = { room: number(room.field), fields: number(fields) };
  if (!own) return t("The room stands on field {room} of {fields}.", values);
  return t("Your table stands on field {table}, the room on field {room} of {fields}.", {
    ...values,
    table: number(own.field),
  });
}

function stop({ field, reached }: MilestoneView, fields: number) {
  return svg`<circle class="strip__stop ${reached ? "strip__stop--reached" : ""}" cx="${along(field, fields)}%" cy="50%" r=".32em" />`;
}

/** The room's sign on a foot that touches the road. */
function roomAt(x: number) {
  return svg`<svg x="${x}%" y="50%" overflow="visible"><svg
    x="-.75em" y="-2em" width="1.5em" height="1.5em" viewBox="-12 -12 24 24" overflow="visible"
    ><path class="strip__room" d="M-4 9 0 18 4 9" />${HEXAGON}</svg></svg>`;
}

const HEXAGON = svg`<path class="strip__room" d="M-5.500-10h11L11 0 5.500 10h-11L-11 0z" />`;

function tableAt(x: number, table: number) {
  const half = `${table}`.length > 1 ? 0.85 : 0.7;
  return svg`<svg x="${x}%" y="50%" overflow="visible">
    <rect class="strip__table" x="${-half}em" y=".45em" width="${2 * half}em" height="1.4em" rx=".7em" />
    <text class="strip__number" y="1.5em">${table}</text>
  </svg>`;
}

/** Percent of the width; both ends keep room for a sign. */
function along(field: number, fields: number): number {
  return 5 + (90 * field) / fields;
}
