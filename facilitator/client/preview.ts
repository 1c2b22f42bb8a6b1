/** The preview: one script for the desk and for the two frames in it. */
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
PARTS[document.body.dataset["part"] ?? ""]?.();
