"""On their day, and whenever somebody asks, names and texts leave every file that we have, while the server goes on."""

import pytest

from tests.web.green import run_green

FILES = "['before-0001.sqlite', 'rolecall.sqlite', 'rolecall.sqlite-wal']"


def said(code: str) -> list[str]:
    """Run code with a session full of markers in a real installation; returns what it prints."""
    return run_green(
        f"from tests.facilitator.marked import *\nimport logging; logging.disable()\nmarked = Marked()\n{code}"
    ).splitlines()


def test_the_markers_are_in_every_personal_field_and_in_every_file() -> None:
    printed = said("""if True:
        print(marked.kept().keys() == PERSONAL)
        print(sorted(marked.holding("marker-")))
    """)
    assert printed == ["True", FILES]


def test_after_a_purge_no_file_holds_a_name_a_text_or_a_token() -> None:
    printed = said("""if True:
        seats = set(marked.session.seats)
        marked.now += 91 * DAY
        print(marked.rolecall.sessions.purge() == [marked.code])
        print(marked.holding("marker-", *seats), marked.kept())
    """)
    assert printed == ["True", "set() {}"]


def test_who_did_something_together_is_in_no_file_after_a_purge() -> None:
    printed = said("""if True:
        before = marked.ties()
        marked.now += 91 * DAY
        marked.rolecall.sessions.purge()
        print(before > 0, marked.ties())
    """)
    assert printed == ["True 0"]


@pytest.mark.parametrize("who", ["ANNA", "BEN"])
def test_who_did_something_together_is_in_no_file_once_either_is_deleted(who: str) -> None:
    printed = said(f"""if True:
        before = [len(casts) for casts in marked.session.ballots.values()]
        marked.say({who}, c.ForgetMe(kind="forget_me"))
        print(marked.ties(), [len(casts) for casts in marked.session.ballots.values()] == before)
        print(marked.kept().get("partner"), marked.kept().get("practice"))
    """)
    assert printed == ["0 True", "None None"]


def test_a_purge_keeps_the_counts_and_another_session_goes_on() -> None:
    printed = said("""if True:
        before = [len(casts) for casts in marked.session.ballots.values()]
        marked.now += 91 * DAY
        marked.rolecall.sessions.purge()
        print([len(casts) for casts in marked.session.ballots.values()] == before, sum(before))
        joined = marked.say(ANNA, c.Join(kind="join", group=Group.MENTEE, name="Zoe", table=1), marked.other)
        print(joined.reply.ok, marked.kept()["name"])
    """)
    assert printed == ["True 6", "True {'Zoe'}"]


def test_who_is_deleted_from_the_phone_is_in_no_file_at_once_and_everybody_else_still_is() -> None:
    printed = said("""if True:
        marked.say(ANNA, c.ForgetMe(kind="forget_me"))
        print(marked.holding("anna"))
        print(marked.holding("marker-sentence-ben"), marked.holding("marker-name-ben"))
        print([len(casts) for casts in marked.session.ballots.values()])
    """)
    assert printed == ["set()", "{'rolecall.sqlite'} {'rolecall.sqlite'}", "[2, 2, 2]"]


def test_the_server_looks_for_sessions_whose_day_has_come_at_its_start_and_every_hour() -> None:
    printed = said("""if True:
        from types import SimpleNamespace
        from facilitator import serving
        class Over(BaseException):
            pass
        def sleep(seconds):
            print(seconds, len(marked.kept().get("name", ())))
            marked.now += round(seconds * 1000)
            if not marked.kept():
                raise Over
        serving.runtime = SimpleNamespace(sleep=sleep)
        marked.now = marked.session.delete_at - 90 * 60_000
        try:
            serving._purge(marked.rolecall)
        except Over:
            print(marked.session.purged)
    """)
    assert printed == ["3600.0 4", "3600.0 4", "3600.0 0", "True"]


def test_a_session_that_cannot_be_read_loses_its_names_too_and_keeps_no_other_from_its_day() -> None:
    printed = said("""if True:
        marked.say(ANNA, c.Join(kind="join", group=Group.MENTEE, name="marker-name-zoe", table=1), marked.other)
        marked.rolecall.sessions._close(marked.other)
        store = Store(marked.folder.database_url(None))
        with store.connection() as connection:
            connection.exec_driver_sql("UPDATE event SET payload = '{}' WHERE session = ?", (marked.other,))
            connection.exec_driver_sql("UPDATE session SET opened_at = 0, delete_at = 1 WHERE code = ?",
                                       (marked.other,))
        store.close()
        marked.now += 91 * DAY
        try:
            marked.rolecall.sessions.purge()
        except ExceptionGroup as group:
            print(len(group.exceptions), marked.session.purged, marked.holding("marker-"))
        store = Store(marked.folder.database_url(None))
        with store.connection() as connection:
            print(connection.exec_driver_sql("SELECT count(*) FROM personal").scalar_one())
    """)
    assert printed == ["1 True set()", "0"]


def test_what_a_reader_kept_from_being_erased_is_erased_within_the_hour() -> None:
    printed = said("""if True:
        log, busy = marked.live(marked.code)._log, [True]
        checkpoint, log.checkpoint = log.checkpoint, lambda: not busy[0] and checkpoint()
        marked.say(ANNA, c.ForgetMe(kind="forget_me"))
        print(sorted(marked.holding("anna")))
        marked.rolecall.sessions.purge()
        print(marked.holding("anna"))
    """)
    assert printed == ["['rolecall.sqlite', 'rolecall.sqlite-wal']", "set()"]
