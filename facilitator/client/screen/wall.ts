/** The wall: approved sentences as cards, pinned under headings or beside each other by group. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { groupMark } from "../../../web/client/charts";
import { groupName, groupPlural, type GroupLabels } from "../../../web/client/groups";
import type { HeartedPost } from "../../../web/client/protocol";
import { n, number, t } from "../../../web/client/words";
import type { WallColumn, WallPage } from "./wallPages";

/** One page of it, below what was asked. */
export function wallPage(
  prompt: string,
  { heading, columns }: WallPage,
  labels: GroupLabels,
): TemplateResult {
  return html`<p class="sheet__hint">${prompt}</p>
    ${heading ? html`<p class="sheet__story">${heading}</p>` : nothing}
    <div class="pinned pinned--of-${columns.length}" data-frame>
      ${columns.map((one) => column(one, labels))}
    </div>`;
}

/** Before anything was approved. */
export function emptyWall(prompt: string): TemplateResult {
  return html`<p class="sheet__question">${prompt}</p>
    <p class="sheet__lead">${t("The sentences appear here as soon as they are approved.")}</p>`;
}

function column({ group, posts }: WallColumn, labels: GroupLabels): TemplateResult {
  return html`<div class="pinned__column">
    ${
      group ? html`<h2 class="pinned__group">${groupMark(group)} ${groupPlural(group, labels)}</h2>` : nothing
    }
    <ul class="pinned__posts">
      ${posts.map((post) => card(post, labels, group === null))}
    </ul>
  </div>`;
}

function card(post: HeartedPost, labels: GroupLabels, withGroup: boolean): TemplateResult {
  const group = withGroup && post.group;
  const about = group || post.name || post.hearts > 0 || post.starred;
  return html`<li class="pin ${post.starred ? "pin--starred" : ""}">
    <p class="pin__text">${post.text}</p>
    ${
      about
        ? html`<p class="pin__about">
            ${post.starred ? html`<span role="img" aria-label=${t("Starred")}>★</span>` : nothing}
            ${group ? html`<span class="pin__group">${groupMark(group)} ${groupName(group, labels)}</span>` : nothing}
            ${post.name ? html`<span class="pin__name">${post.name}</span>` : nothing}
            ${post.hearts > 0 ? hearts(post.hearts) : nothing}
          </p>`
        : nothing
    }
  </li>`;
}

function hearts(count: number): TemplateResult {
  return html`<span class="pin__hearts number"
    ><svg class="pin__heart" viewBox="0 0 24 24" aria-hidden="true">
      ${svg`<path d="M12 20.5 3.9 12.3a5 5 0 0 1 7.1-7.1l1 1 1-1a5 5 0 0 1 7.1 7.1z" />`}</svg
    ><span aria-hidden="true">${number(count)}</span
    ><span class="visually-hidden">${n("{count} heart", "{count} hearts", count)}</span></span
  >`;
}
