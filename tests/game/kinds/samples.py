"""Cards of every kind at the ends of what they may be, and rooms of made-up answers to them."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from game.cards import Group, HatId, Option, Prompts
from game.kinds import Answer, Card, kind_of
from game.kinds.counting import Step, Tally, tally
from game.kinds.info import InfoCard
from game.kinds.multi import MultiCard
from game.kinds.points import PointsCard
from game.kinds.practice import PracticeCard
from game.kinds.pulse import PulseAnswer, PulseCard, Statement
from game.kinds.rank import RankCard
from game.kinds.sort import SortCard
from game.kinds.split import SplitCard
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, RAIN, TRUST, option, prose, words

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
EVERYONE = Prompts(everyone=words("What do you think?"))


def options(letters: str) -> tuple[Option, ...]:
    """An option per letter."""
    return tuple(map(option, letters))


def statement(id: str, *groups: Group) -> Statement:
    """A statement that is called like its id, for all or for some groups."""
    return Statement(id=id, text=words(id), groups=groups)


HOPES = MultiCard(
    kind="multi", id="hopes", title=words("Hopes"), prompt=EVERYONE, options=options("abcde"), most=3, rounds=2
)
ORDER = RankCard(kind="rank", id="order", title=words("Order"), prompt=EVERYONE, items=options("abcd"), rounds=2)
BOXES = SortCard(
    kind="sort", id="boxes", title=words("Boxes"), prompt=EVERYONE, items=options("abc"), boxes=options("xyz"), rounds=2
)
TEN = PointsCard(kind="points", id="ten", title=words("Ten"), prompt=EVERYONE, items=options("abc"), rounds=2)
SHARE = SplitCard(kind="split", id="share", title=words("Share"), prompt=EVERYONE, rounds=2)
SHARE_OF_ROOM = replace(SHARE, id="share-of-room", ask=words("Have you?"))
SHARE_OF_MENTEES = replace(SHARE_OF_ROOM, id="share-of-mentees", of=Group.MENTEE)
PULSE = PulseCard(
    kind="pulse",
    id="pulse",
    title=words("Pulse"),
    prompt=EVERYONE,
    statements=(statement("know"), statement("dare", Group.MENTEE, Group.MENTOR), statement("back", Group.MANAGER)),
)
ASK = PracticeCard(kind="practice", id="ask", title=words("Ask for a hat"), prompt=EVERYONE)
BREAK = InfoCard(kind="info", id="break", title=words("A break"), situation=prose("Coffee."), timer=10)

ASKING: tuple[Card, ...] = (
    ADVICE,
    replace(ADVICE, options=options("abcdef")),
    HOPES,
    replace(HOPES, options=options("abcdefgh"), most=7),
    RAIN,
    replace(RAIN, hats=(HatId.MAP_READER, HatId.ENCOURAGER), most=1),
    TRUST,
    ORDER,
    replace(ORDER, items=options("abcdefg")),
    BOXES,
    TEN,
    replace(TEN, items=options("abcdef")),
    SHARE,
    SHARE_OF_ROOM,
    SHARE_OF_MENTEES,
    ONE_WORD,
    replace(ONE_WORD, most=1),
    ADVICE_WALL,
    PULSE,
    ASK,
    replace(ASK, hats=(HatId.MAP_READER, HatId.ENCOURAGER)),
)
"""A card of every kind on which something can be answered, most kinds also at their limits."""

CARDS = st.sampled_from(ASKING)
GROUPS = st.sampled_from(Group)
SEEDS = st.integers(0, 2**32)
SIDES = st.tuples(st.lists(SEEDS, min_size=1, max_size=9), st.lists(SEEDS, min_size=1, max_size=9))
"""The dice of some mentors and of some mentees."""


def made_up(card: Card, group: Group, seed: int) -> Answer:
    """What somebody with these dice answers."""
    answer: Answer = kind_of(card).made_up(card, group, Random(seed))
    return answer


def counted(card: Card, answers: list[Answer]) -> Tally:
    """These answers, added up; words that were written are all shown."""
    kind = kind_of(card)
    said = kind.said(answers, None)
    return tally(kind.questions(card, said), (kind.marks(answer, said) for answer in answers))


def sides(card: Card, mentors: list[int], mentees: list[int]) -> Mapping[Group, Tally]:
    """What mentors and mentees with these dice answered, added up by group."""
    kind = kind_of(card)
    by_group = {
        group: [made_up(card, group, seed) for seed in seeds]
        for group, seeds in ((Group.MENTOR, mentors), (Group.MENTEE, mentees))
    }
    said = kind.said([one for answers in by_group.values() for one in answers], None)
    return {
        group: tally(kind.questions(card, said), (kind.marks(one, said) for one in answers))
        for group, answers in by_group.items()
    }


def rated(group: Group, step: Step) -> PulseAnswer:
    """One step for everything that the group is asked."""
    return PulseAnswer(kind="pulse", steps={one.id: step for one in PULSE.statements if one.asks(group)})
