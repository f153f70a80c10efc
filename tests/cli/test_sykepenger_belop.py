"""Sickness benefit through the installed command: amounts, periods, hours, explanations, bad input."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from trygdekart.case import Sak
from trygdekart.cli.main import main
from trygdekart.engine.errors import InputFault

from .hjelp import ROOT, SCHEMA, Kjoring
from .hjelp import run as run_installed

CASE = "examples/sykepenger_belop.yaml"
TWO = "examples/sykepenger_to_arbeidsgivere.yaml"
Run = Callable[..., Kjoring]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process, where the law is read once; the first test runs the installed one."""
    monkeypatch.chdir(ROOT)

    def ran(*args: str) -> Kjoring:
        with pytest.raises(SystemExit) as end:
            main.main(list(args), prog_name="trygdekart")
        out = capsys.readouterr()
        return Kjoring(int(end.value.code or 0), out.out, out.err)

    return ran


def test_the_installed_command_pays_a_period() -> None:
    done = run_installed("utbetalinger", CASE, "--fra", "2025-04-01", "--til", "2025-04-30")
    assert done.kode == 0 and "04.2025  Butikken  25 388 kr" in done.ut


def test_each_example_can_be_computed_and_asks_for_nothing(run: Run) -> None:
    for name, day in (
        ("helt_med", "2020-10-20"),
        ("selvstendig", "2020-06-10"),
        ("to_arbeidsgivere", "2026-04-20"),
    ):
        done = run("beregn", f"examples/sykepenger_{name}.yaml", "--dato", day)
        assert done.kode == 0 and "ukjent" not in done.ut and "Mangler" not in done.ut
    assert "3 565 kr" in run("beregn", "examples/sykepenger_helt_med.yaml", "--dato", "2020-10-20").ut


def test_the_amounts_of_each_employer_are_explained_down_to_the_section(run: Run) -> None:
    done = run("forklar", TWO, "sykepenger_til_person_per_dag", "--dato", "2026-04-20")
    assert done.kode == 0
    assert "· skolen: 1 145 kr" in done.ut and "· kafeen: 0 kr" in done.ut
    for section in ("§ 8-10 tredje ledd", "§ 22-3", "§ 8-13 første ledd", "§ 8-10 andre ledd"):
        assert section in done.ut
    rows = json.loads(run("forklar", TWO, "sykepenger_person_per_dag", "--dato", "2026-04-20", "--json").ut)
    assert rows["greiner"][0]["ledd"][0]["verdi"] == {"kafeen": 0.0, "skolen": 1145.0}


def test_a_period_by_month_and_by_day_where_the_days_are_counted(run: Run) -> None:
    month = run("utbetalinger", CASE, "--fra", "2025-03-01", "--til", "2025-09-30")
    assert month.kode == 0
    assert "04.2025  Butikken  25 388 kr" in month.ut
    assert "I alt til Butikken: 76 068 kr for 103 dager." in month.ut
    days = json.loads(run("utbetalinger", CASE, "--fra", "2025-03-01", "--til", "2025-09-30", "--json").ut)
    assert sum(d["kr"] for d in days["dager"]) == 76_068 + 61_234
    assert not [d for d in days["dager"] if "2025-07-07" <= d["dag"] <= "2025-07-27"]  # the holiday
    by_day = run("utbetalinger", CASE, "--fra", "2025-04-30", "--til", "2025-05-01", "--per", "dag")
    assert "30.4.2025  Butikken  1 154 kr" in by_day.ut and "1.5.2025   Butikken    577 kr" in by_day.ut


def test_nothing_is_paid_and_it_says_where_to_look(run: Run) -> None:
    done = run("utbetalinger", CASE, "--fra", "2025-03-01", "--til", "2025-03-10")
    assert done.kode == 0 and "Nav betaler ingenting i perioden" in done.ut


def test_each_hour_with_a_graded_certificate(run: Run) -> None:
    done = run("gradert", TWO, "--dato", "2026-04-20", "--arbeidsgiver", "skolen")
    assert done.kode == 0 and "per time ekstra" in done.ut
    rows = json.loads(run("gradert", TWO, "--dato", "2026-04-20", "--arbeidsgiver", "skolen", "--json").ut)[
        "timer"
    ]
    assert rows[0]["siste_time"] is None and rows[1]["siste_time"] == 55 and rows[-1]["timer"] == 20


def test_a_year_is_refused_since_the_chapter_counts_days(run: Run) -> None:
    done = run("beregn", "examples/sykepenger_helt_med.yaml", "--ar", "2020")
    assert done.kode == 2 and "--dato" in done.feil


@pytest.mark.parametrize(
    ("facts", "field", "reason"),
    [
        ("  sykepenger_sykmeldingsgrad: 15\n", "sykepenger_sykmeldingsgrad", "utenfor 0 eller 20 til 100"),
        (
            "  sykepenger_sykmeldingsgrad:\n    - {fra: 2025-03-03, til: 2025-03-20, verdi: 100}\n"
            "    - {fra: 2025-03-10, verdi: 50}\n",
            "sykepenger_sykmeldingsgrad",
            "overlapper",
        ),
        (
            "  sykepenger_sykmeldingsgrad:\n    a: [{fra: 2025-03-20, til: 2025-03-03, verdi: 100}]\n",
            "sykepenger_sykmeldingsgrad",
            "før fra-datoen",
        ),
        ("  sykepenger_inntekt: {a: 300000, b: -1}\n", "sykepenger_inntekt", "utenfor minst 0"),
        ("  sykepenger_inntekt: {a: 300000, b: mye}\n", "sykepenger_inntekt", "ikke et tall"),
        ("  sykepenger_inntekt: {}\n", "sykepenger_inntekt", "ingen arbeidsgiver er nevnt"),
        ("  sykepenger_inntekt: {'a/b;c': 1}\n", "sykepenger_inntekt", "navnet på en arbeidsgiver"),
        ("  sykepenger_inntekt: {a: {b: 1}}\n", "sykepenger_inntekt", "felt inni seg"),
        ("  sykepenger_medlem: {a: ja}\n", "sykepenger_medlem", "felt inni seg"),
        ("  sykepenger_gruppe: konge\n", "sykepenger_gruppe", "ikke en av dem vi kjenner"),
        ("  sykepenger_timer_arbeidet: 169\n", "sykepenger_timer_arbeidet", "utenfor 0 til 168"),
    ],
)
def test_bad_facts_are_refused_with_field_and_reason(facts: str, field: str, reason: str) -> None:
    with pytest.raises(InputFault) as fault:
        Sak.fra_tekst(SCHEMA + "fakta:\n" + facts)
    assert field in fault.value.field and reason in fault.value.reason and fault.value.remedy


def test_a_certificate_of_15_per_cent_is_one_sentence(run: Run, tmp_path: Path) -> None:
    case = tmp_path / "sak.yaml"
    case.write_text(SCHEMA + "fakta:\n  sykepenger_sykmeldingsgrad: 15\n", encoding="utf-8")
    done = run("beregn", str(case), "sykepenger_grunnlag", "--dato", "2025-04-01")
    assert done.kode == 2 and done.ut == ""
    assert done.feil.count("\n") == 1 and "Traceback" not in done.feil


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (("utbetalinger", CASE, "--fra", "2025-05-01", "--til", "2025-04-01"), "slutter før den begynner"),
        (("utbetalinger", CASE, "--fra", "i går", "--til", "2025-04-01"), "datoen kan ikke leses"),
        (("utbetalinger", CASE, "--fra", "2025-05-01", "--til", "i morgen"), "datoen kan ikke leses"),
        (("gradert", TWO, "--dato", "2026-04-20"), "ingen av dem er valgt"),
        (("gradert", TWO, "--dato", "2026-04-20", "--arbeidsgiver", "kirken"), "ingen av dem er valgt"),
    ],
)
def test_bad_options_are_one_sentence(run: Run, args: tuple[str, ...], reason: str) -> None:
    done = run(*args)
    assert done.kode == 2 and done.ut == "" and reason in done.feil and done.feil.count("\n") == 1
