"""The built wheel is complete: it needs neither Node nor network, and it says whose work is in it."""

import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from itertools import chain
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.imports import ROOT

PACKAGES = ("game", "scenarios", "web", "facilitator")
BUNDLES = {
    "web": {
        *("phone.js", "chunk.js", "laterPages.js", "goodbye.js"),
        *("phone.css", "results.css", "page.css"),
        *("words_da.json", "words_de.json", "laterWords_da.json", "laterWords_de.json"),
    },
    "facilitator": {
        *("console.js", "screen.js", "pages.js", "preview.js"),
        *("console.css", "screen.css", "debrief.css", "comparing.css", "pages.css", "preview.css"),
    },
}
REGISTRIES = (
    r"registry\.(npmjs|yarnpkg)|(test\.)?pypi\.org|pythonhosted\.org|unpkg\.com|jsdelivr\.net|cdnjs\.cloudflare"
)


def built(kind: str, folder: Path) -> Path:
    """Build a wheel or an sdist as `python -m build` does and return its path."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(path for path in folder.iterdir() if not path.name.startswith("."))


def tracked(*paths: str) -> list[str]:
    """Return the files that git keeps below these paths."""
    done = subprocess.run(["git", "ls-files", *paths], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(built("wheel", tmp_path_factory.mktemp("wheel"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    with tarfile.open(built("sdist", tmp_path_factory.mktemp("sdist"))) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def metadata(wheel: zipfile.ZipFile) -> Message:
    """Return what the wheel says about itself."""
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return Parser().parsestr(wheel.read(name).decode())


def test_the_wheel_holds_the_four_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    folders = {name.partition("/")[0] for name in wheel.namelist()}

    assert {name for name in folders if not name.endswith(".dist-info")} == set(PACKAGES)


def test_the_wheel_holds_every_file_of_the_packages_except_browser_sources(wheel: zipfile.ZipFile) -> None:
    expected = {path for path in tracked(*PACKAGES) if "/client/" not in path}

    assert expected - set(wheel.namelist()) == set()


def test_the_wheel_holds_no_browser_sources(wheel: zipfile.ZipFile) -> None:
    assert [name for name in wheel.namelist() if "/client/" in name or name.endswith(".ts")] == []


@pytest.mark.parametrize("package", BUNDLES)
def test_the_wheel_holds_every_bundle_plain_and_compressed(wheel: zipfile.ZipFile, package: str) -> None:
    folder = f"{package}/static/build"
    manifest = json.loads(wheel.read(f"{folder}/manifest.json"))

    assert manifest.keys() == BUNDLES[package]
    files = {f"{folder}/{file}{twin}" for file in manifest.values() for twin in ("", ".gz", ".br")}
    assert files <= set(wheel.namelist())


def test_a_phone_downloads_less_than_sixty_kilobytes(wheel: zipfile.ZipFile) -> None:
    manifest = json.loads(wheel.read("web/static/build/manifest.json"))
    files = [manifest[name] for name in ("phone.js", "chunk.js", "phone.css", "words_de.json")]
    sizes = [wheel.getinfo(f"web/static/build/{file}.gz").file_size for file in files]

    assert sum(sizes) < 57_000, "the page itself takes the rest"


@pytest.mark.parametrize("package", BUNDLES)
def test_the_wheel_holds_the_licences_of_the_bundled_libraries(wheel: zipfile.ZipFile, package: str) -> None:
    text = wheel.read(f"{package}/static/build/THIRD_PARTY_LICENSES.txt").decode()

    libraries = {line.partition(" ")[0] for line in text.splitlines()}
    assert {"lit-html", "socket.io-client", "engine.io-client", "socket.io-parser"} <= libraries
    assert text.count("Permission is hereby granted") + text.count("Redistribution and use") >= 5


@pytest.mark.parametrize("language", ["da", "de"])
def test_the_wheel_holds_every_word_of_the_phone(wheel: zipfile.ZipFile, language: str) -> None:
    manifest = json.loads(wheel.read("web/static/build/manifest.json"))
    parts = [manifest[f"{part}_{language}.json"] for part in ("words", "laterWords")]
    fetched = [json.loads(wheel.read(f"web/static/build/{part}"))["words"].values() for part in parts]
    catalogue = read_po(io.BytesIO(wheel.read(f"web/locales/{language}.po")))
    words = [list(one.string) if isinstance(one.string, tuple) else one.string for one in catalogue if one.id]

    assert words
    assert sorted(chain(*fetched), key=str) == sorted(words, key=str)


def test_the_wheel_holds_our_licence_and_must_not_be_uploaded(wheel: zipfile.ZipFile) -> None:
    said = metadata(wheel)

    assert said["License-Expression"] == "MIT"
    assert [name for name in wheel.namelist() if name.endswith(".dist-info/licenses/LICENSE")]
    assert "Private :: Do Not Upload" in said.get_all("Classifier", [])


def test_the_unpacked_wheel_answers_its_command(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    command = [sys.executable, "-c", "import facilitator.cli as it; print(it.__file__); it.main()", "--help"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}

    said = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith(str(tmp_path))
    assert "serve" in said.stdout


def test_the_sdist_holds_all_that_a_wheel_is_built_from(sdist: set[str]) -> None:
    recipe = {"hatch_build.py", "bundle.mjs", "package.json", "package-lock.json", ".npmrc", "tsconfig.json"}

    assert {*recipe, *tracked(*PACKAGES)} - sdist == set()


def test_nothing_in_git_names_a_package_registry() -> None:
    command = ["git", "grep", "--extended-regexp", "--ignore-case", "--line-number", REGISTRIES]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.stdout == ""


def test_nothing_that_a_build_makes_is_in_git() -> None:
    made = ("static/build/", "node_modules/", "dist/", ".venv/")

    assert [path for path in tracked() if any(folder in path for folder in made)] == []
