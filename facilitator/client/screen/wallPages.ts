/**
 * Sentences on as many pages as they need: type never gets smaller for them. What is starred comes first, the
 * facilitator's headings stand above what belongs to them, and two groups that may be told apart stand side by side.
 */
import type { Group, HeartedPost } from "../../../web/client/protocol";

export interface WallPage {
  readonly heading: string | null;
  /** Side by side; a column without a group holds whatever comes. */
  readonly columns: readonly WallColumn[];
}
export interface WallColumn {
  readonly group: Group | null;
  readonly posts: readonly HeartedPost[];
}

const GROUPS: readonly Group[] = ["mentor", "mentee", "manager", "guest"];
/** Lines that a column bears, characters in one of them, and what every sentence needs besides its text. */
const LINES = 11;
const CHARACTERS = 27;
const AROUND = 1.9;

/** All pages, in the order in which they are shown. */
export function wallPages(wall: readonly HeartedPost[]): WallPage[] {
  const headings = [...new Set(wall.flatMap(({ cluster }) => cluster ?? []))].sort();
  return [...headings, null].flatMap((heading) => {
    const posts = starredFirst(wall.filter(({ cluster }) => cluster === heading));
    return posts.length === 0 ? [] : section(heading, posts);
  });
}

function starredFirst(posts: readonly HeartedPost[]): HeartedPost[] {
  return [...posts].sort((one, two) => Number(two.starred) - Number(one.starred));
}

function section(heading: string | null, posts: readonly HeartedPost[]): WallPage[] {
  const groups = GROUPS.filter((group) => posts.some((post) => post.group === group));
  const isTold = groups.length === 2 && posts.every(({ group }) => group !== null);
  return isTold ? sideBySide(heading, groups, posts) : mixed(heading, posts);
}

/** Each group in its own column as long as both have something to say; what is left over goes on in both. */
function sideBySide(
  heading: string | null,
  groups: readonly Group[],
  posts: readonly HeartedPost[],
): WallPage[] {
  const stacks = groups.map((group) => stacked(posts.filter((post) => post.group === group)));
  const both = Math.min(...stacks.map(({ length }) => length));
  const pages = Array.from({ length: both }, (_, at) => ({
    heading,
    columns: stacks.map((stack, side) => ({ group: groups[side] ?? null, posts: stack[at] ?? [] })),
  }));
  return [
    ...pages,
    ...mixed(
      heading,
      stacks.flatMap((stack) => stack.slice(both).flat()),
    ),
  ];
}

/** Two columns, filled evenly as they come. */
function mixed(heading: string | null, posts: readonly HeartedPost[]): WallPage[] {
  const stacks = stacked(posts);
  return Array.from({ length: Math.ceil(stacks.length / 2) }, (_, at) => {
    const page = stacks.slice(2 * at, 2 * at + 2);
    return {
      heading,
      columns: (page.length > 1 ? page : halved(page[0] ?? [])).map((of) => ({ group: null, posts: of })),
    };
  });
}

/** One stack as two, when it holds more than one sentence. */
function halved(posts: readonly HeartedPost[]): (readonly HeartedPost[])[] {
  const middle = Math.ceil(posts.length / 2);
  return posts.length > 1 ? [posts.slice(0, middle), posts.slice(middle)] : [posts];
}

/** Sentences below each other until the column is full, then the next column. */
function stacked(posts: readonly HeartedPost[]): HeartedPost[][] {
  const stacks: HeartedPost[][] = [];
  let room = 0;
  for (const post of posts) {
    const height = Math.ceil(post.text.length / CHARACTERS) + AROUND;
    if (height > room) {
      stacks.push([]);
      room = LINES;
    }
    stacks[stacks.length - 1]?.push(post);
    room -= height;
  }
  return stacks;
}
