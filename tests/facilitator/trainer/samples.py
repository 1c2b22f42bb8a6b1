"""A deck with a card of every kind, so that what is told of all kinds can be tried on all of them."""

from pathlib import Path

from game.cards import Hat
from scenarios.catalog import Catalog
from scenarios.deck import Deck
from scenarios.loader import parse_deck

EVERY_KIND = """\
id: every-kind
language: en
author: A trainer
license: MIT
title: {en: Every kind, da: Alle slags}
cards:
  - id: one
    kind: choice
    title: {en: One of them, da: En af dem}
    situation: {en: "Once *upon* a **time**.", da: "Der var *en* gang."}
    prompt:
      mentor: {en: What do you say?, da: Hvad siger du?}
      mentee: {en: What do you hope to hear?, da: Hvad håber du at høre?}
    options:
      - {id: wait, text: {en: Let it rest, da: Lad det ligge}}
      - {id: ask, text: {en: Ask once more, da: Spørg igen}}
    rounds: 2
    minutes: 8
    talk: {en: Why?, da: Hvorfor?}
    notes: {en: Nobody else reads this., da: Ingen andre læser det her.}
    afterthought: {en: So., da: Nå.}
    fits: [kick-off]
  - id: some
    kind: multi
    title: Several
    most: 2
    predict: true
    prompt: {everyone: Which?}
    options: [{id: a, text: Tea}, {id: b, text: Milk}, {id: c, text: Rum}]
  - {id: hats, kind: hat, title: Hats, most: 2, rounds: 2, prompt: {everyone: Which hat?}}
  - {id: far, kind: scale, title: How far, prompt: {everyone: How far?}, statements: [{id: a, text: The mentee leads.}]}
  - id: order
    kind: rank
    title: In order
    prompt: {everyone: In order?}
    items: [{id: a, text: X}, {id: b, text: Y}, {id: c, text: Z}]
  - id: boxes
    kind: sort
    title: Boxes
    prompt: {everyone: Where?}
    items: [{id: a, text: What was said}, {id: b, text: Who said it}]
    boxes: [{id: here, text: Stays here}, {id: out, text: May be told}]
  - id: ten
    kind: points
    title: Ten
    prompt: {everyone: Share out}
    items: [{id: a, text: X}, {id: b, text: Y}, {id: c, text: Z}]
  - {id: guess, kind: split, title: Guess, prompt: {everyone: How many of us?}, ask: Have you?}
  - {id: words, kind: words, title: Words, prompt: {everyone: Which words?}}
  - {id: wall, kind: wall, title: Wall, prompt: {everyone: What now?}}
  - id: pulse
    kind: pulse
    title: Pulse
    prompt: {everyone: How far?}
    statements: [{id: a, text: I know why.}, {id: b, text: I say so., groups: [manager]}, {id: c, text: I was told.}]
  - {id: ask, kind: practice, title: Ask, prompt: {everyone: Which hat?}, turn: 3, minutes: 9}
  - {id: break, kind: info, title: A break, situation: Coffee is outside., timer: 10}
  - id: lines
    kind: pair
    title: Our lines
    prompt: {everyone: What holds?}
    lines: [{id: a, text: Between us stays …}]
"""


def sample() -> Deck:
    """The deck with a card of every kind."""
    loaded = parse_deck(EVERY_KIND.encode(), "every-kind.yaml")
    assert loaded.value is not None, loaded.errors
    return loaded.value


def write_sample(folder: Path, text: str = EVERY_KIND) -> Path:
    """The deck as a trainer's file."""
    file = folder / "every-kind.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def the_hats() -> tuple[Hat, ...]:
    """The ten hats as they come with Rolecall."""
    return Catalog().hats()
