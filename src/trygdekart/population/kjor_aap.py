"""AAP of a chunk: each spell cut where the law or the person's age changes, times the weekdays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

import numpy as np

from ..engine.law import bind
from .arrow import Array
from .kjor_lov import Lovar
from .kjor_person import GROUPS, Personer, owner, weekdays

BASIS = ("aap_ytelse_av_grunnlaget", "aap_gradering", "aap_fyller_25")
PER_DAY, LAST_DAY, STARTED = "aap_per_dag", "aap_ordinaer_slutt", "aap_ordinaer_fra"
UNDER_25, OF_AGE, OLD_RULE = 25, 18, date(2020, 1, 31).toordinal()
WEEKDAYS_IN_PERIOD = 10
PLAIN_FACTS: dict[str, Any] = {
    "aap_ytterligere_gjelder": False,
    "aap_ytterligere_grunnlag_g": 0.0,
    "aap_yrkesskadeandel": 0.0,
    "aap_skade_i_g": 0.0,
    "aap_rett": True,
    "aap_meldekort_levert": True,
    "aap_meldeperiode_hverdager": float(WEEKDAYS_IN_PERIOD),
    "aap_fastsatt_arbeidsevne": 0.0,
    "aap_opptrapping": False,
    "aap_meldeplikt_brudd": False,
    "aap_uforegrad": 0.0,
    "aap_andre_ytelser_grad": 0.0,
    "aap_ytelse_fra_arbeidsgiver": False,
    "aap_institusjon_reduseres": False,
    "aap_barnepensjon": 0.0,
    "aap_arbeidsgiver_belop": 0.0,
    "aap_arbeidsgiver_feriepenger": 0.0,
    "aap_arbeidsgiver_fra": 0,
    "aap_tidligere_manedslonn": 0.0,
    "aap_mottar": True,
}


def belop(lov: Lovar, p: Personer, trader: int | None = None) -> dict[str, Array]:
    """Return kroner of AAP and days with it in the year, for each person.

    The hours of a spell are the same in each reporting period, so a period is not followed by itself.
    """
    out = {"aap": np.zeros(len(p)), "aapdager": np.zeros(len(p))}
    found = p.en_gang("aap", lambda: _spells(p))
    if found is None:
        return out
    who, spells, plain, turns_25 = found
    lines, facts = {**spells, "aap_til": _last_days(lov, spells)}, dict(plain)
    facts["aap_hadde_aap_januar_2020"] = (lines["aap_fra"] <= OLD_RULE) & (lines["aap_til"] >= OLD_RULE)
    facts |= basis(lov, facts, PLAIN_FACTS, trader)
    for a, b in lov.strekk((PER_DAY,)):
        for first, last, day in ((a, np.minimum(b, turns_25 - 1), a), (np.maximum(a, turns_25), b, b)):
            start, end = np.maximum(lines["aap_fra"], first), np.minimum(lines["aap_til"], last)
            days = weekdays(start, end)
            if not days.any():
                continue
            paid = lov.pa(day, (PER_DAY,), facts, PLAIN_FACTS).kjor(facts, None, trader)[PER_DAY]
            out["aap"] += np.bincount(who, weights=days * paid, minlength=len(p))
            out["aapdager"] += np.bincount(who, weights=days, minlength=len(p))
    return out


def _spells(p: Personer) -> tuple[Array, dict[str, Array], dict[str, Any], Array] | None:
    """Return whose each spell in the year is, its lines and facts, and the day each turns 25."""
    lines = {n: p.lister[n].verdier for n in GROUPS["aap"]}
    mine = (lines["aap_fra"] <= p.til) & (lines["aap_til"] >= p.fra)
    if not mine.any():
        return None
    who = owner(p.lister["aap_fra"])[mine]
    lines = {n: v[mine] for n, v in lines.items()}
    born = p.felt["fodselsdato"][who]
    facts: dict[str, Any] = {
        "fodselsdato": born,
        "aap_nedsatt_dato": lines["aap_nedsatt_dato"],
        **{f"aap_inntekt_{i}": lines[f"aap_inntekt_{i}"] for i in (1, 2, 3)},
        "aap_meldeperiode_timer": lines["aap_meldeperiode_timer"],
        "aap_ung_ufor": lines["aap_ung_ufor"],
        "aap_antall_barn": children(p)[who],
    }
    return who, lines, facts, birthday(born, UNDER_25)


def basis(
    lov: Lovar, facts: Mapping[str, Any], felles: Mapping[str, Any], trader: int | None
) -> Mapping[str, Array]:
    """Return what is the same all year, computed once; nothing when the law changes it."""
    if not lov.en_gang(("hele året", BASIS), lambda: lov.hele_aret(BASIS)):
        return {}
    found: dict[str, Array] = lov.pa(lov.fra, BASIS, facts, felles).kjor(facts, None, trader)
    return found


def _last_days(lov: Lovar, lines: dict[str, Array]) -> Array:
    """Return the last day of each spell, moved when a reform moves the last ordinary day of the law.

    Every spell in the file ended under the law in force. One that lasted past that law's last day is taken
    to have been extended, and keeps as long after the last day of the reform; one that lasted to that day
    or nearly is not made longer, since why it ended is not in the file.
    """
    ends = lines["aap_til"]
    if lov.grunnlov is None or lov.uendret((LAST_DAY,)):
        return ends
    starts, which = np.unique(lines["aap_fra"], return_inverse=True)
    before, after = (
        np.array([law.en_gang((LAST_DAY, int(d)), partial(_last_day, law, int(d))) for d in starts])[which]
        for law in (lov.grunnlov, lov)
    )
    extension = np.maximum(ends - before, 0)
    return np.asarray(np.minimum(ends, after + extension).astype(np.int64))


def _last_day(lov: Lovar, start: int) -> int:
    law = bind(lov.verk, date(lov.ar, 12, 31), lov.kjent)
    return int(law.beregn_rett({STARTED: start}, (LAST_DAY,))[LAST_DAY])


def birthday(born: Array, years: int) -> Array:
    """Return the day each turns `years`, as the law counts days."""
    epoch = date(1970, 1, 1).toordinal()
    day = (born.astype(np.int64) - epoch).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    in_month = (day - month.astype("datetime64[D]")).astype(np.int64)
    then = month + np.timedelta64(12 * years, "M")
    last = (then + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    moved = np.minimum(then.astype("datetime64[D]") + in_month.astype("timedelta64[D]"), last)
    return np.asarray(moved.astype(np.int64) + epoch)


def children(p: Personer) -> Array:
    """Return how many children under 18 each lives with in the middle of the year, or has in a couple."""
    kids = p.lister["barn_fodt"]
    middle = date(p.ar, 7, 1).toordinal()
    young = (kids.verdier <= middle) & (birthday(kids.verdier, OF_AGE) > middle)
    return np.bincount(owner(kids), weights=young, minlength=len(p)).astype(np.int64)
