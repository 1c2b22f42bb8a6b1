"""The kinds of card. To add one, write its file and put it into the three lists below; see `game/README.md`."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from game.kinds.choice import Choice, ChoiceAnswer, ChoiceCard
from game.kinds.contract import Face, Kind
from game.kinds.hat import HatAnswer, HatCard, Hats
from game.kinds.info import Info, InfoCard, NoAnswer
from game.kinds.multi import Multi, MultiAnswer, MultiCard
from game.kinds.points import Points, PointsAnswer, PointsCard
from game.kinds.practice import Practice, PracticeAnswer, PracticeCard
from game.kinds.pulse import Pulse, PulseAnswer, PulseCard
from game.kinds.rank import Rank, RankAnswer, RankCard
from game.kinds.scale import Scale, ScaleAnswer, ScaleCard
from game.kinds.sort import Sort, SortAnswer, SortCard
from game.kinds.split import SplitAnswer, SplitCard, Splits
from game.kinds.wall import Wall, WallAnswer, WallCard
from game.kinds.words import WordCloud, WordsAnswer, WordsCard

Card: TypeAlias = (
    ChoiceCard
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
    | InfoCard
)
Answer: TypeAlias = (
    ChoiceAnswer
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
)
KINDS: Mapping[str, Kind[Any, Any]] = {
    "choice": Choice(),
    "multi": Multi(),
    "hat": Hats(),
    "scale": Scale(),
    "rank": Rank(),
    "sort": Sort(),
    "points": Points(),
    "split": Splits(),
    "words": WordCloud(),
    "wall": Wall(),
    "pulse": Pulse(),
    "practice": Practice(),
    "info": Info(),
}


def kind_of(card: Card) -> Kind[Any, Any]:
    """The rules of a card."""
    return KINDS[card.kind]


def kind_of_answer(answer: Answer) -> Kind[Any, Any]:
    """The rules by which an answer was given."""
    return KINDS[answer.kind]


def face_of(card: Card) -> Face:
    """What of a card people see and can mark."""
    return kind_of(card).face(card)
