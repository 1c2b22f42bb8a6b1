"""Facilitators of this installation: a name, a passphrase of their own, and a sign-in link for the first time.

Only hashes are stored. Every function works inside the caller's transaction, so that the command line and the server
use the same ones; hashing a passphrase takes 80 ms and is the caller's to put into a thread.
"""

import hashlib
import secrets
from dataclasses import dataclass

from sqlmodel import Session, col, select, update
from werkzeug.security import check_password_hash, generate_password_hash

from web.models import FacilitatorRow

LEAST_PASSPHRASE = 8
MOST_PASSPHRASE = 200
MOST_NAME = 40
FIRST = "facilitator"
"""The account that the first start makes; whoever opens the link gives it a name."""
KEY_DAYS = 7
KEY_FOR = KEY_DAYS * 86_400_000
"""Milliseconds in which a sign-in link can be used."""
METHOD = "scrypt:32768:8:1"
USED = "This sign-in link was used already or is older than {days} days. Sign in with your name and passphrase."
TAKEN = "There is a facilitator named {name} already. Choose another name."


class AccountError(ValueError):
    """An account that cannot be made or changed: a message of the catalogue, a full sentence, and its values."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.message, self.values = message, values


@dataclass(frozen=True)
class Account:
    """A facilitator. Whoever signed in before `since` (epoch milliseconds) is signed out."""

    id: int
    name: str
    passphrase_hash: str | None
    since: int


def add(db: Session, name: str, at: int) -> str:
    """Add a facilitator and return the key of the sign-in link; raises AccountError."""
    name = checked_name(name)
    if _row(db, name) is not None:
        raise AccountError(TAKEN, name=name)
    key = secrets.token_urlsafe(16)
    db.add(FacilitatorRow(name=name, key_hash=_hash(key), key_until=at + KEY_FOR, created_at=at))
    return key


def reset(db: Session, name: str, at: int) -> str:
    """Forget a lost passphrase, end its sign-ins, and return the key of a new link; raises AccountError."""
    row = _row(db, name.strip())
    if row is None:
        known = ", ".join(names(db)) or "nobody yet"
        raise AccountError("There is no facilitator named {name}. There is: {known}.", name=name.strip(), known=known)
    key = secrets.token_urlsafe(16)
    row.passphrase_hash, row.key_hash, row.key_until, row.signed_out_at = None, _hash(key), at + KEY_FOR, at
    db.add(row)
    return key


def first_key(db: Session, at: int) -> str | None:
    """The key for the link that a start prints; None once somebody has chosen a passphrase."""
    if db.exec(select(FacilitatorRow).where(col(FacilitatorRow.passphrase_hash).is_not(None))).first():
        return None
    return reset(db, FIRST, at) if _row(db, FIRST) else add(db, FIRST, at)


def names(db: Session) -> list[str]:
    """Everybody's name, in alphabetical order."""
    return sorted(db.exec(select(FacilitatorRow.name)), key=str.casefold)


def account(db: Session, id: int) -> Account | None:
    """The account with this id."""
    row = db.get(FacilitatorRow, id)
    return _account(row) if row else None


def anybody(db: Session) -> Account | None:
    """The first facilitator who has a passphrase."""
    rows = db.exec(select(FacilitatorRow).where(col(FacilitatorRow.passphrase_hash).is_not(None)))
    row = rows.first()
    return _account(row) if row else None


def named(db: Session, name: str) -> Account | None:
    """The account with this name, however it is capitalised."""
    row = _row(db, name)
    return _account(row) if row else None


def holder(db: Session, key: str, at: int) -> Account | None:
    """Whose sign-in link has this key, if it was not used and is not too old."""
    row = _with_key(db, key, at)
    return _account(row) if row else None


def settle(db: Session, key: str, name: str, passphrase_hash: str, at: int) -> Account:
    """Use up a sign-in link: its holder has a name and a passphrase now; raises AccountError."""
    row = _with_key(db, key, at)
    if row is None:
        raise used()
    name = checked_name(name)
    other = _row(db, name)
    if other is not None and other.id != row.id:
        raise AccountError(TAKEN, name=name)
    row.name, row.passphrase_hash, row.key_hash, row.key_until = name, passphrase_hash, None, None
    db.add(row)
    db.flush()
    return _account(row)


def used() -> AccountError:
    """What is said of a link that lets nobody in any more."""
    return AccountError(USED, days=KEY_DAYS)


def sign_out_everywhere(db: Session, id: int, at: int) -> None:
    """End every sign-in of a facilitator up to this moment."""
    db.exec(update(FacilitatorRow).where(col(FacilitatorRow.id) == id).values(signed_out_at=at))


def checked_name(name: str) -> str:
    """The name without spaces around it; raises AccountError."""
    name = " ".join(name.split())
    if not 1 <= len(name) <= MOST_NAME:
        raise AccountError("A name has 1 to {most} characters.", most=MOST_NAME)
    return name


def check_passphrase(passphrase: str) -> None:
    """Refuse one that is too short or too long; raises AccountError."""
    if not LEAST_PASSPHRASE <= len(passphrase) <= MOST_PASSPHRASE:
        raise AccountError(
            "A passphrase has {least} to {most} characters.", least=LEAST_PASSPHRASE, most=MOST_PASSPHRASE
        )


def hashed(passphrase: str) -> str:
    """What is stored of a passphrase. Slow on purpose: not on the event loop."""
    return generate_password_hash(passphrase, METHOD)


def fits(account: Account | None, passphrase: str) -> bool:
    """Whether this is the account's passphrase. Slow on purpose: not on the event loop."""
    if account is None or account.passphrase_hash is None:
        hashed(passphrase)  # a wrong name takes as long as a wrong passphrase
        return False
    return check_password_hash(account.passphrase_hash, passphrase)


def _row(db: Session, name: str) -> FacilitatorRow | None:
    wanted = name.strip().casefold()
    return next((row for row in db.exec(select(FacilitatorRow)) if row.name.casefold() == wanted), None)


def _with_key(db: Session, key: str, at: int) -> FacilitatorRow | None:
    row = db.exec(select(FacilitatorRow).where(FacilitatorRow.key_hash == _hash(key))).first()
    return row if row and at < (row.key_until or 0) else None


def _account(row: FacilitatorRow) -> Account:
    return Account(row.id or 0, row.name, row.passphrase_hash, row.signed_out_at)


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
