/** The phone in the preview: the real one, with a line that leads to no server and says yes to everything. */
import { render } from "lit-html";
import { everySecond } from "../../../web/client/clock";
import type { Outbox } from "../../../web/client/outbox";
import type { MeView } from "../../../web/client/protocol";
import type { Listener } from "../../../web/client/replies";
import type { PlayerCommand } from "../../../web/client/phone/answers";
import { Phone } from "../../../web/client/phone/phone";
import { Preferences } from "../../../web/client/phone/preferences";
import { screen } from "../../../web/client/phone/screen";
import type { Wire } from "../../../web/client/phone/seatLink";
import { Shelf } from "../../../web/client/storage";
import { setLanguage } from "../../../web/client/words";
import { listen, say, type Sight } from "./told";
import { stepByKey } from "./steps";

/** Draw whatever the desk sends. */
export function startPhone(): void {
  const root = document.getElementById("app") as HTMLElement;
  const preferences = new Preferences(new Shelf("", null));
  const view = { sight: null as Sight | null };
  const draw = () => {
    if (!view.sight) return;
    setLanguage(view.sight.language);
    render(screen(phone, view.sight.views.room.title), root);
  };
  const phone = new Phone(new Shelf("", null), "preview", preferences, draw, (_, outbox, listener) => {
    return new Agreeing(outbox, listener, () => phone.link.me);
  });
  listen<Sight>(
    () => window.parent,
    (sight) => {
      const moved = isElsewhere(view.sight, sight);
      view.sight = sight;
      preferences.setLanguage(sight.language);
      preferences.setTheme(sight.theme);
      if (moved) phone.open("main");
      phone.link.line("on");
      phone.link.view("me", sight.views.me, performance.now());
      phone.link.view("room", sight.views.room, performance.now());
      draw();
    },
  );
  everySecond(() => phone.link.countdown, draw);
  stepByKey((step) => say(window.parent, { kind: "key", step }));
  say(window.parent, { kind: "ready" });
}

function isElsewhere(before: Sight | null, now: Sight): boolean {
  const [old, room] = [before?.views.room, now.views.room];
  return (
    old?.entry !== room.entry || old.phase !== room.phase || before?.views.me.group !== now.views.me.group
  );
}

/** Answers what a server would answer, so that a tap in the preview feels like one in the room. */
class Agreeing implements Wire {
  constructor(
    private readonly outbox: Outbox<PlayerCommand>,
    private readonly listener: Listener<PlayerCommand>,
    private readonly me: () => MeView | null,
  ) {}

  send(command: PlayerCommand): string {
    const letter = this.outbox.add(command);
    window.setTimeout(() => this.agree(letter.id, command));
    return letter.id;
  }

  ask(): void {
    // There is no end of a session in a preview, and so no page to keep.
  }

  open(): void {
    // Nothing to open.
  }

  close(): void {
    // Nothing to close.
  }

  private agree(id: string, command: PlayerCommand): void {
    this.outbox.remove(id);
    const me = this.me();
    if (me) this.listener.view("me", after(me, command), performance.now());
    this.listener.settled({ id, command }, { ok: true });
  }
}

/** What one has answered or written, with the newest. */
function after(me: MeView, command: PlayerCommand): MeView {
  if (command.kind === "vote") {
    const { entry, attempt, round, answer } = command;
    const others = me.answers.filter((one) => one.entry !== entry || one.round !== round);
    return { ...me, answers: [...others, { entry, attempt, round, answer }] };
  }
  if (command.kind === "reflect") {
    const { entry, attempt, text, offered } = command;
    return { ...me, reflections: text ? [{ entry, attempt, text, offered }] : [] };
  }
  return me;
}
