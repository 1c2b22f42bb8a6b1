"""An evening with a card of every kind: guesses, a wall, words, hearts, and managers too few to be shown.

Everything that must stay in the room has `SECRET` in it: names, sentences and words that nobody approved.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from game.actors import Newcomer
from game.cards import Comparison, Group, PanelVote, Phase
from game.commands import Heart
from game.kinds import KINDS, Answer, Card, kind_of
from game.kinds.choice import ChoiceCard
from game.kinds.counting import ONLY
from game.verdict import SHOWN, Verdict
from scenarios.catalog import Catalog
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA, option
from web.store import Store

SECRET = "Secret"
MANY: Mapping[Group, int] = {Group.MENTOR: 12, Group.MENTEE: 9, Group.MANAGER: 2}
GUESSED = ChoiceCard(
    kind="choice",
    id="guessed",
    title={"en": "Who is right?"},
    prompt=TEA.prompt,
    options=(option("early", "“Early”"), option("late", "“Late”"), option("never", "“Never”")),
    predict=True,
    panel=(
        PanelVote(answer="late", votes=5, reason={"en": "It was late anyway."}),
        PanelVote(answer="never", votes=2),
    ),
)
"""A card with everything that a card to choose from may have."""


class FullEvening(Evening):
    """Plays itself to the end. `whims` decide what the managers answer, and nothing else."""

    def __init__(self, store: Store, *, whims: int = 0, code: str = "482913") -> None:
        super().__init__(store, *cards(), code=code, hats=Catalog().hats())
        self._dice = {group: Random(whims if group is Group.MANAGER else 1) for group in Group}
        self.phones = {group: self.join(group, people) for group, people in MANY.items()}
        while self.table.session.ended_at is None:
            self.advance()
            if self.table.session.open is not None:
                self._answer()
                self._moderate()
            if self.table.session.phase is Phase.REVEAL:
                self._give_hearts()

    def _answer(self) -> None:
        for place, (phone, group) in enumerate(self._people()):
            if self._card.predict and self.table.session.round == 1:
                self.guess([phone], one_answer(self._card, group, self._dice[group]))
            self.answer([phone], self._answer_of(group, place))

    def _answer_of(self, group: Group, place: int) -> Answer:
        """What people write says who wrote it, or that nobody may read it."""
        kind = kind_of(self._card)
        made: Answer = kind.made_up(self._card, group, self._dice[group])
        if kind.posts or (kind.written(made) and place == 0):
            secret = f"{SECRET} " if group is Group.MANAGER or place % 4 == 0 else ""
            made = kind.rejoined(kind.kept(made), f"{secret}{kind.chart} {place}")
        return made

    def _moderate(self) -> None:
        """Sentences and words that are not secret are approved, and collect hearts; an offered sentence as well."""
        session, everybody = self.table.session, [phone for phone, _ in self._people()]
        for number, (id, post) in enumerate([*session.posts.items()]):
            answer = session.ballots[post.ballot][post.participant].answer
            if post.ballot.entry == session.entry and SECRET not in (kind_of(self._card).written(answer) or ""):
                self.judge(id, Verdict.APPROVED, "Courage" if number % 2 else "")
        casts = [cast.answer for cast in session.ballot(session.round or 1).values()]
        words = [word for word in kind_of(self._card).said(casts, None).names if SECRET.casefold() not in word]
        if words:
            self.show_words(*words)
        self.write(everybody[0], f"{SECRET} thought", None)
        self.write(everybody[1], "A thought for all", Verdict.APPROVED)
        self.write(everybody[2], f"{SECRET} offer", Verdict.HIDDEN)

    def _give_hearts(self) -> None:
        """The first sentences get most."""
        session, phones = self.table.session, [phone for phone, _ in self._people()]
        shown = [(id, one) for id, one in session.posts.items() if one.verdict in SHOWN]
        for number, (id, post) in enumerate(one for one in shown if one[1].ballot.entry == session.entry):
            for phone in phones[:: number + 3]:
                if session.tokens[phone.token] != post.participant:
                    self.ask(phone, Heart(kind="heart", post=id, given=True))

    @property
    def _card(self) -> Card:
        entry = self.table.session.current
        assert entry is not None
        return entry.card

    def _people(self) -> Iterator[tuple[Newcomer, Group]]:
        for group, phones in self.phones.items():
            yield from ((phone, group) for phone in phones)


def cards() -> tuple[Card, ...]:
    """One card of every kind that comes with Rolecall, played by group; the pulse once more at the end."""
    found: dict[str, Card] = {}
    for card in Catalog().cards().values():
        best = found.get(card.kind)
        if best is None or _richness(card) > _richness(best):
            found[card.kind] = replace(card, compare=Comparison.GROUPS)
    again = [card for card in found.values() if kind_of(card).repeats]
    assert found.keys() == KINDS.keys()
    return (*found.values(), GUESSED, *again)


def _richness(card: Card) -> tuple[int, ...]:
    return card.rounds, card.compare is Comparison.GROUPS, len(card.panel)


def one_answer(card: Card, group: Group, dice: Random) -> Answer:
    """A guess names one answer."""
    kind = kind_of(card)
    while len(kind.marks(made := kind.made_up(card, group, dice))[ONLY]) > 1:
        pass
    answer: Answer = made
    return answer
