/** What a card's kind must be able to do in the browser; one file per kind beside this one, one line in `index.ts`. */
import type { TemplateResult } from "lit-html";
import type { Row } from "../charts";
import type { CardView, Group, Hat, MeView } from "../protocol";
import { pick } from "../words";

export type Answer = MeView["answers"][number]["answer"];
export type When = "at once" | "soon";
export type Option = CardView["options"][number];

/** A card together with the session's hats: all that a kind needs to name things. */
export interface Dealt {
  readonly card: CardView;
  readonly hats: readonly Hat[];
}

/** A card and who is asked: some questions are for some groups only. */
export interface Addressed extends Dealt {
  readonly group: Group;
}

/** A card that waits for an answer. */
export interface Asked extends Addressed {
  /** Whose answer it is, where a name was given. */
  readonly name: string | null;
  /** The answer that is marked: one's own, or the one of the first round. */
  readonly answer: Answer | null;
  /** What was begun since then, and is no whole answer yet or was not sent. */
  readonly draft: Answer | null;
  /** Ids of the elements that name and describe the form. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly disabled: boolean;
  /** A whole answer, to be sent: at once, or soon where quick changes usually follow each other. */
  choose(answer: Answer, when?: When): void;
  /** Not whole yet: only kept. */
  begin(draft: Answer): void;
  /** For those who do not see what a tap did. */
  say(sentence: string): void;
  /** Why a tap did nothing, for everybody. */
  tell(sentence: string): void;
}

/** One question of a card, with everything that can be answered, in the card's own order. */
export interface Question {
  readonly id: string;
  /** What is asked; empty where the card asks one thing. */
  readonly label: string;
  /** Empty where people write what they like: then the result alone knows the answers. */
  readonly rows: readonly Row[];
}

export interface KindView {
  /** Buttons and the like to answer with. */
  form(asked: Asked): TemplateResult;
  /** How to answer, or to change what is marked now, where that needs a word. */
  hint?(addressed: Addressed, now: Answer | null): string;
  /** What a draft still lacks; empty where it is only to be sent. */
  lacks?(addressed: Addressed, draft: Answer): string;
  /** People write: what was not taken must not be lost to whoever wrote it. */
  readonly writes?: true;
  /** People ask each other for something, and try it at once. */
  readonly practises?: true;
  /** One's own guess, where the room's answer shows how near it came. */
  guessed?(answer: Answer): string;
  /** What can be answered, in words: the same ids and keys that the rules count. */
  questions(dealt: Dealt): readonly Question[];
  /** One answer in words, a line for every part of it. */
  words(dealt: Dealt, answer: Answer): readonly string[];
  /** The same to look at, with pictures where the kind has some. */
  picture(dealt: Dealt, answer: Answer): TemplateResult;
}

/** The question id of a kind that asks one thing. */
export const ONLY = "answer";

/** Options or boxes as rows. */
export function rows(options: readonly Option[]): Row[] {
  return options.map(({ id, text }) => ({ key: id, label: pick(text) }));
}

/** A question for every item, all with the same answers. */
export function perItem({ card }: Dealt, answers: readonly Row[]): Question[] {
  return card.options.map(({ id, text }) => ({ id, label: pick(text), rows: answers }));
}

/** What an option or a box is called; its id where the card does not have it any more. */
export function called(options: readonly Option[], id: string): string {
  return pick(options.find((one) => one.id === id)?.text) || id;
}
