/** The checklist before the day: asks the server every second what is done by now, and shows it. */

interface State {
  readonly arrival: string;
  readonly screen: boolean;
}
const EVERY = 1000;

/** Watch until everything is done; a page in the background waits. */
export function watchPreparations(url: string): void {
  const body = document.body;
  const done = () => body.dataset["arrival"] === "passed" && body.dataset["screen"] === "yes";
  const look = async () => {
    if (!document.hidden) await ask(url).then(show, () => undefined);
    if (!done()) window.setTimeout(() => void look(), EVERY);
  };
  if (!done()) void look();
}

async function ask(url: string): Promise<State> {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as State;
}

function show({ arrival, screen }: State): void {
  const { dataset } = document.body;
  if (dataset["arrival"] !== arrival) showArrival(arrival);
  if (screen && dataset["screen"] !== "yes") tick("[data-screen-tick]");
  dataset["arrival"] = arrival;
  dataset["screen"] = screen ? "yes" : "no";
}

function showArrival(arrival: string): void {
  for (const line of document.querySelectorAll<HTMLElement>("[data-when]"))
    line.hidden = line.dataset["when"] !== arrival;
  if (arrival !== "passed") return;
  document.querySelector("[data-test]")?.classList.add("test--passed");
  tick("[data-test]");
}

function tick(within: string): void {
  document.querySelector(`${within} .tick`)?.classList.add("tick--done");
}
