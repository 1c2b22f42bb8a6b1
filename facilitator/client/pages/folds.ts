/** Opens what folds while a page is printed, for browsers whose style sheets cannot, and closes it again afterwards. */
export function openOnPaper(view: Window, page: Document): void {
  let opened: HTMLDetailsElement[] = [];
  view.addEventListener("beforeprint", () => {
    const closed = page.querySelectorAll<HTMLDetailsElement>("main details:not([open])");
    opened = [...opened, ...closed];
    for (const fold of closed) fold.open = true;
  });
  view.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}
