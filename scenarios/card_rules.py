"""What must hold on every card beyond its types, whatever its kind; the kind's own rules come on top."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from game.cards import CardFace, Comparison, Group, PanelVote, Phase
from game.kinds import KINDS, Card, kind_of
from game.kinds.contract import Modifier
from game.kinds.counting import ONLY
from scenarios.broken import Broken
from scenarios.deck import DeckCard
from scenarios.mistake import KeyPath, listed, meant, shown
from scenarios.pair import PairCard, pair_problems

LONGEST_MINUTES = 480
QUIET = frozenset({Phase.READ, Phase.REFLECT})
MODIFIERS: tuple[Modifier, ...] = ("rounds", "compare", "predict", "panel", "anonymous")
LARGEST_PANEL = 20


def card_problems(card: DeckCard) -> Iterable[Broken]:
    """Everything that keeps a card with the right types from being played."""
    yield from minutes_problems(("minutes",), card.minutes)
    yield from _shown_hats(card)
    if isinstance(card, PairCard):
        yield from _prompt(card)
        yield from _modifiers(card, frozenset())
        problems = pair_problems(card)
    else:
        yield from _asking(card) if kind_of(card).asks else _reading(card)
        yield from _modifiers(card, kind_of(card).allows)
        yield from _panel(card)
        problems = kind_of(card).problems(card)
    for problem in problems:
        yield Broken(problem.path, card.kind, sentence(problem.sentence), "")


def _shown_hats(card: CardFace) -> Iterator[Broken]:
    for index, hat in enumerate(card.shown_hats):
        if hat in card.shown_hats[:index]:
            yield Broken(
                ("shown_hats", index), "shown-hats", f"The hat '{hat}' stands here twice.", "Keep one of them."
            )


def _asking(card: Card) -> Iterator[Broken]:
    yield from _prompt(card)
    yield from _phases(card)


def _reading(card: Card) -> Iterator[Broken]:
    wrong = [phase.value for phase in card.phases or () if phase not in QUIET]
    if wrong:
        what = f"A {card.kind} card asks nothing, so it has no {listed(wrong)}."
        yield Broken(("phases",), "phases", what, "Write [read], or leave 'phases' out.")


def _modifiers(card: CardFace, allowed: Collection[str]) -> Iterator[Broken]:
    """What makes no sense on a kind is refused, so that nobody waits for it on the day."""
    kind = str(getattr(card, "kind", ""))
    asks = kind in KINDS and KINDS[kind].asks
    usual: Mapping[str, object] = {one.name: one.default for one in fields(card)}
    for name in MODIFIERS:
        if name not in allowed and getattr(card, name) != usual[name] and not (name == "panel" and asks):
            yield Broken((name,), "modifier", f"'{name}' makes no sense on a {kind} card.", "Delete it.")
    if card.predict and "predict" in allowed and card.compare is Comparison.ROOM:
        what = "'predict' guesses what the other group answers, but the card shows the room as a whole."
        yield Broken(("predict",), "modifier", what, "Delete 'predict', or write 'compare: by group'.")


def minutes_problems(path: KeyPath, minutes: float | None) -> Iterator[Broken]:
    """Minutes are more than none and fit into a day's work."""
    if minutes is not None and not 0 < minutes <= LONGEST_MINUTES:
        what = f"'minutes' must be more than 0 and at most {LONGEST_MINUTES}, but this is {minutes:g}."
        yield Broken(path, "minutes", what, "Write how long the card takes in the room, such as 6 or 7.5.")


def _prompt(card: CardFace) -> Iterator[Broken]:
    unasked = [group.value for group in (Group.MENTOR, Group.MENTEE) if card.prompt.for_group(group) is None]
    if unasked:
        sentence = f"The prompt asks {listed(f'the {group}s' for group in unasked)} nothing."
        yield Broken(("prompt",), "prompt", sentence, f"Add '{unasked[0]}: …', or 'everyone: …' for all groups.")


def _phases(card: Card) -> Iterator[Broken]:
    phases = card.phases
    if phases is None:
        return
    order = list(Phase)
    places = [order.index(phase) for phase in phases]
    if places != sorted(set(places)):
        known = ", ".join(phase.value for phase in sorted(set(phases), key=order.index))
        sentence = "The phases do not stand in the order in which they are played, or one stands there twice."
        yield Broken(("phases",), "phases", sentence, f"Write [{known}].")
    if Phase.VOTE not in phases:
        fix = "Add 'vote', or leave 'phases' out for the usual ones."
        yield Broken(("phases",), "phases", f"A {card.kind} card must be voted on, but 'vote' is missing.", fix)
    if card.rounds == 2 and Phase.REVOTE not in phases:
        fix = "Add 'revote' to the phases, or write 'rounds: 1'."
        yield Broken(("phases",), "phases", "'rounds: 2' means two votes, but 'revote' is missing.", fix)
    if card.rounds == 1 and Phase.REVOTE in phases:
        fix = "Write 'rounds: 2', or delete 'revote'."
        yield Broken(("phases",), "phases", "'revote' is a second vote, but the card has only one round.", fix)


def _panel(card: Card) -> Iterator[Broken]:
    answers = kind_of(card).questions(card).get(ONLY)
    if card.panel and "panel" not in kind_of(card).allows:
        yield Broken(("panel",), "panel", f"A {card.kind} card cannot have a panel.", "Delete it.")
    elif len(card.panel) > LARGEST_PANEL:
        what = f"The panel has {len(card.panel)} entries; {LARGEST_PANEL} are the most."
        yield Broken(("panel",), "panel", what, "Add up the votes for the same answer.")
    else:
        for index, vote in enumerate(card.panel):
            earlier = [other.answer for other in card.panel[:index]]
            yield from _panel_vote(vote, answers or (), earlier, ("panel", index))


def _panel_vote(vote: PanelVote, answers: Sequence[str], earlier: Sequence[str], path: KeyPath) -> Iterator[Broken]:
    if vote.answer not in answers:
        guess = meant(vote.answer, answers)
        fix = f"Did you mean '{guess}'?" if guess else f"The answers are {', '.join(answers[:LARGEST_PANEL])}."
        what = f"The panel answers {shown(vote.answer)}, which is not on this card."
        yield Broken((*path, "answer"), "panel", what, fix)
    if vote.answer in earlier:
        what = f"The panel's votes for {shown(vote.answer)} stand here twice."
        yield Broken((*path, "answer"), "panel", what, "Add them up in one entry.")
    if vote.votes < 1:
        fix = "Write how many chose the answer, or delete the entry."
        yield Broken((*path, "votes"), "panel", "'votes' must be at least 1.", fix)


def sentence(words: str) -> str:
    """A clause of the rules as a full sentence."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
