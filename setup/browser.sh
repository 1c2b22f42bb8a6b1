#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is there, Debian's, or Playwright's own.
set -eu
cd "$(dirname "$0")/.."

has_browser() {
    .venv/bin/python - <<'PYTHON'
import sys
from playwright.sync_api import sync_playwright
from tests.browsers import NoBrowser, find_browser

with sync_playwright() as playwright:
    try:
        print("Browser for the tests:", find_browser(playwright))
    except NoBrowser:
        sys.exit(1)
PYTHON
}

debian_offers_chromium() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq &&
        [ -n "$(apt-cache search --names-only '^chromium$')" ]
}

if has_browser 2>/dev/null; then exit; fi
if debian_offers_chromium; then
    echo "Installing Debian's chromium for the browser tests."
    # Small installations have no font as narrow as those of phones and laptops, by which pages are measured, and
    # lack a library that Playwright's own Node needs.
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        chromium fonts-dejavu-core fonts-liberation libatomic1 >/dev/null
else
    .venv/bin/playwright install chromium
fi
if ! has_browser; then
    echo "The browser tests have no browser. Set ROLECALL_BROWSER to a Chromium, then try again." >&2
    exit 1
fi
