"""B6, B7 and C7 read from the result and from the course: what may come, a new car, the wage subsidy."""

from __future__ import annotations

import pytest

from tests.web.nettsted import Besokende
from tests.web.test_resultat import case, case_of, number

AAP: dict[str, object] = {
    "fodselsdato": "1985-01-15",
    "sivilstand": "enslig",
    "inntekt_historie": "[{fra: 2018-01-01, til: 2023-12-31, verdi: 480000}]",
    "aap_nedsatt_dato": "2024-01-08",
    "aap_rettighetstype": "[{fra: 2025-01-06, verdi: bistandsbehov}]",
    "aap_ordinaer_fra": "2025-01-06",
    "aap_antall_barn": 0,
    "aap_hadde_aap_januar_2020": "nei",
    "aap_timer": 0,
}


def test_b6_what_may_come_after_aap_each_with_its_condition(gjest: Besokende) -> None:
    """Three years, two more for two reasons; eight months while uføretrygd is decided, six to find work."""
    result = gjest.open_case(*case_of("06.01.2025", **AAP))
    assert number(result, "Siste dag uten forlengelse") == "6.1.2028"
    assert number(result, "Hvis arbeidssøker etterpå: siste dag") == "6.7.2028"
    assert number(result, "Hvis uføretrygd vurderes etterpå: siste dag") == "6.9.2028"
    cards = {
        c.all("h3")[0].seen: c.seen
        for c in gjest.get("/sak/livslop").side.main.all("li")
        if "kort" in c.classes
    }
    longer = cards["AAP forlenges"]
    assert "fordi sykdom har hindret avklaring, eller for å fullføre opplæring" in longer
    assert "det er skjønn; til og med 6.1.2030" in longer
    assert "søkt om uføretrygd" in cards["AAP mens uføretrygd vurderes etterpå"]
    assert cards["AAP mens uføretrygd vurderes etterpå"].endswith("til og med 6.9.2028")
    assert "reell arbeidssøker" in cards["AAP som arbeidssøker etterpå"]
    assert cards["AAP som arbeidssøker etterpå"].endswith("til og med 6.7.2028")


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("", "", "1.9.2025"),  # 162 000 km in eight years, for work
        ("bil_kilometer: 162000", "bil_kilometer: 149999", "1.9.2028"),
        ("bil_formal: arbeid", "bil_formal: dagligliv", "1.9.2028"),
    ],
    ids=["åtte år", "for kort", "ikke i arbeid"],
)
def test_b7_a_new_car_after_eleven_years_or_eight_in_work(
    gjest: Besokende, old: str, new: str, day: str
) -> None:
    text = case("bilstonad").replace(old, new) if old else case("bilstonad")
    result = gjest.open_case(text, "01.06.2026")
    assert number(result, "Ny bil tidligst") == day
    why = next(a for a in result.side.main.all("a") if a.attrs["href"].endswith("/a/bil_ny_fra"))
    told = gjest.get(why.attrs["href"]).side.main.text
    assert "etter elleve år, eller etter åtte" in told and "minst 150 000 km" in told
    if old.startswith("bil_kilometer"):  # the newer practice stands beside it
        assert "nei, åtte år er nok i gruppe 1" in result.side.main.text
    course = gjest.get("/sak/livslop").side.main
    [link] = [a for a in course.all("a") if a.attrs["href"].endswith("/bil_ny_fra")]
    assert gjest.get(link.attrs["href"]).status == 200 and "Kan få stønad til ny bil." in course.seen


def test_b7_no_grant_above_6_g_and_the_equipment_is_covered(gjest: Besokende) -> None:
    text = case("bilstonad").replace("bil_inntekt: 250000", "bil_inntekt: 700000")
    result = gjest.open_case(text, "01.06.2026")
    assert number(result, "Tilskudd til bil") == "0 kr"
    assert number(result, "Spesialutstyr som dekkes") == "80 000 kr"


def test_the_employers_bill_is_that_of_the_command_and_each_amount_has_its_reason(gjest: Besokende) -> None:
    gjest.open_case(case("lonnstilskudd"), "01.06.2026")
    page = gjest.get("/sak/arbeidsgiver").side
    rows = {r[0]: r[1:] for r in page.rows("Det arbeidsgiveren betaler")}
    assert rows["Samlet lønnskostnad i måneden"] == ["39 104 kr", "469 248 kr"]
    assert rows["Lønnstilskudd i måneden"] == ["− 29 328 kr", "− 351 936 kr"]
    assert rows["Det arbeidsgiveren selv betaler i måneden"] == ["9 776 kr", "117 312 kr"]
    assert "Fra 1. mars 2027: 26 200 kr i måneden i tilskudd. Arbeidsgiveren betaler selv 12 904 kr." in (
        page.main.seen
    )
    links = {a.attrs["href"] for a in page.main.all("a") if "tall" in a.classes}
    assert len(links) > 10
    for address in links:
        assert gjest.get(address).status == 200, address
    for wrong in ("na/finnes_ikke", "t9/lonnstilskudd_per_maned", "x/y"):
        assert gjest.get(f"/sak/hvorfor/arbeidsgiver/{wrong}").status == 404


def subsidy(began: str, wage: int) -> tuple[str, str]:
    """A lasting subsidy on the first of June 2022, G 111 477."""
    text, day = case_of(
        "01.06.2022",
        fodselsdato="1986-04-12",
        lonnstilskudd_slag="varig",
        lonnstilskudd_fra=began,
        lonnstilskudd_til="2026-12-31",
    )
    return f"{text}gitt:\n  lonnstilskudd_refusjonsgrunnlag_per_ar: {wage}\n", day


@pytest.mark.parametrize(
    ("wage", "first", "then"),
    [(400000, "300 000 kr", "268 000 kr"), (900000, "418 039 kr", "373 448 kr")],
    ids=["400 000", "over taket på 5 G"],
)
def test_c7_the_subsidy_goes_down_after_a_year_and_has_a_ceiling(
    gjest: Besokende, wage: int, first: str, then: str
) -> None:
    label = "Lønnstilskudd per år"
    assert number(gjest.open_case(*subsidy("2022-06-01", wage)), label) == first
    assert number(gjest.open_case(*subsidy("2021-05-31", wage)), label) == then
    text = gjest.get("/sak/livslop").side.main.seen
    assert f"Lønnstilskuddet er fra nå 67 % av grunnlaget, {then} i året." in text
    assert "Nav til arbeidsgiveren" in text
