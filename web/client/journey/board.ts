/** The journey as a board: a road through a year, a numbered piece for every table, and the room's own piece. */
import { html, type TemplateResult } from "lit-html";
import { chartTable } from "../charts/table";
import type { JourneyView, TokenView } from "../protocol";
import { pick } from "../words";
import { ground, names } from "./ground";
import { pieces } from "./pieces";
import type { BoardNames, Plan } from "./plan";

/** What the board says; pages pass their catalogue's words. */
export interface BoardWords extends BoardNames {
  readonly title: string;
  readonly table: (number: number) => string;
  readonly heads: readonly [string, string, string];
  readonly place: (field: number, name: string) => string;
  readonly step: (fields: number) => string;
}

/** Draw the board as it was planned; its sizes are in em of its own text. */
export function journeyBoard(journey: JourneyView, plan: Plan, words: BoardWords): TemplateResult {
  const { size } = plan;
  return html`<figure class="journey">
    <svg
      class="journey__picture"
      width="${size.wide}em"
      height="${size.high}em"
      role="img"
      aria-label=${words.title}
    >
      <svg
        width="${size.wide}em"
        height="${size.high}em"
        overflow="visible"
        viewBox="0 0 ${size.wide} ${size.high}"
      >
        ${ground(journey, plan)}
      </svg>
      ${names(journey, plan)} ${pieces(journey, plan)}
    </svg>
    ${journeyTable(journey, words)}
  </figure>`;
}

/** Who stands where, as a table in the order of the tables' numbers. */
function journeyTable(journey: JourneyView, words: BoardWords): TemplateResult {
  const names = new Map(journey.milestones.map(({ field, name }) => [field, pick(name)]));
  const row = (head: string, { field, before }: TokenView) => ({
    head,
    cells: [words.place(field, names.get(field) ?? ""), words.step(field - before)],
  });
  return chartTable(
    words.title,
    words.heads,
    [row(words.room, journey.room), ...journey.tables.map((one) => row(words.table(one.table), one))],
    {},
  );
}
