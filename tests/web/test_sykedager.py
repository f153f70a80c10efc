"""«Dagene med sykepenger», B3 and B4 read from the page; each day and number with its reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.web.nettsted import Besokende
from tests.web.side import Side
from tests.web.test_html import NUMBER, explained

PAGE = "/sak/sykedager"
DAY = timedelta(days=1)


def days(gjest: Besokende, **facts: list[tuple[date, date, object]]) -> Side:
    """Return the page of a case with periods, as a case file has them."""
    lines = ["skjema: trygdekart-sak/1", "fakta:", "  fodselsdato: 1985-01-15"]
    for name, periods in facts.items():
        rows = ", ".join(f"{{fra: {a}, til: {b}, verdi: {v}}}" for a, b, v in periods)
        lines.append(f"  sykepenger_{name}: [{rows}]")
    gjest.open_case("\n".join(lines) + "\n")
    answer = gjest.get(PAGE)
    assert answer.status == 200
    return answer.side


@pytest.mark.parametrize(
    ("weeks", "used", "left"), [(10, "0 dager", "248 dager"), (13, "1 dag", "247 dager")]
)
def test_b3_ten_treatment_days_use_none_of_the_248(
    gjest: Besokende, weeks: int, used: str, left: str
) -> None:
    """The employer pays the first twelve; from the thirteenth each uses one."""
    each = [date(2025, 3, 3) + 7 * i * DAY for i in range(weeks)]
    page = days(gjest, fravar=[(d, d, "behandlingsdag") for d in each])
    assert f"er {used} brukt. Da er {left} igjen." in page.main.seen
    treated = [r for r in page.rows("Dagene i rekkefølge") if r[2] != "i arbeid"]
    assert (
        [r[2] for r in treated] == ["arbeidsgiveren betaler"] * 12 + ["Nav betaler"] if weeks > 12 else 10
    )
    link = next(a for a in page.main.all("a") if a.attrs["href"].endswith("/h0-0/dager"))
    assert "Behandlingsdagen er en av dem arbeidsgiveren betaler" in gjest.get(link.attrs["href"]).text


@pytest.mark.parametrize(("length", "again"), [(17, "4. juni 2026"), (16, "27. desember 2025")])
def test_b4_seventeen_days_after_twenty_weeks_begin_the_26_weeks_anew(
    gjest: Besokende, length: int, again: str
) -> None:
    """182 whole days after the last that Nav paid: Friday 27 June, or the 17th day, 3 December."""
    back = date(2025, 6, 30)
    sick = back + 20 * 7 * DAY
    page = days(
        gjest,
        sykmeldingsgrad=[(date(2025, 3, 3), back - DAY, 100), (sick, sick + (length - 1) * DAY, 100)],
    )
    assert f"en ny rett fra {again}" in page.main.seen
    assert "Blir du syk i mer enn 16 dager, begynner ukene på nytt" in page.main.seen


def test_every_day_and_number_has_its_reason(gjest: Besokende) -> None:
    page = days(
        gjest,
        sykmeldingsgrad=[(date(2025, 3, 3), date(2025, 8, 31), 50)],
        fravar=[(date(2025, 7, 7), date(2025, 7, 25), "ferie")],
    )
    for text, where in page.main.texts():
        elsewhere = any({"merknader", "stempel"} & set(e.classes) for e in (where, *where.up()))
        if NUMBER.search(text.replace("\u00a0", " ")) and not elsewhere:
            assert explained(where), text
    links = {a.attrs["href"] for a in page.main.all("a") if "tall" in a.classes}
    assert len(links) == 4 + 4 and not [a for a in links if "2025" in a]
    for address in links:
        answer = gjest.get(address)
        assert answer.status == 200 and "§ 8-" in answer.text, address
    for wrong in ("r9/brukt", "h0-99/dager", "h9-0/dager", "r0/finnes_ikke", "x/y", "h0-0/brukt"):
        assert gjest.get(f"/sak/hvorfor/sykedager/{wrong}").status == 404


def test_without_an_absence_it_is_asked_for(gjest: Besokende) -> None:
    gjest.example()
    page = gjest.get(PAGE).side
    [link] = [a for a in page.main.all("a") if "knapp" in a.classes]
    assert link.attrs["href"] == "/sak/sporsmal/sykepenger_sykmeldingsgrad"


def test_a_missing_date_of_birth_is_named(gjest: Besokende) -> None:
    sick = "[{fra: 2025-03-03, verdi: 100}]"
    gjest.open_case(f"skjema: trygdekart-sak/1\nfakta:\n  sykepenger_sykmeldingsgrad: {sick}\n")
    page = gjest.get(PAGE).side
    assert "Fødselsdato mangler, og dagene kan ikke telles uten." in page.main.seen
    assert "/sak/sporsmal/fodselsdato" in [a.attrs["href"] for a in page.main.all("a")]
