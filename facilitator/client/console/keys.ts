/** The keys of slide programs and clickers. They rest while somebody types, and can be switched off. */
import { t } from "../../../web/client/words";

export type Deed =
  | "next"
  | "back"
  | "blank"
  | "fullscreen"
  | "join"
  | "timer"
  | "longer"
  | "shorter"
  | "journey"
  | "hats"
  | "look"
  | "lock"
  | "notes"
  | "page"
  | "keys";

interface Key {
  readonly deed: Deed;
  readonly pressed: readonly string[];
  readonly shown: readonly string[];
  says(): string;
}

export const KEYS: readonly Key[] = [
  {
    deed: "next",
    pressed: [" ", "ArrowRight", "PageDown"],
    shown: ["Space", "→", "PgDn"],
    says: () => t("What happens next"),
  },
  {
    deed: "back",
    pressed: ["ArrowLeft", "PageUp"],
    shown: ["←", "PgUp"],
    says: () => t("Back; no vote is lost"),
  },
  { deed: "blank", pressed: ["b", "."], shown: ["B", "."], says: () => t("Dark projector") },
  { deed: "join", pressed: ["q"], shown: ["Q"], says: () => t("QR code") },
  {
    deed: "journey",
    pressed: ["j"],
    shown: ["J"],
    says: () => t("The journey on the projector, and the card again"),
  },
  {
    deed: "hats",
    pressed: ["h"],
    shown: ["H"],
    says: () => t("The hat map on the projector, and the card again"),
  },
  {
    deed: "look",
    pressed: ["r"],
    shown: ["R"],
    says: () => t("Look back at the cards worth talking about, and stop"),
  },
  { deed: "timer", pressed: ["t"], shown: ["T"], says: () => t("Start the timer, hold it, let it go on") },
  { deed: "longer", pressed: ["+"], shown: ["+"], says: () => t("30 seconds more") },
  { deed: "shorter", pressed: ["-", "−"], shown: ["−"], says: () => t("30 seconds less") },
  { deed: "lock", pressed: ["l"], shown: ["L"], says: () => t("Lock the room for newcomers") },
  { deed: "notes", pressed: ["s"], shown: ["S"], says: () => t("Notes") },
  {
    deed: "page",
    pressed: ["v"],
    shown: ["V"],
    says: () => t("Following page of the results on the projector"),
  },
  { deed: "fullscreen", pressed: ["f"], shown: ["F"], says: () => t("Full screen") },
  { deed: "keys", pressed: ["?"], shown: ["?"], says: () => t("This list") },
];

/** What a key press asks for; null where it belongs to the browser, a field, a button or an open dialog. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return null;
  const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const deed = KEYS.find(({ pressed }) => pressed.includes(typed))?.deed ?? null;
  return deed && isFree(event, typed) ? deed : null;
}

function isFree(event: KeyboardEvent, key: string): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable], [role=radiogroup]"))
    return false;
  // Space presses the button that has the focus.
  return key !== " " || !target?.closest("button, a, summary, input");
}
