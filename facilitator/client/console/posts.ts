/** Sentences on the wall: nobody sees one that was not approved here; headings bring order into many. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { groupMark } from "../../../web/client/charts";
import { groupName, type GroupLabels } from "../../../web/client/groups";
import type { HeartedPost, Verdict } from "../../../web/client/protocol";
import { n, t } from "../../../web/client/words";
import { confirmed } from "./confirm";
import type { Desk } from "./desk";
import { inTurn, toNext, verdictButtons, verdictState, waitingTag } from "./verdicts";

/** From the first sentence on, through vote and reveal: those that wait, those that are shown, those that are hidden. */
export function posts(desk: Desk): TemplateResult | typeof nothing {
  const { posts: all, room } = desk.view;
  if (room.card?.chart !== "wall") return nothing;
  const waiting = all.filter(({ verdict }) => verdict === "waiting");
  return html`<section class="panel" aria-labelledby="posts">
    <h2 class="panel__title" id="posts">${t("The wall")} ${waitingTag(waiting.length)}</h2>
    ${all.length === 0 ? html`<p class="soft">${t("Nobody has written a sentence yet.")}</p>` : nothing}
    ${waiting.length > 1 ? showAll(desk, waiting) : nothing}
    <datalist id="headings">${headings(all).map((one) => html`<option value=${one}></option>`)}</datalist>
    <ul class="sentences sentences--long">
      ${repeat(
        inTurn(all),
        ({ id }) => id,
        (post) => line(desk, post),
      )}
    </ul>
  </section>`;
}

function showAll(desk: Desk, waiting: readonly HeartedPost[]): TemplateResult {
  return html`<div class="row">
    ${confirmed(desk, {
      name: "show-all-posts",
      label: t("Show all waiting"),
      question: n(
        "Show {count} sentence to the room?",
        "Show all {count} sentences to the room?",
        waiting.length,
      ),
      yes: t("Show them"),
      act: () => waiting.forEach(({ id }) => moderate(desk, id, "approved")),
    })}
  </div>`;
}

function line(desk: Desk, post: HeartedPost): TemplateResult {
  const { group_labels: labels } = desk.view.room;
  const choose = (verdict: Verdict, event: Event) => {
    toNext(event);
    moderate(desk, post.id, verdict);
  };
  return html`<li class="sentences__one sentences__one--${post.verdict}">
    <p class="sentences__text">${post.text}</p>
    <p class="small soft">
      ${about(post, labels).map((one) => html`<span class="sentences__fact">${one}</span>`)}
    </p>
    <div class="row">
      ${verdictButtons(post.verdict, post.text, choose)}
      ${post.verdict === "hidden" ? nothing : heading(desk, post)}
    </div>
  </li>`;
}

/** Whose side, whose name, how many hearts; and where it stands, which of those that wait is seen by their place. */
function about(
  { verdict, group, name, hearts }: HeartedPost,
  labels: GroupLabels,
): (TemplateResult | string)[] {
  const state = verdictState(verdict);
  return [
    verdict === "waiting" ? html`<span class="visually-hidden">${state}</span>` : state,
    group ? html`${groupMark(group)} ${groupName(group, labels)}` : "",
    name ? t("signed {name}", { name }) : "",
    hearts ? n("{count} heart", "{count} hearts", hearts) : "",
  ].filter(Boolean);
}

/** A heading that exists, or a new one; kept on Enter and when the field is left. */
function heading({ act }: Desk, post: HeartedPost): TemplateResult {
  const keep = (event: Event) =>
    act.send({ kind: "cluster_post", post: post.id, cluster: (event.target as HTMLInputElement).value });
  return html`<label class="heading small"
    ><span>${t("Heading")}<span class="visually-hidden">: ${post.text.slice(0, 40)}</span></span>
    <input
      class="input input--small"
      list="headings"
      maxlength="40"
      autocomplete="off"
      placeholder=${t("none")}
      .value=${post.cluster ?? ""}
      @change=${keep}
  /></label>`;
}

function headings(all: readonly HeartedPost[]): string[] {
  return [...new Set(all.flatMap(({ cluster }) => cluster ?? []))].sort();
}

function moderate({ act }: Desk, post: string, verdict: Verdict): void {
  act.send({ kind: "moderate_post", post, verdict });
}
