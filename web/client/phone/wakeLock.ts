/** Keeps the screen on while the page is seen, where the browser has that (not on plain http). */

/** Ask now and whenever the page comes back: the browser lets go of the lock when the page is hidden. */
export function keepAwake(): void {
  if (!("wakeLock" in navigator)) return;
  const ask = () => {
    // A refusal, such as in power saving mode, is the phone's own decision.
    if (document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
