"""Tests of console pages, accounts, exports and the command line."""
