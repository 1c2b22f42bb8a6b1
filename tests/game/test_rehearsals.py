"""A session is either rehearsed or real, from its first event to its last."""
