"""What is drawn once for a person: health, work, wage, family; and the calendar the kernels need."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import numpy as np

from .parametre import G_FIRST, LONN_FIRST, N, Tabeller
from .schema import LAST_YEAR, Diagnose, Sektor
from .tall import kjerne, kvantil, neste, normal, strom

_CALENDAR_FROM = 1850
JAN1 = np.array([date(y, 1, 1).toordinal() for y in range(_CALENDAR_FROM, 2150)], dtype=np.int64)

# What each stream of a person is for. A year's own stream is AR + the year.
FAST, FAMILIE, FORDELING, AR = 1, 2, 3, 10_000

VARIG, SKJEVHET = N["arbeid_varig"], N["sykefravaer_skjevhet"]
UNDER, OVER = N["lonn_median_2023.under"], N["lonn_median_2023.over"]
HALE_FRA, HALE = N["lonn_median_2023.hale_fra"], N["lonn_median_2023.hale"]
STILLING_M, STILLING_K = N["stilling.menn"], N["stilling.kvinner"]
SELV, OFF_M, OFF_K = N["sektor.selvstendig"], N["sektor.menn"], N["sektor.kvinner"]
STAT_M, STAT_K = N["sektor.stat_menn"], N["sektor.stat_kvinner"]
PAR, PAR_ALDER, PAR_BRUDD = N["par.andel"], N["par.alder"], N["par.brudd"]
UTEN, SNITT = N["barn.uten"], N["barn.snitt"]
BARN_K, BARN_M = N["barn.alder_kvinner"], N["barn.alder_menn"]
UNG, ELDRE = N["psykisk_ytelse.ung"], N["psykisk_ytelse.eldre"]
_PRIVAT, _KOMMUNE, _STAT, _SELV = (
    Sektor.PRIVAT.value,
    Sektor.KOMMUNE.value,
    Sektor.STAT.value,
    Sektor.SELVSTENDIG.value,
)
_PSYKISK, _MUSKEL, _ANNET = Diagnose.PSYKISK.value, Diagnose.MUSKEL_SKJELETT.value, Diagnose.ANNET.value


@kjerne
def forste_januar(year: int) -> int:
    """Return the day number of 1 January."""
    return int(JAN1[year - _CALENDAR_FROM])


@kjerne
def ar_av(day: int) -> int:
    """Return the calendar year of a day number."""
    year = int((day - 1) / 365.2425) + 1
    while JAN1[year - _CALENDAR_FROM] > day:
        year -= 1
    while JAN1[year + 1 - _CALENDAR_FROM] <= day:
        year += 1
    return year


@kjerne
def neste_maned(day: int) -> int:
    """Return the first day of the month after the one `day` lies in."""
    year = ar_av(day)
    start = JAN1[year - _CALENDAR_FROM]
    leap = JAN1[year + 1 - _CALENDAR_FROM] - start == 366
    for month in range(1, 13):
        length = 31
        if month == 2:
            length = 29 if leap else 28
        elif month in (4, 6, 9, 11):
            length = 30
        start += length
        if start > day:
            break
    return int(start)


@kjerne
def fyller(born: int, years: int) -> int:
    """Return the day (within one) a person turns an age: where in the year one is born is kept."""
    year = ar_av(born)
    return forste_januar(year + years) + born - forste_januar(year)


@kjerne
def egenskaper(fro: int, person: int, sex: int, t: Tabeller) -> Any:
    """Return health, wage rank, inclination to work, sector, share of a post and how often sick."""
    s = np.array([strom(fro, person, FAST)])
    helse = normal(s)  # high: poor
    lonn = -0.25 * helse + 0.9682 * normal(s)
    arbeid = -0.35 * helse + 0.9367 * normal(s)
    woman = sex == 2
    sektor = _PRIVAT
    u = neste(s)
    public = t.tall[OFF_K] if woman else t.tall[OFF_M]
    if u < t.tall[SELV]:
        sektor = _SELV
    elif u < t.tall[SELV] + public:
        sektor = _STAT if neste(s) < (t.tall[STAT_K] if woman else t.tall[STAT_M]) else _KOMMUNE
    stilling = 1.0
    if neste(s) < (t.tall[STILLING_K] if woman else t.tall[STILLING_M]):
        stilling = 0.2 + 0.1 * math.floor(7.0 * math.sqrt(neste(s)))
    spread = t.tall[SKJEVHET]
    hyppig = math.exp(spread * (0.5 * helse + 0.866 * normal(s)) - 0.5 * spread * spread)
    return helse, lonn, arbeid, sektor, stilling, hyppig


@kjerne
def familie(
    fro: int, person: int, sex: int, born: int, helse: float, barn: Any, first: int, t: Tabeller
) -> Any:
    """Write the birthdays of children from `first`; return the days as a couple and how many children."""
    s = np.array([strom(fro, person, FAMILIE)])
    fra, til = 0, 0
    if neste(s) < t.tall[PAR] - 0.08 * max(0.0, helse):
        fra = born + int(365.25 * max(18.0, t.tall[PAR_ALDER] + 5.0 * normal(s)))
        if neste(s) < t.tall[PAR_BRUDD]:
            til = fra + 1 + int(365.25 * min(40.0, -14.0 * math.log(neste(s))))
    # What is drawn after the last day of the years has not happened: the file does not know it.
    end = forste_januar(LAST_YEAR + 1) - 1
    if fra > end:
        fra, til = 0, 0
    if til > end:
        til = 0
    count = 0
    if neste(s) >= t.tall[UTEN]:
        middle = t.tall[BARN_K] if sex == 2 else t.tall[BARN_M]
        day = born + int(365.25 * max(17.0, middle - 2.0 + 5.0 * normal(s)))
        wanted = 1
        while wanted < 5 and neste(s) < 1.0 - 1.0 / t.tall[SNITT]:
            wanted += 1
        for _ in range(wanted):
            if day <= end:
                barn[first + count] = day
                count += 1
            day += int(365.25 * (1.6 - 1.8 * math.log(neste(s))))
    hos = neste(s) < (0.8 if sex == 2 else 0.3)
    return fra, til, count, hos


@kjerne
def i_arbeid(arbeid: float, share: float, rest: float, t: Tabeller) -> bool:
    """Return whether someone so inclined works in a year in which a share of the like work."""
    if share <= 0.0:
        return False
    varig = t.tall[VARIG]
    return math.sqrt(varig) * arbeid + math.sqrt(1.0 - varig) * rest > -kvantil(min(share, 0.9999))


@kjerne
def manedslonn(sex: int, age: int, year: int, rank: float, t: Tabeller) -> float:
    """Return a full-time monthly wage: log-normal around the middle, with a Pareto tail."""
    if rank < 0.0:
        factor = math.exp(t.tall[UNDER] * rank)
    elif rank < t.tall[HALE_FRA]:
        factor = math.exp(t.tall[OVER] * rank)
    else:
        edge = t.tall[HALE_FRA]
        over = math.erfc(rank / math.sqrt(2.0)) / math.erfc(edge / math.sqrt(2.0))
        factor = math.exp(t.tall[OVER] * edge) * over ** (-1.0 / t.tall[HALE])
    i = min(max(year - LONN_FIRST, 0), len(t.lonn_ar) - 1)
    earlier = 1.0
    if year < LONN_FIRST:
        earlier = t.g[max(year - G_FIRST, 0)] / t.g[LONN_FIRST - G_FIRST]
    return float(t.lonn[sex - 1, min(max(age, 16), 75)] * t.lonn_ar[i] * earlier * factor)


@kjerne
def g_i(year: int, t: Tabeller) -> float:
    """Return the year's average G."""
    return float(t.g[min(max(year - G_FIRST, 0), len(t.g) - 1)])


@kjerne
def vanlig_inntekt(
    sex: int, born: int, year: int, rank: float, arbeid: float, stilling: float, t: Tabeller
) -> float:
    """Return the income of a year that is not drawn day by day (kr), by what lasts in a person only."""
    age = year - ar_av(born)
    if age < 16 or age > 74 or not i_arbeid(arbeid, t.arbeid[sex - 1, age], 0.0, t):
        return 0.0
    return math.floor(12.0 * manedslonn(sex, age, year, rank, t) * stilling)


@kjerne
def diagnose(s: Any, age: int, t: Tabeller) -> int:
    """Return the diagnosis group behind AAP or uføretrygd."""
    u, mental = neste(s), t.tall[UNG] if age < 30 else t.tall[ELDRE]
    if u < mental:
        return _PSYKISK
    return _MUSKEL if u < mental + (0.15 if age < 30 else 0.32) else _ANNET
