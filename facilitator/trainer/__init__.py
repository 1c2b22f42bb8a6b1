"""The trainer's command line: writing decks, looking at them, printing them. Nothing here needs a running server."""
