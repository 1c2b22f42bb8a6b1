/** The two frames: each is laid out at its own size and then drawn as large as the window allows. */
import { t } from "../../../web/client/words";
import type { Sizes } from "./controls";
import { listen, say, type Drawn, type Report, type Sight } from "./told";

/** In pixels: what a frame gets where the window is too low for it, and what stays free below it. */
const LEAST_HEIGHT = 560;
const BELOW = 24;

export class Frames {
  private readonly phone = document.getElementById("phone") as HTMLIFrameElement;
  private readonly screen = document.getElementById("screen") as HTMLIFrameElement;
  private readonly turn = document.getElementById("turn") as HTMLButtonElement;
  private sight: Sight | null = null;

  constructor(private readonly step: (by: 1 | -1) => void) {
    for (const frame of [this.phone, this.screen])
      listen<Report>(
        () => frame.contentWindow,
        (report) => this.heard(frame, report),
      );
    this.turn.addEventListener("click", () => say(this.screen.contentWindow, { kind: "turn" }));
  }

  /** Draw this in both frames, now or as soon as they listen. */
  show(sight: Sight): void {
    this.sight = sight;
    say(this.phone.contentWindow, sight);
    say(this.screen.contentWindow, sight);
  }

  /** Lay the frames out at these sizes and scale them into their places. */
  resize({ phone, screen }: Sizes): void {
    place(this.phone, phone.width, phone.height);
    place(this.screen, screen.width, screen.height);
  }

  private heard(frame: HTMLIFrameElement, report: Report): void {
    if (report.kind === "ready" && this.sight) say(frame.contentWindow, this.sight);
    if (report.kind === "key") this.step(report.step);
    if (report.kind === "drawn") this.drawn(report);
  }

  private drawn({ fits, pages }: Drawn): void {
    const line = document.getElementById("fit") as HTMLElement;
    line.textContent = fits ? "" : t("Something is cut off at this size. Shorten the text.");
    this.turn.hidden = pages < 2;
  }
}

function place(frame: HTMLIFrameElement, width: number, height: number): void {
  const room = frame.parentElement as HTMLElement;
  const column = room.parentElement as HTMLElement;
  const above = room.getBoundingClientRect().top + window.scrollY;
  const high = Math.max(LEAST_HEIGHT, window.innerHeight - above - BELOW);
  const scale = Math.min(1, column.clientWidth / width, high / height);
  frame.style.setProperty("width", `${width}px`);
  frame.style.setProperty("height", `${height}px`);
  frame.style.setProperty("transform", `scale(${scale})`);
  room.style.setProperty("width", `${width * scale}px`);
  room.style.setProperty("height", `${height * scale}px`);
}
