/** What was begun and not sent: it survives a reload and goes when its seat goes. */
import type { Answer } from "../kinds";
import type { Vote } from "../protocol";
import type { Shelf } from "../storage";
import { KEYS } from "./traces";

export interface Ballot {
  readonly entry: string;
  readonly attempt: number;
  /** 0 is the guess of what the others answer. */
  readonly round: Vote["round"];
}
export interface Sentence {
  readonly text: string;
  readonly offered: boolean;
}

export class Drafts {
  private readonly prefix: string;

  constructor(
    private readonly shelf: Shelf,
    token: string,
  ) {
    this.prefix = KEYS.drafts(token);
  }

  answer(ballot: Ballot): Answer | null {
    return this.shelf.readValue<Answer>(this.ballotKey(ballot));
  }

  keepAnswer(ballot: Ballot, answer: Answer | null): void {
    this.keep(this.ballotKey(ballot), answer);
  }

  sentence(entry: string, attempt: number): Sentence | null {
    return this.shelf.readValue<Sentence>(this.sentenceKey(entry, attempt));
  }

  keepSentence(entry: string, attempt: number, sentence: Sentence | null): void {
    this.keep(this.sentenceKey(entry, attempt), sentence);
  }

  /** What was begun of the table's answer; one's own is another. */
  tableAnswer(entry: string, attempt: number): Answer | null {
    return this.shelf.readValue<Answer>(this.tableKey(entry, attempt));
  }

  keepTableAnswer(entry: string, attempt: number, answer: Answer | null): void {
    this.keep(this.tableKey(entry, attempt), answer);
  }

  /** The table that the owner of this seat knows of. */
  toldTable(): number | null {
    return this.shelf.readValue<number>(`${this.prefix}table`);
  }

  tellTable(table: number | null): void {
    this.keep(`${this.prefix}table`, table);
  }

  clear(): void {
    for (const key of this.shelf.keys(this.prefix)) this.shelf.remove(key);
  }

  private keep(key: string, value: unknown): void {
    if (value === null) this.shelf.remove(key);
    else this.shelf.writeValue(key, value);
  }

  private ballotKey({ entry, attempt, round }: Ballot): string {
    return `${this.prefix}answer:${entry}:${attempt}:${round}`;
  }

  private tableKey(entry: string, attempt: number): string {
    return `${this.prefix}settled:${entry}:${attempt}`;
  }

  private sentenceKey(entry: string, attempt: number): string {
    return `${this.prefix}sentence:${entry}:${attempt}`;
  }
}
