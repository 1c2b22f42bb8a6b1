/** What each key does. */
import { toggleBoard } from "./boards";
import type { Desk } from "./desk";
import type { Deed } from "./keys";
import { toggleLookBack } from "./lookBack";
import { USUAL } from "./timer";

/** Do it, as the button of the same meaning would. */
export function perform(deed: Deed, desk: Desk, fullscreen: () => void): void {
  const { view, act } = desk;
  switch (deed) {
    case "next":
      if (view.room.next !== "nothing") act.step("advance");
      return;
    case "back":
      if (view.room.state === "running" || view.room.look_back) act.step("go_back");
      return;
    case "blank":
      return act.send({ kind: "blank_screen", blank: !view.blank });
    case "journey":
    case "hats":
      return toggleBoard(desk, deed);
    case "look":
      return toggleLookBack(desk);
    case "lock":
      if (view.room.state !== "ended") act.send({ kind: "lock_room", locked: !view.room.locked });
      return;
    case "timer":
    case "longer":
    case "shorter":
      return time(deed, desk);
    case "join":
      return act.remember({ dialog: desk.dialog === "join" ? "none" : "join" });
    case "keys":
      return act.remember({ dialog: desk.dialog === "keys" ? "none" : "keys" });
    case "notes":
      return act.remember({ notes: !desk.notes });
    case "page":
      return act.turnScreen(1);
    case "fullscreen":
      return fullscreen();
  }
}

function time(deed: "timer" | "longer" | "shorter", { view, act }: Desk): void {
  const { timer, state } = view.room;
  if (state !== "running") return;
  if (deed === "timer" && !timer) act.send({ kind: "start_timer", seconds: USUAL });
  else if (deed === "timer" && timer) act.send({ kind: "pause_timer", paused: timer.running });
  else if (timer) act.send({ kind: "extend_timer", seconds: deed === "longer" ? 30 : -30 });
}
