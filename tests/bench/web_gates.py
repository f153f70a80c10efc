"""The browser gates in full: every page and state, both widths, both schemes, both languages."""

from __future__ import annotations

import shutil
from itertools import product

from playwright.sync_api import sync_playwright

from tests.browser.conftest import NAMES
from tests.browser.leser import FLAGS, NARROW, STATES, WIDE, Reader, faults, overflow
from tests.web.nettsted import started

from .report import Row, Section, at_most

SCHEMES = ("light", "dark")
LANGUAGES = ("", "en/")


def measure() -> Section:
    """Return how many faults axe finds, how many pages are wider than the window, and what is fetched."""
    how = (
        f"{len(STATES)} states of the pages × 320 and 1280 pixels × light and dark × bokmål and English, "
        "in chromium with every host but our own unresolvable."
    )
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        return Section(
            "Pages under the browser gates", how, (Row("chromium", "not installed", "run", False),)
        )
    wrong: list[str] = []
    wide: list[str] = []
    foreign: list[str] = []
    seen = 0
    with started() as server, sync_playwright() as p:
        browser = p.chromium.launch(executable_path=found, args=FLAGS)
        for state, size, scheme, language in product(STATES, (NARROW, WIDE), SCHEMES, LANGUAGES):
            reader = Reader(browser, server.address)
            page = reader.open(state, language, viewport=size, color_scheme=scheme)
            where = f"{state}, {size['width']}, {scheme}, {language or 'nb'}"
            wrong += [f"{where}: {fault}" for fault in faults(page)]
            wide += [where] if overflow(page) else []
            foreign += reader.foreign
            for context in reader.contexts:
                context.close()
            seen += 1
        browser.close()
    for line in (*wrong, *wide):
        print(line)
    rows = (
        Row("pages opened", str(seen)),
        at_most("violations found by axe", len(wrong), 0, ""),
        at_most("pages wider than the window", len(wide), 0, ""),
        at_most("requests to others", len(foreign), 0, ""),
    )
    return Section("Pages under the browser gates", how, rows)
