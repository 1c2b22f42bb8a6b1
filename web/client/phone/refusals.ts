/** Why the server did not do something, in a sentence that says what to do. */
import type { Refusal } from "../connection";
import { t } from "../words";

/** The sentence in the reader's language; for a code we do not know, the server's own. */
export function refusalSentence(refusal: Refusal): string {
  return SENTENCES[refusal.code]?.() ?? refusal.sentence;
}

const SENTENCES: Readonly<Record<string, () => string>> = {
  stale: movedOn,
  wrong_phase: movedOn,
  wrong_card: () => t("The room has moved on to another question. Your earlier answer counts."),
  voting_open: () => t("You can change tables when this vote is closed. Your answer is kept."),
  voting_closed: () => t("This card takes no more answers. Your earlier answer counts."),
  wrong_answer: () => t("That answer does not fit this card. Choose one of those you see."),
  room_locked: () => t("The room is locked. Ask the facilitator to let you in."),
  room_full: () => t("This session is full. Talk to the facilitator."),
  removed: () => t("The facilitator has closed this seat. Talk to the facilitator."),
  wrong_name: () => t("Please write a name of 1 to 40 characters."),
  no_such_group: () => t("That group is not in this session. Choose one of those you see."),
  no_such_table: () => t("There is no such table. Choose one of those you see."),
  table_full: () => t("That table is full. Choose another one; everything else is kept."),
  no_table: () =>
    t("You do not sit at that table now. Nothing was changed; look at your table, then try again."),
  pen_taken: () => t("Somebody else at your table holds the pen now. Ask them to hand it on."),
  no_partner: () =>
    t("That person does not sit at your table any more. Choose somebody else, or share this phone."),
  no_phone: () => t("That person has no phone to write with. Choose somebody who has one."),
  enough_practised: () =>
    t("You have tried many hats on this card, and all are kept. Now wear one for somebody else."),
  wrong_guess: () => t("Guess what the other group answers, not your own. Look at the question again."),
  not_a_rehearsal: () => t("This session is real: only people can join it. Reload this page, please."),
  no_such_seat: () => t("No seat has this code. Look at it again, or ask the facilitator."),
  too_long: () => t("That is too long. Shorten it, please; your text is still here."),
  no_such_sentence: () => t("That sentence is no longer on the wall."),
  own_sentence: () => t("This sentence is your own. Give your hearts to others."),
  no_such_entry: () => t("That card has not been played. Your text is still here."),
  session_ended: () => t("This session has ended."),
  not_started: () => t("The first card has not been opened yet."),
  too_many_requests: () => t("Many people are asking just now. Talk to the facilitator."),
  too_many_attempts: () => t("Too many wrong codes. Wait half a minute, then try again."),
  malformed: () => t("This page is out of date. Reload it, please."),
  not_saved: () => t("Not saved yet. It is kept on this phone and sent again by itself."),
  too_fast: () => t("That was a lot at once. It is sent again by itself."),
};

function movedOn(): string {
  return t("The session has moved on to another step. What you sent before is kept.");
}
