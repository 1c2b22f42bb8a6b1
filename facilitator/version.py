"""Which Rolecall this is."""

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """The version of the installed package; `0` where the sources run without having been installed."""
    try:
        return version("rolecall")
    except PackageNotFoundError:
        return "0"
