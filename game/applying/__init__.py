"""What each event leaves in the session: one file per part of it, mirrored on `decisions/`. Nothing here ever fails."""
