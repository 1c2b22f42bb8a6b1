/** The languages of the phone and of everything that it shares with projector and console. */
import da from "../locales/da.po";
import de from "../locales/de.po";
import { learn } from "./words";

/** Make them known; English is the sources' own. */
export function learnCatalogues(): void {
  learn("da", da);
  learn("de", de);
}
