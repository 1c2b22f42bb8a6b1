/** All that the console draws from: the last views, the line, and what was opened or begun on this page. */
import type { Line } from "../../../web/client/connection";
import type { Answer } from "../../../web/client/kinds";
import type { ConsoleView, PeopleView, Protocol } from "../../../web/client/protocol";
import type { Deck } from "./library";

export type FacilitatorCommand = Protocol["facilitator_command"];
/** On the wire a card is added by its name in the library: "deck/card". */
export interface AddCard {
  readonly kind: "add_card";
  readonly card: string;
  readonly place: number;
  readonly minutes: number | null;
}
export type Command = Exclude<FacilitatorCommand, { kind: "add_entry" | "mend_card" }> | AddCard;

export type Dialog = "none" | "join" | "keys" | "answer";
export type Filter = "all" | "missing" | "waiting" | "removed";

/** What the page brought along. */
export interface Surroundings {
  readonly code: string;
  /** Code and address as people read them. */
  readonly shownCode: string;
  readonly host: string;
  /** The QR code as a picture's address; empty without a network. */
  readonly qr: string;
  readonly links: Links;
}
export interface Links {
  readonly screen: string;
  readonly debrief: string;
  readonly settings: string;
  /** Cards for the tables, to print. */
  readonly tables: string;
  readonly addresses: string;
  readonly console: string;
  /** Leads back here. */
  readonly signIn: string;
  /** Where typos of an entry are mended. */
  mend(entry: string): string;
}

/** What this page alone remembers. */
export interface Memory {
  /** The stage for which a step is on its way: a second press of the same button does nothing. */
  readonly sent: number | null;
  /** The button that waits for "Yes", by its name. */
  readonly confirming: string | null;
  /** What came of the last click, when it was refused. */
  readonly said: string;
  /** What the server reported by itself, such as a full disk. */
  readonly warning: string;
  readonly dialog: Dialog;
  readonly notes: boolean;
  readonly keys: boolean;
  readonly people: boolean;
  readonly search: string;
  readonly filter: Filter;
  /** For whom an answer is entered, and what of it is chosen so far. */
  readonly answering: string | null;
  readonly draft: Answer | null;
  /** The same once it is whole, and why a tap in it did nothing. */
  readonly ready: Answer | null;
  readonly told: string;
  /** Who is about to sit at another table. */
  readonly moving: string | null;
  readonly decks: readonly Deck[] | null;
}

export interface Actions {
  send(command: Command): void;
  /** A phase command, which names the stage that this page shows. */
  step(
    kind: "advance" | "go_back" | "skip_card" | "reopen_card" | "end_session" | "undo_end" | "look_back",
  ): void;
  play(entry: string): void;
  remember(change: Partial<Memory>): void;
  /** The pages of the projector windows in this browser. */
  turnScreen(step: 1 | -1): void;
  showQrOnScreen(): void;
  openLibrary(): void;
  changeTheme(): void;
}

export interface Desk extends Surroundings, Memory {
  readonly view: ConsoleView;
  /** `performance.now()` when the view came in. */
  readonly since: number;
  readonly everybody: PeopleView | null;
  readonly line: Line;
  /** A projector window of this browser is open. */
  readonly screenNear: boolean;
  readonly act: Actions;
}
