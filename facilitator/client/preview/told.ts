/** What the server tells the desk, and the desk its frames. */
import type { Group, MeView, Phase, RoomView, ScreenView } from "../../../web/client/protocol";
import type { Language } from "../../../web/client/words";

export type Words = Readonly<Record<string, string>>;

export interface CardLine {
  readonly id: string;
  readonly title: Words;
  readonly kind: string;
  readonly phases: readonly Phase[];
}

export interface Contents {
  readonly title: Words;
  readonly languages: readonly Language[];
  readonly cards: readonly CardLine[];
  /** The titles of cards that this version does not play. */
  readonly left_out: readonly Words[];
}

export interface Scene {
  readonly card: string;
  readonly phase: Phase;
  readonly group: Group;
  readonly language: Language;
  readonly people: number;
  readonly shown: boolean;
}

export interface Views {
  readonly room: RoomView;
  readonly me: MeView;
  readonly screen: ScreenView;
}

export interface Mistake {
  readonly place: string;
  readonly sentence: string;
  readonly fix: string;
  readonly severity: "error" | "warning";
}

export interface Told {
  readonly edition: number;
  /** Whether the deck is what the file says now; else it is the last version without errors. */
  readonly fresh: boolean;
  readonly mistakes: readonly Mistake[];
  readonly deck: Contents | null;
  readonly scene: Scene | null;
  readonly views: Views | null;
}

/** What a frame draws. */
export interface Sight {
  readonly kind: "sight";
  readonly views: Views;
  readonly language: Language;
  readonly theme: "light" | "dark";
}

/** The projector's next page of the result. */
export interface Turn {
  readonly kind: "turn";
}

/** What came of drawing the projector: whether all of it can be seen, and how many pages the result has. */
export interface Drawn {
  readonly kind: "drawn";
  readonly fits: boolean;
  readonly pages: number;
}

/** What a frame says to the desk: that it listens, that a key was pressed in it, and what it has drawn. */
export type Report = { readonly kind: "ready" } | { readonly kind: "key"; readonly step: 1 | -1 } | Drawn;

const KINDS: readonly unknown[] = ["sight", "turn", "ready", "key", "drawn"];

/** Only our own pages are listened to, and only what they say for this. */
export function listen<T>(from: () => Window | null, heard: (message: T) => void): void {
  window.addEventListener("message", ({ origin, source, data }: MessageEvent<unknown>) => {
    const kind = typeof data === "object" && data !== null && "kind" in data ? data.kind : undefined;
    if (origin === window.location.origin && source === from() && KINDS.includes(kind)) heard(data as T);
  });
}

/** Say something to one of our own windows. */
export function say(to: Window | null, message: Sight | Turn | Report): void {
  to?.postMessage(message, window.location.origin);
}
