"""Tests of the rules: values in, events out, no server, no clock."""
