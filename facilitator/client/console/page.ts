/** The whole console: one look above, everything else below or beside it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { n, t } from "../../../web/client/words";
import { answers, outcome } from "./answers";
import { banners } from "./banners";
import type { Desk } from "./desk";
import { dialog } from "./dialogs";
import { notes } from "./notes";
import { entrance } from "./entrance";
import { now, primary } from "./now";
import { people } from "./people";
import { rehearsal } from "./rehearsal";
import { requests } from "./requests";
import { retention } from "./retention";
import { room } from "./room";
import { runSheet } from "./runsheet";
import { posts } from "./posts";
import { sentences } from "./sentences";
import { tables } from "./tables";
import { timer } from "./timer";
import { wordList } from "./wordList";

/** Three columns on a laptop, one on a phone with the primary button at its lower edge. */
export function page(desk: Desk): TemplateResult {
  return html`<div class="console">
    <div>${bar(desk)} ${banners(desk)} ${retention(desk)}</div>
    <div class="console__columns">
      <div class="console__column console__column--now">
        ${now(desk)} ${timer(desk)} ${requests(desk)} ${answers(desk)} ${room(desk)} ${rehearsal(desk)}
      </div>
      <div class="console__column console__column--notes">
        ${entrance(desk)} ${posts(desk)} ${wordList(desk)} ${sentences(desk)} ${notes(desk)} ${outcome(desk)}
      </div>
      <div class="console__column console__column--sheet">${runSheet(desk)}</div>
      <div class="console__column console__column--people">${tables(desk)} ${people(desk)}</div>
    </div>
    <div class="console__thumb">${primary(desk)}</div>
    ${dialog(desk)}
  </div>`;
}

function bar(desk: Desk): TemplateResult {
  const { view, links, shownCode, line, act } = desk;
  return html`<header class="topbar">
    <a class="topbar__back" href=${links.console}>${t("All sessions")}</a>
    <span class="topbar__title">${view.room.title}</span>
    <span class="topbar__facts number">
      <strong class="code">${shownCode}</strong>
      <span>${n("{count} here", "{count} here", view.counts.present)}</span>
      ${view.room.rehearsal ? html`<span class="tag">${t("rehearsal")}</span>` : nothing}
      ${view.room.locked ? html`<span class="tag">${t("locked")}</span>` : nothing}
      ${view.blank ? html`<span class="tag">${t("projector dark")}</span>` : nothing}
      <span class="topbar__line" data-line=${line}
        >${line === "lost" ? t("No connection") : t("Connected")}</span
      >
    </span>
    <span class="topbar__tools">
      <button type="button" class="button button--small button--quiet" @click=${() => act.changeTheme()}>
        ${t("Light or dark")}
      </button>
      <button
        type="button"
        class="button button--small button--quiet topbar__keys"
        @click=${() => act.remember({ dialog: "keys" })}
      >
        ${t("Keys")}
      </button>
    </span>
  </header>`;
}
