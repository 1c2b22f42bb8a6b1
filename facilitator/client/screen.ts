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
import { pictureOf } from "./screen/qr";
import { SENTENCE_STAYS } from "./screen/reflect";
import { changeTheme, recallTheme } from "./themes";

const THEME = "screen-theme";
const { code = "", joinUrl = "" } = document.body.dataset;
const shelf = new Shelf();
const surroundings = { address: addressOf(code, joinUrl), qr: pictureOf(document.getElementById("qr")) };

learnAll();
setLanguage((document.documentElement.lang as Language) || language());
document.body.classList.add("stage");
recallTheme(shelf, THEME);

const projector = new Projector(
  document.getElementById("app") as HTMLElement,
  surroundings,
  new Announcer(document.body),
);
projector.draw();

new Connection<never>("/screen", { code }, ["screen"], new Outbox<never>(new Shelf("", null), "screen"), {
  view: (_, view, since) => projector.take(view as ScreenView, since),
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
