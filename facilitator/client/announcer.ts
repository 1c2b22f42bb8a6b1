/** The page's one polite live region: says where the session is, and the timer at 60, 30 and 10 seconds. */
import { passed, remaining, type Countdown } from "../../web/client/clock";
import { t } from "../../web/client/words";

export class Announcer {
  private readonly region = document.createElement("p");
  private where = "";
  private left = 0;

  constructor(parent: Element) {
    this.region.className = "visually-hidden";
    this.region.setAttribute("aria-live", "polite");
    parent.append(this.region);
  }

  /** Say a sentence about where the session is, once per change. */
  moved(sentence: string): void {
    if (sentence === this.where) return;
    this.where = sentence;
    this.say(sentence);
  }

  /** Say how much time is left when one of the spoken moments has passed. */
  ticked(countdown: Countdown | null): void {
    const now = countdown?.timer.running ? remaining(countdown) : 0;
    const moment = countdown?.timer.running ? passed(this.left, now) : null;
    this.left = now;
    if (moment !== null)
      this.say(moment === 0 ? t("Time is up") : t("{seconds} seconds left", { seconds: moment }));
  }

  /** Say a sentence at once. */
  say(sentence: string): void {
    this.region.textContent = sentence;
  }
}
