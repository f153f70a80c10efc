"""A reader of the pages in a real browser: opens them in every state and notes what they fetch."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 700}


def _empty(page: Page, address: str) -> None:
    page.goto(f"{address}sak/jobb")


def _example(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Prøv eksemplet").click()


def _filled(page: Page, address: str) -> None:
    _example(page, address)
    page.goto(f"{address}sak/jobb")


def _faulty(page: Page, address: str) -> None:
    _empty(page, address)
    page.fill("#arbeid_timer", "mange")
    page.fill("#fodselsdato", "99.99")
    page.get_by_role("button", name="Se svaret").click()


def _one_answer(page: Page, address: str) -> None:
    _filled(page, address)
    page.locator("#uforetrygd_vta").get_by_label("Nei").check()
    page.get_by_role("button", name="Se svaret").click()


def _missing(page: Page, address: str) -> None:
    _filled(page, address)
    page.fill("#uforetrygd_trygdetid", "")
    page.get_by_role("button", name="Se svaret").click()


def _without_wage(page: Page, address: str) -> None:
    _filled(page, address)
    page.fill("#arbeid_timer", "")
    page.fill("#arbeid_timelonn", "")
    page.get_by_role("button", name="Se svaret").click()


def _why(name: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        _example(page, address)
        page.goto(f"{address}sak/hvorfor/b/{name}")

    return opened


def _plain(path: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        page.goto(f"{address}{path}")

    return opened


# Every page in every state it can be in.
STATES: dict[str, Callable[[Page, str], None]] = {
    "forside": _plain(""),
    "skjema, tomt": _empty,
    "skjema, utfylt": _filled,
    "skjema, feil": _faulty,
    "svar, to": _example,
    "svar, ett": _one_answer,
    "svar, mangler": _missing,
    "svar, uten lønn": _without_wage,
    "hvorfor, regel": _why("svar/uforetrygd_per_ar"),
    "hvorfor, skatt": _why("svar/skatt"),
    "hvorfor, sats": _why("svar/uforetrygd_inntektstak_andel"),
    "hvorfor, sidens eget tall": _why("2/fall.etter"),
    "ordliste": _plain("ord"),
    "om": _plain("om"),
    "for programmer": _plain("api/docs"),
    "for programmer, engelsk": _plain("en/api/docs"),
    "slettet": _plain("slettet"),
    "finnes ikke": _plain("finnes-ikke"),
}


class Reader:
    """Opens pages; fails if one asked for anything elsewhere or the browser complained."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self.contexts: list[BrowserContext] = []
        self.foreign: list[str] = []
        self.complaints: list[str] = []

    def page(self, **options: Any) -> Page:
        """Return an empty page of a new visitor."""
        context = self.browser.new_context(locale="nb-NO", **options)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: self._asked(r.url))
        page.on("console", lambda m: self._said(m.type, m.text))
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        return page

    def _asked(self, url: str) -> None:
        if not url.startswith(self.address):
            self.foreign.append(url)

    def _said(self, kind: str, text: str) -> None:
        # The browser itself notes that a page was 404 or 422; those are what the state is.
        if kind in ("error", "warning") and "the server responded with a status of 4" not in text:
            self.complaints.append(text)

    def open(self, state: str, **options: Any) -> Page:
        """Return a page in one of `STATES`."""
        page = self.page(**options)
        STATES[state](page, self.address)
        return page

    def close(self) -> None:
        """Close everything; check what was fetched and said."""
        for context in self.contexts:
            context.close()
        assert self.foreign == [], f"asked for {self.foreign}"
        assert self.complaints == [], self.complaints


def faults(page: Page) -> list[str]:
    """Return what axe finds wrong: rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})",
        RULES,
    )
    return [f"{v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in found["violations"]]


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    laid_out = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
      done(document.documentElement.scrollWidth - document.documentElement.clientWidth))))"""
    return int(page.evaluate(laid_out))
