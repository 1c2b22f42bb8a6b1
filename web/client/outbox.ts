/** Commands on their way: kept, in order, until the server has answered them; a reload loses none. */
import { newId, type Shelf } from "./storage";

export interface Letter<C> {
  readonly id: string;
  readonly command: C;
}

export class Outbox<C> {
  private letters: readonly Letter<C>[];

  /** `replaces` tells whether a newer command makes an older one needless, such as a changed answer. */
  constructor(
    private readonly shelf: Shelf,
    private readonly key: string,
    private readonly replaces: (newer: C, older: C) => boolean = () => false,
  ) {
    this.letters = shelf.readValue<Letter<C>[]>(key) ?? [];
  }

  /** Put a command in and return the letter it travels in. */
  add(command: C): Letter<C> {
    const letter = { id: newId(), command };
    this.keep([...this.letters.filter((older) => !this.replaces(command, older.command)), letter]);
    return letter;
  }

  /** The command was answered. */
  remove(id: string): void {
    this.keep(this.letters.filter((letter) => letter.id !== id));
  }

  empty(): void {
    this.keep([]);
  }

  all(): readonly Letter<C>[] {
    return this.letters;
  }

  has(id: string): boolean {
    return this.letters.some((letter) => letter.id === id);
  }

  private keep(letters: readonly Letter<C>[]): void {
    this.letters = letters;
    if (letters.length > 0) this.shelf.writeValue(this.key, letters);
    else this.shelf.remove(this.key);
  }
}
