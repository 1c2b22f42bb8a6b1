/**
 * What nobody needs before a vote has closed: it is fetched once the room is there, so that the page opens sooner.
 *
 * Until it has come, the page says so; nothing that was answered or written depends on it.
 */
type Pages = typeof import("./laterPages");

const AGAIN = 3000;

export class Later {
  pages: Pages | null = null;
  /** Some browsers keep a failure until the page is loaded anew: then people are offered that. */
  failed = false;
  private coming = false;

  constructor(private readonly changed: () => void) {}

  /** Fetch it, unless it is here or on its way. */
  want(): void {
    if (this.pages || this.coming) return;
    this.coming = true;
    import("./laterPages").then(
      (pages) => this.take(pages),
      () => this.miss(),
    );
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
