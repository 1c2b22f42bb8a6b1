/** Building a run sheet on the page: the buttons do at once what the server would do with the form. */
import { showSum, typedMinutes } from "./minutes";

const LONGEST_SAID = 60;

/** Bring the form to life. */
export function makeBuilder(form: HTMLFormElement): void {
  const rows = form.querySelector<HTMLElement>("[data-rows]");
  const template = document.querySelector<HTMLTemplateElement>("[data-row-template]");
  if (!rows || !template) return;
  for (const button of form.querySelectorAll<HTMLElement>("[data-no-script]")) button.hidden = true;

  form.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-do]");
    if (!button) return;
    event.preventDefault();
    if (button.dataset["do"] === "add") add(form, rows, template, button);
    else move(button);
    settle(form, rows);
  });
  form.addEventListener("input", () => settle(form, rows));
  guardAgainstLeaving(form);
  settle(form, rows);
}

/** A row for a card of the library, at the end. */
function add(
  form: HTMLFormElement,
  rows: HTMLElement,
  template: HTMLTemplateElement,
  button: HTMLElement,
): void {
  const most = Number(form.dataset["most"]);
  if (rows.children.length >= most) return window.alert(form.dataset["full"] ?? "");
  const row = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const { title = "", minutes = "0", placeholder = "", plays } = button.dataset;
  row.dataset["minutes"] = minutes;
  row.querySelector<HTMLInputElement>("[name=card]")!.value = button
    .getAttribute("value")!
    .replace(/^add:/, "");
  row.querySelector<HTMLInputElement>("[name=minutes]")!.placeholder = placeholder;
  row.querySelector<HTMLElement>("[data-name]")!.textContent = title;
  row.querySelector<HTMLElement>("[data-left-out]")!.hidden = plays === "yes";
  for (const labelled of row.querySelectorAll<HTMLElement>("[data-label]")) {
    const label = (labelled.dataset["label"] ?? "").replace("{title}", title);
    if (labelled instanceof HTMLButtonElement) labelled.setAttribute("aria-label", label);
    else labelled.textContent = label;
  }
  rows.append(row);
}

/** A row goes up, down or away; the focus stays where the finger was. */
function move(button: HTMLButtonElement): void {
  const row = button.closest<HTMLElement>("[data-row]");
  if (!row) return;
  const { previousElementSibling: before, nextElementSibling: after } = row;
  if (button.dataset["do"] === "up") before?.before(row);
  if (button.dataset["do"] === "down") after?.after(row);
  if (button.dataset["do"] !== "remove") return button.focus();
  row.remove();
  const next = (after ?? before)?.querySelector<HTMLElement>("[data-do=remove]");
  (next ?? document.querySelector<HTMLElement>("[data-do=add]"))?.focus();
}

/** Numbers, sum and marks as the rows are now. */
function settle(form: HTMLFormElement, rows: HTMLElement): void {
  const all = [...rows.querySelectorAll<HTMLElement>("[data-row]")];
  const used = new Set(all.map((row) => row.querySelector<HTMLInputElement>("[name=card]")?.value));
  all.forEach((row, place) => {
    row.querySelector("[data-number]")!.textContent = String(place + 1);
    row.querySelector("[data-said]")!.textContent = said(row);
    for (const button of row.querySelectorAll<HTMLButtonElement>("[data-do]"))
      button.value = `${button.dataset["do"]}:${place}`;
  });
  for (const tag of form.querySelectorAll<HTMLElement>("[data-used]"))
    tag.hidden = !used.has(tag.dataset["used"]);
  const none = form.querySelector<HTMLElement>("[data-none]");
  if (none) none.hidden = all.length > 0;
  addUp(form, all);
}

/** The beginning of the notes, for whoever has folded them. */
function said(row: HTMLElement): string {
  const text = row.querySelector("textarea")?.value.trim() ?? "";
  return text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text;
}

function addUp(form: HTMLFormElement, rows: readonly HTMLElement[]): void {
  const line = form.querySelector<HTMLElement>("[data-sum]");
  if (!line) return;
  const minutes = rows.reduce((total, row) => total + minutesOf(row), 0);
  showSum(line, minutes, typedMinutes(form.querySelector<HTMLInputElement>("[data-wanted]"), 0), true);
}

/** A card that is left out takes no time. */
function minutesOf(row: HTMLElement): number {
  const usual = Number(row.dataset["minutes"]);
  return usual === 0 ? 0 : typedMinutes(row.querySelector<HTMLInputElement>("[name=minutes]"), usual);
}

/** Nobody loses an evening's work to a click on a link: the browser asks first. */
function guardAgainstLeaving(form: HTMLFormElement): void {
  const typed = () => [...new FormData(form).entries()].filter(([name]) => name !== "do").join("\n");
  const before = form.querySelector("[aria-invalid]") ? "" : typed(); // what came back with mistakes is not saved
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  window.addEventListener("beforeunload", (event) => {
    if (!sent && typed() !== before) event.preventDefault();
  });
}
