/** What is open on this phone of the play at the table. It is not kept: a reload shows what is newest. */
import type { HatId, MeView, OwnPractice, RoomView } from "../protocol";

/** A hat that one is about to ask for, and of whom: null for whoever looks at this phone, undefined not said yet. */
export interface Request {
  readonly hat: HatId | null;
  readonly partner: string | null | undefined;
}

const NOTHING: Request = { hat: null, partner: undefined };

export class Play {
  /** The form for the table's answer is unfolded. */
  settling = false;
  /** The practice that is looked at; `ask` for the form to ask for a hat, null for whatever is newest. */
  open: string | null = null;
  request: Request = NOTHING;
  /** Somebody asked while one was busy with something else. */
  waiting: string | null = null;
  private place = "";

  /** What belongs to one card does not stay for the next. */
  follow({ entry, attempt, phase }: RoomView): void {
    const place = `${entry} ${attempt} ${phase}`;
    if (place !== this.place) this.clear();
    this.place = place;
  }

  /** Look at a practice. */
  look(practice: string | null): void {
    this.open = practice;
    this.request = NOTHING;
    if (practice === this.waiting || practice === null) this.waiting = null;
  }

  /** Begin to ask for a hat. */
  ask(partner?: string | null): void {
    this.open = ASKING;
    this.request = { hat: null, partner };
  }

  /** Somebody asks oneself for a hat: it is shown at once, unless one is in the middle of something. */
  asked(practice: string, me: MeView): void {
    const shown = this.shown(me.practices.filter(({ id }) => id !== practice));
    const busy = this.request.hat !== null || (shown !== null && !isRated(shown));
    if (busy) {
      if (this.open === null && shown) this.open = shown.id;
      this.waiting = practice;
    } else this.look(practice);
  }

  /** The practice to look at: the one that was opened, else the newest that is not rated, else the newest. */
  shown(practices: readonly OwnPractice[]): OwnPractice | null {
    if (this.open === ASKING || this.request.hat !== null) return null;
    const newest = [...practices].reverse();
    return (
      newest.find(({ id }) => id === this.open) ?? newest.find((one) => !isRated(one)) ?? newest[0] ?? null
    );
  }

  /** Nothing is open, as on a phone that somebody else takes. */
  clear(): void {
    this.settling = false;
    this.waiting = null;
    this.open = null;
    this.request = NOTHING;
  }
}

const ASKING = "ask";

/** Whether one has said how a hat fitted, for every side that is one's own. */
export function isRated({ roles, fits }: OwnPractice): boolean {
  return roles.every((role) => fits[role] !== undefined);
}

/** Whether one only wears the hat: somebody else asked for it. */
export function isWearer({ roles }: OwnPractice): boolean {
  return !roles.includes("asker");
}
