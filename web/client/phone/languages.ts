/**
 * The languages of the phone: English is in the script, the others are fetched when somebody wants them.
 *
 * Whatever happens to a fetch, the page speaks: the language it spoke before, which is English at first.
 */
import { language, learn, setLanguage, type Catalogue, type Language } from "../words";

/** So long a page waits for its words before it opens in English. */
const PATIENCE = 3000;
/** So long after a failure it is not tried again by itself. */
const REST = 5000;

export class Languages {
  private readonly known = new Set<Language>();
  private readonly coming = new Map<Language, Promise<boolean>>();
  private failed = -Infinity;
  private wanted: Language = "en";
  /** Called when a language came later than the page. */
  changed: () => void = () => undefined;

  /** Where the words of each language lie; those without an address are in the script. */
  constructor(private readonly addresses: Readonly<Partial<Record<Language, string>>> = {}) {}

  /** Speak it now or as soon as its words are here; false if they cannot be fetched. */
  async speak(wanted: Language): Promise<boolean> {
    this.wanted = wanted;
    const address = this.addresses[wanted];
    if (address === undefined || this.known.has(wanted)) {
      setLanguage(wanted);
      return true;
    }
    const here = await this.fetched(wanted, address);
    if (here && this.wanted === wanted) {
      setLanguage(wanted);
      this.changed();
    }
    return here;
  }

  /** The same, but nobody waits longer than is bearable; then the page says which language it speaks meanwhile. */
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

  private fetched(wanted: Language, address: string): Promise<boolean> {
    const coming = this.coming.get(wanted) ?? this.fetch(wanted, address);
    this.coming.set(wanted, coming);
    return coming;
  }

  private async fetch(wanted: Language, address: string): Promise<boolean> {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
      learn(wanted, (await answer.json()) as Catalogue);
      this.known.add(wanted);
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
}
