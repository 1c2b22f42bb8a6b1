"""What each command comes to: one file per part of the session, each a function from values to events."""
