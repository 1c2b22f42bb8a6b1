"""The bench's figures as a table: medians over rounds, so that one hiccup of the machine does not count."""

from collections.abc import Callable, Iterable, Sequence
from statistics import median

from tests.load.bench import Figures, Milliseconds

Column = tuple[str, Callable[[Sequence[Figures]], str]]


def quantile(sorted_times: Milliseconds, part: float) -> float:
    """The time within which this part of all was done."""
    return sorted_times[min(len(sorted_times) - 1, round(part * (len(sorted_times) - 1)))]


def quantiles(rounds: Iterable[Milliseconds], *parts: float) -> str:
    """The median over the rounds of each quantile."""
    rounds = list(rounds)
    return " / ".join(f"{median(quantile(times, part) for times in rounds):.0f}" for part in parts)


def _all(sessions: Sequence[Figures], read: Callable[[Figures], Iterable[Milliseconds]]) -> list[Milliseconds]:
    return [times for session in sessions for times in read(session)]


def _median(sessions: Sequence[Figures], read: Callable[[Figures], float], digits: int) -> str:
    return f"{median(map(read, sessions)):.{digits}f}"


COLUMNS: tuple[Column, ...] = (
    ("phones", lambda s: str(s[0].phones)),
    ("all seated ms", lambda s: _median(s, lambda one: one.seated, 0)),
    ("CPU ms per join", lambda s: _median(s, lambda one: one.join_cpu, 2)),
    ("shown p50/p95/last ms", lambda s: quantiles(_all(s, lambda one: one.shown), 0.5, 0.95, 1)),
    ("ack p50/p95/p99 ms", lambda s: quantiles(_all(s, lambda one: one.acknowledged), 0.5, 0.95, 0.99)),
    ("CPU ms per answer", lambda s: _median(s, lambda one: median(one.answer_cpu), 3)),
    ("frames per answer", lambda s: _median(s, lambda one: one.frames_while_answering, 2)),
    ("frames per phone and card", lambda s: _median(s, lambda one: one.frames_per_card, 2)),
    ("(steps + answers)", lambda s: _median(s, _needed, 2)),
    ("kB per phone", lambda s: _median(s, lambda one: one.memory, 0)),
    ("refused", lambda s: str(sum(one.refused for one in s))),
)


def _needed(one: Figures) -> float:
    """The frames that a card cannot do without: one per step of the facilitator, one per own answer."""
    return one.steps_per_card * (1 + len(one.answer_cpu) / len(one.shown))


def row(sessions: Sequence[Figures]) -> list[str]:
    """The figures of all sessions of one size."""
    return [cell(sessions) for _, cell in COLUMNS]


def table(rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [[title for title, _ in COLUMNS], ["---"] * len(COLUMNS), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
