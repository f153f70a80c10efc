"""What people ask of the days: when they end, what uses them, what gives new ones; each by its date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import pytest

from trygdekart import lov
from trygdekart.case import Sak
from trygdekart.case.sykepenger_dager import Sykedager, sykedager
from trygdekart.case.sykepenger_forklar import hvorfor, ny_rett_fra
from trygdekart.engine.errors import InputFault
from trygdekart.engine.law import Lov
from trygdekart.law.sykepenger.dager import Dagklasse
from trygdekart.law.sykepenger.regler_dager import Maksgrense

DAY = timedelta(days=1)


@lru_cache(maxsize=1)
def law() -> Lov:
    return lov("2026-11-21")


def rows(*spells: tuple[str, str | None, Any]) -> list[dict[str, Any]]:
    return [{"fra": a, **({"til": b} if b else {}), "verdi": v} for a, b, v in spells]


def count(til: str | None = None, born: str = "1985-01-15", **facts: Any) -> Sykedager:
    named = {f"sykepenger_{name}": value for name, value in facts.items()}
    data = {"skjema": "trygdekart-sak/1", "fakta": {"fodselsdato": born, **named}}
    sak = Sak.fra_data(data, law().verk)
    return sykedager(law(), sak.verdier, date.fromisoformat(til) if til else None)


def sick(fra: str, til: str | None = None, verdi: int = 100, **rest: Any) -> Sykedager:
    return count(sykmeldingsgrad=rows((fra, til, verdi)), **rest)


# --- B1 and B2: when do the 248 days end ---------------------------------------------------------


@pytest.mark.parametrize("grade", [100, 50, 20])
def test_absence_from_3_march_2025_ends_on_27_february_2026_whatever_the_grade(grade: int) -> None:
    s = sick("2025-03-03", verdi=grade)
    assert s.hos[0].perioder[0].dager[-1] == date(2025, 3, 18)
    assert s.samlet[date(2025, 3, 19)] is Dagklasse.NAV
    [right] = s.rett.rettigheter
    assert (right.brukt, right.maksdato, right.siste_betalte) == (248, date(2026, 2, 27), date(2026, 2, 27))
    assert right.grense is Maksgrense.DAGENE


def test_absence_from_1_september_2025_ends_on_28_august_2026() -> None:
    assert sick("2025-09-01").rett.rettigheter[-1].maksdato == date(2026, 8, 28)


def test_holiday_in_the_middle_moves_the_last_day_by_its_weekdays() -> None:
    s = count(
        sykmeldingsgrad=rows(("2025-03-03", None, 100)),
        fravar=rows(("2025-07-07", "2025-07-25", "ferie")),
    )
    assert s.rett.rettigheter[-1].maksdato == date(2026, 2, 27) + 21 * DAY  # fifteen weekdays
    assert s.samlet[date(2025, 7, 9)] is Dagklasse.FRI


# --- B3: treatment days --------------------------------------------------------------------------


@pytest.mark.parametrize(("weeks", "used"), [(10, 0), (12, 0), (13, 1), (20, 8)])
def test_weekly_treatment_days_use_none_of_the_days_before_the_thirteenth(weeks: int, used: int) -> None:
    first = date(2025, 3, 3)
    days = [first + 7 * i * DAY for i in range(weeks)]
    s = count(
        fravar=[{"fra": d.isoformat(), "til": d.isoformat(), "verdi": "behandlingsdag"} for d in days]
    )
    assert s.rett.rettigheter[-1].brukt == used
    assert [s.samlet[d] for d in days[:12]] == [Dagklasse.ARBEIDSGIVER] * min(weeks, 12)


# --- B4: what breaks the 26 weeks ----------------------------------------------------------------


@pytest.mark.parametrize(("days", "anew"), [(16, False), (17, True)])
def test_seventeen_days_sick_after_twenty_weeks_begin_the_weeks_anew_and_sixteen_do_not(
    days: int, anew: bool
) -> None:
    paid_to, back = date(2025, 6, 29), date(2025, 6, 30)  # a Sunday and a Monday
    again = back + 20 * 7 * DAY
    third = again + (26 * 7 - 20 * 7) * DAY  # 26 weeks after the last day that Nav paid
    s = count(
        til=(third + 40 * DAY).isoformat(),
        sykmeldingsgrad=rows(
            ("2025-03-03", paid_to.isoformat(), 100),
            (again.isoformat(), (again + (days - 1) * DAY).isoformat(), 100),
            ((third + 4 * DAY).isoformat(), (third + 40 * DAY).isoformat(), 100),
        ),
    )
    assert len(s.rett.rettigheter) == (1 if anew else 2)


def test_twenty_six_weeks_less_a_day_give_no_new_right() -> None:
    last = date(2025, 6, 27)  # a Friday: the last day Nav pays
    for gap, rights in ((181, 1), (182, 2)):
        first_paid = last + (gap + 1) * DAY
        start = first_paid - 16 * DAY
        s = count(
            sykmeldingsgrad=rows(
                ("2025-03-03", last.isoformat(), 100),
                (start.isoformat(), (first_paid + 20 * DAY).isoformat(), 100),
            )
        )
        paid = [d for d, k in s.samlet.items() if k is Dagklasse.NAV and d > last]
        assert min(paid) >= first_paid and min(paid).weekday() < 5
        if min(paid) == first_paid:
            assert len(s.rett.rettigheter) == rights


def test_a_new_right_may_begin_182_days_after_the_last_paid_day() -> None:
    s = sick("2025-03-03")
    assert ny_rett_fra(s, s.rett.rettigheter[-1]) == date(2026, 8, 29)


# --- ages ----------------------------------------------------------------------------------------


def test_one_who_turns_67_in_the_middle_has_sixty_days_from_the_day_after() -> None:
    s = sick("2025-03-03", born="1958-05-14")
    [right] = s.rett.rettigheter
    assert right.brukt_etter_67 == 60 and right.grense is Maksgrense.DAGENE_ETTER_67
    after = [d for d, k in s.samlet.items() if k is Dagklasse.NAV and d > date(2025, 5, 14)]
    assert len(after) == 60 and max(after) == right.maksdato == date(2025, 8, 6)


def test_one_who_turns_70_has_no_right_on_that_day() -> None:
    s = sick("2025-03-03", "2025-05-31", born="1955-04-02")
    [right] = s.rett.rettigheter
    assert right.maksdato == date(2025, 4, 1)
    assert {d for d, _ in right.nektet} >= {date(2025, 4, 2)} and right.brukt == 10


def test_1_may_is_a_day_like_others() -> None:
    s = sick("2025-03-03", "2025-06-30")
    assert s.samlet[date(2025, 5, 1)] is Dagklasse.NAV


# --- the self-employed ---------------------------------------------------------------------------


@pytest.mark.parametrize(("year", "share"), [(2016, 0.65), (2018, 0.75), (2020, 0.80)])
def test_the_self_employed_wait_sixteen_days_and_get_the_rate_of_the_year(year: int, share: float) -> None:
    first = date(year, 3, 7)
    s = sick(first.isoformat(), date(year, 5, 6).isoformat(), gruppe="selvstendig")
    assert [s.samlet[first + i * DAY] for i in range(16)] == [Dagklasse.VENTETID] * 16
    paid = min(d for d, k in s.samlet.items() if k is Dagklasse.NAV)
    assert paid == min(d for d in (first + i * DAY for i in range(16, 20)) if d.weekday() < 5)
    facts = {"sykepenger_gruppe": "selvstendig", "sykepenger_forste_sykedag": first}
    name = "sykepenger_dekningsgrad"
    answer = law().beregn({**facts, "sykepenger_forsikring": "ingen"}, (name,))
    assert answer[name] == pytest.approx(share)


def test_insurance_from_the_first_day_pays_the_waiting_period_without_using_days() -> None:
    s = sick("2025-03-03", "2025-03-31", gruppe="selvstendig", forsikring="bokstav c")
    assert s.samlet[date(2025, 3, 3)] is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV
    assert s.rett.rettigheter[-1].brukt == 9  # 19 to 31 March


# --- two employers -------------------------------------------------------------------------------


def two(**facts: Any) -> Sykedager:
    holiday = rows(("2025-07-07", "2025-07-25", "ferie"))
    return count(
        sykmeldingsgrad={
            "Butikken": rows(("2025-03-03", "2025-04-30", 100), ("2025-05-01", "2025-08-31", 50)),
            "Kommunen": rows(("2025-03-10", "2025-08-31", 40)),
        },
        fravar={"Butikken": holiday, "Kommunen": holiday},
        **facts,
    )


def test_each_employer_has_a_period_and_a_day_paid_by_both_uses_one() -> None:
    s = two(inntekt={"Butikken": 300000, "Kommunen": 650000})
    assert [h.perioder[0].dager[-1] for h in s.hos] == [date(2025, 3, 18), date(2025, 3, 25)]
    days = [date(2025, 3, 19) + i * DAY for i in range(166)]
    paid = [d for d in days if d.weekday() < 5 and not date(2025, 7, 7) <= d <= date(2025, 7, 25)]
    assert s.rett.rettigheter[-1].brukt == len(paid) == 103
    assert not s.under_20 and not s.ikke_provd


def test_below_twenty_per_cent_of_the_whole_income_no_day_is_paid() -> None:
    s = count(
        sykmeldingsgrad={
            "Liten": rows(("2025-03-03", "2025-04-30", 100)),
            "Stor": rows(("2025-03-03", "2025-04-30", 0)),
        },
        inntekt={"Liten": 100000, "Stor": 500000},
    )
    assert s.rett.rettigheter[-1].brukt == 0 and len(s.under_20) == 31
    assert s.samlet[date(2025, 3, 20)] is Dagklasse.AVVIST


def test_without_incomes_the_limit_is_said_not_to_be_tried() -> None:
    assert "§ 8-13" in two().ikke_provd


# --- facts that disagree -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "klasse"),
    [
        ("ferie", Dagklasse.FRI),
        ("permisjon", Dagklasse.FRI),
        ("arbeid", Dagklasse.ARBEID),
        ("annen ytelse", Dagklasse.AVVIST),
        ("egenmelding", Dagklasse.NAV),
    ],
)
def test_holiday_leave_and_work_go_before_the_certificate_and_it_before_self_certification(
    what: str, klasse: Dagklasse
) -> None:
    s = count(
        sykmeldingsgrad=rows(("2025-03-03", "2025-04-30", 100)),
        fravar=rows(("2025-04-08", "2025-04-08", what)),
    )
    assert s.samlet[date(2025, 4, 8)] is klasse


def test_a_claim_too_late_bars_the_weekdays_before_three_months() -> None:
    s = sick("2025-03-03", "2025-06-30", krav_dato="2025-08-15")
    assert s.samlet[date(2025, 4, 30)] is Dagklasse.FORELDET
    assert s.samlet[date(2025, 5, 1)] is Dagklasse.NAV
    assert s.samlet[date(2025, 3, 3)] is Dagklasse.ARBEIDSGIVER


def test_nav_may_pay_instead_of_the_employer() -> None:
    s = sick("2025-03-03", "2025-03-31", nav_dekker_arbeidsgiverperioden=True)
    assert s.samlet[date(2025, 3, 4)] is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV
    assert s.rett.rettigheter[-1].brukt == 9  # its days are not among the 248


# --- why is a day as it is -----------------------------------------------------------------------


def why(s: Sykedager, day: date) -> str:
    found = hvorfor(s, day)
    return (
        " ".join(g.setning for h in found["hos"] for g in h["grunner"]) + " " + found["retten"][0].setning
    )


def test_every_day_can_be_asked_why_and_has_a_section() -> None:
    s = two(inntekt={"Butikken": 300000, "Kommunen": 650000})
    for i in range((s.siste - s.forste).days + 1):
        found = hvorfor(s, s.forste + i * DAY)
        reasons = [g for h in found["hos"] for g in h["grunner"]] + found["retten"]
        assert found["retten"] and all("§" in g.hjemmel and g.setning.endswith(".") for g in reasons)


def test_the_number_of_a_day_is_said() -> None:
    s = sick("2025-03-03")
    assert "Dag 16 av 16" in why(s, date(2025, 3, 18))
    assert "nummer 1 av 248" in why(s, date(2025, 3, 19))
    assert "nummer 3 av 248" in why(s, date(2025, 3, 21))
    assert "nummer 4 av 248" in why(s, date(2025, 3, 24))
    assert "nummer 248 av 248" in why(s, date(2026, 2, 27))
    assert "lørdag" in why(s, date(2025, 3, 22))


def test_a_day_after_the_last_says_that_the_days_are_used() -> None:
    s = sick("2025-03-03", til="2026-03-10")
    assert "Alle dagene er brukt." in why(s, date(2026, 3, 2))


def test_a_quota_given_in_the_case_is_counted_and_said() -> None:
    data = {
        "skjema": "trygdekart-sak/1",
        "fakta": {
            "fodselsdato": "1985-01-15",
            "sykepenger_sykmeldingsgrad": rows(("2025-03-03", "2025-12-31", 100)),
        },
        "gitt": {"sykepenger_maks_dager": 20},
    }
    s = sykedager(law(), Sak.fra_data(data, law().verk).verdier)
    assert s.rett.rettigheter[-1].brukt == 20 and "nummer 1 av 20" in why(s, date(2025, 3, 19))


# --- what cannot be read -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"sykmeldingsgrad": rows(("2025-03-03", "2025-04-30", 100), ("2025-04-15", "2025-05-30", 50))},
            "to perioder overlapper",
        ),
        ({"sykmeldingsgrad": rows(("2025-03-03", "2025-02-01", 100))}, "til-datoen er før fra-datoen"),
        (
            {"sykmeldingsgrad": rows(("2025-03-03", "2025-04-30", 15))},
            "prosenten er utenfor 0 eller 20 til 100",
        ),
        (
            {"ansatt_fra": "2025-03-10", "sykmeldingsgrad": rows(("2025-03-03", "2025-04-30", 100))},
            "før arbeidsforholdet begynte",
        ),
        (
            {"sykmeldingsgrad": rows(("2027-03-03", "2027-04-30", 100))},
            "begynner etter dagen saken ses fra",
        ),
        ({"sykmeldingsgrad": 100}, "mangler datoer"),
        ({}, "ikke noe fravær"),
        (
            {"sykmeldingsgrad": rows(("2011-03-03", "2011-04-30", 100), ("2025-03-03", None, 100))},
            "tolv år",
        ),
    ],
)
def test_bad_input_is_one_sentence_without_the_value(facts: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InputFault) as fault:
        count(**facts)
    assert sentence in str(fault.value) and "\n" not in str(fault.value)
