"""A client's own names for the groups are kept like everything else: by the form, the database and the file."""

from dataclasses import asdict
from pathlib import Path

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.debriefs.record import record
from game.actors import Facilitator, Newcomer
from game.cards import Group
from game.commands import EndSession, Join
from game.settings import Settings
from game.views import room_view
from tests.facilitator.conftest import NOW, PORT
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.test_console_pages import USUAL, make
from web import strict_json
from web.importing import import_session
from web.migrate import migrate
from web.store import Store

GUIDES: dict[str, str | list[str]] = {"label-mentor-en": "Guides", "label-mentor-da": "Vejvisere"}
GUIDES_AND_FELLOWS: dict[str, str | list[str]] = {**GUIDES, "label-mentee-en": "Fellows", "label-mentee-da": ""}
KEPT = {Group.MENTOR: {"en": "Guides", "da": "Vejvisere"}}
KEPT_LATER = {**KEPT, Group.MENTEE: {"en": "Fellows"}}


def settings_of(rolecall: Rolecall, code: str) -> Settings:
    """What a session is played with."""
    live = rolecall.sessions.live(code)
    assert live is not None
    return live.read(lambda table: table.session.settings)


def started_again(rolecall: Rolecall) -> Rolecall:
    """The same folder, after a restart."""
    return create_app(Config(data=rolecall.folder.path), rolecall.folder, PORT, clock=lambda: NOW)


def come_and_end(rolecall: Rolecall, code: str) -> None:
    """A mentor comes, and the facilitator ends the session."""
    live = rolecall.sessions.live(code)
    assert live is not None
    live.ask(Newcomer("phone"), "join", Join(kind="join", group=Group.MENTOR, name="Anna", table=None))
    stage = live.read(lambda table: table.session.stage)
    assert live.ask(Facilitator("1"), "end", EndSession(kind="end_session", stage=stage)).reply.ok


def test_a_session_opens_with_renamed_groups(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid, **GUIDES)

    assert settings_of(rolecall, code).group_labels == KEPT
    assert ingrid.open(f"/console/{code}").status_code == 200


def test_groups_are_renamed_while_a_session_stands(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid, **GUIDES)
    ingrid.open(f"/console/{code}/settings")

    answer = ingrid.send(f"/console/{code}/settings", **{**USUAL, "title": "Autumn", **GUIDES_AND_FELLOWS})

    assert answer.status_code == 200
    assert settings_of(rolecall, code).group_labels == KEPT_LATER


def test_a_restart_keeps_the_names_of_the_groups(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid, **GUIDES)

    assert settings_of(started_again(rolecall), code).group_labels == KEPT


def test_phones_hear_the_names_of_the_groups(rolecall: Rolecall, ingrid: Browser) -> None:
    live = rolecall.sessions.live(make(ingrid, **GUIDES))
    assert live is not None

    said = strict_json.dumps(asdict(live.read(lambda table: room_view(table.session, table.version, NOW))))

    assert '"mentor":{"en":"Guides","da":"Vejvisere"}' in said


def test_renamed_groups_go_into_the_own_file_and_come_back(rolecall: Rolecall, ingrid: Browser, tmp_path: Path) -> None:
    code = make(ingrid, **GUIDES)
    come_and_end(rolecall, code)
    there = Store(f"sqlite:///{tmp_path / 'there.sqlite'}")
    migrate(there, None)

    session = import_session(there, ingrid.open(f"/debrief/{code}.json").data, NOW, record)
    there.close()

    assert session.settings.group_labels == KEPT


def test_the_debrief_speaks_of_the_groups_by_their_names(rolecall: Rolecall, ingrid: Browser) -> None:
    code = make(ingrid, **GUIDES)
    come_and_end(rolecall, code)

    answers = [ingrid.open(f"/debrief/{code}{part}") for part in ("", "/hr", "/sponsor", ".xlsx", ".zip")]

    assert [answer.status_code for answer in answers] == [200] * 5
    assert "Guides" in words(answers[0])
