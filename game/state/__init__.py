"""What a session is made of; `session.py` puts it together. Only `apply` changes any of it."""
