"""Scripts, style sheets and catalogues: found by their plain name, served under a name that changes with their content.

So browsers may keep them for ever, and nobody waits for a compression: each lies here compressed twice.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, request

FOR_EVER: Final = "public, max-age=31536000, immutable"
TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
}
# The first that the browser takes; on plain http it takes gzip only.
TWINS: Final = (("br", ".br"), ("gzip", ".gz"))


class NotBundled(LookupError):
    """A script or style sheet has not been made."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} has not been bundled. Run `make bundle`, then start again.")


@dataclass(frozen=True)
class Bundle:
    """The folder that `bundle.mjs` filled for one package."""

    folder: Path
    manifest: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> "Bundle":
        """Read a folder's manifest; raises NotBundled."""
        file = folder / "manifest.json"
        if not file.exists():
            raise NotBundled(str(folder))
        return cls(folder, json.loads(file.read_text("utf-8")))


class Assets:
    """The bundles of all packages."""

    def __init__(self, bundles: Mapping[str, Bundle]) -> None:
        self._bundles = bundles

    def url(self, package: str, name: str) -> str:
        """Return the address of `phone.js` and the like; raises NotBundled."""
        bundle = self._bundles.get(package)
        if bundle is None or name not in bundle.manifest:
            raise NotBundled(f"{package}/{name}")
        return f"/static/{package}/{bundle.manifest[name]}"

    def file(self, package: str, name: str) -> Path | None:
        """Return a bundled file by the name it is served under; None for anything else in the folder."""
        bundle = self._bundles.get(package)
        served = bundle is not None and name in bundle.manifest.values()
        return bundle.folder / name if bundle and served else None


def read_assets(folders: Mapping[str, Path]) -> Assets:
    """Read the bundles: package name to its folder of built files; raises NotBundled."""
    return Assets({package: Bundle.read(folder) for package, folder in folders.items()})


def static_files(assets: Assets) -> Blueprint:
    """Serve the bundles below /static."""
    blueprint = Blueprint("static_files", __name__)

    @blueprint.get("/static/<package>/<name>")
    def bundled(package: str, name: str) -> Response:
        file = assets.file(package, name)
        if file is None:
            abort(404)
        return _answer(file)

    return blueprint


def _answer(file: Path) -> Response:
    encoding, ending = next((twin for twin in TWINS if _is_accepted(twin[0])), ("", ""))
    answer = Response(file.with_name(file.name + ending).read_bytes())
    answer.headers["Content-Type"] = TYPES[file.suffix]
    answer.headers["Cache-Control"] = FOR_EVER
    answer.headers["Vary"] = "Accept-Encoding"
    if encoding:
        answer.headers["Content-Encoding"] = encoding
    return answer


def _is_accepted(encoding: str) -> bool:
    return request.accept_encodings.quality(encoding) > 0
