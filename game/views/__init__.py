"""What each audience may see: one file and one function each. What is not in a type here never leaves the server.

Views are whole and versioned by the log's sequence number. Texts travel as language maps, everything else as codes and
numbers that the client's catalogue turns into sentences. `now` is in epoch milliseconds; `present` are the participants
whose phones are connected.
"""

from game.views.card import CardView, card_view
from game.views.console import ConsoleView, console_view
from game.views.me import KeepsakeView, MeView, keepsake_view, me_view
from game.views.people import PeopleView, people_view
from game.views.room import RoomView, TimerView, room_view, shows_result
from game.views.screen import ScreenView, screen_view
from game.views.table import TableView, table_view

__all__ = [
    "CardView",
    "ConsoleView",
    "KeepsakeView",
    "MeView",
    "PeopleView",
    "RoomView",
    "ScreenView",
    "TableView",
    "TimerView",
    "card_view",
    "console_view",
    "keepsake_view",
    "me_view",
    "people_view",
    "room_view",
    "screen_view",
    "shows_result",
    "table_view",
]
