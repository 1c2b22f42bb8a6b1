"""How the database came to look as it does; run at every start, after a copy of the file."""
