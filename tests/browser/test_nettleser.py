"""The browser gate: axe, reflow, no script, keyboard, forced colours, print, nothing fetched elsewhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.leser import NARROW, STATES, WIDE, Reader, faults, overflow

pytestmark = pytest.mark.browser

BAD = (
    "<title></title><body><p style='color:#aaa;background:#fff'>svak</p><img src='data:,'>"
    "<button></button><input><h3>uten h1</h3></body>"
)
SPACED = """() => { for (const e of document.querySelectorAll('*')) {
  e.style.lineHeight = '1.5'; e.style.letterSpacing = '.12em'; e.style.wordSpacing = '.16em'; } }"""
LARGE = "() => { document.documentElement.style.fontSize = '200%' }"


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(leser: Reader, state: str) -> None:
    """One view of each state by turns, and spaced and large text; every view is in `make bench`."""
    turn = list(STATES).index(state)
    window = WIDE if turn % 2 else NARROW
    scheme = "dark" if turn // 2 % 2 else "light"
    language = "en/" if turn // 4 % 2 else ""
    page = leser.open(state, language, viewport=window, color_scheme=scheme)
    assert overflow(page) == 0
    assert faults(page) == [], (state, window["width"], scheme, language)
    page.set_viewport_size({"width": 640, "height": 700})
    page.evaluate(LARGE)
    assert overflow(page) == 0, "text at 200 per cent"
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    page.set_viewport_size(NARROW)
    page.evaluate(SPACED)
    assert overflow(page) == 0, "spaced text"


def test_axe_bites(leser: Reader) -> None:
    page = leser.page()
    page.set_content(BAD)
    found = " ".join(faults(page))
    for rule in ("image-alt", "button-name", "label", "color-contrast", "html-has-lang", "document-title"):
        assert rule in found


def test_the_whole_journey_without_script(leser: Reader) -> None:
    page = leser.page(java_script_enabled=False, viewport=WIDE)
    page.goto(leser.address)
    page.locator("main").get_by_role("link", name="Lønner det seg å jobbe?").click()
    answers = {
        "arbeid_timelonn": "32",
        "arbeid_timer": "1 695",
        "fodselsdato": "mars 1990",
        "uforetrygd_uforegrad": "100",
        "uforetrygd_uforetidspunkt": "april 2008",
        "uforetrygd_innvilget_fra": "04.2008",
        "uforetrygd_grunnlag_per_ar": "0",
        "uforetrygd_ifu_fastsatt": "0 kr",
        "uforetrygd_trygdetid": "40",
        "dato": "1. mai 2020",
    }
    for name, text in answers.items():
        page.fill(f"#{name}", text)
    for name, text in (
        ("sivilstand", "Enslig"),
        ("uforetrygd_ung_ufor", "Ja"),
        ("uforetrygd_omregnet_2015", "Ja"),
    ):
        page.locator(f"#{name}").get_by_label(text, exact=True).check()
    page.get_by_role("button", name="Se svaret").click()
    assert page.url == f"{leser.address}sak/jobb/svar"
    assert "8\u00a0859" in page.inner_text("main") and "340\u00a0312" in page.inner_text("main")
    page.get_by_role("link", name="Svar på dette").click()
    page.locator("#uforetrygd_vta").get_by_label("Nei").check()
    page.get_by_role("button", name="Se svaret").click()
    assert page.locator("svg[role=img]").count() == 1
    page.get_by_role("link", name="Hvorfor? Uføretrygd per år").click()
    assert "§ 12-14" in page.inner_text(".hjemmel")
    page.get_by_role("link", name="8 859 kr (Reduksjon)").click()
    assert "64,67 %" in page.inner_text(".steg") and "§ 12-14 andre ledd" in page.inner_text(".hjemmel")
    page.get_by_role("button", name="Slett alt nå").click()
    assert page.inner_text("h1") == "Alt er slettet"
    page.goto(f"{leser.address}sak/jobb/svar")
    assert page.url == f"{leser.address}sak/jobb" and page.input_value("#arbeid_timer") == ""


def test_the_error_summary_has_focus_and_leads_to_the_field(leser: Reader) -> None:
    page = leser.open("skjema, feil", viewport=WIDE)
    page.wait_for_function("document.activeElement.id === 'feil'", timeout=10_000)
    page.locator("#feil a").nth(1).click()
    assert page.evaluate("document.activeElement.id") == "fodselsdato"


FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const seen = [e, e.closest('label')].filter(Boolean).map(x => getComputedStyle(x));
  const ring = seen.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
  return [e.tagName + ':' + (e.name || e.id || e.getAttribute('href') || e.textContent.trim()), ring];
}"""
REACHABLE = """() => {
  const every = 'a[href],button,input:not([type=hidden]),[tabindex="0"],summary';
  const all = [...document.querySelectorAll(every)];
  const fold = e => e.tagName === 'SUMMARY' ? e.parentElement.parentElement : e;
  const shown = all.filter(e => e.checkVisibility({visibilityProperty: true}));
  const seen = shown.filter(e => !fold(e).closest('details:not([open])'));
  const groups = new Set(seen.filter(e => e.type === 'radio').map(e => e.name));
  return seen.filter(e => e.type !== 'radio').length + groups.size;
}"""


@pytest.mark.parametrize(
    "state",
    ["forside", "skjema, utfylt", "svar, ett", "hvorfor, regel", "tema sykdom, tomt", "resultat, to svar"],
)
def test_everything_is_reached_by_keyboard_and_focus_is_seen(leser: Reader, state: str) -> None:
    page = leser.open(state, viewport=WIDE)
    page.evaluate("window.scrollTo(0, 0)")
    reached: list[str] = []
    for _ in range(page.evaluate(REACHABLE) + 5):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        name, ring = focused
        assert ring, f"no visible focus on {name}"
        reached.append(name)
    assert reached[0] == "A:#innhold"
    assert len(reached) == page.evaluate(REACHABLE)


def test_the_skip_link_leads_past_the_menu(leser: Reader) -> None:
    page = leser.open("svar, ett", viewport=WIDE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#innhold")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_forced_colours_keep_the_curve_and_the_choices(leser: Reader) -> None:
    page = leser.open("svar, ett", viewport=WIDE, forced_colors="active")
    assert faults(page) == []
    ink, paper = _style(page, "body", "color"), _style(page, "body", "backgroundColor")
    assert ink != paper
    for part in (".etter-skatt", ".for-skatt", ".fallet"):
        assert _style(page, part, "stroke") == ink, part
    assert _style(page, ".for-skatt", "strokeDasharray") != _style(page, ".etter-skatt", "strokeDasharray")
    form = leser.open("skjema, utfylt", viewport=WIDE, forced_colors="active")
    assert faults(form) == []


def test_print_has_the_answer_and_not_the_buttons(leser: Reader) -> None:
    page = leser.open("svar, to", viewport=WIDE)
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.get_by_role("button", name="Slett alt nå").is_visible()
    assert not page.get_by_role("navigation").is_visible()
    assert page.locator("svg[role=img]").first.is_visible() and page.locator("table").first.is_visible()
    assert page.get_by_text("Anslag, ikke vedtak.").first.is_visible()
    assert _style(page, "body", "color") == "rgb(0, 0, 0)"  # ink on paper, also from a dark screen
    assert _style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
    sheet = page.pdf(format="A4", tagged=True)
    assert sheet.startswith(b"%PDF") and 1 <= sheet.count(b"/Type /Page\n") <= 6


def test_nothing_is_kept_by_the_browser(leser: Reader) -> None:
    page = leser.open("svar, ett", viewport=WIDE)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""  # no script could read the one there is
    assert len(page.context.cookies()) == 1


def _style(page: Page, selector: str, name: str) -> str:
    script = "([s, n]) => getComputedStyle(document.querySelector(s))[n]"
    return str(page.evaluate(script, [selector, name]))
