"""The deck library of the console."""
