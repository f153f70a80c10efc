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


def _send(page: Page, action: str) -> None:
    with page.expect_navigation():
        page.locator(f"form[action$='{action}'] button[type=submit]").last.click()


def _example(page: Page, address: str) -> None:
    page.goto(address)
    _send(page, "/sak/eksempel")


def _filled(page: Page, address: str) -> None:
    _example(page, address)
    page.goto(f"{address}sak/jobb")


def _faulty(page: Page, address: str) -> None:
    _empty(page, address)
    page.fill("#arbeid_timer", "mange")
    page.fill("#fodselsdato", "99.99")
    _send(page, "/sak/jobb")


def _one_answer(page: Page, address: str) -> None:
    _filled(page, address)
    page.locator("#uforetrygd_vta input[value=nei]").check()
    _send(page, "/sak/jobb")


def _missing(page: Page, address: str) -> None:
    _filled(page, address)
    page.fill("#uforetrygd_trygdetid", "")
    _send(page, "/sak/jobb")


def _without_wage(page: Page, address: str) -> None:
    _filled(page, address)
    page.fill("#arbeid_timer", "")
    page.fill("#arbeid_timelonn", "")
    _send(page, "/sak/jobb")


def _why(name: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        _example(page, address)
        page.goto(f"{address}sak/hvorfor/b/{name}")

    return opened


def _plain(path: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        page.goto(f"{address}{path}")

    return opened


def _case(name: str, path: str = "sak/resultat") -> Callable[[Page, str], None]:
    """A page with the case of an example."""

    def opened(page: Page, address: str) -> None:
        page.goto(f"{address}sak/fil")
        _send(page, f"/sak/eksempel/{name}")
        page.goto(f"{address}{path}")

    return opened


def _after_job(path: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        _example(page, address)
        page.goto(f"{address}{path}")

    return opened


def _wrong(path: str, field: str) -> Callable[[Page, str], None]:
    """A form with an answer that cannot be read."""

    def opened(page: Page, address: str) -> None:
        page.goto(f"{address}{path}")
        page.fill(f"#{field}", "i fjor en gang")
        _send(page, f"/{path.removesuffix('/over-tid')}")

    return opened


def _no_file(page: Page, address: str) -> None:
    page.goto(f"{address}sak/fil")
    _send(page, "/sak/fil")


def _search(page: Page, address: str) -> None:
    page.goto(f"{address}regler")
    page.fill("#sok", "12-14")
    _send(page, "/regler")


def _employer(page: Page, address: str) -> None:
    page.goto(f"{address}sak/frister/arbeidsgiver")
    page.fill("#oppfolging_forste_fravaersdag", "03.03.2025")
    page.fill("#oppfolging_fravaersgrad", "100")
    _send(page, "/sak/frister/arbeidsgiver")


def _absence(page: Page, address: str) -> None:
    for name, text in (("fodselsdato", "15.01.1985"), ("sykepenger_sykmeldingsgrad", "03.03.2025–: 50")):
        page.goto(
            f"{address}sak/sporsmal/{name}/over-tid" if ":" in text else f"{address}sak/sporsmal/{name}"
        )
        page.fill(f"#{name}", text)
        _send(page, f"/sak/sporsmal/{name}")
    page.goto(f"{address}sak/sykedager")


def _checked(page: Page, address: str) -> None:
    _case("ufor_i_kommunen", "sak/kontroll")(page, address)
    page.fill("#nav_uforetrygd_bunnfradrag", "330000")
    page.fill("#nav_uforetrygd_per_ar", "300000")
    page.fill("#saksbehandling_vedtak_mottatt", "10.06.2026")
    _send(page, "/sak/kontroll")


def _complaint(page: Page, address: str) -> None:
    _checked(page, address)
    page.goto(f"{address}sak/kontroll/klage")


def _letter(to: str, size: str) -> Callable[[Page, str], None]:
    def opened(page: Page, address: str) -> None:
        _employer(page, address)
        page.goto(f"{address}sak/brev")
        page.locator(f"input[name=til][value={to}]").check()
        page.locator(f"input[name=omfang][value={size}]").check()
        _send(page, "/sak/brev")

    return opened


THEMES = ("person", "arbeid", "sykdom", "aap", "uforetrygd", "familie", "pensjon", "arbeidsgiver")

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
    "situasjon, tom": _plain("sak/situasjon"),
    "situasjon, begynt": _case("ufor_i_kommunen", "sak/situasjon"),
    **{f"tema {key}, tomt": _plain(f"sak/situasjon/{key}") for key in THEMES},
    "tema arbeid, utfylt": _case("pensjon_etter_ufore", "sak/situasjon/arbeid"),
    "tema uføretrygd, utfylt": _case("ufor_i_kommunen", "sak/situasjon/uforetrygd"),
    "tema sykdom, feil": _wrong("sak/situasjon/sykdom", "sykepenger_inntekt"),
    "spørsmål": _plain("sak/sporsmal/sivilstand"),
    "spørsmål, over tid": _case("pensjon_etter_ufore", "sak/sporsmal/inntekt_historie/over-tid"),
    "spørsmål, feil": _wrong("sak/sporsmal/inntekt_historie/over-tid", "inntekt_historie"),
    "bytt dato": _plain("sak/sporsmal/dato"),
    "lett": _plain("sak/lett"),
    "lett, spørsmål": _plain("sak/lett/sykdom/3"),
    "lett, feil": _wrong("sak/lett/sykdom/1", "fodselsdato"),
    "saksfil, tom": _plain("sak/fil"),
    "saksfil, full": _case("aap_med_barn", "sak/fil"),
    "saksfil, feil": _no_file,
    "resultat, uføretrygd og tjenestepensjon": _case("ufor_i_kommunen"),
    "resultat, nei": _case("syk_i_deltid"),
    "resultat, AAP": _case("aap_med_barn"),
    "resultat, pensjon": _case("pensjon_etter_ufore"),
    "resultat, stønader": _case("barn_med_dietter"),
    "resultat, to svar": _after_job("sak/resultat"),
    "resultat, hvorfor": _case("syk_i_deltid", "sak/hvorfor/sak/sykepenger_gruppe/a/sykepenger_rett"),
    "regler": _plain("regler"),
    "regler, søk": _search,
    "regler, paragraf": _plain("regler/paragraf/12-14"),
    "regel": _plain("regler/uforetrygd_belopsgrense_vta"),
    "satser": _plain("satser"),
    "sats": _plain("satser/grunnbelop"),
    **{f"om {key}": _plain(f"om/{key}") for key in ("dekning", "metode", "personvern", "kilder")},
    "livsløp, AAP": _case("aap_med_barn", "sak/livslop"),
    "livsløp, uføretrygd": _case("ufor_i_kommunen", "sak/livslop"),
    "livsløp, ukjent": _after_job("sak/livslop"),
    "livsløp, hvorfor": _case("ufor_i_kommunen", "sak/hvorfor/livslop/a2026/livslop_etter_skatt"),
    "arbeidsgiverens regning": _case("ufor_i_kommunen", "sak/arbeidsgiver"),
    "sykedager": _absence,
    "sykedager, mangler": _case("barn_med_dietter", "sak/sykedager"),
    "pensjon": _case("pensjon_etter_ufore", "sak/pensjon"),
    "pensjon, mangler": _case("barn_med_dietter", "sak/pensjon"),
    "pensjon, hvorfor": _case("pensjon_etter_ufore", "sak/hvorfor/pensjon/uten/pensjon_tapte_ar"),
    "frister, tom": _plain("sak/frister"),
    "frister, syk": _case("syk_i_deltid", "sak/frister"),
    "frister, feil": _wrong("sak/frister", "oppfolging_forste_fravaersdag"),
    "frister, arbeidsgiver": _employer,
    "sammenlign, to": _after_job("sak/sammenlign"),
    "sammenlign, tom": _case("barn_med_dietter", "sak/sammenlign"),
    "kontroll, tom": _plain("sak/kontroll"),
    "kontroll, ulikt": _checked,
    "kontroll, klage": _complaint,
    "kontroll, feil": _wrong("sak/kontroll", "nav_uforetrygd_bunnfradrag"),
    "brev, kort": _case("ufor_i_kommunen", "sak/brev"),
    "brev, arbeidsgiver": _letter("arbeidsgiver", "full"),
    "mer tid": _plain("tid"),
    "om tilgjengelighet": _plain("om/tilgjengelighet"),
    "reformer": _plain("reform"),
    "reform, må velges": _plain("reform/forslag-3-2"),
    "reform, virkning": _plain("reform/forslag-4-4?b.tillegget=fjernes"),
    "reform, uten tall": _plain("reform/forslag-4-4?b.tillegget=fjernes&b.minstesats=lavere"),
    "reform, feil": _plain("reform/forslag-3-2?s.sykepenger_forslag_dekning_forst=mye"),
    "reform, hvorfor": _plain("reform/forslag-3-2/hvorfor/etter/fra_nav?b.delen-er-av=uavkortet"),
    "reform, bare kort": _plain("reform/forslag-3-1"),
    "reformer, modeller": _plain("reform/modeller"),
    "befolkning": _plain("befolkning"),
    "fakta": _plain("fakta"),
    **{
        f"fakta {key}": _plain(f"fakta/{key}")
        for key in ("andeler", "aap_2019", "flyt", "vekst", "problemer")
    },
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

    def open(self, state: str, language: str = "", **options: Any) -> Page:
        """Return a page in one of `STATES`, in bokmål or in the language of an address («en/»)."""
        page = self.page(**options)
        STATES[state](page, f"{self.address}{language}")
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
