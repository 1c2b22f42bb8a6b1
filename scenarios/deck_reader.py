"""A deck's tree → a deck. Every card is read by its own kind, so that one faulty card hides no other's mistakes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from game.kinds import KINDS
from scenarios.advice import card_advice
from scenarios.binding import Reading, bind
from scenarios.card_rules import card_problems
from scenarios.deck import Deck, DeckCard
from scenarios.habits import card_habits, deck_habits
from scenarios.ids import twice
from scenarios.mistake import MOST, Finding, KeyPath, Severity, listed, meant, shown
from scenarios.node import Fields, Listing, Node, Scalar, child, described, nearest
from scenarios.pair import PairCard
from scenarios.texts import Texts

CARDS: Mapping[str, Any] = {**{name: kind.card for name, kind in KINDS.items()}, "pair": PairCard}
"""Every kind that a deck may hold."""


def read_cards(root: Fields, texts: Texts) -> Reading[Deck]:
    """The deck, and everything that is wrong with it."""
    entry = root.entries.get("cards")
    items = entry.value.items if entry and isinstance(entry.value, Listing) else ()
    cover = bind(Deck, _without_cards(root), texts)
    findings = list(cover.findings)
    cards: list[DeckCard] = []
    for index, node in enumerate(items):
        if len(findings) > MOST:
            break
        card, found = _card(node, ("cards", index), texts)
        findings += found
        cards += [card] if card else []
    if entry and isinstance(entry.value, Listing) and not items:
        findings.append(_no_cards(entry.value))
    findings += twice(_ids(items, ("cards",)), "card id")
    if all(one.severity is Severity.WARNING for one in findings):
        findings += [one.found(nearest(root, one.path).at, (), Severity.WARNING) for one in deck_habits(cards)]
    return (replace(cover.value, cards=tuple(cards)) if cover.value else None), findings


def _no_cards(node: Node) -> Finding:
    sentence = "The deck has no cards."
    return Finding(at=node.at, rule="empty", sentence=sentence, fix="Write at least one.", path=("cards",))


def _without_cards(root: Fields) -> Fields:
    """The deck's own keys; every card is read by its kind."""
    emptied = {
        key: replace(entry, value=replace(entry.value, items=()))
        if key == "cards" and isinstance(entry.value, Listing)
        else entry
        for key, entry in root.entries.items()
    }
    return replace(root, entries=emptied)


def _card(node: Node, path: KeyPath, texts: Texts) -> tuple[DeckCard | None, list[Finding]]:
    kind = child(node, "kind")
    if not isinstance(kind, Scalar) or kind.value not in CARDS:
        return None, [_no_kind(node, kind, path)]
    bound = bind(CARDS[str(kind.value)], node, texts, path)
    if bound.value is None:
        return None, list(bound.findings)
    card: DeckCard = bound.value
    broken = [one.found(nearest(node, one.path).at, path) for one in card_problems(card)]
    habits = [one.found(nearest(node, one.path).at, path, Severity.WARNING) for one in card_habits(card)]
    return card, [*bound.findings, *broken, *card_advice(card, node, path), *habits]


def _no_kind(node: Node, kind: Node | None, path: KeyPath) -> Finding:
    known = listed(CARDS)
    if not isinstance(node, Fields):
        fix = "Begin a card with '- id: …' and write its other keys below, aligned with 'id'."
        return Finding(at=node.at, rule="type", sentence=f"A card cannot be {described(node)}.", fix=fix, path=path)
    if kind is None:
        sentence, fix = "The key 'kind' is missing.", f"Add 'kind: …'; the kinds are {known}."
        return Finding(at=node.at, rule="missing", sentence=sentence, fix=fix, path=(*path, "kind"))
    written = kind.written if isinstance(kind, Scalar) else ""
    guess = meant(written, CARDS)
    fix = f"Did you mean '{guess}'?" if guess else "Choose one of these, or leave the card out."
    sentence = f"The kind cannot be {shown(written) if written else described(kind)}: the kinds are {known}."
    return Finding(at=kind.at, rule="kind", sentence=sentence, fix=fix, path=(*path, "kind"))


def _ids(items: Iterable[Node], path: KeyPath) -> Iterator[tuple[KeyPath, Scalar]]:
    for index, item in enumerate(items):
        node = child(item, "id")
        if isinstance(node, Scalar) and isinstance(node.value, str):
            yield (*path, index, "id"), node
