/**
 * What nobody needs to join: it is fetched once the room is there, so that the page opens sooner.
 *
 * Until all of it has come, the page says so; nothing that was answered or written depends on it.
 */
import type { Languages } from "./languages";

type Pages = typeof import("./laterPages");

const AGAIN = 3000;

export class Later {
  pages: Pages | null = null;
  /** Some browsers keep a failure until the page is loaded anew: then people are offered that. */
  failed = false;
  private coming = false;

  /** `style` is the address of the style sheet that goes with the pages; empty where the page has it already. */
  constructor(
    private readonly style: string,
    private readonly languages: Languages,
    private readonly changed: () => void,
  ) {}

  /** Fetch it, unless it is here or on its way. */
  want(): void {
    if (this.pages || this.coming) return;
    this.coming = true;
    // Nothing is drawn before it can be drawn as it is meant, and said in the page's language.
    Promise.all([import("./laterPages"), styled(this.style), this.worded()]).then(
      ([pages]) => this.take(pages),
      () => this.miss(),
    );
  }

  private async worded(): Promise<void> {
    if (!(await this.languages.complete())) throw new Error("The words have not come.");
  }

  private take(pages: Pages): void {
    this.pages = pages;
    this.changed();
  }

  private miss(): void {
    this.coming = false;
    this.failed = true;
    this.changed();
    window.setTimeout(() => this.want(), AGAIN);
  }
}

/** Wait for a style sheet. It stands before the page's own, which may change what it says. */
function styled(address: string): Promise<void> {
  if (!address) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(address));
    };
    document.head.prepend(link);
  });
}
