/** `info`: a card to read; nothing is asked. */
import { html } from "lit-html";
import type { KindView } from "./kind";

export const info: KindView = {
  questions: () => [],
  words: () => [],
  picture: () => html``,
  form: () => html``,
};
