"""Understanding points: what a table or the room understood of others. Nothing here scores a person, nor speed."""
