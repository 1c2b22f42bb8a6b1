/** Where we are, and what comes next: the part of the console that must be right at one look. */
import { html, nothing, type TemplateResult } from "lit-html";
import { progressBar } from "../../../web/client/charts";
import { phaseName } from "../../../web/client/phases";
import type { RoomView, Verdict } from "../../../web/client/protocol";
import { n, pick, t } from "../../../web/client/words";
import { afterTheEnd } from "./afterTheEnd";
import { back } from "./back";
import { boardNotice } from "./boards";
import { confirmed } from "./confirm";
import type { Desk } from "./desk";
import { lookBackNotice } from "./lookBack";
import { answeredOf, guessedOf, nextHint, nextLabel, roundSentence } from "./next";
import { pace } from "./pace";
import { savings } from "./savings";
import { tableless } from "./tables";

/** The panel with the card, its phases, and the steps. What comes and goes stands below: no button moves away. */
export function now(desk: Desk): TemplateResult {
  const { room } = desk.view;
  return html`<section class="panel now" aria-labelledby="now">
    <p class="now__line"><span class="number">${place(room)}</span>${pace(desk)}</p>
    <h1 class="now__title" id="now">${heading(desk)}</h1>
    ${room.state === "running" ? phases(desk) : nothing}
    <div class="now__steps">${primary(desk)} ${others(desk)}</div>
    ${boardNotice(desk)} ${lookBackNotice(desk)} ${voting(desk)} ${savings(desk)} ${waiting(desk)}
  </section>`;
}

/** The primary button; the phone layout keeps it at the lower edge. */
export function primary(desk: Desk): TemplateResult {
  const { room } = desk.view;
  if (room.state === "ended" && !room.look_back) {
    return html`<a class="button button--primary now__next" href=${desk.links.debrief}
      >${t("Open the debrief")}</a
    >`;
  }
  const hint = nextHint(desk.view);
  return html`<button
    type="button"
    class="button button--primary now__next"
    data-key="next"
    aria-disabled=${desk.sent === room.stage}
    @click=${() => desk.act.step("advance")}
  >
    <span
      >${nextLabel(desk.view)}${hint ? html`<span class="now__hint number">${hint}</span>` : nothing}</span
    >
  </button>`;
}

function place(room: RoomView): string {
  if (room.state === "lobby") return t("Before the first card");
  if (room.state === "ended") return t("After the last card");
  return t("Card {number} of {total}", { number: room.number, total: room.total });
}

function heading({ view }: Desk): string {
  const { room } = view;
  if (room.state === "lobby") return t("People are coming in");
  return room.state === "ended" ? t("The session has ended") : pick(room.card?.title);
}

/** All phases of this card in a row, the present one marked. */
function phases({ view }: Desk): TemplateResult {
  const { room, entries } = view;
  const steps = entries.find(({ id }) => id === room.entry)?.phases ?? [];
  const at = room.phase ? steps.indexOf(room.phase) : -1;
  return html`<ol class="phases">
    ${steps.map(
      (phase, place) =>
        html`<li class="phases__one" aria-current=${place === at ? "step" : nothing} ?data-done=${place < at}>
          ${phaseName(phase, room.card)}
        </li>`,
    )}
  </ol>`;
}

function voting({ view }: Desk): TemplateResult | typeof nothing {
  const { room, counts } = view;
  if (room.round === null) return nothing;
  const present = Math.max(counts.present, counts.answered);
  return html`<div class="now__vote">
    <p>
      ${roundSentence(room)}
      <strong class="number">${answeredOf(view)}.</strong>
    </p>
    ${progressBar(counts.answered, present, answeredOf(view))}
    ${room.card?.predict && room.round === 1 ? html`<p class="number">${guessedOf(view)}</p>` : nothing}
  </div>`;
}

function others(desk: Desk): TemplateResult {
  const { room } = desk.view;
  const { step } = desk.act;
  if (room.state === "lobby") return html``;
  if (room.state === "ended") return afterTheEnd(desk);
  const last = room.number === room.total;
  return html`<div class="row now__others">
    ${back(desk)}
    ${
      last
        ? nothing
        : html`<button type="button" class="button button--small" @click=${() => step("skip_card")}>
            ${t("Skip this card")}
          </button>`
    }
    ${first(desk)} ${reopen(desk)} ${room.next === "end" ? nothing : end(desk)}
  </div>`;
}

/** While the tables talk, the first result is the facilitator's to show. */
function first({ view, act }: Desk): TemplateResult | typeof nothing {
  if (!view.first_result || view.first_result.rounds.length === 0) return nothing;
  const shown = view.first_result_shown;
  return html`<button
    type="button"
    class="button button--small switch"
    aria-pressed=${shown}
    @click=${() => act.send({ kind: "show_first_result", shown: !shown })}
  >
    ${t("Show the first result")}
  </button>`;
}

/** Who has no table, and what people wrote, waits further down; on a phone that is far away. */
function waiting(desk: Desk): TemplateResult[] {
  const { view } = desk;
  const left = isDealt(desk) ? tableless(desk).length : 0;
  const links: readonly [string, string][] = [
    ["tables", left ? n("{count} person has no table yet", "{count} people have no table yet", left) : ""],
    [
      "posts",
      waits(view.posts, (many) =>
        n("{count} sentence waits for you", "{count} sentences wait for you", many),
      ),
    ],
    [
      "words",
      waits(view.words, (many) => n("{count} word waits for you", "{count} words wait for you", many)),
    ],
    [
      "sentences",
      waits(view.sentences, (many) =>
        n("{count} sentence waits for you", "{count} sentences wait for you", many),
      ),
    ],
  ];
  return links.filter(([, words]) => words).map(([id, words]) => html`<p><a href="#${id}">${words}</a></p>`);
}

/** Who chooses a table at the door needs no help. */
function isDealt({ view }: Desk): boolean {
  return view.room.state !== "ended" && (view.room.seating === "dealt" || view.dealt);
}

function waits(written: readonly { readonly verdict: Verdict }[], say: (many: number) => string): string {
  const many = written.filter(({ verdict }) => verdict === "waiting").length;
  return many ? say(many) : "";
}

/** Only where there is something to ask again. */
function reopen(desk: Desk): TemplateResult | typeof nothing {
  const { room } = desk.view;
  const played = desk.view.counts.answered > 0 || (room.phase !== "read" && room.phase !== "vote");
  if (!room.card || room.card.rounds === 0 || !played) return nothing;
  return confirmed(desk, {
    name: "reopen",
    label: t("Ask again"),
    question: t("Ask this card again from its first vote? The answers so far are kept."),
    yes: t("Ask again"),
    act: () => desk.act.step("reopen_card"),
  });
}

function end(desk: Desk): TemplateResult {
  return confirmed(desk, {
    name: "end",
    label: t("End the session"),
    question: t("End the session now? You can take it back."),
    yes: t("End it"),
    quiet: true,
    act: () => desk.act.step("end_session"),
  });
}
