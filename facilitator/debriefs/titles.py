"""What cards are called where several of them have one title: a pulse at the beginning and at the end, a card twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from facilitator.debriefs.wording import Wording, is_repeat
from game.cards import Id
from game.debrief import PlayedCard


def titles(cards: Iterable[PlayedCard], wording: Wording) -> Mapping[Id, str]:
    """Entry → a title that no other card has; `cards` are all of the session, in the order of playing."""
    sharing: dict[str, list[PlayedCard]] = defaultdict(list)
    for card in cards:
        sharing[wording.pick(card.title)].append(card)
    return {
        card.entry: _title(title, at, same, wording) for title, same in sharing.items() for at, card in enumerate(same)
    }


def _title(title: str, at: int, same: Sequence[PlayedCard], wording: Wording) -> str:
    if len(same) == 1:
        return title
    pulses = all(map(is_repeat, same))
    if at == 0 and pulses:
        return wording.catalogue.say("{title}, at the beginning", title=title)
    if at == len(same) - 1 and pulses:
        return wording.catalogue.say("{title}, at the end", title=title)
    return wording.catalogue.say("{title}, {number} of {total}", title=title, number=at + 1, total=len(same))
