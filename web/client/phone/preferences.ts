/** How this phone likes its pages: language, light or dark, size of text. */
import type { Shelf } from "../storage";
import { LANGUAGES, preferred, setLanguage, type Language } from "../words";

export type Theme = "light" | "dark" | null;
export const TEXT_SIZES = [100, 125, 150, 200] as const;

export class Preferences {
  constructor(private readonly shelf: Shelf) {}

  /** Light or dark as chosen; null follows the device. */
  theme(): Theme {
    const kept = this.shelf.read("theme");
    return kept === "light" || kept === "dark" ? kept : null;
  }

  setTheme(theme: Theme): void {
    if (theme) this.shelf.write("theme", theme);
    else this.shelf.remove("theme");
    this.show();
  }

  /** Per cent of the usual size. */
  textSize(): number {
    const kept = Number(this.shelf.read("text"));
    return TEXT_SIZES.find((size) => size === kept) ?? 100;
  }

  setTextSize(size: number): void {
    this.shelf.write("text", String(size));
    this.show();
  }

  /** Speak a language of the session: the chosen one, else the first that the browser asks for. */
  speak(known: readonly Language[]): void {
    const chosen = this.shelf.read("language");
    setLanguage(preferred(known, [...(chosen ? [chosen] : []), ...navigator.languages]));
  }

  setLanguage(language: Language): void {
    this.shelf.write("language", language);
    setLanguage(language);
  }

  /** Put theme and size on the page, and speak before the session has said which languages it has. */
  show(): void {
    const root = document.documentElement;
    const theme = this.theme();
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    root.dataset.text = String(this.textSize());
    root.style.fontSize = this.textSize() === 100 ? "" : `${this.textSize()}%`;
  }

  begin(): void {
    this.show();
    const served = document.documentElement.lang;
    const chosen = this.shelf.read("language");
    setLanguage(preferred(LANGUAGES, [...(chosen ? [chosen] : []), served]));
  }
}
