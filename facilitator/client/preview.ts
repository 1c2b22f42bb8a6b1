/** The preview: one script for the desk and for the two frames in it. */
import { learn } from "../../web/client/words";
import danish from "../locales/pages/da.po";
import german from "../locales/pages/de.po";
import { learnAll } from "./catalogues";
import { startDesk } from "./preview/desk";
import { startPhone } from "./preview/phone";
import { startScreen } from "./preview/screen";

const PARTS: Readonly<Record<string, () => void>> = {
  desk: startDesk,
  phone: startPhone,
  screen: startScreen,
};

learnAll();
learn("da", danish);
learn("de", german);
PARTS[document.body.dataset["part"] ?? ""]?.();
