/**
 * A page that shows files of the library asks every second whether one of them is another one by now, and then
 * takes the newest page's part in place of its own. What was unfolded stays unfolded.
 */
const EVERY = 1000;

/** Keep a part of the page as the files are; a page in the background waits. */
export function watchChanges(part: HTMLElement): void {
  const url = part.dataset["changes"] ?? "";
  let shown = part;
  const look = async () => {
    if (!document.hidden) shown = await newest(shown, url).catch(() => shown);
    window.setTimeout(() => void look(), EVERY);
  };
  window.setTimeout(() => void look(), EVERY);
}

async function newest(shown: HTMLElement, url: string): Promise<HTMLElement> {
  const { edition } = (await (await asked(url)).json()) as { edition: string };
  if (edition === shown.dataset["edition"]) return shown;
  const page = await asked(location.href);
  const text = await page.text();
  const next = new DOMParser()
    .parseFromString(text, "text/html")
    .querySelector<HTMLElement>("[data-changes]");
  if (!next) {
    location.reload();
    return shown;
  }
  takePlace(shown, next);
  return next;
}

async function asked(url: string): Promise<Response> {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok && answer.status !== 404) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/** Same places in both parts: what is open, and what has the focus. */
function takePlace(shown: HTMLElement, next: HTMLElement): void {
  const open = new Set([...shown.querySelectorAll("details[open]")].map(placeOf));
  for (const details of next.querySelectorAll("details")) details.open ||= open.has(placeOf(details));
  const focused = document.activeElement;
  const place = focused && shown.contains(focused) ? placeOf(focused) : "";
  shown.replaceWith(next);
  if (place)
    [...next.querySelectorAll<HTMLElement>("a, button, summary")]
      .find((one) => placeOf(one) === place)
      ?.focus();
  const line = document.querySelector<HTMLElement>("[data-changed]");
  if (line) line.textContent = line.dataset["changed"] ?? "";
}

/** What stays the same when the words inside change. */
function placeOf(element: Element): string {
  if (element instanceof HTMLDetailsElement)
    return placeOf(element.querySelector("summary") ?? element.parentElement!);
  const within = element.closest("[id]")?.id ?? "";
  return `${within} ${element.tagName} ${element.getAttribute("href") ?? element.textContent?.trim().slice(0, 80)}`;
}
