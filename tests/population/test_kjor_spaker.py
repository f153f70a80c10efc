"""The levers of proposal 4.1 on a population: what each moves, and what it cannot move."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest

from trygdekart.engine.law import bind
from trygdekart.law import LOVDATA, lovverk
from trygdekart.population.kjor_aap import belop
from trygdekart.population.kjor_del import Oppgave, Scenario, lov_for, personer
from trygdekart.population.kjor_person import Personer, owner, weekdays
from trygdekart.reform import Valgt, hent

from . import tilfeldig

AR = 2025
LAW = Scenario("lov")


@pytest.fixture(scope="module")
def p(tmp_path_factory: pytest.TempPathFactory) -> Personer:
    path = tmp_path_factory.mktemp("folk") / "p.parquet"
    tilfeldig.skriv(path, 2000)
    return personer(Oppgave(str(path), 0, 0, 2000, AR, LOVDATA, (LAW,), ""))[0]


def aap(p: Personer, **lever: str) -> dict[str, Any]:
    one = Scenario("reform", (Valgt.av(hent("4.1"), lever),)) if lever else LAW
    return belop(lov_for(one, AR, LOVDATA), p)


def last_day(start: int, quota: int) -> int:
    """The law's last day, and the one that another quota gives: counted one day at a time."""
    day, left = start - 1, quota
    while left:
        day += 1
        left -= date.fromordinal(day).weekday() < 5
    return day + 2 if date.fromordinal(day).weekday() == 4 else day


def test_a_shorter_time_ends_each_spell_on_the_last_day_of_the_quota(p: Personer) -> None:
    quota = 400
    before, after = aap(p), aap(p, varighet=str(quota))
    first, last = (p.lister[n].verdier for n in ("aap_fra", "aap_til"))
    days = np.zeros(len(p))
    for who, a, b in zip(owner(p.lister["aap_fra"]), first, last, strict=True):
        extension = max(0, int(b) - last_day(int(a), 784))
        end = min(int(b), last_day(int(a), quota) + extension)
        days[who] += weekdays(np.array([max(a, p.fra)]), np.array([min(end, p.til)]))[0]
    assert after["aapdager"].tolist() == days.tolist()
    assert after["aap"].sum() < before["aap"].sum() and (after["aap"] <= before["aap"]).all()
    kept = (days == before["aapdager"]) & (days > 0)
    assert kept.any() and (after["aap"][kept] == before["aap"][kept]).all()


def test_the_days_are_those_of_the_traced_rule() -> None:
    start = date(2023, 3, 1).toordinal()
    answer = bind(lovverk(), date(AR, 12, 31), LOVDATA).beregn_rett(
        {"aap_ordinaer_fra": start}, ("aap_ordinaer_slutt",)
    )
    assert answer["aap_ordinaer_slutt"] == last_day(start, 784)


def test_a_longer_time_moves_nothing_since_why_a_spell_ended_is_not_in_the_file(p: Personer) -> None:
    assert aap(p, varighet="1000")["aap"].tolist() == aap(p)["aap"].tolist()


def test_a_lower_work_limit_takes_aap_from_those_who_work_more(p: Personer) -> None:
    before, after = aap(p)["aap"], aap(p, arbeidsgrense="0.2")["aap"]
    hours = np.zeros(len(p))
    hours[owner(p.lister["aap_fra"])] = p.lister["aap_meldeperiode_timer"].verdier
    lost = (before > 0) & (after == 0)
    assert lost.any() and hours[lost].min() > 0.2 * 75
    kept = (before > 0) & ~lost
    assert (after[kept] == before[kept]).all() and hours[kept].max() <= 0.2 * 75


def test_a_later_deadline_for_the_card_moves_nothing_and_the_reform_says_so(p: Personer) -> None:
    assert aap(p, meldekort="14")["aap"].tolist() == aap(p)["aap"].tolist()
    assert any("meldefrist" in line for line in hent("4.1").forutsetninger)


def test_the_assumption_behind_the_duration_is_said_with_the_reform() -> None:
    assert any("varighet" in line and "forlenget" in line for line in hent("4.1").forutsetninger)
