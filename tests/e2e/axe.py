"""axe-core, run in the page under test: what keeps somebody from using it, by WCAG 2.2 AA."""

import json
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS: Final = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
RUN: Final = f"() => axe.run(document, {json.dumps(OPTIONS)}).then(({{violations}}) => violations)"
SCRIPT: Final = Axe().axe_script


def violations(page: Page) -> list[str]:
    """What axe finds wrong with a page, one line per element. The page's profile must bypass the CSP."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return [f"{one['id']}: {one['help']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
