/** The seats that this phone holds in one session: usually one, several where people share a phone. */
import type { Group, MeView } from "../protocol";
import { newId, type Shelf } from "../storage";
import { KEYS, keepUntil, removeTraces } from "./traces";

export interface Seat {
  /** The secret by which the server knows this seat. */
  readonly token: string;
  readonly name: string | null;
  readonly number: number;
  /** Null until somebody has joined with it. */
  readonly group: Group | null;
}

export class Seats {
  private seats: readonly Seat[];
  private token: string;

  constructor(
    private readonly shelf: Shelf,
    private readonly code: string,
  ) {
    this.seats = shelf.readValue<Seat[]>(KEYS.seats(code)) ?? [];
    this.token = shelf.read(KEYS.current(code)) ?? "";
    if (!this.seats.some((seat) => seat.token === this.token))
      this.token = this.seats[0]?.token ?? this.add();
  }

  all(): readonly Seat[] {
    return this.seats;
  }

  /** The seats that somebody has joined with. */
  taken(): readonly Seat[] {
    return this.seats.filter((seat) => seat.group !== null);
  }

  /** The token of the seat in use. */
  current(): string {
    return this.token;
  }

  use(token: string): void {
    this.token = token;
    this.shelf.write(KEYS.current(this.code), token);
  }

  /** Make a new, empty seat and use it. */
  add(): string {
    const token = newId();
    this.keep([...this.seats, { token, name: null, number: 0, group: null }]);
    this.use(token);
    return token;
  }

  /** Remember who sits here, to tell several apart. */
  note(token: string, { name, number, group }: MeView): void {
    this.keep(this.seats.map((seat) => (seat.token === token ? { token, name, number, group } : seat)));
  }

  /** Forget a seat; another one is used from now on, a new one if there is none. */
  drop(token: string): void {
    this.keep(this.seats.filter((seat) => seat.token !== token));
    const next = this.taken()[0] ?? this.seats[0];
    if (this.token !== token) return;
    if (next) this.use(next.token);
    else this.add();
  }

  /** Remember the day on which they go, whether or not this page is opened again. */
  keepUntil(deleteAt: number): void {
    keepUntil(this.shelf, this.code, deleteAt);
  }

  /** The session is gone: so are all seats, and whatever was written on them. */
  clear(): void {
    removeTraces(this.shelf, this.code);
    this.seats = [];
  }

  private keep(seats: readonly Seat[]): void {
    this.seats = seats;
    if (seats.length > 0) this.shelf.writeValue(KEYS.seats(this.code), seats);
    else this.shelf.remove(KEYS.seats(this.code));
  }
}
