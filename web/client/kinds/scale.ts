/** `scale`: one to five statements, each placed from 1 to 5. */
import { statements } from "./statements";

export const scale = statements("scale");
