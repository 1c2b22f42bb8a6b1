"""Rehearsals: simulated people behind the same sockets and with the same commands as phones, in a process of their own.

They know nothing of the server but its address; the server knows nothing of them but what phones send.
"""
