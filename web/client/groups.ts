/** What the groups are called: by the session, or by us in singular, plural and inside a sentence. */
import type { Group } from "./protocol";
import { pick, t } from "./words";

export type Party = Group | "room";
export type GroupLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One of them: "Mentor". */
export function groupName(group: Group, labels: GroupLabels): string {
  return pick(labels[group]) || ONE[group]();
}

/** All of them, as a heading: "Mentors". */
export function groupPlural(group: Party, labels: GroupLabels): string {
  return pick(labels[group]) || MANY[group]();
}

/** All of them, inside a sentence: "mentors". */
export function groupInSentence(group: Party, labels: GroupLabels): string {
  return pick(labels[group]) || INSIDE[group]();
}

/** The headings of all groups, as charts want them. */
export function groupPlurals(labels: GroupLabels): Record<Group, string> {
  const name = (group: Group) => groupPlural(group, labels);
  return { mentor: name("mentor"), mentee: name("mentee"), manager: name("manager"), guest: name("guest") };
}

const ONE: Readonly<Record<Group, () => string>> = {
  mentor: () => t("Mentor"),
  mentee: () => t("Mentee"),
  manager: () => t("Manager"),
  guest: () => t("Guest"),
};

const MANY: Readonly<Record<Party, () => string>> = {
  mentor: () => t("Mentors"),
  mentee: () => t("Mentees"),
  manager: () => t("Managers"),
  guest: () => t("Guests"),
  room: () => t("Everybody"),
};

const INSIDE: Readonly<Record<Party, () => string>> = {
  mentor: () => t("mentors"),
  mentee: () => t("mentees"),
  manager: () => t("managers"),
  guest: () => t("guests"),
  room: () => t("everybody"),
};
