/** Which hats mentors offer, and mentees wish or asked for, as one picture; the widest difference is named. */
import { html, nothing, type TemplateResult } from "lit-html";
import { hatMap, isHidden } from "../charts/hatMap";
import { groupPlural } from "../groups";
import { hatIcon } from "../hats";
import { hatName } from "../kinds";
import type { RoomView } from "../protocol";
import { language, t } from "../words";

/** Nothing where the room has no map now. */
export function askedMap({
  hat_map: map,
  hats,
  group_labels: labels,
}: RoomView): TemplateResult | typeof nothing {
  if (!map || map.hats.length === 0) return nothing;
  const rows = map.hats.map(({ hat }) => ({ key: hat, label: hatName(hat, hats), icon: hatIcon(hat) }));
  const [mentors, mentees] = [groupPlural("mentor", labels), groupPlural("mentee", labels)];
  const title = t("Hats, offered and wished for");
  const words = {
    hat: t("Hat"),
    offered: t("{group} offer", { group: mentors }),
    wished: map.practice ? t("Asked for") : t("{group} wish for", { group: mentees }),
  };
  return html`${
    map.widest
      ? html`<p class="reveal__lead">
          ${t("The widest gap: {hat}.", { hat: hatName(map.widest.hat, hats) })}
        </p>`
      : nothing
  }
  ${hatMap(map as Parameters<typeof hatMap>[0], rows, title, words, language())}
  ${map.hats.some(isHidden) ? html`<p class="small soft">${t("– : too few chose to say more without naming somebody.")}</p>` : nothing}`;
}
