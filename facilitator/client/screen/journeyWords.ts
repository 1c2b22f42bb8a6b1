/** What the projector says of the journey: how far the room has come, and what the last card gave it. Never who. */
import type { BoardWords } from "../../../web/client/journey/board";
import { newest, upcoming } from "../../../web/client/journey/plan";
import type { JourneyView, Source } from "../../../web/client/protocol";
import { n, number, pick, t } from "../../../web/client/words";

/** What a card gave, and by what. */
export interface Gain {
  readonly source: string;
  readonly says: string;
}

/** How far the room has come: what is said, and the stop that it is said of. */
export function headline(journey: JourneyView): { says: string; name: string } {
  const [now, next] = [newest(journey), upcoming(journey)];
  if (now && !next) return { says: t("The room has arrived:"), name: pick(now.name) };
  if (now) return { says: t("The room has reached:"), name: pick(now.name) };
  return { says: t("The room sets out. The first stop:"), name: pick(next?.name) };
}

/** What the newest stop has to say; empty before the first. */
export function stopSentence(journey: JourneyView): string {
  return pick(newest(journey)?.sentence);
}

/** What the last card gave: guessing the others, 6 of 10. */
export function gains({ sources }: JourneyView): Gain[] {
  return sources.map(({ source, points }) => ({
    source: SOURCES[source](),
    says: t("{points} of {most}", { points: number(points), most: number(source === "reflection" ? 2 : 10) }),
  }));
}

const SOURCES: Readonly<Record<Source, () => string>> = {
  predict: () => t("Guessing the others"),
  panel: () => t("Agreeing with the panel"),
  split: () => t("Guessing the share"),
  table: () => t("Answers at the tables"),
  reflection: () => t("Thoughts shared"),
};

/** The words of the board and of its table. */
export function boardWords(): BoardWords {
  return {
    title: t("The journey: where the room and the tables stand"),
    room: t("The room"),
    start: t("Start"),
    next: (name) => t("Next: {name}", { name }),
    table: (table) => t("Table {number}", { number: number(table) }),
    heads: [t("Who"), t("Stands at"), t("With the last card")],
    place: (field, name) =>
      name
        ? t("Field {field}: {name}", { field: number(field), name })
        : t("Field {field}", { field: number(field) }),
    step: (fields) =>
      fields > 0 ? n("{count} field further", "{count} fields further", fields) : t("No step"),
  };
}
