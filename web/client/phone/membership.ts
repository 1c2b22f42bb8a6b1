/** Being somebody in the room: what stands in the forms about oneself, and coming in, moving, changing, going. */
import type { Group, MeView } from "../protocol";
import { t } from "../words";
import type { Phone } from "./phone";
import { tableToJoin } from "./seating";

/** What stands in the join form, and in the form to change it. */
export interface Person {
  readonly group: Group | null;
  readonly name: string;
  readonly table: number | null;
}

const NOBODY: Person = { group: null, name: "", table: null };

export class Membership {
  person: Person = NOBODY;
  /** What is typed to take a seat back: its code, or who asks for it. */
  seatCode = "";
  asker = "";

  constructor(
    private readonly phone: Phone,
    /** The table whose QR code was scanned, until its reader has said what to do about it. */
    public scanned: number | null,
  ) {}

  edit(person: Partial<Person>): void {
    this.person = { ...this.person, ...person };
    this.phone.redraw();
  }

  /** Fill in the form as one is. */
  know({ group, name, table }: MeView): void {
    this.person = { group, name: name ?? "", table };
  }

  /** An empty form for somebody else, who sits at the same table as long as the phone is shared. */
  forget(table: number | null): void {
    this.person = { ...NOBODY, table };
  }

  join(): void {
    const { group, name, table } = this.person;
    if (!group) {
      this.phone.tell(t("Choose your group first."));
      return;
    }
    const seat = { table: tableToJoin(this.phone, table) };
    this.phone.link.drafts.tellTable(seat.table);
    this.phone.link.send({ kind: "join", group, name: name.trim(), ...seat, simulated: false });
  }

  change(): void {
    const { group, name, table } = this.person;
    if (!group) return;
    this.phone.link.drafts.tellTable(table);
    this.phone.link.send({ kind: "change_me", group, name: name.trim(), table });
  }

  /** Sit at another table; everything else about oneself stays. */
  moveTo(table: number): void {
    const { me } = this.phone.link;
    if (!me) return;
    this.scanned = null;
    this.know({ ...me, table });
    this.change();
  }

  reclaim(): void {
    this.phone.link.send({ kind: "reclaim_seat", seat: this.seatCode.trim() });
  }

  /** Ask the facilitator for one's seat. */
  ask(): void {
    this.phone.link.send({ kind: "ask_for_seat", name: this.asker.trim() });
  }

  /** Go for good. */
  leave(): void {
    this.phone.link.send({ kind: "forget_me" });
  }
}
