"""The layers of the project, read from every import: an arrow points one way only."""

import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.imports import ROOT, Import, browser_imports, named, parsed, python_imports

PACKAGES = ("game", "scenarios", "web", "facilitator")
MAY_IMPORT = {
    "game": {"game"},
    "scenarios": {"scenarios", "game"},
    "web": {"web", "game"},
    "facilitator": {"facilitator", "web", "scenarios", "game"},
}
CLOCK_AND_CHANCE = {"os", "secrets", "socket", "subprocess", "threading", "time", "uuid"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def listed(imports: list[Import]) -> str:
    """Return the imports one a line, as the message of a failed test."""
    return "\n".join(map(str, imports))


def declared_modules(extra: str | None) -> set[str]:
    """Return the modules of the libraries that pyproject.toml names, with those of one extra."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"].get(extra, [])]
    wanted = {re.split(r"[^\w.-]", line)[0].lower().replace("-", "_") for line in lines}
    installed = packages_distributions().items()
    return {name for name, by in installed if wanted & {one.lower().replace("-", "_") for one in by}}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_the_layers_below_it(package: str) -> None:
    ours = {*PACKAGES, "tests"}
    wrong = [found for found in python_imports(package) if found.package in ours - MAY_IMPORT[package]]

    assert not wrong, listed(wrong)


def test_the_rules_import_the_standard_library_only() -> None:
    allowed = {"game", *sys.stdlib_module_names}
    wrong = [found for found in python_imports("game") if found.package not in allowed]

    assert not wrong, listed(wrong)


def test_the_rules_have_no_clock_and_no_chance_of_their_own() -> None:
    wrong = [found for found in python_imports("game") if found.package in CLOCK_AND_CHANCE]

    assert not wrong, listed(wrong)


def test_the_live_server_never_sees_yaml() -> None:
    wrong = [found for found in python_imports("web") if found.package == "yaml"]

    assert not wrong, listed(wrong)


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_every_library_is_a_declared_dependency(package: str) -> None:
    for_tests = "test" if package == "tests" else None
    allowed = {*sys.stdlib_module_names, *PACKAGES, "tests", *declared_modules(for_tests)}
    wrong = [found for found in python_imports(package) if not found.level and found.package not in allowed]

    assert not wrong, listed(wrong)


def test_only_the_runtime_imports_eventlet() -> None:
    everywhere = [found for package in PACKAGES for found in python_imports(package)]
    importers = {found.file for found in everywhere if found.package == "eventlet"}

    assert importers == {Path("web/runtime.py")}


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_every_import_is_absolute(package: str) -> None:
    wrong = [found for found in python_imports(package) if found.level]

    assert not wrong, listed(wrong)


@pytest.mark.parametrize("package", [*PACKAGES, "tests"])
def test_every_file_is_named_after_what_it_holds(package: str) -> None:
    vague = [path for path in (ROOT / package).rglob("*.*") if path.stem in NAMES_THAT_SAY_NOTHING]

    assert not vague


def test_the_phones_scripts_import_nothing_of_the_facilitators() -> None:
    wrong = [found for found in browser_imports("web") if found.target.startswith("facilitator/")]

    assert not wrong, listed(wrong)


@pytest.mark.parametrize("package", ["web", "facilitator"])
def test_browser_sources_import_each_other_and_the_bundled_libraries_only(package: str) -> None:
    libraries = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"].keys() - {
        "esbuild",
        "gettext-parser",
    }
    known = tuple([*libraries, "web/", "facilitator/"])
    wrong = [found for found in browser_imports(package) if not found.target.startswith(known)]

    assert not wrong, listed(wrong)


def test_an_import_inside_a_function_is_seen() -> None:
    found = list(parsed("def late():\n    from web.live import turn", Path("game/session.py")))

    assert [one.package for one in found] == ["web"]


def test_an_import_that_goes_up_is_seen_as_a_path_from_the_root() -> None:
    source = 'import { a } from "../../facilitator/client/a.ts";'

    found = list(named(source, Path("web/client/phone.ts")))

    assert [one.target for one in found] == ["facilitator/client/a.ts"]


def test_a_style_sheets_import_is_seen() -> None:
    found = list(named('@import "./tokens.css";', Path("web/client/phone.css")))

    assert [one.target for one in found] == ["web/client/tokens.css"]
