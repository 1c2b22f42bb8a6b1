/** How this phone likes its pages: language, light or dark, size of text. */
import type { Shelf } from "../storage";
import { LANGUAGES, preferred, type Language } from "../words";
import { Languages } from "./languages";

export type Theme = "light" | "dark" | null;
export const TEXT_SIZES = [100, 125, 150, 200] as const;

export class Preferences {
  constructor(
    private readonly shelf: Shelf,
    readonly languages: Languages = new Languages(),
  ) {}

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
    if (!this.languages.resting) void this.languages.speak(this.wished(known, navigator.languages));
  }

  /** Speak another language from now on; false if its words cannot be fetched. */
  async setLanguage(language: Language): Promise<boolean> {
    this.shelf.write("language", language);
    return this.languages.speak(language);
  }

  /** Put theme and size on the page. */
  show(): void {
    const root = document.documentElement;
    const theme = this.theme();
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    root.dataset.text = String(this.textSize());
    root.style.fontSize = this.textSize() === 100 ? "" : `${this.textSize()}%`;
  }

  /** Before the session has said which languages it has, the page speaks as it was served. */
  async begin(): Promise<void> {
    this.show();
    await this.languages.open(this.wished(LANGUAGES, [document.documentElement.lang]));
  }

  private wished(known: readonly Language[], usual: readonly string[]): Language {
    const chosen = this.shelf.read("language");
    return preferred(known, [...(chosen ? [chosen] : []), ...usual]);
  }
}
