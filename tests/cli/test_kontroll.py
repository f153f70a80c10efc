"""A decision checked: the first number that differs beyond rounding, and what may explain it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.hjelp import assert_one_sentence, run
from trygdekart.case import Sak
from trygdekart.case.kontroll import Slag, in_order, klagetekst, kontroll, same
from trygdekart.cli.main import main
from trygdekart.engine.errors import InputFault
from trygdekart.engine.law import bind
from trygdekart.law import lovverk

FFO = Path(__file__).parents[2] / "examples" / "ffo_2022.yaml"
RIGHT = {
    "uforetrygd_ifu_fastsatt": 600_000.0,
    "uforetrygd_bunnfradrag": 44_590.0,  # Nav cut the øre of 44 590,80
    "uforetrygd_arets_reduksjonsprosent": 0.66,
    "uforetrygd_per_ar": 342_930.0,
}


def checked(numbers: dict[str, float], **changed: object):
    verk = lovverk()
    return kontroll(bind(verk, "2022-06-01"), Sak.les(FFO, verk).med(verk, changed).verdier, numbers)


def test_a_decision_that_is_right_but_for_rounding() -> None:
    k = checked(RIGHT)
    assert k.forste is None and k.grunner == () and klagetekst(k) == ()
    assert [x.navn for x in k.linjer] == list(in_order(RIGHT))


def test_the_first_that_differs_is_found_and_explained_by_a_fact() -> None:
    k = checked(RIGHT, uforetrygd_vta=True)
    assert k.forste is not None and k.forste.navn == "uforetrygd_bunnfradrag"
    [reason] = [g for g in k.grunner if g.navn == "uforetrygd_vta"]
    assert reason.slag is Slag.FAKTUM and reason.verdi is False and reason.flere == len(RIGHT)
    text = " ".join(klagetekst(k))
    assert "111 477 kr" in text.replace("\u00a0", " ") and "§ 12-14 første ledd" in text


def test_the_g_of_another_day_is_found() -> None:
    k = checked({"uforetrygd_bunnfradrag": 42_560.0})  # 0,4 G with the G of 1 May 2021
    assert [g.slag for g in k.grunner][:1] == [Slag.DATO]
    assert k.grunner[0].verdi.year in (2021, 2022)


def test_a_difference_that_nothing_known_explains() -> None:
    k = checked({"uforetrygd_per_ar": 123_456.0})
    assert k.forste is not None and k.grunner == ()


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("uforetrygd_per_ar=nan", "verdien er ikke et tall"),
        ("uforetrygd_per_ar=inf", "tallet er for stort"),
        ("uforetrygd_per_ar=1e400", "tallet er for stort"),
        ("uforetrygd_per_ar=-5", "verdien er under 0"),
        ("uforetrygd_per_ar=99999999999999999999999", "tallet er for stort"),
        ("uforetrygd_uforegrad=1000", "verdien er utenfor"),
        ("fodselsdato=1990", "er ikke et beløp"),
        ("sivilstand=1", "er ikke et beløp"),
        ("uforetrygd_valg_grad=1", "er ikke et beløp"),
    ],
)
def test_what_no_decision_can_say_is_refused_in_one_sentence(wrong: str, reason: str) -> None:
    done = run("kontroller-vedtak", "examples/helt_med.yaml", "--nav", wrong)
    assert reason in assert_one_sentence(done, wrong.partition("=")[2])


def test_a_percent_and_a_number_of_years_may_be_checked() -> None:
    numbers = ("--nav", "uforetrygd_uforegrad=100", "--nav", "uforetrygd_trygdetid=40")
    done = run("kontroller-vedtak", "examples/helt_med.yaml", *numbers)
    assert done.kode == 0 and "NEI" not in done.ut


@pytest.mark.parametrize(
    ("ours", "navs", "unit", "alike"),
    [
        (44_590.8, 44_590, "kr/år", True),
        (44_590.8, 44_589, "kr/år", False),
        (0.6467, 0.65, "andel", True),  # whole percent
        (0.6467, 0.647, "andel", True),
        (0.6467, 0.648, "andel", False),
    ],
)
def test_rounding(ours: float, navs: float, unit: str, alike: bool) -> None:
    assert same(ours, navs, unit) is alike


def test_nothing_to_check_is_said() -> None:
    with pytest.raises(InputFault, match="skriv minst ett tall"):
        checked({})


def test_the_command() -> None:
    args = ["kontroller-vedtak", str(FFO), "--dato", "2022-06-01", "--sett", "uforetrygd_vta=ja"]
    told = CliRunner().invoke(main, [*args, "--nav", "uforetrygd_bunnfradrag=44590", "--klage"])
    assert told.exit_code == 0 and "← første" in told.output and "Jeg klager på vedtaket" in told.output
    for wrong in ("uforetrygd_bunnfradrag", "uforetrygd_bunnfradrag=mye", "finnes_ikke=1"):
        assert CliRunner().invoke(main, [*args, "--nav", wrong]).exit_code == 2


HELT_MED = str(FFO.with_name("helt_med.yaml"))


@pytest.mark.parametrize(("number", "answer"), [("286072", "nei"), ("294931", "ja")])
def test_what_holds_with_one_answer_only_is_said_so(number: str, answer: str) -> None:
    asked = ["kontroller-vedtak", HELT_MED, "--dato", "2020-05-01", "--nav", f"uforetrygd_per_ar={number}"]
    said = CliRunner().invoke(main, asked)
    assert said.exit_code == 0 and "Alle tallene" not in said.output
    assert f"(uforetrygd_vta) er {answer}. Det er ikke oppgitt i saken." in said.output
    found = json.loads(CliRunner().invoke(main, [*asked, "--json"]).output)
    assert found["forutsetter"] == [{"uforetrygd_vta": answer}]
    assert [(x["likt"], x["likt_hvis"]) for x in found["tall"]] == [(False, True)]
    sure = CliRunner().invoke(main, [*asked, "--sett", f"uforetrygd_vta={answer}"]).output
    assert "Alle tallene vi kan regne ut, er like" in sure and "bare hvis" not in sure


def test_two_numbers_that_need_opposite_answers_are_not_both_alike() -> None:
    verk = lovverk()
    lov, values = bind(verk, "2020-05-01"), Sak.les(Path(HELT_MED), verk).verdier
    svar = lov.beregn_rett(values, ("uforetrygd_bunnfradrag",))
    with_vta = max(svar.verdier("uforetrygd_bunnfradrag"))
    k = kontroll(lov, values, {"uforetrygd_bunnfradrag": with_vta, "uforetrygd_per_ar": 286_072.0})
    assert k.forste is not None and k.forste.navn == "uforetrygd_per_ar"


@pytest.mark.parametrize(
    "nav", ["uforetrygd_per_ar=999999999999999999", "uforetrygd_arets_reduksjonsprosent=250"]
)
def test_a_number_that_no_decision_can_have_is_a_fault(nav: str) -> None:
    said = CliRunner().invoke(main, ["kontroller-vedtak", HELT_MED, "--dato", "2020-05-01", "--nav", nav])
    assert said.exit_code == 2 and "Traceback" not in said.output
