/**
 * The languages of the phone: English is in the script, the others are fetched when somebody wants them. What only
 * the later pages say lies apart, and is fetched with them.
 *
 * Whatever happens to a fetch, the page speaks: the language it spoke before, which is English at first.
 */
import { language, learn, setLanguage, type Catalogue, type Language } from "../words";

/** So long a page waits for its words before it opens in English. */
const PATIENCE = 3000;
/** So long after a failure it is not tried again by itself. */
const REST = 5000;

/** Words, and where the rest of them lies; `more` is empty where these are all. */
interface Part {
  readonly words: Catalogue;
  readonly more: string;
}

export class Languages {
  /** Where the next words of each language lie; nothing once all are here, and for what is in the script. */
  private readonly next: Map<Language, string>;
  /** Whose first words are here. */
  private readonly begun = new Set<Language>();
  /** The later pages are wanted too. */
  private whole = false;
  private readonly coming = new Map<Language, Promise<boolean>>();
  private failed = -Infinity;
  private wanted: Language = "en";
  /** Called when a language came later than the page. */
  changed: () => void = () => undefined;

  /** Where the words of each language lie; those without an address are in the script. */
  constructor(addresses: Readonly<Partial<Record<Language, string>>> = {}) {
    this.next = new Map(Object.entries(addresses) as [Language, string][]);
  }

  /** Speak it now or as soon as its words are here; false if they cannot be fetched. */
  async speak(wanted: Language): Promise<boolean> {
    this.wanted = wanted;
    if (this.missing(wanted) === undefined) {
      setLanguage(wanted);
      return true;
    }
    const here = await this.fetched(wanted);
    if (here && this.wanted === wanted) {
      setLanguage(wanted);
      this.changed();
    }
    return here;
  }

  /** Have the words of the later pages too, from now on; false if those of the language spoken now did not come. */
  async complete(): Promise<boolean> {
    this.whole = true;
    return this.missing(language()) === undefined || this.fetched(language());
  }

  /** Speak it, but nobody waits longer than is bearable; then the page says which language it speaks meanwhile. */
  async open(wanted: Language): Promise<void> {
    const enough = new Promise<false>((over) => {
      window.setTimeout(() => over(false), PATIENCE);
    });
    if (!(await Promise.race([this.speak(wanted), enough]))) setLanguage(language());
  }

  /** Whether it failed so recently that only a tap tries again. */
  get resting(): boolean {
    return performance.now() - this.failed < REST;
  }

  private missing(wanted: Language): string | undefined {
    return this.begun.has(wanted) && !this.whole ? undefined : this.next.get(wanted);
  }

  private fetched(wanted: Language): Promise<boolean> {
    const coming = this.coming.get(wanted) ?? this.fetch(wanted);
    this.coming.set(wanted, coming);
    return coming;
  }

  private async fetch(wanted: Language): Promise<boolean> {
    try {
      for (let at = this.missing(wanted); at !== undefined; at = this.missing(wanted))
        this.take(wanted, at, await part(at));
      return true;
    } catch (error) {
      // No line, or something else answered in the server's place: a venue's own sign-in page.
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      this.failed = performance.now();
      return false;
    } finally {
      this.coming.delete(wanted);
    }
  }

  private take(wanted: Language, address: string, { words, more }: Part): void {
    learn(wanted, words);
    this.begun.add(wanted);
    if (more) this.next.set(wanted, address.replace(/[^/]+$/, more));
    else this.next.delete(wanted);
  }
}

async function part(address: string): Promise<Part> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
  return (await answer.json()) as Part;
}
