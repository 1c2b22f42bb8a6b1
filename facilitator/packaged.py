"""What comes with Rolecall beside its code: translations, scripts and style sheets."""

from importlib.resources import files
from pathlib import Path
from typing import Final

from web.assets import Assets, read_assets
from web.catalogue import Catalogues, read_catalogues

PACKAGES: Final = ("web", "facilitator")


def packaged_catalogues() -> Catalogues:
    """The words of all languages."""
    return read_catalogues(*(_folder(package) / "locales" for package in PACKAGES))


def packaged_assets() -> Assets:
    """The bundled scripts and style sheets; raises NotBundled."""
    return read_assets({package: _folder(package) / "static" / "build" for package in PACKAGES})


def _folder(package: str) -> Path:
    return Path(str(files(package)))
