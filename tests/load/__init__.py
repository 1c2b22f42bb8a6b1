"""Phones, consoles and projectors without a browser: for the bench, the demo and the tests of bad days."""
