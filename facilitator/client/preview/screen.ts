/** The projector in the preview: the real one, without a line. */
import { everySecond } from "../../../web/client/clock";
import { Announcer } from "../announcer";
import { overflows } from "../screen/fit";
import { listenForKeys } from "../screen/keys";
import { Projector } from "../screen/projector";
import { listen, say, type Sight, type Turn } from "./told";
import { stepByKey } from "./steps";

/** Where a made-up room can be joined: an address that is nobody's, kept for documentation. */
const ADDRESS = { code: "482 913", host: "192.0.2.7:8000" };

/** Draw whatever the desk sends. */
export function startScreen(): void {
  const root = document.getElementById("app") as HTMLElement;
  const surroundings = { address: ADDRESS, qr: "", unreachable: "" };
  const projector = new Projector(root, surroundings, new Announcer(document.body));
  const draw = () => {
    projector.draw();
    const pages = root.querySelectorAll(".pages__one").length;
    say(window.parent, { kind: "drawn", fits: !overflows(root), pages });
  };
  const take = ({ views, theme }: Sight) => {
    document.documentElement.dataset["theme"] = theme;
    projector.heed("on");
    projector.take(views.screen, performance.now());
  };
  listen<Sight | Turn>(
    () => window.parent,
    (message) => {
      if (message.kind === "turn") projector.turn(1);
      else take(message);
      draw();
    },
  );
  everySecond(
    () => projector.countdown(),
    () => projector.draw(),
  );
  listenForKeys({
    joining: () => projector.toggleJoining(),
    blank: () => projector.toggleDark(),
    page: (step) => projector.turn(step),
    fullscreen: () => undefined,
    theme: () => undefined,
  });
  stepByKey((step) => say(window.parent, { kind: "key", step }));
  window.addEventListener("resize", draw);
  say(window.parent, { kind: "ready" });
}
