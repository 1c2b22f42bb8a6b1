/** The projector: draws the last view of the session, and needs nothing but the join code. */
import { everySecond } from "../../web/client/clock";
import { Connection } from "../../web/client/connection";
import { Outbox } from "../../web/client/outbox";
import type { ScreenView } from "../../web/client/protocol";
import { Shelf } from "../../web/client/storage";
import { language, setLanguage, type Language } from "../../web/client/words";
import { Announcer } from "./announcer";
import { learnAll } from "./catalogues";
import { toggleFullscreen } from "./fullscreen";
import { grantWishes } from "./nearby";
import { addressOf } from "./screen/address";
import { listenForKeys } from "./screen/keys";
import { Projector } from "./screen/projector";
import { pictureOf, wordsOf } from "./screen/qr";
import { SENTENCE_STAYS } from "./screen/reflect";
import { changeTheme, recallTheme } from "./themes";

const THEME = "screen-theme";
const { code = "", joinUrl = "" } = document.body.dataset;
const shelf = new Shelf();
const surroundings = {
  address: addressOf(code, joinUrl),
  qr: pictureOf(document.getElementById("qr")),
  unreachable: wordsOf(document.getElementById("no-address")),
};

learnAll();
setLanguage((document.documentElement.lang as Language) || language());
recallTheme(shelf, THEME);

const root = document.getElementById("app") as HTMLElement;
root.replaceChildren();
const projector = new Projector(root, surroundings, new Announcer(document.body));
projector.draw();

new Connection<never>("/screen", { code }, ["screen"], new Outbox<never>(new Shelf("", null), "screen"), {
  view: (_, view, since) => projector.take(view as ScreenView, since),
  said: (event) => {
    if (event === "gone") projector.refuse("no_such_session");
  },
  line: (line) => projector.heed(line),
  settled: () => undefined,
  closed: (reason) => projector.refuse(reason),
});
listenForKeys({
  joining: () => projector.toggleJoining(),
  blank: () => projector.toggleDark(),
  page: (step) => projector.turn(step),
  fullscreen: toggleFullscreen,
  theme: () => {
    changeTheme(shelf, THEME);
    projector.draw();
  },
});
everySecond(
  () => projector.countdown(),
  () => projector.draw(),
);
grantWishes(code, (wish) => {
  if (wish === "toggle-joining") projector.toggleJoining();
  else projector.turn(wish === "page-forward" ? 1 : -1);
});
window.setInterval(() => projector.rotateByItself(), SENTENCE_STAYS);
window.addEventListener("resize", () => projector.draw());
