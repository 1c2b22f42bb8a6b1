/** The pages that say that there is no such session, or no longer: what this browser kept of it goes too. */
import { removePast, removeTraces } from "./phone/traces";
import { Shelf } from "./storage";

const shelf = new Shelf();
const { code = "" } = document.body.dataset;
if (code) removeTraces(shelf, code);
removePast(shelf, Date.now());
