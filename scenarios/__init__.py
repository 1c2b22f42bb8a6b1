"""Decks and run sheets: YAML in, the rules' cards out. Imports `game`, never `web`."""
