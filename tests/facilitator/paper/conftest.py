"""The browser that prints, found once."""

import pytest
from playwright.sync_api import Playwright

from facilitator.debriefs.offline import Offline
from facilitator.packaged import packaged_assets, packaged_catalogues
from scenarios.catalog import Catalog
from tests.browsers import NoBrowser, find_browser
from tests.facilitator.paper.printing import Press


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> str:
    """The browser that was found."""
    try:
        return find_browser(playwright)
    except NoBrowser as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def press(chromium: str) -> Press:
    """Prints with it, in what comes with Rolecall."""
    return Press(chromium, Offline(packaged_catalogues(), packaged_assets(), Catalog()))
