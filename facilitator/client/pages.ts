/** What the facilitator's pages gain from a script; all of them work without one. */
import { Shelf } from "../../web/client/storage";
import { recallTheme } from "./themes";
import { makePicker } from "./pages/picker";
import { watchPreparations } from "./pages/preparations";

recallTheme(new Shelf(), "theme");
document.getElementById("mistakes")?.focus();

const print = document.querySelector<HTMLButtonElement>("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

const picker = document.querySelector<HTMLElement>("[data-picker]");
if (picker) makePicker(picker);

const watched = document.body.dataset["watch"];
if (watched) watchPreparations(watched);
