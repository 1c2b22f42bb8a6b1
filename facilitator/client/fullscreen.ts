/** Fills the screen with this window, or lets it go. */
export function toggleFullscreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse, for instance inside a frame; the window then stays as it is.
  change.catch(() => undefined);
}
