/** Counts a timer down from what the server said was left; the phone's own date is never asked. */
import type { TimerView } from "./protocol";

/** Seconds at which the timer is spoken. */
export const SPOKEN = [60, 30, 10] as const;

export interface Countdown {
  readonly timer: TimerView;
  /** `performance.now()` when the view came in. */
  readonly since: number;
}

/** Milliseconds left, never below 0. */
export function remaining({ timer, since }: Countdown, now: number = performance.now()): number {
  return Math.max(0, timer.remaining - (timer.running ? now - since : 0));
}

/** The part of the whole length that is left, 0 to 1. */
export function fraction(countdown: Countdown, now?: number): number {
  const { length } = countdown.timer;
  return length > 0 ? Math.min(1, remaining(countdown, now) / length) : 0;
}

/** "2:30": whole seconds, rounded up, so that 0:00 means that the time is over. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The spoken moment that was passed between two looks at the clock, if any. */
export function passed(before: number, after: number): number | null {
  return SPOKEN.find((second) => before > second * 1000 && after <= second * 1000) ?? null;
}

/** Call back right after every full second of a running timer; returns how to stop. */
export function everySecond(countdown: () => Countdown | null, tick: () => void): () => void {
  let wake = 0;
  const wait = () => {
    const now = countdown();
    const rest = now?.timer.running ? remaining(now) % 1000 || 1000 : 1000;
    wake = window.setTimeout(() => {
      if (countdown()?.timer.running) tick();
      wait();
    }, rest + 15);
  };
  wait();
  return () => window.clearTimeout(wake);
}
