/** The timer's buttons. It closes nothing when it ends. */
import { html, nothing, type TemplateResult } from "lit-html";
import { clockText, remaining } from "../../../web/client/clock";
import { t } from "../../../web/client/words";
import type { Desk } from "./desk";

const LENGTHS = [1, 2, 3, 5] as const;
/** What `T` starts when nothing else was chosen. */
export const USUAL = 180;

/** Start, hold, lengthen, stop. */
export function timer(desk: Desk): TemplateResult | typeof nothing {
  if (desk.view.room.state !== "running") return nothing;
  return html`<section class="panel timer" aria-labelledby="timer">
    <h2 class="panel__title" id="timer">${t("Timer")}</h2>
    ${desk.view.room.timer ? running(desk) : lengths(desk)}
  </section>`;
}

function lengths({ act }: Desk): TemplateResult {
  return html`<div class="row">
    ${LENGTHS.map(
      (minutes) =>
        html`<button
          type="button"
          class="button button--small"
          @click=${() => act.send({ kind: "start_timer", seconds: minutes * 60 })}
        >
          ${t("{minutes} min", { minutes })}
        </button>`,
    )}
  </div>`;
}

function running({ view, since, act }: Desk): TemplateResult {
  const { timer } = view.room;
  if (!timer) return html``;
  const left = remaining({ timer, since });
  const extend = (seconds: number) => () => act.send({ kind: "extend_timer", seconds });
  return html`<p class="timer__clock number" role="timer" aria-live="off">
      ${left > 0 ? clockText(left) : t("Time is up")}
    </p>
    <div class="row">
      <button
        type="button"
        class="button button--small"
        data-key="pause"
        @click=${() => act.send({ kind: "pause_timer", paused: timer.running })}
      >
        ${timer.running ? t("Hold") : t("Go on")}
      </button>
      <button
        type="button"
        class="button button--small"
        aria-label=${t("30 seconds more")}
        @click=${extend(30)}
      >
        +30 s
      </button>
      <button
        type="button"
        class="button button--small"
        aria-label=${t("30 seconds less")}
        @click=${extend(-30)}
      >
        −30 s
      </button>
      <button
        type="button"
        class="button button--small button--quiet"
        @click=${() => act.send({ kind: "stop_timer" })}
      >
        ${t("Stop")}
      </button>
    </div>`;
}
