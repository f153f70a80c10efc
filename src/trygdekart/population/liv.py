"""One life after another: the kernel that draws what happens to a person from day to day, from 2014."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from .demografi import FIRST_BORN
from .hendelser import (
    LANGST,
    TIL_ARBEIDET,
    TIL_INGENTING,
    TIL_UFORETRYGD,
    aap_lop,
    inntekt_som_ufor,
    sykmelding,
    ufor_fra_2014,
    varighet,
    vedtak,
)
from .parametre import SIM_YEARS, START_YEAR, N, Tabeller
from .person import (
    AR,
    ar_av,
    diagnose,
    egenskaper,
    familie,
    forste_januar,
    fyller,
    g_i,
    i_arbeid,
    manedslonn,
    neste_maned,
    vanlig_inntekt,
)
from .schema import (
    FIRST_DAY,
    FIRST_YEAR,
    INCOME_YEARS,
    LAST_DAY,
    LAST_YEAR,
    YEARS,
    AapEtter,
    Sektor,
    Utgang,
)
from .tall import kjerne, neste, normal, strom, ventetid

# The columns of the matrix of persons; dates as day numbers, NaN: empty.
FASTE = (
    "fodselsdato",
    "kjonn",
    "bosatt_fra",
    "bosatt_til",
    "utgang",
    "sektor",
    "arbeid_stilling",
    "diagnose",
    "par_fra",
    "par_til",
    "barn_bor_hos",
)
UT = (
    "uforetrygd_innvilget_fra",
    "uforetrygd_til",
    "uforetrygd_uforetidspunkt",
    "uforetrygd_uforegrad",
    "uforetrygd_ung_ufor",
    "uforetrygd_omregnet_2015",
    "uforetrygd_vta",
    "uforetrygd_grunnlag_per_ar",
    "uforetrygd_ifu_fastsatt",
    "uforetrygd_ieu_fastsatt",
    "uforetrygd_trygdetid",
)
FELT = (
    *FASTE,
    *UT,
    *(f"inntekt_g_{y}" for y in INCOME_YEARS),
    *(f"arbeid_arslonn_{y}" for y in YEARS),
    *(f"arbeid_dager_{y}" for y in YEARS),
)
UT_0 = len(FASTE)
INNTEKT_0 = UT_0 + len(UT)
LONN_0 = INNTEKT_0 + len(INCOME_YEARS)
DAGER_0 = LONN_0 + len(YEARS)
BOSATT_TIL, UTGANG, DIAGNOSE = 3, 4, 7
# What a person is at the end of each year, for the weights.
BOSATT, PA_UFORETRYGD, PA_AAP, SYKMELDT, I_ARBEID, DELVIS_AR = 1, 2, 4, 8, 16, 32
# And how many days of the year that were after the first 16 of an absence: none, few, many, very many.
DAGER_SYK, FEW_DAYS, MANY_DAYS, PAID_AFTER = 64, 30, 120, 16
MOST_SPELLS = 400  # rows one person can fill; the buffers always have room for one more person
AAP_ELLERS, AAP_TIMER, AAP_ANDEL = (
    N["aap_uten_arbeid_mot_arbeid"],
    N["aap_arbeider.timer"],
    N["aap_arbeider.andel"],
)
OPP_AAP, OPP_UT, OPP_ARBEID = (N[f"brukt_opp_videre.{x}"] for x in ("aap", "uforetrygd", "arbeid"))
RR_UT, RR_AAP, ELLERS_UT = N["ufore_dodelighet.uforetrygd"], N["ufore_dodelighet.aap"], N["ufore_ellers_ut"]
_START, _FIRST = FIRST_DAY.toordinal() - 365, FIRST_DAY.toordinal()
_LAST_YEAR, _DOD, _UTVANDRET = LAST_YEAR, Utgang.DOD.value, Utgang.UTVANDRET.value
_FRA_SYK, _FRA_ANNET = AapEtter.SYKEPENGER.value, AapEtter.ANNET.value
N_YEARS = len(SIM_YEARS)
LAST_AAP = LAST_DAY.toordinal()
_SELVSTENDIG = Sektor.SELVSTENDIG.value
FRISK, AAP, UFOR = 0, 1, 2
INGEN, SYK, NY_AAP, NY_UFOR = 0, 1, 2, 3


class Bok(NamedTuple):
    """What the kernel writes: a row a person, and the spells of all with how many each has."""

    felt: Any  # [person, FELT]
    status: Any  # [person, year from START_YEAR]
    antall: Any  # [person, 3]: sickness, AAP, children
    syk: Any  # [row, 4]
    aap: Any  # [row, 9]
    barn: Any


@kjerne
def _ny_aap(
    s: Any, aap: Any, n: int, fra: int, til: int, fra_syk: bool, kj: Any, row: Any, t: Tabeller
) -> int:
    """Write a course on AAP: days, onset, three years' incomes, hours, young, from where."""
    sex, born, rank, arbeid, stilling = kj
    nedsatt = fra - LANGST if fra_syk else fra - int(400.0 * neste(s))
    year = ar_av(nedsatt)
    aap[n, 0], aap[n, 1], aap[n, 2] = fra, til, nedsatt
    for i in range(3):
        y = year - 1 - i
        if y >= FIRST_YEAR:
            aap[n, 3 + i] = math.floor(row[LONN_0 + y - FIRST_YEAR] * row[DAGER_0 + y - FIRST_YEAR] / 365.0)
        else:
            aap[n, 3 + i] = vanlig_inntekt(sex, born, y, rank, arbeid, stilling, t)
    works = neste(s) < t.tall[AAP_ANDEL]
    aap[n, 6] = math.floor(-t.tall[AAP_TIMER] * math.log(neste(s)) * 2.0) / 2.0 if works else 0.0
    aap[n, 6] = min(aap[n, 6], 60.0)
    aap[n, 7] = 1.0 if fyller(born, 26) > nedsatt and neste(s) < 0.15 else 0.0
    aap[n, 8] = _FRA_SYK if fra_syk else _FRA_ANNET
    return n + 1


@kjerne
def _hendelse(s: Any, works: bool, rates: Any) -> Any:
    """Return how many days until the first thing happens, and which."""
    total = (rates[0] if works else 0.0) + rates[1] + rates[2]
    gap = ventetid(s, total / 365.0)
    u = neste(s) * total
    if works and u < rates[0]:
        return gap, SYK
    u -= rates[0] if works else 0.0
    return gap, NY_AAP if u < rates[1] else NY_UFOR


@kjerne
def lev(
    fro: int, person: int, sex: int, born: int, inn: int, i: int, plass: Any, bok: Bok, t: Tabeller
) -> None:
    """Draw the life of one person as row `i`; `plass` says where the next row of spells goes."""
    row, x = bok.felt[i], sex - 1
    row[:] = np.nan
    row[INNTEKT_0:] = 0.0
    helse, rank, arbeid, sektor, stilling, hyppig = egenskaper(fro, person, sex, t)
    par_fra, par_til, n_barn, hos = familie(fro, person, sex, born, helse, bok.barn, plass[2], t)
    row[0], row[1], row[2], row[UTGANG], row[5], row[6] = born, sex, inn, 0.0, sektor, stilling
    row[DIAGNOSE], row[10] = 0.0, 1.0 if hos else 0.0
    if par_fra > 0:
        row[8] = par_fra
        if par_til > 0:
            row[9] = par_til
    kj = (sex, born, rank, arbeid, stilling)
    birth_year = ar_av(born)
    n_syk, n_aap = plass[0], plass[1]
    for y in range(INNTEKT_0, LONN_0):
        year = FIRST_YEAR + y - LONN_0
        row[y] = (
            math.floor(100.0 * vanlig_inntekt(sex, born, year, rank, arbeid, stilling, t) / g_i(year, t))
            / 100.0
        )

    state, aap_til, maal, fri_fra, brukt_opp = FRISK, 0, TIL_INGENTING, 0, False
    ut_i_arbeid, ut_begynt, ut_fra = False, False, 0
    slutt, adult, old = 10_000_000, fyller(born, 18), fyller(born, 67)
    s = np.array([strom(fro, person, AR)])
    if inn < _FIRST and adult <= _START < old:  # what the person was at the start of 2014
        age = START_YEAR - 1 - birth_year
        u = neste(s)
        poor = math.exp(0.9 * helse - 0.4)
        if u < min(0.9, t.ufor_2014[x, age] * (poor if t.ufor_2014[x, age] < 0.05 else 1.0)):
            state, ut_fra = UFOR, ufor_fra_2014(s, sex, born, _START, t)
            vedtak(s, row[UT_0:INNTEKT_0], ut_fra, sex, born, rank, arbeid, stilling, t)
            row[DIAGNOSE] = diagnose(s, ar_av(ut_fra) - birth_year, t)
        elif neste(s) < t.aap_2014[x, age] / (1.0 - t.ufor_2014[x, age]):
            months = int(-30.0 * math.log(neste(s)))
            fra = max(_START - 30 * months, adult)
            aap_til, maal = aap_lop(s, _START + 1, months, sex, born, t)
            state = AAP
            if aap_til >= _FIRST:
                n_aap = _ny_aap(s, bok.aap, n_aap, fra, aap_til, neste(s) < 0.5, kj, row, t)
            row[DIAGNOSE] = diagnose(s, age, t)
    rates = np.zeros(3)
    worked, betalt_fra, betalt_til = True, 0, -1
    for k in range(N_YEARS):
        year = START_YEAR + k
        start, stop = forste_januar(year), forste_januar(year + 1) - 1
        bok.status[i, k] = 0
        if inn > stop:
            continue
        if slutt < start:
            break
        s[0] = strom(fro, person, AR + year)
        age = year - birth_year
        # Death and departure.
        u_dod, u_flytt, where = neste(s), neste(s), neste(s)
        relative = (
            t.tall[RR_UT]
            if state == UFOR
            else (t.tall[RR_AAP] if state == AAP else 0.88 if age < 67 else 1.0)
        )
        if year >= FIRST_YEAR:
            first_day = max(start, inn)
            dies = t.dod[x, max(age - 1, 0)] * relative * (stop - first_day + 1) / 365.0
            leaves = t.flytter[
                x, min(max(birth_year - FIRST_BORN, 0), t.flytter.shape[1] - 1), year - FIRST_YEAR
            ]
            if u_dod < dies or (u_flytt < leaves and inn < start):
                slutt = first_day + int(where * (stop - first_day + 1))
                row[BOSATT_TIL] = slutt
                row[UTGANG] = _DOD if u_dod < dies else _UTVANDRET
        last = min(stop, slutt)
        day = max(start, inn, fri_fra)
        betalt = max(0, min(betalt_til, last) - max(betalt_fra, start) + 1)
        # Work and wage of the year.
        rest, shock, u_start = normal(s), normal(s), neste(s)
        works = age >= 16 and age <= 74 and i_arbeid(arbeid, t.arbeid[x, age] * t.arbeid_ar[k], rest, t)
        works = works or (state == FRISK and fri_fra > start + 1)  # sick from a job that is kept
        pay = 12.0 * manedslonn(sex, age, year, 0.9487 * rank + 0.3162 * shock, t) * stilling
        job_days, job_from = 0, max(start, inn)
        if works and not worked and u_start < 0.5:
            job_from = min(job_from + int(2.0 * u_start * 300.0), last)
        worked = works
        group = t.gruppe[min(max(age, 0), len(t.gruppe) - 1)]
        often = t.syk_ar[k] * (t.selvstendig_ar[k] if sektor == _SELVSTENDIG else 1.0) * hyppig
        rates[0] = t.syk[x, min(age, 74)] * often if age >= 16 and age <= 74 else 0.0
        rates[1] = rates[2] = 0.0
        if group >= 0:
            poor = math.exp(0.6 * helse - 0.18)
            rates[1] = (
                t.aap[x, age] * t.aap_ar[group, k] * poor * (0.45 if works else 0.45 * t.tall[AAP_ELLERS])
            )
            rates[2] = t.ufor[x, age] * t.ufor_ar[group, k] * poor
        if works and state == FRISK and fri_fra > start:
            job_from = start
        in_job = works and state == FRISK
        if in_job and job_from > day and not brukt_opp:
            day = job_from
        while day <= last and state != UFOR:
            if state == AAP:
                if aap_til >= last:
                    day = last + 1
                    break
                day = aap_til + 1
                if maal == TIL_UFORETRYGD:
                    state, ut_fra = UFOR, neste_maned(aap_til)
                    break
                state = FRISK
                works = works or (maal == TIL_ARBEIDET and age <= 66)
                in_job, job_from = works, day
                worked = works
                continue
            if brukt_opp:  # the whole sick-pay year is used
                brukt_opp = False
                u = neste(s)
                if in_job:
                    job_days += max(0, min(day, last + 1) - job_from)
                in_job = False
                if day >= old:
                    pass
                elif u < t.tall[OPP_AAP]:
                    aap_til, maal = aap_lop(s, day, 0, sex, born, t)
                    state = AAP
                    if aap_til >= _FIRST:
                        n_aap = _ny_aap(s, bok.aap, n_aap, day, max(aap_til, day), True, kj, row, t)
                    row[DIAGNOSE] = diagnose(s, age, t)
                elif u < t.tall[OPP_AAP] + t.tall[OPP_UT]:
                    state, ut_fra = UFOR, neste_maned(day - 1)
                elif u < t.tall[OPP_AAP] + t.tall[OPP_UT] + t.tall[OPP_ARBEID]:
                    in_job, job_from = True, day
                continue
            gap, what = _hendelse(s, in_job, rates)
            if gap > last - day:
                day = last + 1
                break
            day += int(gap)
            if what == SYK:
                til = day + varighet(s, t) - 1
                brukt_opp = til - day + 1 >= LANGST
                betalt_fra, betalt_til = day + PAID_AFTER, til
                betalt += max(0, min(til, last) - betalt_fra + 1)
                if min(til, slutt) >= _START:
                    n_syk = sykmelding(s, day, min(til, slutt), bok.syk, n_syk, t)
                day = til + 1 if brukt_opp else til + 2
            elif day >= adult and day < old:
                if in_job:
                    job_days += max(0, day - job_from)
                in_job = False
                if what == NY_AAP:
                    aap_til, maal = aap_lop(s, day, 0, sex, born, t)
                    state = AAP
                    if aap_til >= _FIRST:
                        n_aap = _ny_aap(s, bok.aap, n_aap, day, max(aap_til, day), False, kj, row, t)
                    row[DIAGNOSE] = diagnose(s, age, t)
                else:
                    state, ut_fra = UFOR, neste_maned(day)
            else:
                day += 1
        fri_fra = day
        if in_job:
            job_days += max(0, last + 1 - job_from)
        # Uføretrygd: the decision once, the end, and earnings beside it.
        if state == UFOR:
            if math.isnan(row[UT_0]):
                vedtak(s, row[UT_0:INNTEKT_0], ut_fra, sex, born, rank, arbeid, stilling, t)
                row[DIAGNOSE] = diagnose(s, age, t)
            if math.isnan(row[UT_0 + 1]) and neste(s) < t.tall[ELLERS_UT] and ut_fra < start and age < 67:
                row[UT_0 + 1] = max(start, ut_fra) + int(360.0 * neste(s))
            ended = not math.isnan(row[UT_0 + 1]) and row[UT_0 + 1] < start
            if year > ar_av(ut_fra) or ut_fra < start:
                ut_i_arbeid, pay = inntekt_som_ufor(
                    s,
                    ut_i_arbeid,
                    ut_begynt,
                    row[UT_0 + 3],
                    row[UT_0 + 8],
                    year,
                    ar_av(int(row[UT_0 + 2])),
                    t,
                )
                ut_begynt = True
                if ended or age >= 67:
                    ut_i_arbeid = False
                job_days = last - start + 1 if ut_i_arbeid else 0
        if year >= FIRST_YEAR and job_days > 0:
            row[LONN_0 + year - FIRST_YEAR] = math.floor(pay)
            row[DAGER_0 + year - FIRST_YEAR] = min(job_days, 366)
        if slutt <= stop:
            bok.status[i, k] = DELVIS_AR
        else:
            on_ut = state == UFOR and ut_fra <= stop and old > stop
            on_ut = on_ut and (math.isnan(row[UT_0 + 1]) or row[UT_0 + 1] > stop)
            sick = state == FRISK and fri_fra > stop + 1
            bok.status[i, k] = (
                BOSATT
                + (PA_UFORETRYGD if on_ut else 0)
                + (PA_AAP if state == AAP and aap_til > stop else 0)
                + (SYKMELDT if sick else 0)
                + (I_ARBEID if in_job or (state == UFOR and ut_i_arbeid) else 0)
                + DAGER_SYK * ((betalt > 0) + (betalt > FEW_DAYS) + (betalt > MANY_DAYS))
            )
    if not math.isnan(row[UT_0]):
        planned = 10_000_000.0 if math.isnan(row[UT_0 + 1]) else row[UT_0 + 1]
        row[UT_0 + 1] = min(planned, neste_maned(old) - 1, slutt)
    if not math.isnan(row[UT_0]) and row[UT_0 + 1] < max(row[UT_0], _FIRST):
        row[UT_0 : UT_0 + len(UT)] = np.nan
    for j in range(plass[0], n_syk):  # who leaves during a spell is not sick here after
        bok.syk[j, 1] = min(bok.syk[j, 1], slutt)
    while n_syk > plass[0] and bok.syk[n_syk - 1, 0] > slutt:
        n_syk -= 1
    bok.antall[i, 0], bok.antall[i, 1], bok.antall[i, 2] = n_syk - plass[0], n_aap - plass[1], n_barn
    for j in range(plass[1], n_aap):
        bok.aap[j, 1] = min(bok.aap[j, 1], slutt, LAST_AAP)
    plass[0], plass[1], plass[2] = n_syk, n_aap, plass[2] + n_barn


@kjerne
def lev_alle(fro: int, forste: int, sex: Any, born: Any, inn: Any, bok: Bok, t: Tabeller) -> int:
    """Draw the lives of persons `forste` and on; return how many the buffers had room for."""
    plass = np.zeros(3, dtype=np.int64)
    for i in range(len(sex)):
        if (
            plass[0] + MOST_SPELLS > len(bok.syk)
            or plass[1] + MOST_SPELLS > len(bok.aap)
            or plass[2] + MOST_SPELLS > len(bok.barn)
        ):
            return i
        lev(fro, forste + i, sex[i], born[i], inn[i], i, plass, bok, t)
    return len(sex)
