"""Sickness benefit of a chunk: which days are paid (counted once), and what they come to (a kernel).

Counting depends on few rates and is kept; a change of coverage only runs the cheap part again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..law.sykepenger.dager import FRA_PERIODEN_TIL_DAGENE
from ..law.sykepenger.fakta_grunnlag import Forsikring, Gruppe
from ..law.sykepenger.tellere_arbeidsgiverperiode import Fravarshendelse, Fravarsutfall
from ..law.sykepenger.tellere_maksdato import Rettsutfall
from .arrow import Array
from .kjor_lov import Lovar
from .kjor_person import Personer, owner, weekdays
from .schema import Sektor

PERIOD, RIGHT = "sykepenger_arbeidsgiverperiode", "sykepenger_dager"
TO_EMPLOYER, TO_PERSON = "sykepenger_refusjon_per_dag", "sykepenger_person_per_dag"
SHARE, TOP_UP = "sykepenger_forslag_arbeidsgiverdel_per_dag", "sykepenger_forslag_pafyll_per_dag"
LATER, LATER_FROM = "sykepenger_senere_i_fravaret", "sykepenger_forslag_senere_fra"
TOO_LITTLE = "sykepenger_under_halv_g"
WEEKEND = 2
AS_EVENT = np.array([int(FRA_PERIODEN_TIL_DAGENE[u]) for u in Fravarsutfall], dtype=np.int8)


@dataclass(frozen=True)
class Sykedager:
    """Stretches of paid days in the year: whose, from, to, grade in per cent, first day of the absence.

    `egne` are weekdays of the employer period in the year by stretch of them, with the same fields.
    """

    hvem: Array
    fra: Array
    til: Array
    grad: Array
    forste: Array
    diagnose: Array
    arbeidsgiverens: tuple[Array, Array, Array, Array]


def counted_by(lov: Lovar) -> tuple[Any, ...]:
    """Return what the counting depends on, so that days are counted again only when it changes."""
    return tuple(
        (k.module.__name__, k.satser.tobytes(), k.del_fra.tobytes(), k.versjon.tobytes())
        for k in (lov.teller(PERIOD), lov.teller(RIGHT))
    )


def sykedager(lov: Lovar, p: Personer, trader: int | None = None) -> Sykedager:
    """Return the days of sickness that Nav and the employer pay for in the year."""
    period, right = lov.teller(PERIOD), lov.teller(RIGHT)
    lines = {n: p.lister[n].verdier for n in ("syk_fra", "syk_til", "syk_grad", "syk_diagnose")}
    whose = owner(p.lister["syk_fra"])
    kept = lines["syk_fra"] <= p.til
    whose = whose[kept]
    fra, til = (
        lines["syk_fra"][kept].astype(np.int64),
        np.minimum(lines["syk_til"][kept], p.til).astype(np.int64),
    )
    grad, cause = lines["syk_grad"][kept].astype(np.int64), lines["syk_diagnose"][kept].astype(np.int64)
    first = _episodes(whose, fra, til)
    events = _events(whose, fra, til, len(p))
    at, a, b, what = period.perioder(*events, trader=trader)
    born = p.felt["fodselsdato"].astype(np.float64)
    payers = np.repeat(np.arange(len(p)), np.diff(at))
    own = what == int(Fravarsutfall.ARBEIDSGIVERDAG)
    egne = _in_year(p, payers[own], a[own], b[own], (whose, fra))
    at, a, b, what = right.perioder(at, a, b, AS_EVENT[what], fakta={"fodselsdato": born}, trader=trader)
    receivers = np.repeat(np.arange(len(p)), np.diff(at))
    paid = what == int(Rettsutfall.BRUKER_EN_DAG)
    who, start, end, spell = _in_year(p, receivers[paid], a[paid], b[paid], (whose, fra))
    who, start, end, spell = _joined(who, start, end, spell)
    return Sykedager(
        who,
        start,
        end,
        grad[spell],
        first[spell],
        cause[spell],
        (egne[0], weekdays(egne[1], egne[2]), grad[egne[3]], first[egne[3]]),
    )


def _episodes(whose: Array, fra: Array, til: Array) -> Array:
    """Return the first day of the absence each spell belongs to: a weekday that is not sick ends it."""
    if not len(fra):
        return fra
    new = np.ones(len(fra), dtype=bool)
    new[1:] = (whose[1:] != whose[:-1]) | (weekdays(til[:-1] + 1, fra[1:] - 1) > 0)
    return np.asarray(fra[np.flatnonzero(new)][np.cumsum(new) - 1])


def _events(whose: Array, fra: Array, til: Array, n: int) -> tuple[Array, Array, Array, Array]:
    """Return the spells with work between them, as the counter takes them."""
    gap = np.zeros(len(fra), dtype=bool)
    gap[1:] = (whose[1:] == whose[:-1]) & (fra[1:] > til[:-1] + 1)
    size = len(fra) + int(gap.sum())
    place = np.arange(len(fra)) + np.cumsum(gap)
    a, b = np.empty(size, dtype=np.int64), np.empty(size, dtype=np.int64)
    what = np.full(size, int(Fravarshendelse.ARBEID), dtype=np.int8)
    who = np.empty(size, dtype=np.int64)
    a[place], b[place], who[place], what[place] = fra, til, whose, int(Fravarshendelse.SYK)
    between = place[gap] - 1
    a[between], b[between] = til[np.flatnonzero(gap) - 1] + 1, fra[gap] - 1
    who[between] = whose[gap]
    starts = np.concatenate([[0], np.cumsum(np.bincount(who, minlength=n))]).astype(np.int64)
    return starts, a, b, what


def _in_year(
    p: Personer, who: Array, fra: Array, til: Array, spells: tuple[Array, Array]
) -> tuple[Array, Array, Array, Array]:
    """Return the stretches that fall in the year, cut at each spell, with which spell each lies in."""
    inside = (til >= p.fra) & (fra <= p.til)
    who, fra, til = who[inside], np.maximum(fra[inside], p.fra), np.minimum(til[inside], p.til)
    far = np.int64(1 << 24)
    keys = spells[0].astype(np.int64) * far + spells[1]
    spell = np.searchsorted(keys, who * far + fra, side="right") - 1
    last = np.searchsorted(keys, who * far + til, side="right") - 1
    many = np.maximum(last - spell + 1, 1)
    row = np.repeat(np.arange(len(who)), many)
    step = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
    mine = spell[row] + step
    start = np.where(step > 0, spells[1][mine] if len(mine) else fra[row], fra[row])
    after = np.minimum(mine + 1, len(keys) - 1)
    end = np.where(step < many[row] - 1, spells[1][after] - 1 if len(mine) else til[row], til[row])
    return who[row], start, end, mine


def _joined(who: Array, fra: Array, til: Array, spell: Array) -> tuple[Array, Array, Array, Array]:
    """Return stretches of one spell joined over weekends, which are not counted as days."""
    if not len(who):
        return who, fra, til, spell
    new = np.ones(len(who), dtype=bool)
    new[1:] = (spell[1:] != spell[:-1]) | (fra[1:] - til[:-1] > WEEKEND + 1)
    heads = np.flatnonzero(new)
    tails = np.concatenate([heads[1:], [len(who)]]) - 1
    return who[heads], fra[heads], til[tails], spell[heads]


# --- the amounts ------------------------------------------------------------------------------------


def gruppe(p: Personer) -> Array:
    """Return the law's occupational group of each person."""
    self_employed = p.felt["sektor"] == int(Sektor.SELVSTENDIG)
    return np.where(self_employed, int(Gruppe.SELVSTENDIG), int(Gruppe.ARBEIDSTAKER))


PLAIN_FACTS: dict[str, Any] = {
    "sykepenger_dagen_betales": True,
    "sykepenger_forsikring": int(Forsikring.INGEN),
    "sykepenger_ny_inntekt": 0.0,
    "sykepenger_annen_ytelse_grad": 0.0,
    "sykepenger_yrkesskade": False,
    "sykepenger_inntekt_ved_yrkesskaden": 0.0,
    "sykepenger_tjenestedager": 0.0,
}


def _facts(p: Personer, hvem: Array, grad: Array, forste: Array) -> dict[str, Any]:
    income = p.felt[f"arbeid_arslonn_{p.ar}"][hvem]
    group = gruppe(p)[hvem]
    return {
        "sykepenger_inntekt": income,
        "sykepenger_grunnlag_for_tak": income,
        "sykepenger_grad": grad / 100,
        "sykepenger_refusjon_krav": np.where(group == int(Gruppe.ARBEIDSTAKER), income, 0.0),
        "sykepenger_gruppe": group,
        "sykepenger_forste_sykedag": forste,
    }


def belop(lov: Lovar, p: Personer, dager: Sykedager, trader: int | None = None) -> dict[str, Array]:
    """Return kroner in the year for each person: paid by Nav's days, the employer's share, own days."""
    n = len(p)
    extra = (SHARE, TOP_UP) if SHARE in lov.verk else ()
    names = (TO_EMPLOYER, TO_PERSON, TOO_LITTLE, *extra)
    facts = _facts(p, dager.hvem, dager.grad, dager.forste)
    given = frozenset({*facts, *((LATER,) if extra else ())})
    out = {
        k: np.zeros(n) for k in ("sykepenger", "arbeidsgiverdel", "pafyll", "arbeidsgiverperiode", "borte")
    }
    out["sykedager"] = np.zeros(n)
    if len(dager.hvem):
        turn = _turn(lov, dager.forste) if extra else None
        for a, b in lov.strekk(names):
            kernel = lov.pa(a, names, given, PLAIN_FACTS)
            start, end = np.maximum(dager.fra, a), np.minimum(dager.til, b)
            for late in (False, True) if extra else (False,):
                days = weekdays(start, end)
                if turn is not None:
                    days = (
                        weekdays(np.maximum(start, turn), end)
                        if late
                        else weekdays(start, np.minimum(end, turn - 1))
                    )
                known_facts = {**facts, LATER: late} if extra else facts
                found = kernel.kjor(known_facts, None, trader)
                days = np.where(found[TOO_LITTLE], 0, days)
                _add(out["sykepenger"], dager.hvem, days * (found[TO_EMPLOYER] + found[TO_PERSON]))
                _add(out["sykedager"], dager.hvem, days.astype(float))
                _add(out["borte"], dager.hvem, days * dager.grad / 100)
                if extra:
                    _add(out["arbeidsgiverdel"], dager.hvem, days * found[SHARE])
                    _add(out["pafyll"], dager.hvem, days * found[TOP_UP])
    return out


def egne_dager(lov: Lovar, p: Personer, dager: Sykedager, trader: int | None = None) -> Array:
    """Return what the employer period costs each person's employer under the law in force."""
    who, days, grad, first = dager.arbeidsgiverens
    out = np.zeros(len(p))
    if len(who):
        facts = _facts(p, who, grad, first)
        found = lov.pa(p.fra, (TO_EMPLOYER, TO_PERSON), facts, PLAIN_FACTS).kjor(facts, None, trader)
        _add(out, who, days * (found[TO_EMPLOYER] + found[TO_PERSON]))
    return np.where(gruppe(p) == int(Gruppe.ARBEIDSTAKER), out, 0.0)


def _turn(lov: Lovar, forste: Array) -> Array:
    facts = {"sykepenger_forste_sykedag": forste}
    first_day, _ = lov.strekk((LATER_FROM,))[0]
    result: Array = lov.pa(first_day, (LATER_FROM,), facts).kjor(facts)[LATER_FROM].astype(np.int64)
    return result


def _add(to: Array, who: Array, amounts: Array) -> None:
    to += np.bincount(who, weights=amounts, minlength=len(to))
