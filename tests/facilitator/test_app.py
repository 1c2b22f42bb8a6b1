"""Put together: what is due is deleted everywhere, public pages need no cookie, strangers' hosts get nothing."""

from werkzeug.test import Client

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from game.cards import Group
from game.commands import ForgetMe
from tests.facilitator.conftest import PORT
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.game.workshops import OPENED_AT, TEA
from web.store import Store

YEAR = 365 * 86_400_000


def personal(store: Store) -> int:
    """How many names, texts and tokens there are."""
    with store.connection() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM personal").scalar_one())


def erased(rolecall: Rolecall) -> None:
    """Wait for the session's worker, which erases between two pieces of work."""
    live = rolecall.sessions.live("482913")
    assert live is not None
    live.read(lambda table: None)


def test_names_are_deleted_on_their_day_in_our_copies_too(folder: DataFolder, store: Store) -> None:
    Evening(store, TEA).join(Group.MENTOR, 2)
    folder.copies.mkdir()
    (folder.copies / "before-0002.sqlite").touch()
    later = create_app(Config(data=folder.path), folder, PORT, clock=lambda: OPENED_AT + YEAR)

    purged = later.sessions.purge()

    erased(later)
    assert purged == ["482913"]
    assert personal(store) == 0
    assert list(folder.copies.iterdir()) == []


def test_whoever_is_deleted_is_deleted_in_our_copies_too(folder: DataFolder, rolecall: Rolecall, store: Store) -> None:
    [phone, _] = Evening(store, TEA).join(Group.MENTOR, 2)
    folder.copies.mkdir()
    (folder.copies / "before-0002.sqlite").touch()
    live = rolecall.sessions.live("482913")
    assert live is not None

    answer = live.ask(phone, "f" * 32, ForgetMe(kind="forget_me"))

    assert answer.reply.ok
    erased(rolecall)
    assert list(folder.copies.iterdir()) == []


def test_before_their_day_names_stay(rolecall: Rolecall, store: Store) -> None:
    Evening(store, TEA).join(Group.MENTOR, 2)

    assert rolecall.sessions.purge() == []
    assert personal(store) > 0


def test_the_figures_of_a_purged_session_can_still_be_read(folder: DataFolder, store: Store) -> None:
    Evening(store, TEA).join(Group.MENTOR, 2)
    later = create_app(Config(data=folder.path), folder, PORT, clock=lambda: OPENED_AT + YEAR)
    later.sessions.purge()
    browser = Browser(later.flask.test_client())
    browser.sign_in(later)

    listed, debrief = words(browser.open("/console")), browser.open("/debrief/482913")

    assert "Names and texts were deleted" in listed
    assert debrief.status_code == 200


def test_a_phones_pages_set_no_cookie(browser: Browser, store: Store) -> None:
    Evening(store, TEA)

    answers = [browser.client.get(path) for path in ("/", "/j/482913", "/help/wifi", "/healthz")]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200]
    assert not [answer for answer in answers if "Set-Cookie" in answer.headers]


def test_a_request_for_a_strangers_host_gets_nothing(rolecall: Rolecall) -> None:
    answer = Client(rolecall.wsgi).get("/sign-in", headers={"Host": "elsewhere.example"})

    assert answer.status_code == 421


def test_a_page_that_does_not_exist_says_what_to_do(browser: Browser) -> None:
    answer = browser.open("/nothing")

    assert answer.status_code == 404
    assert "This page does not exist." in words(answer)
