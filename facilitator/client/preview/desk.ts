/** The desk: controls on the left, phone and projector on the right, and the file's mistakes below the controls. */
import { setLanguage, language, type Language } from "../../../web/client/words";
import { Controls } from "./controls";
import { Frames } from "./frames";
import { mistakes, standing } from "./mistakes";
import { neighbour, stepByKey } from "./steps";
import type { Told } from "./told";

const AGAIN = 1000;

/** Begin: fetch, draw, and wait for the next version of the file. */
export function startDesk(): void {
  setLanguage((document.documentElement.lang as Language) || language());
  new Desk().start();
}

class Desk {
  private told: Told | null = null;
  private asked = 0;
  private readonly controls = new Controls(() => void this.fetch());
  private readonly frames = new Frames((by) => this.step(by));

  start(): void {
    stepByKey((by) => this.step(by));
    window.addEventListener("resize", () => this.frames.resize(this.controls.sizes()));
    void this.follow();
  }

  /** Newer questions overtake older ones: a slow answer to an older one is dropped. */
  private async fetch(): Promise<void> {
    const mine = ++this.asked;
    this.frames.resize(this.controls.sizes());
    const told = await ask<Told>(`state?${this.controls.query()}`);
    if (told && mine === this.asked) this.take(told);
  }

  private take(told: Told): void {
    this.told = told;
    this.controls.show(told);
    this.frames.resize(this.controls.sizes());
    if (told.views && told.scene) {
      const { theme } = this.controls;
      this.frames.show({ kind: "sight", views: told.views, language: told.scene.language, theme });
    }
    mistakes(told);
    standing(told);
  }

  private step(by: 1 | -1): void {
    const { deck, scene } = this.told ?? {};
    const next = deck && scene ? neighbour(deck.cards, scene, by) : null;
    if (!next) return;
    this.controls.choose(next);
    void this.fetch();
  }

  /** For ever: fetch what is new, wait for the next news. Without a server, look again every second. */
  private async follow(): Promise<never> {
    for (;;) {
      await this.fetch();
      while (!(await this.isOutdated()));
    }
  }

  private async isOutdated(): Promise<boolean> {
    const known = this.told?.edition ?? 0;
    const news = await ask<{ edition: number }>(`news?known=${known}`);
    if (news) return news.edition !== known;
    standing(null);
    await new Promise((done) => window.setTimeout(done, AGAIN));
    return (await ask<Told>(`state?${this.controls.query()}`)) !== null;
  }
}

/** An answer of the preview's server; null where there is none. */
async function ask<T>(path: string): Promise<T | null> {
  try {
    const answer = await fetch(path, { cache: "no-store" });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
