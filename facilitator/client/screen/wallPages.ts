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
/** Lines that a column bears below the question, in type between the largest and the smallest. */
const LINES = 12.5;
/** Characters in a line of a column on a square screen; a wider screen has wider columns. */
const CHARACTERS = 21;
/** Lines that something needs: a sentence besides its text, a group's name, a heading. */
const AROUND = 1.7;
const GROUP = 1.4;
const HEADING = 2.8;

/** Sentences below each other until a column of so many lines is full, then the next column. */
type Fill = (posts: readonly HeartedPost[], lines: number) => HeartedPost[][];

/** All pages, in the order in which they are shown; `aspect` is the screen's width by its height. */
export function wallPages(wall: readonly HeartedPost[], aspect: number): WallPage[] {
  const fill: Fill = (posts, lines) =>
    stacked(posts, lines, ({ text }) => Math.ceil(text.length / (CHARACTERS * aspect)) + AROUND);

  const headings = [...new Set(wall.flatMap(({ cluster }) => cluster ?? []))].sort();
  return [...headings, null].flatMap((heading) => {
    const posts = starredFirst(wall.filter(({ cluster }) => cluster === heading));
    return posts.length === 0 ? [] : section(heading, posts, fill);
  });
}

function starredFirst(posts: readonly HeartedPost[]): HeartedPost[] {
  return [...posts].sort((one, two) => Number(two.starred) - Number(one.starred));
}

function section(heading: string | null, posts: readonly HeartedPost[], fill: Fill): WallPage[] {
  const groups = GROUPS.filter((group) => posts.some((post) => post.group === group));
  const isTold = groups.length === 2 && posts.every(({ group }) => group !== null);
  return isTold ? sideBySide(heading, groups, posts, fill) : mixed(heading, posts, fill);
}

/** Each group in its own column as long as both have something to say; what is left over goes on in both. */
function sideBySide(
  heading: string | null,
  groups: readonly Group[],
  posts: readonly HeartedPost[],
  fill: Fill,
): WallPage[] {
  const room = LINES - GROUP - (heading ? HEADING : 0);
  const of = (group: Group) => posts.filter((post) => post.group === group);
  const stacks = groups.map((group) => fill(of(group), room));
  const both = Math.min(...stacks.map(({ length }) => length));
  const pages = Array.from({ length: both }, (_, at) => ({
    heading,
    columns: stacks.map((stack, side) => ({ group: groups[side] ?? null, posts: stack[at] ?? [] })),
  }));
  const left = stacks.flatMap((stack) => stack.slice(both).flat());
  return [...pages, ...mixed(heading, left, fill)];
}

/** Two columns, filled evenly as they come. */
function mixed(heading: string | null, posts: readonly HeartedPost[], fill: Fill): WallPage[] {
  const stacks = fill(posts, LINES - (heading ? HEADING : 0));
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

function stacked(
  posts: readonly HeartedPost[],
  lines: number,
  height: (post: HeartedPost) => number,
): HeartedPost[][] {
  const stacks: HeartedPost[][] = [];
  let left = 0;
  for (const post of posts) {
    const needed = height(post);
    if (needed > left) {
      stacks.push([]);
      left = lines;
    }
    stacks[stacks.length - 1]?.push(post);
    left -= needed;
  }
  return stacks;
}
