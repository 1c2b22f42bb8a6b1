/** The table beside a chart: the same numbers for screen readers, and for everybody who likes them in rows. */
import { html, type TemplateResult } from "lit-html";
import type { ChartOptions } from "./results";

type Cell = string | number;

export interface TableRow {
  readonly head: string;
  readonly cells: readonly Cell[];
}

/** One row per head; the first column's name comes first. Hidden from sight unless asked for. */
export function chartTable(
  title: string,
  columns: readonly Cell[],
  rows: readonly TableRow[],
  options: ChartOptions,
): TemplateResult {
  return html`<div class=${options.table === "visible" ? "table-scroll" : "visually-hidden"}>
    <table class="table">
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ head, cells }) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
