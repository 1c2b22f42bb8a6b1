/** Why a click did nothing, in a sentence for the facilitator: what happened, what is safe, what to do. */
import type { Refusal } from "../../../web/client/connection";
import { t } from "../../../web/client/words";

/** The sentence in the page's language; for a code that we do not know, the server's own. */
export function refusalSentence({ code, sentence }: Pick<Refusal, "code" | "sentence">): string {
  return SENTENCES[code]?.() ?? sentence;
}

const SENTENCES: Readonly<Record<string, () => string>> = {
  stale: () =>
    t(
      "The session has moved on meanwhile, perhaps from another console. Look where it stands, then press again.",
    ),
  wrong_phase: () => t("The session has moved on to another step. Nothing was changed."),
  voting_closed: () => t("The vote is closed. The earlier answer counts."),
  wrong_card: () => t("The room has moved on to another card. Nothing was changed."),
  at_the_start: () => t("This is the first card. There is nothing before it."),
  nothing_to_reopen: () => t("This card asks for no answers, so there is nothing to ask again."),
  still_open: () => t("People are answering. Close the vote first, then look back."),
  nothing_to_look_back: () =>
    t("There is nothing to look back at yet: no revealed card shows a gap or people who moved."),
  at_the_end: () => t("The session has ended. Take the end back to go on, or look back at its cards."),
  no_timer: () => t("No timer is set."),
  no_such_entry: () => t("That card is no longer on the run sheet."),
  no_such_card: () => t("That card is not in the library any more."),
  no_picture: () =>
    t("A picture of that card cannot be copied just now, so the card was not added. Try again."),
  anonymous: () => t("This card is anonymous: nobody can answer for somebody else. Hand over a phone."),
  already_played: () => t("That has been played already, and its answers belong to the session."),
  last_entry: () => t("A run sheet needs at least one card."),
  run_sheet_full: () => t("The run sheet is full."),
  room_full: () => t("This session is full."),
  wrong_name: () => t("A name has 1 to 40 characters."),
  no_such_seat: () => t("No seat has this code. Nobody was deleted."),
  no_such_person: () => t("That person is no longer in this session."),
  no_such_request: () => t("Somebody has already answered this request."),
  no_such_sentence: () => t("Its author has taken that sentence back."),
  no_such_table: () => t("There is no such table in this session. Nobody was moved."),
  table_full: () =>
    t("There is no free seat left. Choose another table, or add tables or seats in the settings."),
  no_tables: () => t("This session has no tables. The settings say how many there are."),
  voting_open: () => t("Close the vote first: answers count for the table at which they were given."),
  no_points: () => t("This session plays without points, so it has no journey."),
  nothing_left: () => t("Nothing would be left of that card. Skip it instead."),
  phase_needed: () =>
    t(
      "A card needs its question, its vote and its reveal. Leave out the talk, the second vote or the reflection.",
    ),
  no_partner: () => t("That person does not sit at that table. Choose somebody else, or nobody."),
  enough_practised: () => t("That person has tried many hats on this card, and all are kept."),
  session_ended: () => t("The session has ended. Take the end back to go on."),
  not_started: () => t("The first card has not been opened yet."),
  not_a_rehearsal: () => t("This session is real: simulated people can only come to a rehearsal."),
  rehearsal_over: () => t("This rehearsal has ended. Rehearse the session once more: that makes a new copy."),
  too_many_rehearsals: () =>
    t("Four rehearsals are running already. Send the people of another one home first."),
  wrong_number: () => t("A rehearsal takes 1 to 300 people and a speed of 1 to 20."),
  try_again: () => t("The people were just leaving. Try again."),
  not_saved: () =>
    t(
      "Not saved yet: the disk of the server is full or locked. It is tried again by itself; nothing is lost.",
    ),
  too_fast: () => t("That was a lot at once. It is sent again by itself."),
  malformed: () => t("This page is out of date. Load it again; the session stays as it is."),
};
