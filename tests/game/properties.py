"""What must hold after every step of every session. Each takes the story so far and fails by assertion."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from game import commands as c
from game.cards import GUESS
from game.decisions.practice import MOST_PRACTICES
from game.events import FitRated, PhaseEntered, VoteCast, VotingClosed, VotingOpened
from game.kinds import Answer, kind_of_answer
from game.kinds.practice import PracticeAnswer
from game.session import Session
from game.state.ballot import Ballot
from tests.game.story import Story, deleted, fold, forgotten, gone, personal_values, rewritten, without_refused

Property = Callable[[Story], None]
PHASE_COMMANDS = get_args(c.PhaseCommand)
SAME_AGAIN = (
    *(c.Vote, c.Heart, c.Reflect, c.ChangeMe, c.RemovePerson, c.LockRoom, c.PauseTimer),
    *(c.ModeratePost, c.ClusterPost, c.ModerateWords),
    *(c.TakePen, c.SettleTable, c.RateFit, c.MovePerson, c.ShowBoard, c.ShortenEntry),
)


def replaying_gives_the_same_session(story: Story) -> None:
    """The log is everything: nothing stands in the session that is not in it."""
    assert fold(story.room.rules, story.log) == story.session


def replaying_without_the_forgotten_gives_the_same_session(story: Story) -> None:
    """A restart after a deletion changes nothing for those who stayed."""
    replayed = fold(story.room.rules, deleted(story.log))

    assert without_refused(replayed) == without_refused(story.session)


def one_answer_per_person_and_ballot(story: Story) -> None:
    """The newest answer of a key counts, and nothing else; its text too, until its author is deleted."""
    people = forgotten(story.log)
    newest = {
        (event.entry, event.attempt, event.round, event.participant): (
            event.answer,
            None if event.participant in people else event.text,
            event.group,
        )
        for _, event in story.log
        if isinstance(event, VoteCast)
    }
    counted = {
        (ballot.entry, ballot.attempt, ballot.round, participant): (kept(cast.answer), text(cast.answer), cast.group)
        for ballot, casts in story.session.ballots.items()
        for participant, cast in casts.items()
    }
    assert counted == newest


def no_answer_once_voting_is_closed(story: Story) -> None:
    """An answer goes into the ballot that is open, a guess beside the first vote of a card that asks for it."""
    taking: Ballot | None = None
    for _, event in story.log:
        match event:
            case VotingOpened():
                taking = Ballot(event.entry, event.attempt, event.round)
            case VotingClosed() | PhaseEntered():
                taking = None
            case VoteCast():
                entry = story.session.find(event.entry)
                guess = event.round == GUESS and entry is not None and entry.card.predict
                assert taking == Ballot(event.entry, event.attempt, 1 if guess else event.round)


def a_closed_ballot_stays_as_it_is(story: Story) -> None:
    """What was published once cannot be changed by a later answer, by back, nor by a change of group.

    The guesses are sealed with the first vote. Only a text can still go, with its author.
    """
    before, now = story.steps[-1].before, story.session
    sealed = {one for one in before.ballots if replace(one, round=one.round or 1) in before.closed}

    assert before.closed <= now.closed
    assert all(answers(now, ballot) == answers(before, ballot) for ballot in sealed)


def the_stage_changes_with_phase_commands_only(story: Story) -> None:
    """No vote and no newcomer makes a facilitator's click stale; a board does, as it changes what "next" does."""
    step = story.steps[-1]
    moved = bool(step.events) and isinstance(step.command, (*PHASE_COMMANDS, c.ShowBoard))

    assert (story.session.stage > step.before.stage) is moved


def a_click_on_an_earlier_stage_is_refused(story: Story) -> None:
    """A double click advances once."""
    step = story.steps[-1]
    stage = step.command.stage if isinstance(step.command, PHASE_COMMANDS) else step.before.stage

    assert stage == step.before.stage or (step.refusal is not None and where(story.session) == where(step.before))


def the_forgotten_leave_nothing(story: Story) -> None:
    """No name, text or token of theirs is anywhere, nor a text that was rewritten, unless others have the same.

    How a hat fitted is one digit, which stands everywhere; it goes with the practice.
    """
    places = gone(story.log) | rewritten(story.log)
    values: dict[bool, set[str]] = {True: set(), False: set()}
    for place, (_, event) in enumerate(story.log):
        values[place in places] |= personal_values(event)
    left = repr(without_refused(story.session)).casefold()

    assert [value for value in values[True] - values[False] if value in left and not value.isdigit()] == []


def nothing_ties_the_forgotten_to_anybody(story: Story) -> None:
    """Neither the session nor the log as it is kept tells who asked them for a hat, and whom they asked."""
    people, practices = forgotten(story.log), story.session.practices.values()
    casts = [(one, cast.answer) for casts in story.session.ballots.values() for one, cast in casts.items()]
    asked = [(one, answer.partner) for one, answer in casts if isinstance(answer, PracticeAnswer) and answer.partner]
    begun = [event for _, event in deleted(story.log) if isinstance(event, VoteCast) and event.practice]
    known = {event.practice: {event.participant, event.partner or event.participant} for event in begun}
    rated = [event for _, event in deleted(story.log) if isinstance(event, FitRated) and event.practice]

    assert [pair for pair in asked if people & {*pair}] == []
    assert [one for one in practices if people & {one.asker, one.partner}] == []
    assert [event for event in begun if event.partner and people & {event.participant, event.partner}] == []
    assert [event for event in rated if people & {event.participant, *known[event.practice]}] == []


def nobody_leaves_with_an_answer(story: Story) -> None:
    """Removing and forgetting leave every count as it was."""
    before, now = story.steps[-1].before, story.session

    assert all(len(casts) <= len(now.ballots[ballot]) for ballot, casts in before.ballots.items())


def the_same_again_changes_nothing(story: Story) -> None:
    """What is so already comes to no event."""
    step = story.steps[-1]
    again = step.refusal is None and isinstance(step.command, SAME_AGAIN)

    assert not again or story.repeated(step) == []


def a_refusal_changes_nothing(story: Story) -> None:
    """Neither does deciding: only events change a session."""
    step = story.steps[-1]

    assert step.events or story.session == step.before


def the_wall_holds_the_newest_sentences(story: Story) -> None:
    """One for everybody who wrote, in its own ballot; none without an author, none with the author's own heart."""
    on_wall = {(id, post.ballot, post.participant) for id, post in story.session.posts.items()}
    written = {
        (cast.post, ballot, author)
        for ballot, casts in story.session.ballots.items()
        for author, cast in casts.items()
        if cast.post
    }

    assert on_wall == written
    assert [id for id, post in story.session.posts.items() if post.participant in post.hearts] == []


def a_pen_is_in_a_hand_at_its_table(story: Story) -> None:
    """Whoever leaves a table leaves its pen there."""
    people = story.session.participants

    assert all(people[who].here and people[who].table == table for table, who in story.session.pens.items())


def nobody_sits_where_there_is_no_seat(story: Story) -> None:
    """Whoever comes, moves, is dealt or comes back finds a seat at a table that is there, or stands."""
    session, settings = story.session, story.session.settings
    sitting = Counter(person.table for person in session.seated() if person.table is not None)

    assert not settings.tables or set(sitting) <= set(range(1, settings.tables + 1))
    assert not settings.tables or not settings.seats or max(sitting.values(), default=0) <= settings.seats


def what_a_table_settled_stays(story: Story) -> None:
    """Once the second vote is closed, nothing that a table recorded in it changes."""
    before, now = story.steps[-1].before, story.session
    closed = [key for key in before.settled | now.settled if Ballot(*key, 2) in before.closed]

    assert all(before.settled.get(key) == now.settled.get(key) for key in closed)


def a_practice_lasts_as_long_as_it_is_rated_or_the_newest(story: Story) -> None:
    """Every hat that was tried is there once, and what somebody asked for last, until one of the two is deleted."""
    people = forgotten(story.log)
    rated = {event.practice for _, event in story.log if isinstance(event, FitRated)}
    asked = [event for _, event in story.log if isinstance(event, VoteCast) and event.practice]
    newest = {(event.participant, event.entry, event.attempt): event.practice for event in asked}.values()
    known = [event for event in asked if people.isdisjoint((event.participant, event.partner))]

    assert [*story.session.practices] == [one.practice for one in known if one.practice in {*rated, *newest}]


def a_phone_holds_a_handful_of_practices(story: Story) -> None:
    """However often somebody asks: of everybody at her table so many on a card, and one more."""
    asked = Counter((one.asker, one.entry, one.attempt) for one in story.session.practices.values())
    unrated = Counter((one.asker, one.entry, one.attempt) for one in story.session.practices.values() if not one.fits)

    assert max(asked.values(), default=0) <= MOST_PRACTICES + 1 and max(unrated.values(), default=0) <= 1


def kept(answer: Answer) -> Answer:
    """An answer without what was written in it."""
    left: Answer = kind_of_answer(answer).kept(answer)
    return left


def text(answer: Answer) -> str | None:
    """What was written in an answer."""
    return kind_of_answer(answer).written(answer)


def answers(session: Session, ballot: Ballot) -> dict[str, tuple[object, ...]]:
    """Who answered what from where, without what was written."""
    return {one: (kept(cast.answer), cast.group, cast.table) for one, cast in session.ballots[ballot].items()}


def where(session: Session) -> tuple[object, ...]:
    """Where a session stands."""
    return session.stage, session.entry, session.phase, session.open, session.ended_at


PROPERTIES: tuple[Property, ...] = (
    replaying_gives_the_same_session,
    replaying_without_the_forgotten_gives_the_same_session,
    one_answer_per_person_and_ballot,
    no_answer_once_voting_is_closed,
    a_closed_ballot_stays_as_it_is,
    the_stage_changes_with_phase_commands_only,
    a_click_on_an_earlier_stage_is_refused,
    the_forgotten_leave_nothing,
    nothing_ties_the_forgotten_to_anybody,
    nobody_leaves_with_an_answer,
    the_same_again_changes_nothing,
    a_refusal_changes_nothing,
    the_wall_holds_the_newest_sentences,
    a_pen_is_in_a_hand_at_its_table,
    nobody_sits_where_there_is_no_seat,
    what_a_table_settled_stays,
    a_practice_lasts_as_long_as_it_is_rated_or_the_newest,
    a_phone_holds_a_handful_of_practices,
)
