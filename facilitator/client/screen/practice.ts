/** A practice on the projector: how it goes and how long, then which hats were asked for. Never who asked whom. */
import { html, type TemplateResult } from "lit-html";
import type { Row } from "../../../web/client/charts";
import { hatMap } from "../../../web/client/charts/hatMap";
import { groupInSentence, groupPlural } from "../../../web/client/groups";
import { hatIcon } from "../../../web/client/hats";
import { hatName } from "../../../web/client/kinds";
import { closedSentence } from "../../../web/client/phases";
import type { CardView, HatMap, ScreenView } from "../../../web/client/protocol";
import { language, n, pick, t } from "../../../web/client/words";
import { framed } from "./bars";
import { dial } from "./dial";
import { sheet } from "./frame";
import type { Screen } from "./state";

const MINUTE = 60_000;

/** A big and calm page that stands for some minutes: three steps, the time, and how many have asked. */
export function practising(screen: Screen, card: CardView): TemplateResult {
  const { timer } = screen.view.room;
  return sheet(
    screen,
    "practice",
    html`<p class="sheet__question">${pick(card.prompt)}</p>
      <div class="practice">
        <ol class="practice__steps">
          ${steps(timer?.length ?? 0).map((one) => html`<li class="practice__step"><span>${one}</span></li>`)}
        </ol>
        ${dial(screen)}
      </div>
      <p class="sheet__hint">${t("The room sees only which hats were asked for.")}</p>`,
    counted(screen.view),
  );
}

function steps(length: number): readonly string[] {
  const minutes = Math.round(length / MINUTE);
  return [
    t("Ask somebody at your table for a hat."),
    minutes > 0
      ? n("Try it together for {count} minute.", "Try it together for {count} minutes.", minutes)
      : t("Try it together."),
    t("Both say how it fitted. Then swap."),
  ];
}

function counted({ answered, present, room }: ScreenView): TemplateResult {
  if (!room.open)
    return html`${closedSentence(room.card)} ${n("{count} has asked", "{count} have asked", answered)}`;
  return html`<strong class="sheet__count"
      >${t("{answered} of {present}", { answered, present: Math.max(answered, present) })}</strong
    >
    ${t("have asked")}`;
}

/** Asked for against offered: what everybody asked for here, beside what mentors offered on the cards before. */
export function askedFor({ room }: ScreenView): TemplateResult {
  const map = room.hat_map;
  if (!map || map.wished_by === 0)
    return html`<p class="sheet__story">${nothingToTell(room.result?.rounds[0]?.n)}</p>`;
  const mentors = groupInSentence("mentor", room.group_labels);
  const rows: Row[] = map.hats.map(({ hat }) => ({
    key: hat,
    label: hatName(hat, room.hats),
    icon: hatIcon(hat),
  }));
  const words = {
    hat: t("Hat"),
    offered: t("{group} offered", { group: groupPlural("mentor", room.group_labels) }),
    wished: t("Asked for"),
  };
  return html`<p class="sheet__story">${story(map, (hat) => hatName(hat, room.hats), mentors)}</p>
    ${framed(hatMap(map, rows, t("Hats, asked for and offered"), words, language()))}
    <p class="sheet__hint sheet__hint--spare">
      ${n("{count} person has asked for a hat.", "{count} people have asked for a hat.", map.wished_by)}
    </p>`;
}

function nothingToTell(asked: number | undefined): string {
  return asked ? t("Too few people have asked for a hat to show which.") : t("Nobody has asked for a hat.");
}

/** The widest difference; without one, what was asked for most, of which there may be two. */
function story({ widest, hats }: HatMap, name: (hat: string) => string, group: string): string {
  if (widest && widest.wished !== null && widest.offered !== null) {
    const size = Math.abs(widest.wished - widest.offered);
    const values = { hat: name(widest.hat), group };
    return widest.wished > widest.offered
      ? n(
          "“{hat}” was asked for {count} point more often than {group} offered it.",
          "“{hat}” was asked for {count} points more often than {group} offered it.",
          size,
          values,
        )
      : n(
          "“{hat}” was asked for {count} point less often than {group} offered it.",
          "“{hat}” was asked for {count} points less often than {group} offered it.",
          size,
          values,
        );
  }
  const most = Math.max(...hats.map(({ wished }) => wished ?? 0));
  const [first = "", second, ...others] = hats
    .filter(({ wished }) => wished === most)
    .map(({ hat }) => name(hat));
  if (others.length > 0) return t("Several hats were asked for equally often.");
  return second
    ? t("Asked for most often: “{hat}” and “{other}”.", { hat: first, other: second })
    : t("Asked for most often: “{hat}”.", { hat: first });
}
