"""What happens to a person: a spell of sickness, a course on AAP, uføretrygd and earnings beside it."""

from __future__ import annotations

import math
from typing import Any

from .parametre import G_FIRST, START_YEAR, N, Tabeller
from .person import ar_av, forste_januar, fyller, g_i, i_arbeid, manedslonn, neste_maned
from .schema import LAST_DAY, Diagnose
from .tall import kjerne, neste, normal

W, A, B, C, D = (N[f"sykefravaer_varighet.{x}"] for x in "wabcd")
KORT, MIDDELS, LANG, FRA_START, HALV = (
    N[f"gradert.{x}"] for x in ("kort", "middels", "lang", "fra_start", "halv")
)
PSYK_KORT, PSYK_LANG = N["psykisk_syk.kort"], N["psykisk_syk.lang"]
UT_START, UT_LANG, TIL_ARBEID = (
    N["aap_til_uforetrygd.start"],
    N["aap_til_uforetrygd.lang"],
    N["aap_til_arbeid"],
)
TIDLIGERE_I, TIDLIGERE_ELLERS = N["ufore_tidligere_inntekt.i_arbeid"], N["ufore_tidligere_inntekt.ellers"]
UNG_UFOR, VTA, KORT_TID = N["ufore_ung_ufor"], N["ufore_vta"], N["trygdetid_kort"]
HEL, BEGYNNER, SLUTTER = (
    N["ufore_arbeid_hel.andel"],
    N["ufore_arbeid_hel.begynner"],
    N["ufore_arbeid_hel.slutter"],
)
GRADERT, UNDER_GRENSE = N["ufore_arbeid_gradert"], N["ufore_inntekt_hel.under"]
GRENSE = N["ufore_inntekt_hel.grense_2024"]
LANGST = 365  # a spell of sickness ends here, and what the person then does is drawn
LAST = LAST_DAY.toordinal()
_OMREGNET = 2015  # uføretrygd took the place of the pension on 1 January
# Where AAP leads.
TIL_INGENTING, TIL_ARBEIDET, TIL_UFORETRYGD = 0, 1, 2
_PSYKISK, _MUSKEL, _ANNET = Diagnose.PSYKISK.value, Diagnose.MUSKEL_SKJELETT.value, Diagnose.ANNET.value


@kjerne
def varighet(s: Any, t: Tabeller) -> int:
    """Return the length of a spell in whole days, at most `LANGST`."""
    u = -math.log(neste(s))
    if neste(s) < t.tall[W]:
        days = t.tall[A] * u ** (1.0 / t.tall[B])
    else:
        days = t.tall[C] * u ** (1.0 / t.tall[D])
    return min(LANGST, 1 + int(min(days, 1000.0)))


@kjerne
def sykmelding(s: Any, fra: int, til: int, syk: Any, n: int, t: Tabeller) -> int:
    """Write a spell as one or two rows (days, grade, diagnosis); return the rows now written."""
    days = til - fra + 1
    share = t.tall[KORT] if days <= 16 else (t.tall[MIDDELS] if days <= 90 else t.tall[LANG])
    u = neste(s)
    mental = t.tall[PSYK_KORT] if days <= 16 else t.tall[PSYK_LANG]
    why = _PSYKISK if u < mental else (_MUSKEL if u < mental + 0.31 else _ANNET)
    graded, from_start, grade = neste(s) < share, neste(s) < t.tall[FRA_START], 50
    if neste(s) >= t.tall[HALV]:
        grade = 20 + 10 * int(7.0 * neste(s))
    turn = fra if from_start else fra + days // 2
    if not graded or days < 4:
        turn = til + 1
    if turn > fra:
        syk[n, 0], syk[n, 1], syk[n, 2], syk[n, 3] = fra, min(turn - 1, til), 100, why
        n += 1
    if turn <= til:
        syk[n, 0], syk[n, 1], syk[n, 2], syk[n, 3] = turn, til, grade, why
        n += 1
    return n


@kjerne
def aap_lop(s: Any, fra: int, months: int, sex: int, born: int, t: Tabeller) -> Any:
    """Return the last day on AAP, and where it leads; `months` have been on it already."""
    day, birth_year = fra, ar_av(born)
    old = fyller(born, 67) - 1
    while day < old and day <= LAST:
        year = ar_av(day)
        k = min(max(year - START_YEAR, 0), len(t.aap_ut_ar) - 1)
        rate = t.aap_avgang[min(months // 12, 3)] * t.aap_ut_ar[k] / 12.0
        if neste(s) < 1.0 - math.exp(-rate):
            end = day + int(30.0 * neste(s))
            age = ar_av(end) - birth_year
            rise = min(months / 48.0, 1.0)
            share = t.tall[UT_START] + rise * (t.tall[UT_LANG] - t.tall[UT_START])
            group = t.gruppe[min(max(age, 18), 66)]
            share = min(0.95, share * t.ufor_andel[min(max(age, 18), 66)] * t.ufor_ar[group, k])
            if neste(s) < share:
                return min(end, old), TIL_UFORETRYGD
            return min(end, old), TIL_ARBEIDET if neste(s) < t.tall[TIL_ARBEID] else TIL_INGENTING
        day = day + 30 + (months % 12 // 5) % 2
        months += 1
    return min(max(day, fra), old), TIL_INGENTING


@kjerne
def ufor_fra_2014(s: Any, sex: int, born: int, today: int, t: Tabeller) -> int:
    """Return when someone on uføretrygd in 2014 began it, from how the share grows with age."""
    age = ar_av(today) - 1 - ar_av(born)
    goal = neste(s) * t.ufor_2014[sex - 1, age]
    onset = 18
    while onset < age and t.ufor_2014[sex - 1, onset] < goal:
        onset += 1
    spread = min(5.0, age - onset + 0.9) * neste(s)
    day = min(neste_maned(fyller(born, onset) + int(365.25 * spread)), neste_maned(today - 62))
    return max(day, forste_januar(G_FIRST + 1))


@kjerne
def vedtak(
    s: Any,
    row: Any,
    fra: int,
    sex: int,
    born: int,
    rank: float,
    arbeid: float,
    stilling: float,
    t: Tabeller,
) -> None:
    """Write the decision on uføretrygd: onset, degree, base, incomes, insurance period."""
    u, which = neste(s), 0
    when = 0 if fra < forste_januar(_OMREGNET) else 1
    while which < t.grad.shape[2] - 1 and u > t.grad[when, 1, which]:
        which += 1
    grade = t.grad[when, 0, which]
    tidspunkt = fra - int(90 + 365.25 * 2.5 * neste(s))
    tidspunkt = max(tidspunkt, fyller(born, 17) + 180, forste_januar(G_FIRST))
    tidspunkt = min(tidspunkt, fra)
    year = ar_av(tidspunkt)
    age = year - ar_av(born)
    young = age < 26
    g = g_i(year, t)
    full = 12.0 * manedslonn(sex, max(age - 1, 18), year, rank, t) * stilling / g
    worked = i_arbeid(arbeid, t.arbeid[sex - 1, min(max(age - 1, 16), 66)], 0.6 * normal(s), t)
    if worked:
        income = full * t.tall[TIDLIGERE_I] * (0.75 + 0.5 * neste(s))
    else:
        income = full * t.tall[TIDLIGERE_ELLERS] * 2.0 * neste(s)
    if young:
        income *= max(0.0, (age - 17) / 12.0)
        grade = 1.0 if neste(s) < 0.9 else grade
    ifu = math.floor(income * g * (1.0 + 0.08 * neste(s)))
    row[0], row[2], row[3] = fra, tidspunkt, grade
    row[4] = 1.0 if young and neste(s) < t.tall[UNG_UFOR] else 0.0
    row[5] = 1.0 if fra < forste_januar(_OMREGNET) else 0.0
    row[6] = 1.0 if grade == 1.0 and neste(s) < t.tall[VTA] * (3.0 if young else 0.6) else 0.0
    row[7] = math.floor(min(income, t.g_tak[0]) * g)
    row[8] = ifu
    row[9] = math.floor(ifu * (1.0 - grade))
    row[10] = 40.0 if neste(s) >= t.tall[KORT_TID] else 10.0 + math.floor(30.0 * neste(s))


@kjerne
def inntekt_som_ufor(
    s: Any, at_work: bool, started: bool, grade: float, ifu: float, year: int, onset: int, t: Tabeller
) -> Any:
    """Return whether someone on uføretrygd works this year, and what is earned (kr in the year)."""
    u = neste(s)
    if grade < 1.0:
        at_work = u < t.tall[GRADERT] if not started else (u >= 0.05 if at_work else u < 0.3)
    elif not started:
        at_work = u < t.tall[HEL]
    else:
        at_work = u >= t.tall[SLUTTER] if at_work else u < t.tall[BEGYNNER]
    if not at_work:
        return False, 0.0
    level = g_i(year, t) / g_i(2024, t)
    if grade < 1.0:
        earned = (1.0 - grade) * ifu * g_i(year, t) / g_i(onset, t) * (0.6 + 0.5 * neste(s))
        return True, math.floor(earned)
    limit = t.tall[GRENSE] * level
    if neste(s) < t.tall[UNDER_GRENSE]:
        return True, math.floor(limit * math.sqrt(neste(s)))
    return True, math.floor(limit * (1.0 - 1.0 * math.log(neste(s))))
