/** All that the projector draws from: the last view, the line, and what its own keys chose. */
import type { Line } from "../../../web/client/connection";
import type { ScreenView } from "../../../web/client/protocol";
import type { Address } from "./address";

/** What the page brought along: how to join. */
export interface Surroundings {
  readonly address: Address;
  /** The QR code as a picture's address; empty without a network. */
  readonly qr: string;
  /** Why there is no QR code, in the server's words. */
  readonly unreachable: string;
}

export interface Screen extends Surroundings {
  readonly view: ScreenView;
  /** `performance.now()` when the view came in. */
  readonly since: number;
  readonly line: Line;
  /** `Q` puts the QR code over everything. */
  readonly joining: boolean;
  /** `B` darkens this window alone; the console darkens all projectors. */
  readonly dark: boolean;
  /** The page of the results that was chosen, by its id. */
  readonly page: string | null;
  /** Whose turn it is among the sentences. */
  readonly turn: number;
}
