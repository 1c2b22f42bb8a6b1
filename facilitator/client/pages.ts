/** What the facilitator's pages gain from a script; all of them work without one. */
import { Shelf } from "../../web/client/storage";
import { recallTheme } from "./themes";
import { makeBuilder } from "./pages/builder";
import { watchChanges } from "./pages/changes";
import { makeDropZone } from "./pages/drop";
import { openOnPaper } from "./pages/folds";
import { makePicker } from "./pages/picker";
import { watchPreparations } from "./pages/preparations";

recallTheme(new Shelf(), "theme");
document.getElementById("mistakes")?.focus();

const print = document.querySelector<HTMLButtonElement>("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

openOnPaper(window, document);

const picker = document.querySelector<HTMLElement>("[data-picker]");
if (picker) makePicker(picker);

const builder = document.querySelector<HTMLFormElement>("[data-builder]");
if (builder) makeBuilder(builder);

const drop = document.querySelector<HTMLFormElement>("[data-drop]");
if (drop) makeDropZone(drop);

const changes = document.querySelector<HTMLElement>("[data-changes]");
if (changes) watchChanges(changes);

const watched = document.body.dataset["watch"];
if (watched) watchPreparations(watched);
