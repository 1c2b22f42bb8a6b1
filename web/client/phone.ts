/** The phone's page: puts its parts together and draws them whenever something has changed. */
import { render } from "lit-html";
import { everySecond, remaining } from "./clock";
import { timeLeft } from "./phone/announcements";
import { Languages } from "./phone/languages";
import { Phone } from "./phone/phone";
import { Preferences } from "./phone/preferences";
import { screen } from "./phone/screen";
import { dialServer } from "./phone/seatLink";
import { removePast } from "./phone/traces";
import { keepAwake } from "./phone/wakeLock";
import { Shelf } from "./storage";

const { code = "", title = "", words = "{}", results = "", table } = document.body.dataset;
const root = document.getElementById("app");

if (root) {
  const shelf = new Shelf();
  removePast(shelf, Date.now(), code);
  const preferences = new Preferences(shelf, new Languages(JSON.parse(words) as Record<string, string>));
  void preferences.begin().then(() => {
    root.replaceChildren();
    start(root, shelf, preferences);
  });
}

function start(root: HTMLElement, shelf: Shelf, preferences: Preferences): void {
  let due = false;
  let moved = false;
  const drawNow = () => {
    due = false;
    render(screen(phone, title), root);
    if (moved) settle(root);
    moved = false;
    last = phone.link.countdown ? remaining(phone.link.countdown) : Infinity;
  };
  let last = Infinity;
  const draw = (elsewhere: boolean) => {
    moved ||= elsewhere;
    // Not with the next frame: a tap that comes before it would start from what is no longer so.
    if (!due) queueMicrotask(drawNow);
    due = true;
  };
  const phone = new Phone(shelf, code, preferences, draw, dialServer, results, Number(table) || null);
  preferences.languages.changed = () => phone.redraw();
  drawNow();
  everySecond(
    () => phone.link.countdown,
    () => {
      const spoken = phone.link.countdown ? timeLeft(phone.link.countdown, last) : "";
      if (spoken) phone.say(spoken);
      else phone.redraw();
    },
  );
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && phone.page !== "main") phone.open("main");
  });
  keepAwake();
}

/** A new page begins at its top; the focus goes along only where it would be lost, and never away from typing. */
function settle(root: HTMLElement): void {
  const now = document.activeElement;
  if (now instanceof HTMLTextAreaElement || now instanceof HTMLInputElement) return;
  window.scrollTo(0, 0);
  if (!now || now === document.body)
    root.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
}
