/** `pulse`: two to eight statements to agree with or not, at the beginning of a session and again at its end. */
import { statements } from "./statements";

export const pulse = statements("pulse");
