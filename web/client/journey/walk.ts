/** Pieces walk their way when a board is new on the page, and stand at its end. Nobody who prefers stillness sees it. */
import { noChange } from "lit-html";
import { directive, Directive, PartType, type ElementPart, type PartInfo } from "lit-html/directive.js";
import type { Point } from "./shapes";

/** Milliseconds for a field, and at most for the whole way. */
const STEP = 380;
const MOST = 2600;
const BEFORE = 350;

class Walk extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("Only an element walks.");
  }
  private walked = false;

  render(_way: readonly Point[]): typeof noChange {
    return noChange;
  }

  /** Once for each element, as a board is drawn again with every second of a timer. */
  override update({ element }: ElementPart, [way]: [readonly Point[]]): typeof noChange {
    if (!this.walked) queueMicrotask(() => walk(element, way));
    this.walked = true;
    return noChange;
  }
}

/** Lets the element that carries it come by this way; the last point is where it stands. */
export const walking = directive(Walk);

function walk(element: Element, way: readonly Point[]): void {
  const end = way[way.length - 1];
  if (!end || way.length < 2 || prefersStillness()) return;
  const em = parseFloat(getComputedStyle(element).fontSize);
  const frames = way.map(({ x, y }) => ({
    transform: `translate(${(x - end.x) * em}px, ${(y - end.y) * em}px)`,
  }));
  const duration = Math.min(MOST, STEP * (way.length - 1));
  element.animate(frames, { duration, delay: BEFORE, easing: "ease-in-out", fill: "backwards" });
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
