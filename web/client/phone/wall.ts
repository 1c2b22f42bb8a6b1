/** The wall: sentences that were approved, under the facilitator's headings, with hearts for those of others. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { groupMark } from "../charts/marks";
import { groupPlural, groupName } from "../groups";
import type { Group, MeView, Post, RoomView } from "../protocol";
import { t } from "../words";
import type { Phone } from "./phone";

const GROUPS: readonly (Group | null)[] = ["mentor", "mentee", "manager", "guest", null];

export function wall(phone: Phone, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  if (room.card?.chart !== "wall") return nothing;
  if (room.wall.length === 0) {
    return html`<section class="card card--quiet">
      <p>${t("No sentence has been approved yet. They appear here by themselves.")}</p>
    </section>`;
  }
  return html`${heaps(room).map(
    ({ heading, posts }) =>
      html`<section class="card">
        ${heading ? html`<h2 class="card__title">${heading}</h2>` : nothing}
        <ul class="posts">
          ${posts.map((post) => sentence(phone, room, me, post))}
        </ul>
      </section>`,
  )}`;
}

interface Heap {
  readonly heading: string;
  readonly posts: readonly Post[];
}

/** By the facilitator's headings where there are some; else by group, where groups may be told. */
function heaps({ wall, group_labels: labels }: RoomView): readonly Heap[] {
  const clusters = [...new Set(wall.flatMap(({ cluster }) => cluster ?? []))].sort();
  const all =
    clusters.length > 0
      ? [...clusters, null].map((cluster) => ({
          heading: cluster ?? t("Other sentences"),
          posts: wall.filter((post) => post.cluster === cluster),
        }))
      : GROUPS.map((group) => ({
          heading: group
            ? groupPlural(group, labels)
            : wall.some((post) => post.group)
              ? t("Other sentences")
              : "",
          posts: wall.filter((post) => post.group === group),
        }));
  return all.filter(({ posts }) => posts.length > 0);
}

function sentence(phone: Phone, room: RoomView, me: MeView, post: Post): TemplateResult {
  const own = me.posts.includes(post.id);
  return html`<li class="post">
    <div class="post__words">
      <p id=${post.id}>${post.text}</p>
      <p class="small soft post__from">
        ${post.group ? html`${groupMark(post.group)} ${groupName(post.group, room.group_labels)}` : nothing}
        ${post.name ? html`<span>${post.name}</span>` : nothing}
        ${post.starred ? html`<span class="tag">★ ${t("Starred")}</span>` : nothing}
        ${own ? html`<span class="tag">${t("Yours")}</span>` : nothing}
      </p>
    </div>
    ${own ? nothing : heart(phone, me, post)}
  </li>`;
}

function heart(phone: Phone, me: MeView, { id }: Post): TemplateResult {
  const given = isGiven(phone, me, id);
  return html`<button
    class="heart"
    type="button"
    aria-pressed=${given}
    aria-label=${t("Heart")}
    aria-describedby=${id}
    @click=${() => phone.heart(id, !given)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      ${svg`<path d="M12 20.5 3.9 12.3a5 5 0 0 1 7.1-7.1l1 1 1-1a5 5 0 0 1 7.1 7.1z" />`}
    </svg>
  </button>`;
}

/** As it was tapped last, also while that is still on its way. */
function isGiven({ link }: Phone, me: MeView, post: string): boolean {
  const sent = link
    .letters()
    .flatMap(({ command }) => (command.kind === "heart" && command.post === post ? command.given : []));
  return sent.pop() ?? me.hearts.includes(post);
}
