"""How a page puts a command to a session: as a facilitator, and a refusal is raised."""

from secrets import token_hex

from game.actors import Facilitator
from game.commands import FacilitatorCommand
from game.refusal import Refused
from web.live import Live


def ask(live: Live, who: Facilitator, command: FacilitatorCommand) -> None:
    """Wait until the command is obeyed and on disk; raises Refused."""
    reply = live.ask(who, token_hex(16), command).reply
    if not reply.ok:
        raise Refused(reply.code or "", reply.sentence or "", reply.retry)
