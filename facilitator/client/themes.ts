/** Light or dark, as chosen in this window and remembered for the next time; else as the device prefers. */
import type { Shelf } from "../../web/client/storage";

type Theme = "light" | "dark";

/** The theme that was chosen last time. */
export function recallTheme(shelf: Shelf, key: string): void {
  const kept = shelf.read(key);
  if (kept === "light" || kept === "dark") document.documentElement.dataset["theme"] = kept;
}

/** Change to the other theme and remember it. */
export function changeTheme(shelf: Shelf, key: string): void {
  const next = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  shelf.write(key, next);
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
