"""Whole sessions in a real browser, against the shipped server in its own process."""
