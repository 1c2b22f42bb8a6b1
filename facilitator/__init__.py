"""Console, screen, debrief and command line: puts all the parts together; nothing imports it."""
