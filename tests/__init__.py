"""The tests mirror the packages; `e2e` holds those with a real browser."""
