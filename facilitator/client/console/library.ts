/** The library's cards, fetched when somebody wants to add one. */

export interface Deck {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly cards: readonly {
    readonly reference: string;
    readonly title: Readonly<Record<string, string>>;
    readonly kind: string;
    readonly minutes: number;
  }[];
}

/** All decks; raises an error when the server does not answer. */
export async function fetchDecks(url: string): Promise<readonly Deck[]> {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return ((await answer.json()) as { decks: Deck[] }).decks;
}
