/** The live console: draws the last views of the session, and sends what the facilitator wants next. */
import { everySecond } from "../../web/client/clock";
import { Connection, type Refusal } from "../../web/client/connection";
import { Outbox } from "../../web/client/outbox";
import type { ConsoleView, PeopleView } from "../../web/client/protocol";
import { Shelf } from "../../web/client/storage";
import { language, setLanguage, t, type Language } from "../../web/client/words";
import { Announcer } from "./announcer";
import { learnAll } from "./catalogues";
import { Cockpit } from "./console/cockpit";
import { perform } from "./console/deeds";
import type { Command, Memory, Surroundings } from "./console/desk";
import { deedOf } from "./console/keys";
import { fetchDecks } from "./console/library";
import { toggleFullscreen } from "./fullscreen";
import { findScreen } from "./nearby";
import { addressOf } from "./screen/address";
import { pictureOf } from "./screen/qr";
import { changeTheme, recallTheme } from "./themes";

const THEME = "theme";
const KEPT = "console";
const MINUTE_HAND = 10_000;
const {
  code = "",
  joinUrl = "",
  screenUrl = "",
  debriefUrl = "",
  settingsUrl = "",
  addressesUrl = "",
  sessionsUrl = "",
  cardUrl = "",
  cardsUrl = "",
} = document.body.dataset;
const shelf = new Shelf();
const address = addressOf(code, joinUrl);
const surroundings: Surroundings = {
  code,
  shownCode: address.code,
  host: address.host,
  qr: pictureOf(document.getElementById("qr")),
  links: {
    screen: screenUrl,
    debrief: debriefUrl,
    settings: settingsUrl,
    tables: settingsUrl.replace(/settings$/, "tables"),
    addresses: addressesUrl,
    console: sessionsUrl,
    signIn: `/sign-in?next=${encodeURIComponent(window.location.pathname)}`,
    mend: (entry) => cardUrl + encodeURIComponent(entry),
  },
};

learnAll();
setLanguage((document.documentElement.lang as Language) || language());
recallTheme(shelf, THEME);

const root = document.getElementById("app") as HTMLElement;
root.replaceChildren();
const wish = findScreen(code, () => cockpit.findScreen());
const cockpit = new Cockpit(
  root,
  surroundings,
  new Announcer(document.body),
  {
    send: (command) => connection.send(command),
    turnScreen: (step) => wish(step > 0 ? "page-forward" : "page-back"),
    showQrOnScreen: () => wish("toggle-joining"),
    openLibrary: () => void openLibrary(),
    changeTheme: () => changeTheme(shelf, THEME),
    keep: ({ notes, keys }) => shelf.writeValue(KEPT, { notes, keys }),
  },
  shelf.readValue<Partial<Memory>>(KEPT) ?? {},
);
// Clicks are kept in this page only: what a facilitator wanted before a reload is not wanted any more.
const outbox = new Outbox<Command>(new Shelf("", null), "console");
const connection = new Connection<Command>("/facilitator", { code }, ["console", "people"], outbox, {
  view: (name, view, since) => {
    if (name === "people") cockpit.takePeople(view as PeopleView);
    else cockpit.take(view as ConsoleView, since);
  },
  said: (event, data) => {
    if (event === "notice") cockpit.trouble(data as Refusal);
    if (event === "gone") cockpit.refuse("no_such_session");
  },
  line: (line) => cockpit.heed(line),
  settled: (_, reply) => cockpit.answered(reply),
  delayed: (_, refusal) => cockpit.warn(refusal),
  closed: (reason) => cockpit.refuse(reason),
});

window.addEventListener("keydown", (event) => {
  const desk = cockpit.desk();
  const deed = deedOf(event);
  if (!desk || !deed || desk.dialog === "answer" || !(desk.keys || deed === "keys")) return;
  event.preventDefault();
  perform(deed, desk, toggleFullscreen);
});
// What was clicked with the mouse lets the focus go: the next Space means "next" again, not the same button.
window.addEventListener("click", ({ detail, target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (detail > 0 && !button?.closest("dialog")) button?.blur();
});
everySecond(
  () => cockpit.countdown(),
  () => cockpit.draw(),
);
window.setInterval(() => cockpit.draw(), MINUTE_HAND);

async function openLibrary(): Promise<void> {
  if (cockpit.desk()?.decks) return;
  try {
    cockpit.act.remember({ decks: await fetchDecks(cardsUrl) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    cockpit.act.remember({ said: t("The cards cannot be fetched just now. Try again in a moment.") });
  }
}
