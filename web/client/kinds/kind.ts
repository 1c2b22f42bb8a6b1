/** What a card's kind must be able to do in the browser; one file per kind beside this one, one line in `index.ts`. */
import type { TemplateResult } from "lit-html";
import type { Row } from "../charts";
import type { CardView, Hat, MeView } from "../protocol";

export type Answer = MeView["answers"][number]["answer"];

/** A card together with the session's hats: all that a kind needs to name things. */
export interface Dealt {
  readonly card: CardView;
  readonly hats: readonly Hat[];
}

/** A card that waits for an answer on a phone. */
export interface Asked extends Dealt {
  /** The answer that is marked: one's own, or the one of the first round. */
  readonly answer: Answer | null;
  /** What was begun and is no whole answer yet. */
  readonly draft: Answer | null;
  /** Ids of the elements that name and describe the form. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly disabled: boolean;
  /** A whole answer, to be sent. */
  choose(answer: Answer): void;
  /** Not whole yet: only kept. */
  begin(draft: Answer): void;
}

/** One question of a card, with everything that can be answered, in the card's own order. */
export interface Question {
  readonly id: string;
  /** What is asked; empty where the card asks one thing. */
  readonly label: string;
  readonly rows: readonly Row[];
}

export interface KindView {
  /** Buttons and the like to answer with. */
  form(asked: Asked): TemplateResult;
  /** What can be answered, in words. */
  questions(dealt: Dealt): readonly Question[];
  /** One answer in words, a line for every part of it. */
  words(dealt: Dealt, answer: Answer): readonly string[];
  /** The same to look at, with pictures where the kind has some. */
  picture(dealt: Dealt, answer: Answer): TemplateResult;
  /** How the results are drawn: bars per answer, or one divided bar per statement. */
  readonly chart: "bars" | "scales";
}

/** The question id of a kind that asks one thing. */
export const ONLY = "answer";
