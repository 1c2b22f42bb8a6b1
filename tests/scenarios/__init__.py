"""Tests of decks and run sheets: what a trainer writes, and what a trainer is told."""
