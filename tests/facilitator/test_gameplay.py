"""What a debrief says of the game: what tables settled, where the journey led, which hats were sought. Never of two."""

import pytest

from facilitator.debriefs.record import record
from game.actors import Newcomer
from game.cards import Group, HatId, Phase, Prompts
from game.commands import Join, RateFit, SettleTable, ShortenEntry, Vote
from game.journey import journey
from game.kinds.practice import PracticeAnswer, PracticeCard
from game.settings import Settings
from scenarios.catalog import Catalog
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import INGRID, Evening
from tests.facilitator.exporting.read import made_of, table
from tests.game.workshops import RAIN, TEA, chose, wore
from web.store import Store

ASK = PracticeCard(
    id="ask", kind="practice", title={"en": "Ask for a hat"}, prompt=Prompts(everyone={"en": "Which hat do you need?"})
)
TABLES = Settings(title="Spring kick-off", tables=3, points=True, names_at_table=True)


class Tables(Evening):
    """Three tables of two mentors and two mentees play tea, rain and a practice to the end."""

    def __init__(self, store: Store, settings: Settings = TABLES) -> None:
        super().__init__(store, TEA, RAIN, ASK, settings=settings, hats=Catalog().hats())
        self.mentors = [self.sit(Group.MENTOR, 1 + place // 2) for place in range(6)]
        self.mentees = [self.sit(Group.MENTEE, 1 + place // 2) for place in range(6)]

    def sit(self, group: Group, table: int) -> Newcomer:
        """Somebody takes a seat at a table."""
        phone = Newcomer(f"phone-{next(self._numbers)}")
        self.ask(phone, Join(kind="join", group=group, name=f"Secret {phone.token}", table=table))
        return phone

    def play(self) -> None:
        """All three cards."""
        self.tea()
        self.rain()
        self.practice()
        self.end()

    def tea(self) -> None:
        """Table 1 settles, table 2 disagrees, table 3 records nothing."""
        everybody = [*self.mentors, *self.mentees]
        self.until(Phase.VOTE)
        self.answer(everybody, chose("tea"))
        self.until(Phase.REVOTE)
        self.answer(everybody, chose("coffee"))
        self.settle(1, self.mentors[0], True)
        self.settle(2, self.mentors[2], False)
        self.until(Phase.REFLECT)

    def settle(self, table: int, phone: Newcomer, agrees: bool) -> None:
        """A table records its answer, or that it has none."""
        answer = chose("coffee") if agrees else None
        self.ask(phone, SettleTable(kind="settle_table", table=table, entry="e-tea", attempt=1, answer=answer))

    def rain(self) -> None:
        """Mentors offer stories, mentees wish for courage."""
        self.until(Phase.VOTE, "e-rain")
        self.answer(self.mentors, wore(HatId.STORYTELLER))
        self.answer(self.mentees, wore(HatId.ENCOURAGER))

    def practice(self) -> None:
        """Every mentee asks a mentor of the table; one of them says how it fitted."""
        self.until(Phase.VOTE, "e-ask")
        session = self.table.session
        for mentee, mentor in zip(self.mentees, self.mentors, strict=True):
            partner = session.tokens[mentor.token]
            answer = PracticeAnswer(kind="practice", hat=HatId.MAP_READER, partner=partner)
            self.ask(mentee, Vote(kind="vote", entry="e-ask", attempt=1, round=1, answer=answer))
        self.ask(self.mentees[0], RateFit(kind="rate_fit", practice=next(iter(session.practices)), role="asker", fit=5))
        self.until(Phase.REVEAL, "e-ask")

    def until(self, phase: Phase, entry: str | None = None) -> None:
        """The facilitator goes on to a phase."""
        while self.table.session.phase is not phase or entry not in (None, self.table.session.entry):
            self.advance()


@pytest.fixture
def evening(store: Store) -> Tables:
    """The evening, over."""
    made = Tables(store)
    made.play()
    return made


def rows(browser: Browser, name: str) -> list[dict[str, str]]:
    """A table of the files for HR."""
    return table(browser.open("/debrief/482913.zip").data, name)


def test_a_card_says_how_many_tables_settled_and_how_many_disagreed(evening: Tables, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "1 of 3 tables settled on one answer. 1 table recorded that it disagrees, which is worth as much." in page
    assert [(row["title"], row["settled"], row["disagreed"], row["of"]) for row in rows(ingrid, "tables")] == [
        ("Tea or coffee", "1", "1", "3")
    ]


def test_the_page_says_where_tables_and_room_stand(evening: Tables, ingrid: Browser) -> None:
    page = words(ingrid.open("/debrief/482913"))

    assert "Where the journey led" in page
    assert all(f"Table {one.table}" in page for one in journey(evening.table.session).tables)


def test_hr_learns_how_far_the_room_came_and_no_table(evening: Tables, ingrid: Browser) -> None:
    [row] = rows(ingrid, "journey")

    assert int(row["field"]) == journey(evening.table.session).room.field
    assert "table" not in row


def test_without_points_nothing_is_said_of_a_journey(store: Store, ingrid: Browser) -> None:
    Tables(store, Settings(title="Quiet", tables=3)).play()

    page = ingrid.open("/debrief/482913").text.lower()

    assert "journey" not in page
    said = words(ingrid.open("/debrief/482913")).replace("percentage points", "").replace("points more often", "")
    assert "points" not in said
    assert rows(ingrid, "journey") == []


def test_a_room_without_tables_settles_nothing(store: Store, ingrid: Browser) -> None:
    made = Evening(store, TEA)
    made.join(Group.MENTOR, 6)
    made.advance(8)

    assert "settled on one answer" not in words(ingrid.open("/debrief/482913"))
    assert rows(ingrid, "tables") == []


def test_the_hats_are_drawn_and_told(evening: Tables, ingrid: Browser) -> None:
    page = ingrid.open("/debrief/482913")

    assert "Mentors offer “Storyteller” 100 points more often than mentees wish for it." in words(page)
    assert page.text.count('class="hatmap__row hatmap__row--widest"') == 1
    assert {(row["hat"], row["offered"], row["wished_for"]) for row in rows(ingrid, "hats")} == {
        ("Storyteller", "100", "0"),
        ("Encourager", "0", "100"),
    }


def test_a_practice_tells_which_hats_were_asked_for_and_not_by_whom(evening: Tables, ingrid: Browser) -> None:
    asked = {row["group"]: row["count"] for row in rows(ingrid, "answers") if row["answer"] == "Map Reader"}

    assert asked == {"everybody": "6"}
    assert "Ask for a hat" in words(ingrid.open("/debrief/482913"))


def test_nothing_of_two_people_who_practised_is_in_page_or_files(evening: Tables, ingrid: Browser) -> None:
    session = evening.table.session
    texts = [ingrid.open(f"/debrief/482913{ending}").text for ending in ("", ".json")]
    files = [*texts, str([sheet.rows for sheet in made_of(record(session))])]
    private = [*session.practices, *session.participants, '"partner":"', "fit_rated", '"asker"', "wearer", "Secret"]

    assert [one for one in private for file in files if one in file] == []


def test_a_shortened_card_says_what_was_left_out(store: Store, ingrid: Browser) -> None:
    made = Tables(store)
    made.ask(INGRID, ShortenEntry(kind="shorten_entry", entry="e-tea", without=(Phase.TALK, Phase.REVOTE)))
    made.until(Phase.REFLECT, "e-tea")

    page = words(ingrid.open("/debrief/482913"))

    assert "Left out to save time: the talk at the tables and the second vote." in page
    assert [row["left_out"] for row in rows(ingrid, "cards")] == ["talk and revote"]
    assert rows(ingrid, "tables") == []
