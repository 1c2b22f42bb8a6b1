/** Made by `make types` from the rules; never edited by hand. */

/**
 * Which side a participant is on. The ids are fixed, the labels are the session's.
 */
export type Group = "mentor" | "mentee" | "manager" | "guest";
/**
 * Whether the join page asks for a name.
 */
export type NamePolicy = "off" | "optional" | "required";
/**
 * How people come to their tables.
 */
export type Seating = "chosen" | "dealt";
/**
 * Where a card is. A card plays a subset, in this order.
 */
export type Phase = "read" | "vote" | "talk" | "revote" | "reveal" | "reflect";
/**
 * How a span of text is spoken.
 */
export type Tone = "plain" | "emphasis" | "strong";
/**
 * Whose answers are put side by side at the reveal.
 */
export type Comparison = "by group" | "whole room";
/**
 * Whether an answer may ever be tied to its author.
 */
export type Anonymity = "usual" | "forced";
/**
 * The mentor's ten roles.
 */
export type HatId =
  | "sounding-board"
  | "question-asker"
  | "straight-talker"
  | "storyteller"
  | "map-reader"
  | "bridge-builder"
  | "spotlight-holder"
  | "practice-partner"
  | "encourager"
  | "fellow-learner";
/**
 * What points are given for.
 */
export type Source = "predict" | "panel" | "split" | "table" | "reflection";
/**
 * What a facilitator makes of a sentence that was offered.
 */
export type Verdict = "waiting" | "approved" | "starred" | "hidden";
/**
 * Where in a programme a card belongs.
 */
export type Fit = "kick-off" | "halfway" | "closing";
/**
 * A question of a programme's health: time, competence, expectations, motivation and readiness, matching.
 */
export type Concern = "time" | "competence" | "expectations" | "motivation" | "matching";

/**
 * Everything that crosses the wire.
 */
export interface Protocol {
  room: RoomView;
  me: MeView;
  table: TableView;
  keepsake: KeepsakeView;
  screen: ScreenView;
  console: ConsoleView;
  people: PeopleView;
  player_command:
    | Join
    | ReclaimSeat
    | AskForSeat
    | Vote
    | Heart
    | Reflect
    | ChangeMe
    | ForgetMe
    | TakePen
    | PassPen
    | SettleTable
    | RateFit;
  facilitator_command:
    | Advance
    | GoBack
    | SkipCard
    | PlayEntry
    | ReopenCard
    | LookBack
    | EndSession
    | UndoEnd
    | ShowFirstResult
    | StartTimer
    | PauseTimer
    | ExtendTimer
    | StopTimer
    | LockRoom
    | BlankScreen
    | ShowBoard
    | ChangeSettings
    | TagSession
    | AddEntry
    | MoveEntry
    | DropEntry
    | ShortenEntry
    | MendCard
    | AddPerson
    | MovePerson
    | DealTables
    | RemovePerson
    | ForgetPerson
    | LetIn
    | EnterAnswer
    | Moderate
    | ModeratePost
    | ClusterPost
    | ModerateWords;
}
/**
 * What every phone sees, the same for all of them.
 */
export interface RoomView {
  version: number;
  code: string;
  title: string;
  languages: ("en" | "da" | "de")[];
  groups: Group[];
  group_labels: {
    [k: string]: {
      [k: string]: string;
    };
  };
  names: NamePolicy;
  tables: number;
  seating: Seating;
  seats: number;
  names_at_table: boolean;
  points: boolean;
  threshold: number;
  delete_at: number;
  state: "lobby" | "running" | "ended";
  locked: boolean;
  rehearsal: boolean;
  stage: number;
  entry: string | null;
  number: number;
  total: number;
  phase: Phase | null;
  attempt: number;
  round: (0 | 1 | 2) | null;
  open: boolean;
  next:
    | "open_first_card"
    | "close_voting"
    | "read"
    | "vote"
    | "talk"
    | "revote"
    | "reveal"
    | "reflect"
    | "journey"
    | "next_card"
    | "end"
    | "look_on"
    | "look_away"
    | "nothing";
  card: CardView | null;
  hats: Hat[];
  timer: TimerView | null;
  result: Result | null;
  wall: Post[];
  settles: boolean;
  settled: SettledView | null;
  board: ("journey" | "hats") | null;
  journey: JourneyView | null;
  hat_map: HatMap | null;
  look_back: LookBackView | null;
}
/**
 * A card as the room sees it: no notes, and afterthought and panel only once they are due.
 *
 * `options` holds what can be answered: options, items or statements, or the hats of a hat card (their names come with
 * `RoomView.hats`).
 */
export interface CardView {
  id: string;
  kind: string;
  chart: "bars" | "scales" | "places" | "boxes" | "points" | "guesses" | "words" | "wall" | "asked" | "none";
  title: {
    [k: string]: string;
  };
  picture: PictureFace | null;
  situation: {
    [k: string]: (Paragraph | List)[];
  } | null;
  prompts: {
    [k: string]: {
      [k: string]: string;
    };
  };
  prompt: {
    [k: string]: string;
  } | null;
  talk: {
    [k: string]: string;
  } | null;
  afterthought: {
    [k: string]: (Paragraph | List)[];
  } | null;
  options: OptionFace[];
  most: number;
  boxes: OptionFace[];
  ask: {
    [k: string]: string;
  } | null;
  of: Group | null;
  low: {
    [k: string]: string;
  } | null;
  high: {
    [k: string]: string;
  } | null;
  compare: Comparison;
  rounds: 0 | 1 | 2;
  predict: boolean;
  anonymous: Anonymity;
  panel: PanelFace[];
}
/**
 * A picture, served under `/pictures/`, and what it shows.
 */
export interface PictureFace {
  file: string;
  alt: {
    [k: string]: string;
  };
}
/**
 * One paragraph.
 */
export interface Paragraph {
  kind: "paragraph";
  spans: Span[];
}
/**
 * A run of text in one tone.
 */
export interface Span {
  text: string;
  style: Tone;
}
/**
 * A list; each item is one line of spans.
 */
export interface List {
  kind: "list";
  ordered: boolean;
  items: Span[][];
}
/**
 * An option, item, box or statement.
 */
export interface OptionFace {
  id: string;
  text: {
    [k: string]: string;
  };
  groups: Group[];
}
/**
 * How many experienced mentors gave an answer, and one of their reasons.
 */
export interface PanelFace {
  answer: string;
  votes: number;
  reason: {
    [k: string]: string;
  } | null;
}
/**
 * One of the mentor's roles, as the session shows it.
 */
export interface Hat {
  id: HatId;
  /**
   * What the hat is called, one name per language.
   */
  name: {
    [k: string]: string;
  };
  /**
   * What somebody who wears this hat does, in one short sentence.
   */
  line: {
    [k: string]: string;
  };
  /**
   * Sentences with which a mentor could begin.
   */
  opening: {
    [k: string]: string;
  }[];
}
/**
 * `remaining` milliseconds when the view was made, of `length`; it runs or stands.
 */
export interface TimerView {
  remaining: number;
  length: number;
  running: boolean;
}
/**
 * What is published of one attempt at a card.
 *
 * A card that repeats (`pulse`) has its first time in the session as round 1 and this time as round 2.
 */
export interface Result {
  rounds: RoundResult[];
  gap: Gap | null;
  shift: Shift | null;
  truth: number | null;
  predicted: Predicted[];
  changed: Changed | null;
}
/**
 * One round's answers: `n` of all, `room` of those the whole may count (None below the threshold).
 *
 * A group's tally is None where it is hidden. What only some groups are asked, the room counts of shown groups alone.
 */
export interface RoundResult {
  round: 0 | 1 | 2;
  n: number;
  room: Tally | null;
  groups: {
    [k: string]: Tally | null;
  };
}
/**
 * How n people answered: question id → answer key → how many marked it.
 */
export interface Tally {
  n: number;
  counts: {
    [k: string]: {
      [k: string]: number;
    };
  };
}
/**
 * How far two groups are apart where they differ most.
 *
 * `share`: `high` chose `answer` `size` percentage points more often than `low` (0 to 100).
 * `mean`: the mean of `high` on `question` is `size` scale steps above that of `low` (0 to 4).
 * `place`: `high` puts `question` `size` places further up than `low`, on average (0 to one less than the items).
 * `points`: `high` gives `question` `size` points more than `low`, on average (0 to 10).
 * `guess`: `high` guesses `size` of a hundred more than `low`, on average (0 to 100).
 */
export interface Gap {
  measure: "share" | "mean" | "place" | "points" | "guess";
  question: string;
  answer: string | null;
  high: Group;
  low: Group;
  size: number;
}
/**
 * Who moved between the rounds: only people present in both, only above the threshold.
 */
export interface Shift {
  room: Moved;
  moves: Move[];
  groups: {
    [k: string]: Moved | null;
  };
}
/**
 * How many of the people present in both rounds changed their answer.
 */
export interface Moved {
  present: number;
  moved: number;
}
/**
 * How many people went from one answer to another between the rounds.
 */
export interface Move {
  question: string;
  source: string;
  target: string;
  count: number;
}
/**
 * `right` of the `n` people of `group` who guessed named an answer of `most`, the most frequent of `about`.
 */
export interface Predicted {
  group: Group;
  about: Group;
  n: number;
  right: number;
  most: string[];
  guesses: {
    [k: string]: number;
  };
}
/**
 * What changed most between two times: `change` in the question's own steps, of the `n` present at both.
 *
 * Without a group it is the whole.
 */
export interface Changed {
  question: string;
  group: Group | null;
  n: number;
  change: number;
  may_be_chance: boolean;
}
/**
 * A sentence on the wall as the room sees it.
 */
export interface Post {
  id: string;
  text: string;
  group: Group | null;
  name: string | null;
  cluster: string | null;
  starred: boolean;
}
/**
 * How many tables settled on an answer, how many recorded that they disagree, of how many at which people sit.
 */
export interface SettledView {
  settled: number;
  disagree: number;
  tables: number;
}
/**
 * Where all tokens stand; only tables, never persons.
 */
export interface JourneyView {
  fields: number;
  tables: TokenView[];
  room: TokenView;
  milestones: MilestoneView[];
  sources: SourceView[];
}
/**
 * A token: where it stands (0 to 24), where it stood before the last card, and what the card gave (0 to 12).
 */
export interface TokenView {
  table: number;
  field: number;
  before: number;
  points: number;
}
/**
 * A named field, and its sentence once the room has reached it.
 */
export interface MilestoneView {
  field: number;
  name: {
    [k: string]: string;
  };
  sentence: {
    [k: string]: string;
  };
  reached: boolean;
}
/**
 * What the room got for one thing, in whole points.
 */
export interface SourceView {
  source: Source;
  points: number;
}
/**
 * Offered against wished, hat by hat.
 */
export interface HatMap {
  offered_by: number;
  wished_by: number;
  practice: boolean;
  hats: HatBalance[];
  widest: HatBalance | null;
}
/**
 * One hat, in whole percent of all choices; None where too few may be told.
 */
export interface HatBalance {
  hat: HatId;
  offered: number | null;
  wished: number | null;
}
/**
 * The card, `number` of `total`, with its published result.
 */
export interface LookBackView {
  entry: string;
  attempt: number;
  number: number;
  total: number;
  why: "gap" | "shift";
  card: CardView;
  result: Result;
}
/**
 * What one participant sees of herself.
 */
export interface MeView {
  version: number;
  participant: string;
  seat: string;
  group: Group;
  guesses: Group;
  name: string | null;
  number: number;
  table: number | null;
  removed: boolean;
  answers: OwnAnswer[];
  reflections: OwnReflection[];
  rack: RackView;
  practices: OwnPractice[];
  posts: string[];
  hearts: string[];
}
/**
 * One's own answer to a ballot.
 */
export interface OwnAnswer {
  entry: string;
  attempt: number;
  round: 0 | 1 | 2;
  answer:
    | ChoiceAnswer
    | MultiAnswer
    | HatAnswer
    | ScaleAnswer
    | RankAnswer
    | SortAnswer
    | PointsAnswer
    | SplitAnswer
    | WordsAnswer
    | WallAnswer
    | PulseAnswer
    | PracticeAnswer
    | NoAnswer;
}
/**
 * The option that somebody chose.
 */
export interface ChoiceAnswer {
  kind: "choice";
  option: string;
}
/**
 * The options that somebody chose, in the order of choosing.
 */
export interface MultiAnswer {
  kind: "multi";
  options: string[];
}
/**
 * The hats that somebody chose, in the order of choosing.
 */
export interface HatAnswer {
  kind: "hat";
  hats: HatId[];
}
/**
 * Statement id → the step (1 to 5) on which somebody placed it.
 */
export interface ScaleAnswer {
  kind: "scale";
  steps: {
    [k: string]: 1 | 2 | 3 | 4 | 5;
  };
}
/**
 * Every item of the card, the most important one first.
 */
export interface RankAnswer {
  kind: "rank";
  order: string[];
}
/**
 * Item id → the id of the box that somebody put it into.
 */
export interface SortAnswer {
  kind: "sort";
  boxes: {
    [k: string]: string;
  };
}
/**
 * Item id → the points (0 to 10) that somebody gave it; together ten.
 */
export interface PointsAnswer {
  kind: "points";
  points: {
    [k: string]: number;
  };
}
/**
 * A guess of 0 to 100 in steps of five, and what is true of oneself where that was asked.
 */
export interface SplitAnswer {
  kind: "split";
  guess: number;
  own: boolean | null;
}
/**
 * One to three words of at most 24 characters each, and the language that they are written in.
 */
export interface WordsAnswer {
  kind: "words";
  words: string[];
  language: "en" | "da" | "de";
}
/**
 * A sentence of 1 to 140 characters. `signed` allows the projector to show its author's name.
 */
export interface WallAnswer {
  kind: "wall";
  text: string;
  signed: boolean;
}
/**
 * Statement id → the step (1 to 5) on which somebody placed it.
 */
export interface PulseAnswer {
  kind: "pulse";
  steps: {
    [k: string]: 1 | 2 | 3 | 4 | 5;
  };
}
/**
 * The hat that somebody asked for last, and of whom; without a partner, of whoever looks at the same phone.
 */
export interface PracticeAnswer {
  kind: "practice";
  hat: HatId;
  partner: string | null;
}
/**
 * There is nothing to answer; no such answer is ever accepted.
 */
export interface NoAnswer {
  kind: "info";
}
/**
 * One's own sentence about an entry.
 */
export interface OwnReflection {
  entry: string;
  attempt: number;
  text: string;
  offered: boolean;
}
/**
 * One's own hats; most often chosen first, else in the hats' own order.
 */
export interface RackView {
  worn: HatCount[];
  asked: HatCount[];
  seen: HatId[];
  never: HatId[];
  stretch: StretchHat | null;
}
/**
 * A hat, and how often one chose it, asked for it, or wore it because it was asked for.
 */
export interface HatCount {
  hat: HatId;
  times: number;
}
/**
 * A hat to try next, and the card on which it would have helped; None where no card speaks for one.
 */
export interface StretchHat {
  hat: HatId;
  entry: string | null;
  title: {
    [k: string]: string;
  } | null;
}
/**
 * A hat that one asked for or wore; between the two of them.
 */
export interface OwnPractice {
  id: string;
  roles: ("asker" | "wearer")[];
  hat: HatId;
  partner: MateView | null;
  fits: {
    [k: string]: number;
  };
}
/**
 * Somebody at the table: first name where the session allows it, else group and number tell people apart.
 */
export interface MateView {
  id: string;
  group: Group;
  name: string | null;
  number: number;
}
/**
 * One table, for those who sit there.
 */
export interface TableView {
  version: number;
  table: number;
  mates: MateView[];
  pen: string | null;
  settled: TableAnswer | null;
}
/**
 * What the table settled on; without an answer it disagrees.
 */
export interface TableAnswer {
  entry: string;
  attempt: number;
  answer:
    | ChoiceAnswer
    | MultiAnswer
    | HatAnswer
    | ScaleAnswer
    | RankAnswer
    | SortAnswer
    | PointsAnswer
    | SplitAnswer
    | WordsAnswer
    | WallAnswer
    | PulseAnswer
    | PracticeAnswer
    | NoAnswer
    | null;
}
/**
 * The end page: the cards that were played, so that one's own answers can be kept with their questions.
 */
export interface KeepsakeView {
  version: number;
  cards: PlayedCard[];
}
/**
 * A card on one's end page: its face and its entry.
 */
export interface PlayedCard {
  entry: string;
  attempt: number;
  card: CardView;
}
/**
 * What the projector sees: the room, how many have answered, and the sentences that were approved.
 */
export interface ScreenView {
  room: RoomView;
  language: "en" | "da" | "de";
  blank: boolean;
  answered: number;
  guessed: number;
  present: number;
  wall: HeartedPost[];
  tables_settled: number;
  tables_taken: number;
  together: Together | null;
  sentences: string[];
}
/**
 * A sentence with its hearts, for projector, console and debrief.
 */
export interface HeartedPost {
  id: string;
  text: string;
  group: Group | null;
  name: string | null;
  cluster: string | null;
  starred: boolean;
  hearts: number;
  verdict: Verdict;
}
/**
 * What the room did together, for the goodbye.
 */
export interface Together {
  people: number;
  cards: number;
  answers: number;
  changed: number | null;
  sentences: number;
}
/**
 * What the facilitators see: everything but private sentences and tokens.
 */
export interface ConsoleView {
  room: RoomView;
  settings: Settings;
  tags: Tags;
  deleted_in: number | null;
  can_look_back: boolean;
  blank: boolean;
  first_result_shown: boolean;
  first_result: Result | null;
  notes: {
    [k: string]: (Paragraph | List)[];
  } | null;
  entry_notes: {
    [k: string]: (Paragraph | List)[];
  } | null;
  entries: EntryView[];
  counts: Counts;
  pace: Pace | null;
  sentences: Sentence[];
  posts: HeartedPost[];
  words: WordView[];
  guessed: number;
  settled: number[];
  dealt: boolean;
  panel: PanelFace[];
}
/**
 * The choices of one session.
 */
export interface Settings {
  /**
   * What the projector and the join page call this session.
   */
  title: string;
  /**
   * The languages that participants may choose from.
   */
  languages: ("en" | "da" | "de")[];
  /**
   * The projector's own language.
   */
  screen_language: "en" | "da" | "de";
  names: NamePolicy;
  /**
   * The groups on the join page, in order.
   */
  groups: Group[];
  /**
   * Labels that replace the usual ones.
   */
  group_labels: {
    [k: string]: {
      [k: string]: string;
    };
  };
  /**
   * How many tables there are; 0 means that nobody is asked.
   */
  tables: number;
  seating: Seating;
  /**
   * How many people a table has room for; 0 sets no limit.
   */
  seats: number;
  /**
   * Whether the people at one table see each other's first names.
   */
  names_at_table: boolean;
  /**
   * Whether tables and room collect understanding points; without, nothing about points is shown anywhere.
   */
  points: boolean;
  /**
   * The smallest group whose answers are shown apart: 5 unless set, never below 3.
   */
  threshold: number;
  /**
   * Names and texts are deleted this many days after the session was opened.
   */
  delete_after_days: number;
}
/**
 * What a session belongs to, so that it can be found and compared. Organisations and numbers, no people.
 */
export interface Tags {
  /**
   * For whom the workshop was held, at most 60 characters.
   */
  client: string;
  /**
   * The mentoring programme that it was part of, at most 60 characters.
   */
  programme: string;
  /**
   * The programme's year, 2000 to 2100.
   */
  year: number | null;
  /**
   * How many people were asked to come, 1 to 100,000; None where nobody said.
   */
  invited: number | null;
}
/**
 * A line of the run sheet on the console.
 */
export interface EntryView {
  id: string;
  deck: string;
  card: string;
  kind: string;
  title: {
    [k: string]: string;
  };
  minutes: number;
  played: boolean;
  attempts: number;
  phases: Phase[];
  without: Phase[];
}
/**
 * How far the open (or last) round is. `present` counts phones that are connected now.
 *
 * On an anonymous card groups and tables stay empty: a small one would tell whose answer just came.
 */
export interface Counts {
  answered: number;
  present: number;
  joined: number;
  groups: Count[];
  tables: Count[];
}
/**
 * How many have answered, of how many who are in.
 */
export interface Count {
  group: Group | null;
  table: number | null;
  answered: number;
  present: number;
}
/**
 * How the session stands against its run sheet, in milliseconds. `late` below 0 is early.
 */
export interface Pace {
  planned: number;
  elapsed: number;
  late: number;
  entry_planned: number;
  entry_elapsed: number;
  savings: Saving[];
}
/**
 * Something that could be left out, and how many milliseconds that saves.
 */
export interface Saving {
  entry: string;
  number: number;
  what: "reflection" | "second_vote" | "card";
  without: Phase[];
  saves: number;
}
/**
 * A sentence that its author offered; nothing here says who that is.
 */
export interface Sentence {
  id: string;
  entry: string;
  attempt: number;
  text: string;
  verdict: Verdict;
}
/**
 * A word that people wrote, for the console.
 */
export interface WordView {
  key: string;
  label: string;
  count: number;
  verdict: Verdict;
}
/**
 * Who is in the room, for the console alone.
 */
export interface PeopleView {
  version: number;
  people: PersonView[];
  requests: RequestView[];
}
/**
 * Somebody on the console's list of people.
 */
export interface PersonView {
  id: string;
  seat: string;
  group: Group;
  name: string | null;
  number: number;
  table: number | null;
  removed: boolean;
  present: boolean;
  phone: boolean;
  simulated: boolean;
  answered: boolean | null;
}
/**
 * A phone that asks to be let in.
 */
export interface RequestView {
  id: string;
  name: string;
}
/**
 * Take a seat. `name` is kept as typed (1 to 40 characters) or empty.
 */
export interface Join {
  kind: "join";
  group: Group;
  name: string;
  table: number | null;
  /**
   * Whether nobody holds this phone; only a rehearsal lets simulated people in.
   */
  simulated: boolean;
}
/**
 * Come back to a seat with its code, from another browser.
 */
export interface ReclaimSeat {
  kind: "reclaim_seat";
  seat: string;
}
/**
 * "I was already in": ask the facilitator to be let in; `name` says who is asking.
 */
export interface AskForSeat {
  kind: "ask_for_seat";
  name: string;
}
/**
 * Answer a card, or change the answer, in the round that is open.
 */
export interface Vote {
  kind: "vote";
  entry: string;
  attempt: number;
  /**
   * 0 is the guess of what the other group answers, on a card that asks for it.
   */
  round: 0 | 1 | 2;
  answer:
    | ChoiceAnswer
    | MultiAnswer
    | HatAnswer
    | ScaleAnswer
    | RankAnswer
    | SortAnswer
    | PointsAnswer
    | SplitAnswer
    | WordsAnswer
    | WallAnswer
    | PulseAnswer
    | PracticeAnswer
    | NoAnswer;
  /**
   * Whose answers a guess is about, as the phone showed it; one that is about another group is refused.
   */
  about: Group | null;
}
/**
 * Give somebody else's sentence on the wall a heart, or take it back.
 */
export interface Heart {
  kind: "heart";
  post: string;
  given: boolean;
}
/**
 * Write one sentence about a card: private, or offered to the wall. An empty text takes it back.
 */
export interface Reflect {
  kind: "reflect";
  entry: string;
  attempt: number;
  text: string;
  offered: boolean;
}
/**
 * Change one's own group, name or table.
 */
export interface ChangeMe {
  kind: "change_me";
  group: Group;
  name: string;
  table: number | null;
}
/**
 * Delete me: name, sentences and the way back are gone at once.
 */
export interface ForgetMe {
  kind: "forget_me";
}
/**
 * Take the pen of one's own table, where nobody holds it.
 */
export interface TakePen {
  kind: "take_pen";
  /**
   * Where the phone thought that its owner sits.
   */
  table: number;
}
/**
 * Hand the table's pen to somebody else at the table; None lays it down.
 */
export interface PassPen {
  kind: "pass_pen";
  table: number;
  participant: string | null;
}
/**
 * Record what the table settled on in the second vote; without an answer, that it disagrees.
 */
export interface SettleTable {
  kind: "settle_table";
  table: number;
  entry: string;
  attempt: number;
  answer:
    | ChoiceAnswer
    | MultiAnswer
    | HatAnswer
    | ScaleAnswer
    | RankAnswer
    | SortAnswer
    | PointsAnswer
    | SplitAnswer
    | WordsAnswer
    | WallAnswer
    | PulseAnswer
    | PracticeAnswer
    | NoAnswer
    | null;
}
/**
 * Say how a hat fitted, as the one who asked for it or the one who wore it. Only these two see it.
 */
export interface RateFit {
  kind: "rate_fit";
  practice: string;
  role: "asker" | "wearer";
  fit: 1 | 2 | 3 | 4 | 5;
}
/**
 * What happens next: close an open vote, else enter the next phase, card, or the end.
 */
export interface Advance {
  kind: "advance";
  stage: number;
}
/**
 * Show the phase before. Votes stay as they are, closed ones stay closed.
 */
export interface GoBack {
  kind: "go_back";
  stage: number;
}
/**
 * Leave this card and go to the next one.
 */
export interface SkipCard {
  kind: "skip_card";
  stage: number;
}
/**
 * Go to any entry of the run sheet.
 */
export interface PlayEntry {
  kind: "play_entry";
  stage: number;
  entry: string;
}
/**
 * Ask the card again from its first vote. The earlier attempt is kept.
 */
export interface ReopenCard {
  kind: "reopen_card";
  stage: number;
}
/**
 * Show the cards worth talking about once more, or stop: `Advance` and `GoBack` lead through them.
 */
export interface LookBack {
  kind: "look_back";
  stage: number;
}
/**
 * End the session: phones show the goodbye page.
 */
export interface EndSession {
  kind: "end_session";
  stage: number;
}
/**
 * Take the end back: the session stands where it stood.
 */
export interface UndoEnd {
  kind: "undo_end";
  stage: number;
}
/**
 * Show or hide the first result while the tables talk.
 */
export interface ShowFirstResult {
  kind: "show_first_result";
  shown: boolean;
}
/**
 * Start a timer of some seconds (10 to 3600). It closes nothing when it ends.
 */
export interface StartTimer {
  kind: "start_timer";
  seconds: number;
}
/**
 * Hold the timer, or let it run on.
 */
export interface PauseTimer {
  kind: "pause_timer";
  paused: boolean;
}
/**
 * Lengthen the timer by some seconds; negative shortens it.
 */
export interface ExtendTimer {
  kind: "extend_timer";
  seconds: number;
}
/**
 * Take the timer away.
 */
export interface StopTimer {
  kind: "stop_timer";
}
/**
 * Let no newcomers in, or let them in again. Nobody who is in notices.
 */
export interface LockRoom {
  kind: "lock_room";
  locked: boolean;
}
/**
 * Darken the projector, or show it again. Phones stay as they are.
 */
export interface BlankScreen {
  kind: "blank_screen";
  blank: boolean;
}
/**
 * Show the journey or the hat map on the projector, or the card again (None).
 */
export interface ShowBoard {
  kind: "show_board";
  board: ("journey" | "hats") | null;
}
/**
 * Replace the session's settings.
 */
export interface ChangeSettings {
  kind: "change_settings";
  settings: Settings;
}
/**
 * Say client, programme, year and how many were invited. Also after names and texts are deleted.
 */
export interface TagSession {
  kind: "tag_session";
  tags: Tags;
}
/**
 * Put a card on the run sheet at a place (0 is the first).
 */
export interface AddEntry {
  kind: "add_entry";
  entry: RunSheetEntry;
  place: number;
}
/**
 * One place on a session's run sheet. The same card may stand on it twice, as two entries.
 */
export interface RunSheetEntry {
  id: string;
  /**
   * The deck the card came from, so that results can be compared across sessions.
   */
  deck: string;
  card:
    | ChoiceCard
    | MultiCard
    | HatCard
    | ScaleCard
    | RankCard
    | SortCard
    | PointsCard
    | SplitCard
    | WordsCard
    | WallCard
    | PulseCard
    | PracticeCard
    | InfoCard;
  /**
   * Minutes planned for this entry, from reading to reflecting.
   */
  minutes: number;
  /**
   * The run sheet's own note to the facilitator for this place.
   */
  notes: Prose | null;
  /**
   * Phases of the card that this session leaves out, to save time.
   */
  without: Phase[];
  /**
   * The version of the deck when the card was taken from it; empty where nobody noted it.
   */
  deck_version: string;
}
/**
 * Choose one of two to six options.
 */
export interface ChoiceCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `choice`: everybody chooses one option.
   */
  kind: "choice";
  /**
   * Two to six options.
   */
  options: Option[];
}
/**
 * Paragraphs, emphasis and lists, per language.
 */
export interface Prose {
  blocks: {
    [k: string]: (Paragraph | List)[];
  };
}
/**
 * A picture on a card.
 */
export interface Picture {
  /**
   * The picture's file, which lies beside the deck: PNG, JPEG or WebP, such as `corridor.jpg`.
   */
  file: string;
  /**
   * What the picture shows, in one sentence, for people who cannot see it.
   */
  alt: {
    [k: string]: string;
  };
}
/**
 * The question of a card, phrased for each group; `everyone` stands in for a group that is left out.
 */
export interface Prompts {
  /**
   * The question as mentors read it.
   */
  mentor: {
    [k: string]: string;
  } | null;
  /**
   * The question as mentees read it.
   */
  mentee: {
    [k: string]: string;
  } | null;
  /**
   * The question as managers read it.
   */
  manager: {
    [k: string]: string;
  } | null;
  /**
   * The question as guests read it.
   */
  guest: {
    [k: string]: string;
  } | null;
  /**
   * The question for every group that has none of its own; the projector shows this one.
   */
  everyone: {
    [k: string]: string;
  } | null;
}
/**
 * What some of the experienced mentors answered, and why.
 */
export interface PanelVote {
  /**
   * The option or hat they chose.
   */
  answer: string;
  /**
   * How many of the panel chose it.
   */
  votes: number;
  /**
   * One short reason, in the panel's words.
   */
  reason: {
    [k: string]: string;
  } | null;
}
/**
 * One thing that can be chosen.
 */
export interface Option {
  /**
   * A stable id, unique on the card.
   */
  id: string;
  /**
   * The option as people read it: two projector lines of 30 characters at most.
   */
  text: {
    [k: string]: string;
  };
}
/**
 * Choose up to so many of the options.
 */
export interface MultiCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `multi`: everybody chooses several options.
   */
  kind: "multi";
  /**
   * Three to eight options.
   */
  options: Option[];
  /**
   * How many of them one person may choose: two or more, and fewer than there are.
   */
  most: number;
}
/**
 * Choose one or two of the mentor's hats.
 */
export interface HatCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `hat`: everybody chooses from the mentor's hats.
   */
  kind: "hat";
  /**
   * How many hats one person may choose.
   */
  most: 1 | 2;
  /**
   * The hats on offer; leave it out for all ten.
   */
  hats: HatId[];
}
/**
 * Place one to five statements on a scale from 1 to 5.
 */
export interface ScaleCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `scale`: everybody rates statements from 1 to 5.
   */
  kind: "scale";
  /**
   * One to five statements.
   */
  statements: Option[];
  /**
   * What 1 means; `completely disagree` when left out.
   */
  low: {
    [k: string]: string;
  } | null;
  /**
   * What 5 means; `completely agree` when left out.
   */
  high: {
    [k: string]: string;
  } | null;
}
/**
 * Put three to seven items in order.
 */
export interface RankCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `rank`: everybody puts the items in order, the most important one first.
   */
  kind: "rank";
  /**
   * Three to seven items.
   */
  items: Option[];
}
/**
 * Put each item into a box.
 */
export interface SortCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `sort`: everybody puts each item into one of the boxes.
   */
  kind: "sort";
  /**
   * Two to seven items.
   */
  items: Option[];
  /**
   * Two to four boxes; their names are short, 18 characters at most.
   */
  boxes: Option[];
}
/**
 * Share out ten points over three to six items.
 */
export interface PointsCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `points`: everybody shares out ten points.
   */
  kind: "points";
  /**
   * Three to six items.
   */
  items: Option[];
}
/**
 * Guess a share of the room or of a group.
 */
export interface SplitCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `split`: everybody guesses how many of a hundred.
   */
  kind: "split";
  /**
   * The group whose share is guessed; leave it out for the whole room.
   */
  of: Group | null;
  /**
   * A yes/no question about oneself. Its share of yes is what was guessed; without it there is no right guess.
   */
  ask: {
    [k: string]: string;
  } | null;
}
/**
 * Write one to three short words.
 */
export interface WordsCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `words`: everybody writes a few short words; the most frequent ones grow large.
   */
  kind: "words";
  /**
   * How many words one person may write.
   */
  most: 1 | 2 | 3;
}
/**
 * Write one sentence for the wall.
 */
export interface WallCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `wall`: everybody writes one sentence, shown once you have approved it.
   */
  kind: "wall";
}
/**
 * Rate two to eight statements, before and after.
 */
export interface PulseCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `pulse`: everybody rates the same statements at the beginning and at the end.
   */
  kind: "pulse";
  /**
   * Two to eight statements, each of which people can agree with: "I know what a mentor is for".
   */
  statements: Statement[];
}
/**
 * A statement to agree or disagree with.
 */
export interface Statement {
  id: string;
  text: {
    [k: string]: string;
  };
  /**
   * Only these groups are asked; leave it out for everybody.
   */
  groups: Group[];
  /**
   * Which of the five questions of a programme's health the statement asks about; leave it out for others.
   */
  about: Concern | null;
}
/**
 * Ask somebody at the table for a hat, and try it for some minutes.
 */
export interface PracticeCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `practice`: one asks for a hat, another wears it, then they swap.
   */
  kind: "practice";
  /**
   * The hats that can be asked for; leave it out for all ten.
   */
  hats: HatId[];
  /**
   * Minutes of one turn: a timer of so many starts with the practice.
   */
  turn: number;
}
/**
 * A card to read.
 */
export interface InfoCard {
  id: string;
  title: {
    [k: string]: string;
  };
  situation: Prose | null;
  picture: Picture | null;
  prompt: Prompts;
  minutes: number;
  talk: {
    [k: string]: string;
  } | null;
  notes: Prose | null;
  afterthought: Prose | null;
  fits: Fit[];
  rounds: 1 | 2;
  compare: Comparison;
  phases: Phase[] | null;
  panel: PanelVote[];
  predict: boolean;
  anonymous: Anonymity;
  points: boolean;
  shown_hats: HatId[];
  /**
   * `info`: a card that is only read.
   */
  kind: "info";
  /**
   * Minutes of a timer that starts when the card is opened, as for a break.
   */
  timer: number | null;
}
/**
 * Move an entry to another place on the run sheet.
 */
export interface MoveEntry {
  kind: "move_entry";
  entry: string;
  place: number;
}
/**
 * Take an entry off the run sheet that has not been played.
 */
export interface DropEntry {
  kind: "drop_entry";
  entry: string;
}
/**
 * Leave phases of an entry out, to save time; an empty list plays all of them again.
 */
export interface ShortenEntry {
  kind: "shorten_entry";
  entry: string;
  without: Phase[];
}
/**
 * Mend a card's typos: its texts change, what can be answered does not.
 */
export interface MendCard {
  kind: "mend_card";
  entry: string;
  card:
    | ChoiceCard
    | MultiCard
    | HatCard
    | ScaleCard
    | RankCard
    | SortCard
    | PointsCard
    | SplitCard
    | WordsCard
    | WallCard
    | PulseCard
    | PracticeCard
    | InfoCard;
}
/**
 * Give a seat to somebody without a phone.
 */
export interface AddPerson {
  kind: "add_person";
  group: Group;
  name: string;
  table: number | null;
}
/**
 * Seat somebody at a table, or at none.
 */
export interface MovePerson {
  kind: "move_person";
  participant: string;
  table: number | null;
}
/**
 * Deal people to tables, each group spread as evenly as it goes: everybody anew, or those without a table.
 */
export interface DealTables {
  kind: "deal_tables";
  everybody: boolean;
}
/**
 * Take somebody out of the room, or let them back in.
 */
export interface RemovePerson {
  kind: "remove_person";
  participant: string;
  removed: boolean;
}
/**
 * Delete somebody by seat code.
 */
export interface ForgetPerson {
  kind: "forget_person";
  seat: string;
}
/**
 * Give a phone that asked the seat that its owner had.
 */
export interface LetIn {
  kind: "let_in";
  request: string;
  /**
   * None sends the phone away.
   */
  participant: string | null;
}
/**
 * Answer for a person, as she says aloud.
 */
export interface EnterAnswer {
  kind: "enter_answer";
  participant: string;
  entry: string;
  attempt: number;
  round: 0 | 1 | 2;
  answer:
    | ChoiceAnswer
    | MultiAnswer
    | HatAnswer
    | ScaleAnswer
    | RankAnswer
    | SortAnswer
    | PointsAnswer
    | SplitAnswer
    | WordsAnswer
    | WallAnswer
    | PulseAnswer
    | PracticeAnswer
    | NoAnswer;
}
/**
 * Approve, star or hide a sentence that was offered.
 */
export interface Moderate {
  kind: "moderate";
  sentence: string;
  verdict: Verdict;
}
/**
 * Approve, star or hide a sentence on the wall.
 */
export interface ModeratePost {
  kind: "moderate_post";
  post: string;
  verdict: Verdict;
}
/**
 * Put a sentence on the wall under a heading. An empty heading takes it out again.
 */
export interface ClusterPost {
  kind: "cluster_post";
  post: string;
  cluster: string;
}
/**
 * Show or hide words, whoever wrote them and whoever will.
 */
export interface ModerateWords {
  kind: "moderate_words";
  entry: string;
  attempt: number;
  /**
   * Words as they are counted; see `WordView.key`.
   */
  words: string[];
  verdict: Verdict;
}
