/** The room's hats on the projector: what mentors offer against what mentees wish for, the widest difference in words. */
import { html, type TemplateResult } from "lit-html";
import { hatMap, isHidden } from "../../../web/client/charts/hatMap";
import type { Row } from "../../../web/client/charts";
import { groupInSentence, groupPlural, type GroupLabels } from "../../../web/client/groups";
import { hatIcon } from "../../../web/client/hats";
import type { Hat, HatMap } from "../../../web/client/protocol";
import { language, n, pick, t } from "../../../web/client/words";
import { framed } from "./bars";
import type { Screen } from "./state";

/** The page; the shell adds the foot. */
export function hatMapPage({ view }: Screen, map: HatMap): TemplateResult {
  const { hats, group_labels: labels } = view.room;
  const headline = hatSentence(map, hats, labels);
  return html`<section class="sheet card sheet--hats" data-frame aria-labelledby="where">
    <h1 class="sheet__story" id="where">${headline || t("The hats of this room")}</h1>
    ${
      map.hats.length === 0
        ? html`<p class="sheet__lead">
            ${t("No hat card has been played yet. The map appears after the first one.")}
          </p>`
        : html`${framed(hatPicture(map, hats, labels))} ${hint(map, labels)}`
    }
  </section>`;
}

/** The map with the session's own names. */
export function hatPicture(map: HatMap, hats: readonly Hat[], labels: GroupLabels): TemplateResult {
  const rows: Row[] = map.hats.map(({ hat }) => ({ key: hat, label: nameOf(hat, hats), icon: hatIcon(hat) }));
  return hatMap(
    map,
    rows,
    t("Hats, offered and wished for"),
    {
      hat: t("Hat"),
      offered: t("{group} offer", { group: groupPlural("mentor", labels) }),
      wished: t("{group} wish for", { group: groupPlural("mentee", labels) }),
    },
    language(),
  );
}

/** "Mentees wish for “Straight Talker” 24 points more often than mentors offer it." Empty where nothing compares. */
export function hatSentence({ widest }: HatMap, hats: readonly Hat[], labels: GroupLabels): string {
  if (!widest || widest.offered === null || widest.wished === null) return "";
  const size = Math.abs(widest.wished - widest.offered);
  const isWished = widest.wished > widest.offered;
  const [first, then]: ["mentor" | "mentee", "mentor" | "mentee"] = isWished
    ? ["mentee", "mentor"]
    : ["mentor", "mentee"];
  const values = {
    hat: nameOf(widest.hat, hats),
    first: groupPlural(first, labels),
    then: groupInSentence(then, labels),
  };
  return isWished
    ? n(
        "{first} wish for “{hat}” {count} point more often than {then} offer it.",
        "{first} wish for “{hat}” {count} points more often than {then} offer it.",
        size,
        values,
      )
    : n(
        "{first} offer “{hat}” {count} point more often than {then} wish for it.",
        "{first} offer “{hat}” {count} points more often than {then} wish for it.",
        size,
        values,
      );
}

/** Why a figure is missing; else how many choices were counted. */
function hint(map: HatMap, labels: GroupLabels): TemplateResult {
  if (!map.hats.some(isHidden)) {
    return html`<p class="sheet__hint sheet__hint--spare">${countedSentence(map, labels)}</p>`;
  }
  return html`<p class="sheet__hint">${t("– : too few chose to say more without naming somebody.")}</p>`;
}

function countedSentence({ offered_by, wished_by }: HatMap, labels: GroupLabels): string {
  const choices = (count: number) => n("{count} choice", "{count} choices", count);
  return [
    `${groupPlural("mentor", labels)}: ${choices(offered_by)}`,
    `${groupPlural("mentee", labels)}: ${choices(wished_by)}`,
  ].join(" · ");
}

function nameOf(hat: string, hats: readonly Hat[]): string {
  return pick(hats.find(({ id }) => id === hat)?.name) || hat;
}
