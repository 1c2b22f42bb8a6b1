"""Facilitators: a link that is used up by choosing a passphrase, and nothing stored that could sign anybody in."""

import pytest

from facilitator import accounts
from facilitator.accounts import AccountError
from web.store import Store

AT = 1_790_000_000_000
DAY = 86_400_000


def test_a_link_works_until_a_passphrase_is_chosen(store: Store) -> None:
    with store.session() as db:
        key = accounts.add(db, "Ingrid", AT)
        before = accounts.holder(db, key, AT)
        accounts.settle(db, key, "Ingrid", "hash", AT)

        assert before is not None
        assert accounts.holder(db, key, AT) is None


def test_a_used_link_cannot_change_the_passphrase(store: Store) -> None:
    with store.session() as db:
        key = accounts.add(db, "Ingrid", AT)
        accounts.settle(db, key, "Ingrid", "hash", AT)

        with pytest.raises(AccountError, match="used already"):
            accounts.settle(db, key, "Ingrid", "another", AT)


def test_a_link_is_good_for_seven_days(store: Store) -> None:
    with store.session() as db:
        key = accounts.add(db, "Ingrid", AT)
        before, after = accounts.holder(db, key, AT + 7 * DAY - 1), accounts.holder(db, key, AT + 7 * DAY)

        assert (before is not None, after) == (True, None)
        with pytest.raises(AccountError, match="older than 7 days"):
            accounts.settle(db, key, "Ingrid", "hash", AT + 7 * DAY)


def test_a_link_of_a_reset_is_good_for_seven_days_too(store: Store) -> None:
    with store.session() as db:
        accounts.add(db, "Ingrid", AT)
        key = accounts.reset(db, "Ingrid", AT + 5 * DAY)

        assert accounts.holder(db, key, AT + 11 * DAY) is not None
        assert accounts.holder(db, key, AT + 12 * DAY) is None


def test_the_key_itself_is_not_stored(store: Store) -> None:
    with store.session() as db:
        key = accounts.add(db, "Ingrid", AT)

    with store.connection() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM facilitator").all()

    assert key not in str(rows)


def test_names_are_told_apart_whatever_their_case(store: Store) -> None:
    with store.session() as db:
        accounts.add(db, "Ingrid", AT)

        with pytest.raises(AccountError, match="already"):
            accounts.add(db, "INGRID", AT)


def test_the_first_start_makes_a_link_and_so_does_each_until_it_is_used(store: Store) -> None:
    with store.session() as db:
        first, second = accounts.first_key(db, AT), accounts.first_key(db, AT)
        assert first and second
        assert accounts.holder(db, first, AT) is None
        accounts.settle(db, second, "Ingrid", "hash", AT)

        assert accounts.first_key(db, AT) is None


def test_a_reset_ends_the_passphrase_and_every_sign_in(store: Store) -> None:
    with store.session() as db:
        accounts.settle(db, accounts.add(db, "Ingrid", AT), "Ingrid", "hash", AT)
        key = accounts.reset(db, "ingrid", AT + 5)
        found = accounts.holder(db, key, AT + 5)

        assert found is not None
        assert (found.passphrase_hash, found.since) == (None, AT + 5)


def test_a_reset_of_nobody_says_who_there_is(store: Store) -> None:
    with store.session() as db:
        accounts.add(db, "Ingrid", AT)

        with pytest.raises(AccountError, match=r"no facilitator named Olga\. There is: Ingrid\."):
            accounts.reset(db, "Olga", AT)


def test_a_passphrase_fits_its_own_account_only(store: Store) -> None:
    with store.session() as db:
        stored = accounts.hashed("three green apples")
        ingrid = accounts.settle(db, accounts.add(db, "Ingrid", AT), "Ingrid", stored, AT)

    assert accounts.fits(ingrid, "three green apples")
    assert not accounts.fits(ingrid, "three red apples")
    assert not accounts.fits(None, "three green apples")


@pytest.mark.parametrize("passphrase", ["", "1234567", "x" * 201])
def test_a_passphrase_that_is_too_short_or_too_long_is_refused(passphrase: str) -> None:
    with pytest.raises(AccountError, match="8 to 200"):
        accounts.check_passphrase(passphrase)
