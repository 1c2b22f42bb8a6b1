"""Tags of a session: read from a form, offered again, and used to find sessions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

from game.decisions.room import NOT_INVITED
from game.refusal import Refused
from game.settings import INVITED, YEARS, Tags
from web.sessions import SessionLine

OLDEST = "oldest"


@dataclass(frozen=True)
class Known:
    """The tags that some session has, to choose from and to type less."""

    clients: tuple[str, ...]
    programmes: tuple[str, ...]
    years: tuple[int, ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.clients or self.programmes or self.years)


@dataclass(frozen=True)
class Search:
    """What the list is to show; empty fields ask for nothing."""

    client: str = ""
    programme: str = ""
    year: str = ""
    order: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "Search":
        """As the address of the page says it."""
        return cls(*(asked.get(name, "") for name in ("client", "programme", "year", "order")))

    @property
    def narrow(self) -> bool:
        """Whether some sessions may be left out."""
        return bool(self.client or self.programme or self.year)

    def found(self, lines: Iterable[SessionLine]) -> list[SessionLine]:
        """The sessions that were asked for, the newest first unless the oldest are to be."""
        kept = [line for line in lines if self._fits(line.tags)]
        return sorted(kept, key=lambda line: line.opened_at, reverse=self.order != OLDEST)

    def _fits(self, tags: Tags) -> bool:
        return (
            self.client in ("", tags.client)
            and self.programme in ("", tags.programme)
            and self.year in ("", str(tags.year))
        )


def known(lines: Sequence[SessionLine]) -> Known:
    """The tags of these sessions, each once."""
    tags = [line.tags for line in lines]
    return Known(
        clients=tuple(sorted({one.client for one in tags if one.client}, key=str.casefold)),
        programmes=tuple(sorted({one.programme for one in tags if one.programme}, key=str.casefold)),
        years=tuple(sorted({one.year for one in tags if one.year}, reverse=True)),
    )


def tags_of(form: Mapping[str, str]) -> Tags:
    """The tags that a form says; raises Refused for what is no number. The rules check the rest."""
    client, programme, year = (" ".join(form.get(name, "").split()) for name in ("client", "programme", "year"))
    no_year = f"Write a year from {YEARS[0]} to {YEARS[-1]}, or leave it empty."
    return Tags(
        client=client,
        programme=programme,
        year=_number(year, YEARS, no_year),
        invited=_number(form.get("invited", "").strip(), INVITED, NOT_INVITED),
    )


def shown(tags: Tags) -> str:
    """What a form of these tags was filled with, by which it is told whether somebody changed them since."""
    return " · ".join("" if one is None else str(one) for one in astuple(tags))


def _number(said: str, allowed: range, sentence: str) -> int | None:
    """A whole number in digits, and no longer than the longest that is allowed; None where nothing is said."""
    if said and not (said.isascii() and said.isdigit() and len(said) <= len(str(allowed[-1]))):
        raise Refused("wrong_tags", sentence)
    return int(said) if said else None
