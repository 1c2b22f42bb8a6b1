"""Rehearsals: simulated people against the shipped server."""
