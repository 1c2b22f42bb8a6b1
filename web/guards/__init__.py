"""What stands between the network and the session: sizes, rates, hosts, origins, headers, proxies.

No guard knows a card, a session or a person; `outer.guarded` puts those for HTTP together, `engine` those for
the sockets.
"""
