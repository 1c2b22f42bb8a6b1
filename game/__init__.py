"""The rules of a Rolecall session: pure functions of values, standard library only."""
