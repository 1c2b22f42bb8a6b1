/** What can become of something that people wrote, as words and buttons. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Verdict } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";

const ORDER: Readonly<Record<Verdict, number>> = { waiting: 0, starred: 1, approved: 2, hidden: 3 };

/** What waits comes first, what is hidden last. */
export function inTurn<T extends { readonly verdict: Verdict }>(all: readonly T[]): T[] {
  return [...all].sort((one, two) => ORDER[one.verdict] - ORDER[two.verdict]);
}

/** "3 wait", beside a heading. */
export function waitingTag(waiting: number): TemplateResult | typeof nothing {
  return waiting ? html`<span class="tag">${n("{count} waits", "{count} wait", waiting)}</span>` : nothing;
}

/** Where it stands now. */
export function verdictState(verdict: Verdict): string {
  return {
    waiting: t("Waits for you"),
    approved: t("On the projector"),
    starred: t("On the projector, first"),
    hidden: t("Hidden"),
  }[verdict];
}

/** The other verdicts, each a button. */
export function verdictButtons(
  verdict: Verdict,
  text: string,
  choose: (verdict: Verdict, event: Event) => void,
): TemplateResult[] {
  const names = { approved: t("Approve"), starred: t("Show first"), hidden: t("Hide") };
  return (["approved", "starred", "hidden"] as const)
    .filter((one) => one !== verdict)
    .map(
      (one) =>
        html`<button
          type="button"
          class="button button--small"
          @click=${(event: Event) => choose(one, event)}
        >
          ${names[one]}<span class="visually-hidden">: ${text.slice(0, 40)}</span>
        </button>`,
    );
}

/** With the keyboard one goes on to the next line; the one that was decided moves away. */
export function toNext(event: Event): void {
  if ((event as UIEvent).detail > 0) return;
  const line = (event.currentTarget as HTMLElement).closest("li");
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  next?.querySelector("button")?.focus();
}
