/** Danish and German for the facilitator's scripts: our own messages and those of the shared ones. */
import webDanish from "../../web/locales/da.po";
import webGerman from "../../web/locales/de.po";
import { learn } from "../../web/client/words";
import danish from "../locales/da.po";
import german from "../locales/de.po";

/** Make both catalogues known. */
export function learnAll(): void {
  learn("da", { ...webDanish, ...danish });
  learn("de", { ...webGerman, ...german });
}
