"""Tests of the rules: by commands and events, without a server."""
