/** Picking cards: those that are ticked gather on top in the order of ticking, can be moved, and add up to minutes. */
import { showSum, typedMinutes } from "./minutes";

/** Bring a picker to life. */
export function makePicker(picker: HTMLElement): void {
  const chosen = picker.querySelector<HTMLElement>("[data-chosen]");
  if (!chosen) return;
  for (const goal of picker.querySelectorAll<HTMLElement>("[data-goal]")) goal.hidden = false;
  const homes = new Map<Element, Element | null>();
  for (const pick of picker.querySelectorAll(".pick")) homes.set(pick, pick.parentElement);

  const settle = (pick: Element) => {
    const ticked = boxOf(pick)?.checked ?? false;
    if (ticked && pick.parentElement !== chosen) {
      chosen.append(pick);
      pick.append(moves(pick, chosen));
    } else if (!ticked && pick.parentElement === chosen) {
      pick.querySelector(".pick__moves")?.remove();
      homes.get(pick)?.append(pick);
    }
    addUp(picker, chosen);
  };
  for (const pick of homes.keys()) {
    boxOf(pick)?.addEventListener("change", () => {
      settle(pick);
      boxOf(pick)?.focus();
    });
  }
  for (const pick of inOrder([...homes.keys()], (picker.dataset["order"] ?? "").split(" "))) settle(pick);
  picker.addEventListener("input", () => addUp(picker, chosen));
}

/** A form that comes back with a mistake keeps the order that was chosen. */
function inOrder(picks: readonly Element[], order: readonly string[]): Element[] {
  const place = (pick: Element) => order.indexOf(boxOf(pick)?.value ?? "");
  return [...picks].sort((one, other) => place(one) - place(other));
}

function boxOf(pick: Element): HTMLInputElement | null {
  return pick.querySelector<HTMLInputElement>("input[type=checkbox]");
}

function moves(pick: Element, chosen: HTMLElement): HTMLElement {
  const box = document.createElement("span");
  box.className = "pick__moves";
  const title = boxOf(pick)?.labels?.[0]?.textContent?.trim() ?? "";
  box.append(
    button("↑", `${chosen.dataset["up"]}: ${title}`, () => pick.previousElementSibling?.before(pick)),
    button("↓", `${chosen.dataset["down"]}: ${title}`, () => pick.nextElementSibling?.after(pick)),
  );
  return box;
}

function button(sign: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--small";
  made.textContent = sign;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", () => {
    press();
    made.focus();
  });
  return made;
}

function addUp(picker: HTMLElement, chosen: HTMLElement): void {
  const sum = picker.querySelector<HTMLElement>("[data-sum]");
  if (!sum) return;
  const minutes = [...chosen.children].reduce((total, pick) => total + minutesOf(pick as HTMLElement), 0);
  showSum(sum, minutes, typedMinutes(picker.querySelector<HTMLInputElement>("[data-wanted]"), 0), false);
}

/** What was typed, or the card's own minutes. */
function minutesOf(pick: HTMLElement): number {
  return typedMinutes(
    pick.querySelector<HTMLInputElement>(".input--minutes"),
    Number(pick.dataset["minutes"]),
  );
}
