"""One function per audience: what it may see, and nothing else.

`now` is in epoch milliseconds; `present` are the participants whose phones are connected.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from game import views as v
from game.cards import VOTES, Group, HatId, Phase
from game.commands import Verdict
from game.decisions.steps import next_phase
from game.kinds import Card, face_of
from game.legal import When, stands
from game.results import Result, result
from game.session import Cast, Participant, Session

REVEALED = frozenset({Phase.REVEAL, Phase.REFLECT})
MINUTE = 60_000
STATES: Mapping[When, v.State] = {When.LOBBY: "lobby", When.RUNNING: "running", When.ENDED: "ended"}


def room_view(session: Session, version: int, now: int) -> v.RoomView:
    """What every phone sees."""
    entry, settings = session.current, session.settings
    return v.RoomView(
        version=version,
        code=session.code,
        title=settings.title,
        languages=settings.languages,
        groups=settings.groups,
        group_labels=settings.group_labels,
        names=settings.names,
        tables=settings.tables,
        threshold=settings.threshold,
        delete_at=session.delete_at,
        state=_state(session),
        locked=session.locked,
        stage=session.stage,
        entry=session.entry,
        number=session.place(session.entry) + 1,
        total=len(session.entries),
        phase=session.phase,
        attempt=session.attempt,
        round=session.round,
        open=session.open is not None and session.ended_at is None,
        next=_following(session),
        card=_card(entry.card, session.phase in REVEALED) if entry else None,
        hats=session.hats,
        timer=_timer(session, now),
        result=_room_result(session),
    )


def me_view(session: Session, version: int, participant: str) -> v.MeView:
    """What one participant sees of herself."""
    person = session.participants[participant]
    answers = tuple(_own_answers(session, participant))
    return v.MeView(
        version=version,
        participant=participant,
        seat=person.seat,
        group=person.group,
        name=person.name,
        number=person.number,
        table=person.table,
        removed=person.removed,
        answers=answers,
        reflections=tuple(_own_reflections(session, participant)),
        hats=_hats(answers),
    )


def keepsake_view(session: Session, version: int) -> v.KeepsakeView:
    """The cards that were played, for the end page; before the end no afterthought is told."""
    ended = session.ended_at is not None
    return v.KeepsakeView(
        version=version,
        cards=tuple(
            v.PlayedCard(entry=entry.id, attempt=session.attempts[entry.id], card=_card(entry.card, afterthought=ended))
            for entry in session.entries
            if entry.id in session.attempts
        ),
    )


def screen_view(session: Session, version: int, now: int, present: Collection[str]) -> v.ScreenView:
    """What the projector sees."""
    return v.ScreenView(
        room=room_view(session, version, now),
        language=session.settings.screen_language,
        blank=session.blank,
        answered=len(_current_ballot(session)),
        present=len(_seated(session, present)),
        sentences=_approved(session),
    )


def console_view(session: Session, version: int, now: int, present: Collection[str]) -> v.ConsoleView:
    """What the facilitators see."""
    entry = session.current
    return v.ConsoleView(
        room=room_view(session, version, now),
        settings=session.settings,
        blank=session.blank,
        first_result_shown=session.first_result_shown,
        first_result=_first_result(session),
        notes=entry.card.notes.blocks if entry and entry.card.notes else None,
        entry_notes=entry.notes.blocks if entry and entry.notes else None,
        entries=tuple(_entries(session)),
        counts=_counts(session, present),
        pace=_pace(session, now),
        sentences=tuple(_offered(session)),
    )


def people_view(session: Session, version: int, present: Collection[str]) -> v.PeopleView:
    """Who is in the room."""
    ballot = _current_ballot(session)
    return v.PeopleView(
        version=version,
        people=tuple(
            v.PersonView(
                id=person.id,
                seat=person.seat,
                group=person.group,
                name=person.name,
                number=person.number,
                table=person.table,
                removed=person.removed,
                present=person.id in present,
                phone=person.tokens > 0,
                answered=person.id in ballot,
            )
            for person in session.participants.values()
            if not person.forgotten
        ),
        requests=tuple(v.RequestView(id=one.id, name=one.name or "") for one in session.requests.values()),
    )


def _state(session: Session) -> v.State:
    return STATES[stands(session)]


def _following(session: Session) -> v.Following:
    entry, phase = session.current, session.phase
    if session.ended_at is not None:
        return "nothing"
    if entry is None or phase is None:
        return "open_first_card"
    if session.open:
        return "close_voting"
    following = next_phase(entry, phase)
    if following is not None:
        return following.value
    return "next_card" if session.place(entry.id) + 1 < len(session.entries) else "end"


def _card(card: Card, afterthought: bool) -> v.CardView:
    face = face_of(card)
    prompts = {group: words for group in Group if (words := card.prompt.for_group(group)) is not None}
    return v.CardView(
        id=card.id,
        kind=card.kind,
        title=card.title,
        situation=card.situation.blocks if card.situation else None,
        prompts=prompts,
        prompt=card.prompt.everyone or next(iter(prompts.values()), None),
        talk=card.talk,
        afterthought=card.afterthought.blocks if card.afterthought and afterthought else None,
        options=tuple(v.OptionFace(id=option.id, text=option.text) for option in face.options),
        most=face.most,
        low=face.low,
        high=face.high,
        compare=card.compare,
        rounds=_rounds(card),
    )


def _rounds(card: Card) -> v.Rounds:
    votes = sum(phase in VOTES for phase in card.played)
    return 2 if votes == 2 else 1 if votes == 1 else 0


def _timer(session: Session, now: int) -> v.TimerView | None:
    timer = session.timer
    if timer is None:
        return None
    return v.TimerView(remaining=timer.remaining(now), length=timer.length, running=timer.ends_at is not None)


def _room_result(session: Session) -> Result | None:
    if session.entry is None:
        return None
    if session.phase in REVEALED:
        return result(session, session.entry, session.attempt)
    return _first_result(session) if session.first_result_shown else None


def _first_result(session: Session) -> Result | None:
    """The closed first round, while the tables talk."""
    if session.entry is None or session.phase is not Phase.TALK:
        return None
    return result(session, session.entry, session.attempt, rounds=(1,))


def _own_answers(session: Session, participant: str) -> Iterable[v.OwnAnswer]:
    for ballot, casts in session.ballots.items():
        if participant in casts:
            yield v.OwnAnswer(
                entry=ballot.entry,
                attempt=ballot.attempt,
                round=ballot.round,
                answer=casts[participant].answer,
            )


def _own_reflections(session: Session, participant: str) -> Iterable[v.OwnReflection]:
    for entry, attempts in session.attempts.items():
        for attempt in range(1, attempts + 1):
            reflection = session.reflections.get((entry, attempt, participant))
            if reflection and reflection.text:
                yield v.OwnReflection(entry=entry, attempt=attempt, text=reflection.text, offered=reflection.offered)


def _hats(answers: Iterable[v.OwnAnswer]) -> tuple[HatId, ...]:
    chosen = {hat for own in answers if own.answer.kind == "hat" for hat in own.answer.hats}
    return tuple(hat for hat in HatId if hat in chosen)


def _approved(session: Session) -> tuple[str, ...]:
    order = {Verdict.STARRED: 0, Verdict.APPROVED: 1}
    shown = [
        (order[one.verdict], one.text or "")
        for (entry, attempt, _), one in session.reflections.items()
        if entry == session.entry and attempt == session.attempt and one.shown
    ]
    return tuple(text for _, text in sorted(shown, key=lambda pair: pair[0]))


def _offered(session: Session) -> Iterable[v.Sentence]:
    for (entry, attempt, participant), one in session.reflections.items():
        if one.offered and one.text:
            yield v.Sentence(entry=entry, attempt=attempt, participant=participant, text=one.text, verdict=one.verdict)


def _entries(session: Session) -> Iterable[v.EntryView]:
    for entry in session.entries:
        card = entry.card
        yield v.EntryView(
            id=entry.id,
            deck=entry.deck,
            card=card.id,
            kind=card.kind,
            title=card.title,
            minutes=entry.minutes,
            played=entry.id in session.attempts,
            attempts=session.attempts.get(entry.id, 0),
            phases=card.played,
            left_out=_left_out(card),
        )


def _left_out(card: Card) -> tuple[v.LeftOut, ...]:
    panel: tuple[v.LeftOut, ...] = ("panel",) if card.panel else ()
    return (*panel, "predict") if card.predict else panel


def _current_ballot(session: Session) -> Mapping[str, Cast]:
    """The answers that "17 of 23" counts: the phase's own round, else the last round that was opened."""
    if session.round:
        return session.ballot(session.round)
    return session.ballot(2) or session.ballot(1)


def _seated(session: Session, present: Collection[str]) -> list[Participant]:
    """Everybody who counts as present: connected phones, and seats without a phone."""
    return [person for person in session.seated() if person.id in present or not person.tokens]


def _counts(session: Session, present: Collection[str]) -> v.Counts:
    ballot, seated = _current_ballot(session), _seated(session, present)
    groups = Counter(person.group for person in seated)
    tables = Counter(person.table for person in seated)
    by_group = Counter(cast.group for cast in ballot.values())
    by_table = Counter(cast.table for cast in ballot.values())
    return v.Counts(
        answered=len(ballot),
        present=len(seated),
        joined=sum(1 for _ in session.seated()),
        groups=tuple(
            v.Count(group=group, table=None, answered=by_group[group], present=groups[group])
            for group in session.settings.groups
        ),
        tables=tuple(
            v.Count(group=None, table=table, answered=by_table[table], present=tables[table])
            for table in range(1, session.settings.tables + 1)
        ),
    )


def _pace(session: Session, now: int) -> v.Pace | None:
    """Late = how late this card began + how far it is past its own minutes."""
    entry = session.current
    if session.started_at is None or entry is None:
        return None
    end = session.ended_at or now
    place = session.place(entry.id)
    before = _milliseconds(one.minutes for one in session.entries[:place])
    began, own = session.entered[entry.id], _milliseconds([entry.minutes])
    over = max(0, end - began - own)
    return v.Pace(
        planned=_milliseconds(one.minutes for one in session.entries),
        elapsed=end - session.started_at,
        late=(began - session.started_at) - before + over,
        entry_planned=own,
        entry_elapsed=end - began,
    )


def _milliseconds(minutes: Iterable[float]) -> int:
    return round(sum(minutes) * MINUTE)
