/** What a card asks for, in a few words beside its title. */
import { t } from "../../../web/client/words";

/** A kind that has no words here shows its own name. */
export function kindName(kind: string): string {
  return NAMES[kind]?.() ?? kind;
}

const NAMES: Readonly<Record<string, () => string>> = {
  hat: () => t("Choose a hat"),
  choice: () => t("Choose one answer"),
  multi: () => t("Choose several answers"),
  scale: () => t("Answer from 1 to 5"),
  rank: () => t("Put in order"),
  sort: () => t("Sort into boxes"),
  points: () => t("Share out ten points"),
  split: () => t("Guess a share"),
  words: () => t("Write short words"),
  wall: () => t("Write a sentence"),
  pulse: () => t("Answer from 1 to 5, before and after"),
  practice: () => t("Ask for a hat"),
  info: () => t("Only to read"),
};
