/** What was asked for in a practice: hats of the whole room, never who asked whom. */
import { html, type TemplateResult } from "lit-html";
import { groupBars, shareSeries, type Row, type Side } from "../../../web/client/charts";
import { groupPlural } from "../../../web/client/groups";
import { hatIcon } from "../../../web/client/hats";
import { hatName } from "../../../web/client/kinds";
import type { Told } from "../../../web/client/results";
import { language, n, t } from "../../../web/client/words";

const ONLY = "answer";

/** A bar for every hat that somebody asked for, the most wanted one first; or why there is none. */
export function askedFor(told: Told): TemplateResult {
  const tally = told.result.rounds[told.result.rounds.length - 1]?.room;
  const counts = Object.entries(tally?.counts[ONLY] ?? {}).filter(([, count]) => count > 0);
  if (!tally || counts.length === 0) {
    return html`<p class="soft">${t("Too few people have asked for a hat to show which.")}</p>`;
  }
  const hats = counts.sort(([, one], [, two]) => two - one).map(([hat]) => hat);
  const rows: Row[] = hats.map((key) => ({ key, label: hatName(key, told.hats), icon: hatIcon(key) }));
  const room: Side = { group: "room", label: groupPlural("room", told.labels), n: tally.n, now: tally };
  return groupBars(rows, shareSeries([room], ONLY, hats), t("Hats that were asked for"), {
    words: {
      answer: t("Hat"),
      before: "",
      after: "",
      stayed: "",
      mean: "",
      hidden: "",
      count: (count) => n("{count} person asked", "{count} people asked", count),
    },
    locale: language(),
  });
}
