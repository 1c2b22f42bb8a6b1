"""Two consoles, and one impatient finger: nobody's change is overwritten unseen, and no session is made twice."""

import pytest

from facilitator.app import Rolecall
from facilitator.once import Once
from tests.facilitator.console_browser import PASSPHRASE, Browser, words
from tests.facilitator.evening import Evening
from tests.facilitator.test_console_pages import USUAL, texts_of
from tests.game.workshops import TEA
from web import runtime
from web.store import Store

SETTINGS, CARD = "/console/482913/settings", "/console/482913/card/e-tea"


@pytest.fixture
def olga(rolecall: Rolecall, ingrid: Browser, store: Store) -> Browser:
    """A second console beside Ingrid's, with a session on the list of both."""
    Evening(store, TEA)
    made = Browser(rolecall.flask.test_client())
    made.open("/sign-in")
    made.send("/sign-in", name="Ingrid", passphrase=PASSPHRASE)
    return made


def title(rolecall: Rolecall) -> str:
    """The session's title as it is now."""
    live = rolecall.sessions.live("482913")
    assert live is not None
    return live.read(lambda table: table.session.settings.title)


def test_settings_that_were_changed_meanwhile_are_shown_instead_of_overwritten(
    rolecall: Rolecall, ingrid: Browser, olga: Browser
) -> None:
    ingrid.open(SETTINGS)
    olga.open(SETTINGS)
    olga.send(SETTINGS, **{**USUAL, "title": "Olga's"})

    late = ingrid.send(SETTINGS, **{**USUAL, "title": "Ingrid's"})
    kept = title(rolecall)
    again = ingrid.send(SETTINGS, **{**USUAL, "title": "Ingrid's"})

    assert (late.status_code, kept) == (409, "Olga's")
    assert "Somebody else has changed this" in words(late)
    assert 'value="Olga&#39;s"' in late.text
    assert (again.status_code, title(rolecall)) == (200, "Ingrid's")


def test_a_form_that_comes_back_with_mistakes_can_still_be_sent(ingrid: Browser, olga: Browser) -> None:
    ingrid.open(SETTINGS)
    wrong = ingrid.send(SETTINGS, **{**USUAL, "title": "Ingrid's", "tables": "many"})

    right = ingrid.send(SETTINGS, **{**USUAL, "title": "Ingrid's"})

    assert (wrong.status_code, right.status_code) == (422, 200)


def test_a_card_that_was_mended_meanwhile_is_shown_instead_of_overwritten(
    rolecall: Rolecall, ingrid: Browser, olga: Browser
) -> None:
    texts = texts_of(rolecall, "482913")
    ingrid.open(CARD)
    olga.open(CARD)
    olga.send(CARD, **{**texts, "title.en": "Olga's tea"})

    late = ingrid.send(CARD, **{**texts, "title.en": "Ingrid's tea"})

    assert late.status_code == 409
    assert texts_of(rolecall, "482913")["title.en"] == "Olga's tea"
    assert "Olga&#39;s tea" in late.text


def test_a_session_that_was_renamed_meanwhile_keeps_its_new_name(
    rolecall: Rolecall, ingrid: Browser, olga: Browser
) -> None:
    ingrid.open("/console")
    olga.open("/console")
    olga.send("/console/482913/rename", title="Olga's")

    late = ingrid.send("/console/482913/rename", title="Ingrid's")

    assert (late.status_code, title(rolecall)) == (409, "Olga's")
    assert "Somebody else has renamed this session" in words(late)


def test_a_double_click_makes_one_session(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open("/console/new")
    form = {**USUAL, "play": "kick-off-45", **ingrid.hidden}

    first, second = ingrid.send("/console/new", **form), ingrid.send("/console/new", **form)

    assert first.request.path == second.request.path
    assert len(rolecall.sessions.lines()) == 1


def test_a_double_click_makes_one_copy_and_a_later_click_another(
    rolecall: Rolecall, ingrid: Browser, olga: Browser
) -> None:
    ingrid.open("/console")
    form = dict(ingrid.hidden)
    ingrid.send("/console/482913/duplicate", **form)
    ingrid.send("/console/482913/duplicate", **form)
    after_the_double_click = len(rolecall.sessions.lines())

    ingrid.send("/console/482913/duplicate")

    assert (after_the_double_click, len(rolecall.sessions.lines())) == (2, 3)


def test_two_clicks_in_the_same_instant_make_one_session() -> None:
    once, made = Once(lambda: 0.0), iter(["first", "second"])

    def make() -> str:
        runtime.sleep(0)
        return next(made)

    tasks = [runtime.spawn(once.make, "form", make) for _ in range(2)]

    assert [task.wait() for task in tasks] == ["first", "first"]


def test_a_form_that_failed_may_be_sent_again() -> None:
    once = Once(lambda: 0.0)

    with pytest.raises(ZeroDivisionError):
        once.make("form", lambda: str(1 // 0))

    assert once.make("form", lambda: "made") == "made"


def test_forms_are_forgotten_after_some_minutes() -> None:
    now, made = [0.0], iter(["first", "second"])
    once = Once(lambda: now[0])
    once.make("form", lambda: next(made))
    now[0] = 301.0

    assert once.make("form", lambda: next(made)) == "second"
