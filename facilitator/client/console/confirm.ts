/** A button that asks "Really?" in its own place before it does what cannot be undone at once. */
import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

interface Asking {
  /** Unique on the page. */
  readonly name: string;
  readonly label: TemplateResult | string;
  /** What a screen reader needs besides the label, such as whose row it is. */
  readonly of?: string;
  readonly question: string;
  readonly yes: string;
  readonly quiet?: boolean;
  readonly danger?: boolean;
  act(): void;
}

/** The button, or its question while it waits for an answer. */
export function confirmed(desk: Desk, asking: Asking): TemplateResult {
  const { remember } = desk.act;
  if (desk.confirming !== asking.name) {
    return html`<button
      type="button"
      class="button button--small ${asking.quiet ? "button--quiet" : ""} ${asking.danger ? "button--danger" : ""}"
      data-key=${asking.name}
      @click=${() => remember({ confirming: asking.name })}
    >
      ${asking.label}${asking.of ? html`<span class="visually-hidden"> ${asking.of}</span>` : nothing}
    </button>`;
  }
  const yes = () => {
    remember({ confirming: null });
    asking.act();
  };
  return html`<span class="confirm" role="group" aria-label=${asking.question}>
    <span class="confirm__question">${asking.question}</span>
    <button
      type="button"
      class="button button--small button--danger"
      data-key="${asking.name}-yes"
      @click=${yes}
    >
      ${asking.yes}
    </button>
    <button type="button" class="button button--small" @click=${() => remember({ confirming: null })}>
      ${t("No")}
    </button>
  </span>`;
}
