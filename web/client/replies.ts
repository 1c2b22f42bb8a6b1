/** What the server answers to a command, and what a connection tells its page. */
import type { Letter } from "./outbox";

export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly retry: boolean;
  readonly sentence: string;
}
export interface Accepted {
  readonly ok: true;
  readonly version?: number;
  readonly [view: string]: unknown;
}
export type Reply = Accepted | Refusal;

/** What the connection tells its page. */
export interface Listener<C> {
  /** A view that is not older than the last one of its name; `since` is `performance.now()` of its arrival. */
  view(name: string, view: unknown, since: number): void;
  /** Something else that the server said, such as `seatless`. */
  said?(event: string, data: unknown): void;
  /** `lost` comes two seconds after the line went quiet, never before. */
  line(state: Line): void;
  /** A command was answered for good. */
  settled(letter: Letter<C>, reply: Reply): void;
  /** A command is kept and sent again soon. */
  delayed?(letter: Letter<C>, refusal: Refusal): void;
  /** The server will not have us: `no_such_session`, `signed_out`, `malformed`, or `taken_over`. */
  closed(code: string): void;
}
export type Line = "connecting" | "on" | "lost";
