"""One person from the first sick day to the claim for uføretrygd, as the command shows it; bad input."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import trygdekart as tk
from trygdekart.case import Sak
from trygdekart.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "aap_forlop.yaml"


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(words))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def test_the_whole_course_is_one_answer_with_its_dates() -> None:
    code, text = run("beregn", str(EXAMPLE), "--dato", "2026-03-01")
    assert code == 0
    for line in (
        "Siste dag med sykepenger                                            9.1.2026",
        "12.1.2026–31.8.2026  rett\n",
        "1.9.2026–30.4.2027   rett uten kvote\n",
        "fra 1.5.2027         tiden er ute\n",
        "9.2.2026–19.2.2026   ikke meldt seg\n",
        "9.2.2026–22.2.2026   23.2.2026\n",
    ):
        assert line in text, text


@pytest.mark.parametrize(
    ("day", "broken", "grade"),
    [
        ("2026-01-15", False, 1.0),  # the first period, no work
        ("2026-01-28", False, 0.73),  # 20 of 75 hours
        ("2026-02-12", True, 0.0),  # the card came on the 20th, the deadline was the 16th
        ("2026-02-20", False, 0.6),  # 30 of 75 hours
        ("2026-02-25", False, 0.0),  # 45,5 of 75 hours is 61 per cent
    ],
)
def test_the_four_periods(day: str, broken: bool, grade: float) -> None:
    svar = tk.lov(day).beregn_rett(Sak.les(EXAMPLE).verdier, ("aap_meldeplikt_brudd", "aap_gradering"))
    assert svar["aap_meldeplikt_brudd"] is broken
    assert svar["aap_gradering"] == pytest.approx(grade)


def test_248_days_after_the_employers_sixteen() -> None:
    svar = tk.lov("2026-01-15").beregn_rett(
        Sak.les(EXAMPLE).verdier, ("aap_sykepenger_siste_dag", "aap_begynner_etter_sykepenger")
    )
    assert date.fromordinal(int(svar["aap_sykepenger_siste_dag"])) == date(2026, 1, 9)
    assert date.fromordinal(int(svar["aap_begynner_etter_sykepenger"])) == date(2026, 1, 10)


def test_a_period_is_explained_with_its_section() -> None:
    code, text = run("forklar", str(EXAMPLE), "aap_rettsforlop", "--dato", "2026-03-01")
    assert code == 0
    assert "[ftrl. §§ 11-12 til 11-18]" in text and "– 12.1.2026–31.8.2026 rett" in text
    assert "Ordinær kvote i hverdager: 784 dager" in text


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("fra: 2026-01-26, til: 2026-01-26", "fra: 2026-01-06, til: 2026-01-06", "aap_meldekort_mottatt"),
        ("aap_vedtak_dato: 2026-01-09", "aap_vedtak_dato: 2025-11-30", "aap_vedtak_dato"),
        ("aap_krav_dato: 2025-12-01", "aap_krav_dato: 1979-12-01", "aap_krav_dato"),
        ("verdi: bistandsbehov", "verdi: bistannsbehov", "aap_rettighetstype"),
        ("aap_arbeidsevne_nedsatt: 60", "aap_arbeidsevne_nedsatt: 160", "aap_arbeidsevne_nedsatt"),
        (
            "{fra: 2026-09-01, verdi: vurderes for",
            "{fra: 2026-08-01, verdi: vurderes for",
            "aap_rettighetstype",
        ),
        ("verdi: 7.5}", "verdi: 25}", "aap_timer"),
        ("aap_opphold: norge", "aap_opphold: sverige", "aap_opphold"),
    ],
)
def test_what_is_wrong_in_a_case_is_one_sentence(tmp_path: Path, old: str, new: str, field: str) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "sak.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    code, out = run("beregn", str(path), "--dato", "2026-03-01")
    first, *rest = out.strip().splitlines()
    assert code == 2 and first.startswith(f"Feil: {field}"), out
    assert len(rest) <= 1 and "2026-01-06" not in out and "160" not in out and "sverige" not in out
