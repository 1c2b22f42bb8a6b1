"""A kind of card is one file in the browser: every kind of the rules has it, and no other file names one."""

import re
from pathlib import Path

from game.kinds import KINDS
from tests.imports import ROOT

CLIENT = ROOT / "web" / "client"
NAMED = re.compile(rf"""\bkind (?:[!=]==) ["'](?:{"|".join(KINDS)})["']|case ["'](?:{"|".join(KINDS)})["']""")


def sources() -> list[Path]:
    """The phone's scripts, without the kinds and without what is generated."""
    return [file for file in CLIENT.rglob("*.ts") if file.parent.name != "kinds" and file.name != "protocol.ts"]


def test_every_kind_of_the_rules_has_a_file_for_the_browser_and_a_line_in_its_list() -> None:
    index = (CLIENT / "kinds" / "index.ts").read_text("utf-8")
    listed = re.search(r"const KINDS[^{]*{([^}]*)}", index)

    assert listed is not None
    assert set(re.findall(r"\w+", listed[1])) == set(KINDS)
    assert [kind for kind in KINDS if not (CLIENT / "kinds" / f"{kind}.ts").exists()] == []


def test_no_other_script_of_the_phone_asks_which_kind_a_card_is() -> None:
    found = {file.relative_to(CLIENT): NAMED.findall(file.read_text("utf-8")) for file in sources()}

    assert {file: names for file, names in found.items() if names} == {}


def test_a_kind_that_is_named_is_found() -> None:
    assert NAMED.search('return own?.kind === "split" ? 1 : 0;')
    assert NAMED.search('case "wall":')
    assert not NAMED.search('if (command.kind === "vote") send();')
