/** The projector's own keys. They change only what this window shows, never the session. */

export interface ScreenKeys {
  joining(): void;
  fullscreen(): void;
  theme(): void;
  page(step: 1 | -1): void;
  blank(): void;
}

/** Call the matching action for each key; keys with Ctrl, Alt or Command stay the browser's. */
export function listenForKeys(keys: ScreenKeys): void {
  const actions: Readonly<Record<string, () => void>> = {
    q: keys.joining,
    f: keys.fullscreen,
    d: keys.theme,
    b: keys.blank,
    ".": keys.blank,
    v: () => keys.page(1),
    arrowdown: () => keys.page(1),
    arrowright: () => keys.page(1),
    pagedown: () => keys.page(1),
    arrowup: () => keys.page(-1),
    arrowleft: () => keys.page(-1),
    pageup: () => keys.page(-1),
  };
  window.addEventListener("keydown", (event) => {
    const action = actions[event.key.toLowerCase()];
    if (!action || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    event.preventDefault();
    action();
  });
}
