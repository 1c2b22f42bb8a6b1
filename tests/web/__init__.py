"""Tests of the live server; `green.py` runs code under the real engine, in a process of its own."""
