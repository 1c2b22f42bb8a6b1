/** Words as large as they are frequent, the most frequent first: nothing turns, nothing is placed by chance. */
import { html, nothing, type TemplateResult } from "lit-html";
import { bar } from "./marks";
import { ENGLISH, partyName, type ChartOptions, type Row, type Side } from "./results";
import { chartTable } from "./table";

export interface CloudOptions extends ChartOptions {
  /** So many words at most; the rest stand in the table. */
  readonly most?: number;
  /** So many of them stand in the list as well. */
  readonly listed?: number;
}

/** From the smallest to the largest. */
const SIZES = 5;

/** The cloud with the ranked list beside it. */
export function wordCloud(
  words: readonly Row[],
  counted: Side,
  sides: readonly Side[],
  question: string,
  title: string,
  options: CloudOptions = {},
): TemplateResult {
  const count = ({ key }: Row) => counted.now?.counts[question]?.[key] ?? 0;
  const shown = words.slice(0, options.most ?? words.length);
  const most = Math.max(1, ...shown.map(count));
  return html`<figure class="chart cloud">
    <div class="chart__picture cloud__picture" role="img" aria-label=${title}>
      <p class="cloud__words">
        ${shown.map((word) => html`<span class="cloud__word cloud__word--${size(count(word), most)}">${word.label}</span> `)}
      </p>
      <ol class="cloud__list">
        ${shown.slice(0, options.listed ?? 8).map(
          (word) =>
            html`<li class="cloud__line">
              <span class="cloud__label">${word.label}</span>
              <span class="cloud__bar">${bar("room", count(word) / most)}</span>
              <span class="cloud__count">${count(word)}</span>
            </li>`,
        )}
      </ol>
    </div>
    ${options.table === "none" ? nothing : wordTable(words, [counted, ...sides], question, title, options)}
  </figure>`;
}

/** How many wrote each word, as a table. */
export function wordTable(
  words: readonly Row[],
  sides: readonly Side[],
  question: string,
  title: string,
  options: ChartOptions = {},
): TemplateResult {
  const said = options.words ?? ENGLISH;
  return chartTable(
    title,
    [said.answer, ...sides.map((side) => partyName(side, said))],
    words.map(({ key, label }) => ({
      head: label,
      cells: sides.map(({ now }) => (now ? (now.counts[question]?.[key] ?? 0) : "–")),
    })),
    options,
  );
}

/** Once is the smallest, most often the largest, in equal steps between. */
function size(count: number, most: number): number {
  return most === 1 ? 2 : 1 + Math.round(((SIZES - 1) * (count - 1)) / (most - 1));
}
