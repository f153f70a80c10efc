"""The tables that the draws are made from: by sex, age and year, out of `data/`."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import yaml

from ..engine.law import Lov
from .datafiler import DATA, rows
from .demografi import COHORTS, OLDEST, cells, mortality, population
from .schema import FIRST_INCOME_YEAR, FIRST_YEAR, LAST_YEAR

Array = np.ndarray[Any, Any]
# One year before the first, so that sickness and the rest are under way when the file begins.
START_YEAR = FIRST_YEAR - 1
SIM_YEARS = range(START_YEAR, LAST_YEAR + 1)
AGES = OLDEST + LAST_YEAR - START_YEAR + 2
LAST_CALIBRATED = 2023
TREND_YEARS = 5
# The ways on after them.
LINE, HALVED, AS_LAST = "linje", "halvert", "som sist"
UT_GROUPS = ((18, 29), (30, 39), (40, 49), (50, 59), (60, 66))


class Tabeller(NamedTuple):
    """What the kernel reads. [sex, age] unless said; rates are per year."""

    dod: Array
    flytter: Array  # [sex, cohort, year from FIRST_YEAR]
    arbeid: Array  # probability of work for those without AAP and uføretrygd
    arbeid_ar: Array  # [year] factor
    syk: Array  # spells a year in work
    syk_ar: Array  # [year] factor
    selvstendig_ar: Array  # [year] factor on it for the self-employed
    ufor_2014: Array
    aap_2014: Array
    aap: Array
    aap_ar: Array  # [UT group, year]
    aap_ut_ar: Array  # [year]
    ufor: Array  # straight to uføretrygd
    ufor_andel: Array  # [age] factor on the share of those leaving AAP
    ufor_ar: Array  # [UT group, year]
    lonn: Array  # [sex, age] typical monthly wage of 2023
    lonn_ar: Array  # [year from LONN_FIRST] relative to 2023
    g: Array  # [year from 1960] the year's average G
    g_tak: Array  # [1] the law's ceiling on the base, in G
    aap_avgang: Array  # [years on AAP: 0, 1, 2, more]
    grad: Array  # [before or from 2015, 2, i]: degrees of uføretrygd, and the share up to each
    gruppe: Array  # [age] index into UT_GROUPS, -1 outside
    tall: Array  # the single numbers, in the order of TALL


# Single numbers the kernel reads by index: (parameter, key or None).
TALL: tuple[tuple[str, str | None], ...] = (
    ("sykefravaer_varighet", "w"),
    ("sykefravaer_varighet", "a"),
    ("sykefravaer_varighet", "b"),
    ("sykefravaer_varighet", "c"),
    ("sykefravaer_varighet", "d"),
    ("sykefravaer_skjevhet", None),
    ("gradert", "kort"),
    ("gradert", "middels"),
    ("gradert", "lang"),
    ("gradert", "fra_start"),
    ("gradert", "halv"),
    ("psykisk_syk", "kort"),
    ("psykisk_syk", "lang"),
    ("psykisk_ytelse", "ung"),
    ("psykisk_ytelse", "eldre"),
    ("brukt_opp_videre", "aap"),
    ("brukt_opp_videre", "uforetrygd"),
    ("brukt_opp_videre", "arbeid"),
    ("aap_uten_arbeid_mot_arbeid", None),
    ("aap_til_uforetrygd", "start"),
    ("aap_til_uforetrygd", "lang"),
    ("aap_til_arbeid", None),
    ("aap_arbeider", "andel"),
    ("aap_arbeider", "timer"),
    ("ufore_ung_ufor", None),
    ("ufore_vta", None),
    ("ufore_dodelighet", "uforetrygd"),
    ("ufore_dodelighet", "aap"),
    ("ufore_ellers_ut", None),
    ("ufore_arbeid_hel", "andel"),
    ("ufore_arbeid_hel", "begynner"),
    ("ufore_arbeid_hel", "slutter"),
    ("ufore_arbeid_gradert", None),
    ("ufore_inntekt_hel", "under"),
    ("ufore_inntekt_hel", "grense_2024"),
    ("ufore_tidligere_inntekt", "i_arbeid"),
    ("ufore_tidligere_inntekt", "ellers"),
    ("trygdetid_kort", None),
    ("lonn_median_2023", "under"),
    ("lonn_median_2023", "over"),
    ("lonn_median_2023", "hale_fra"),
    ("lonn_median_2023", "hale"),
    ("stilling", "menn"),
    ("stilling", "kvinner"),
    ("sektor", "selvstendig"),
    ("sektor", "menn"),
    ("sektor", "kvinner"),
    ("sektor", "stat_menn"),
    ("sektor", "stat_kvinner"),
    ("arbeid_varig", None),
    ("par", "andel"),
    ("par", "alder"),
    ("par", "brudd"),
    ("barn", "uten"),
    ("barn", "snitt"),
    ("barn", "alder_kvinner"),
    ("barn", "alder_menn"),
)
N = {(name if key is None else f"{name}.{key}"): i for i, (name, key) in enumerate(TALL)}


@lru_cache(maxsize=1)
def parameters() -> dict[str, Any]:
    """Return `parametre.yaml` by name, each with its value, source and confidence."""
    return dict(yaml.safe_load((DATA / "parametre.yaml").read_text(encoding="utf-8"))["parametre"])


@lru_cache(maxsize=1)
def calibrated() -> dict[str, Any]:
    """Return the factors that were tuned to the years up to `LAST_CALIBRATED`."""
    return dict(yaml.safe_load((DATA / "kalibrert.yaml").read_text(encoding="utf-8")))


def fingerprint() -> str:
    """Return a hash of everything a person is drawn from, so that parts of two versions are never mixed."""
    digest = hashlib.sha256()
    for path in sorted(DATA.glob("*.*")):
        if not path.name.startswith(("fakta", "mal", "modellfeil")):
            digest.update(path.name.encode() + path.read_bytes())
    for path in sorted(DATA.parent.glob("*.py")):
        if path.stem in {"tall", "demografi", "parametre", "liv", "hendelser", "person", "schema"}:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def value(name: str) -> Any:
    """Return the value of one parameter."""
    return parameters()[name]["verdi"]


def by_sex_and_age(name: str, scale: float = 1.0) -> Array:
    """Return a data file of (sex, from age, to age, value) as [sex, age]."""
    table = np.zeros((2, AGES))
    for row in rows(name):
        low, high = int(row["fra_alder"]), int(row["til_alder"])
        table[int(row["kjonn"]) - 1, low : high + 1] = float(row["verdi"]) * scale
    return table


def steps(of: dict[str, Any], first: int = 18, last: int = 66) -> Array:
    """Return values that each hold from an age, as [age]; nothing before `first` or after `last`."""
    table = np.zeros(AGES)
    for age, v in sorted(of.items(), key=lambda item: int(item[0])):
        table[int(age) :] = v
    table[:first] = 0
    table[last + 1 :] = 0
    return table


def onwards(known: dict[int, float], way: str) -> Array:
    """Return a factor for every simulated year; after the calibrated ones it goes on from the last.

    `linje`: by as many per cent a year as in the last `TREND_YEARS` of them (the line through their
    logarithms); `halvert`: the same, halved each year; `som sist`: as in the last (what swings without a
    direction). So 2024 and 2025 are held out.
    """
    years = sorted(known)
    last = years[-TREND_YEARS:]
    slope = float(np.polyfit(last, np.log([known[y] for y in last]), 1)[0])
    after = {}
    for y in range(years[-1] + 1, SIM_YEARS[-1] + 1):
        steps = {LINE: y - years[-1], HALVED: 1 - 0.5 ** (y - years[-1]), AS_LAST: 0}[way]
        after[y] = known[years[-1]] * float(np.exp(slope * steps))
    return np.array([known.get(y, after.get(y, known[years[0]])) for y in SIM_YEARS])


def _employed() -> Array:
    """Return the share in work by [sex, age] in the last year that is known."""
    alle = by_sex_and_age("sysselsetting_2024.csv", 0.01 * value("sysselsetting_niva"))
    alle[:, 16:18] = 0.30
    alle[:, 70:75] = np.array([0.16, 0.13, 0.10, 0.08, 0.06])
    return alle


def _work_path() -> Array:
    """Return the factor on work by [year]: what the published rate says beside the ages of the year."""
    known = {int(y): v for y, v in value("sysselsetting_ar").items()}
    rate, people = _employed()[:, 15:75], population()[:, 15:75]
    by_age = (rate[:, :, None] * people).sum(axis=(0, 1)) / people.sum(axis=(0, 1))
    off = {y: v / by_age[max(y - FIRST_YEAR, 0)] for y, v in known.items()}
    path: Array = np.interp(SIM_YEARS, sorted(known), [off[y] for y in sorted(known)]) / off[max(known)]
    return path


def _work(ufor: Array, aap: Array) -> Array:
    """Return the probability of work for those on neither benefit, out of the rate for all."""
    alle = _employed()
    table = (alle - 0.29 * ufor - 0.25 * aap) / (1 - np.minimum(ufor + aap, 0.9))
    likely: Array = np.clip(table, 0.0, 0.97) * (alle > 0)
    return likely


@lru_cache(maxsize=1)
def tables() -> Tabeller:
    """Return the tables, made once."""
    return make_tables(calibrated())


def make_tables(k: dict[str, Any]) -> Tabeller:
    """Return the tables with these calibrated factors."""
    dod = np.ones((2, AGES)) * mortality()[:, -1:]
    dod[:, : OLDEST + 1] = mortality()
    ufor = by_sex_and_age("ufore_2013.csv", 0.01)
    nye = by_sex_and_age("nye_ufore_2016.csv")
    aap14 = np.array([steps({a: v[s] / 100 for a, v in value("aap_2013").items()}) for s in (0, 1)])
    syk = by_sex_and_age("sykefravaer_2017.csv", 0.01)
    syk[:, 70:75] = syk[:, 69:70]
    syk *= 365.0 / (mean_duration() * value("sykefravaer_tapt_per_dag"))
    gruppe = np.full(AGES, -1)
    for i, (low, high) in enumerate(UT_GROUPS):
        gruppe[low : high + 1] = i
    flytter = np.zeros((2, COHORTS, LAST_YEAR + 1 - FIRST_YEAR))
    flytter[:] = cells().leaving
    sexes = value("lonn_median_2023")
    lonn = np.array(
        [sexes["median"] * sexes[s] * steps(value("lonn_alder"), 16, 75) for s in ("menn", "kvinner")]
    )
    g = average_g()
    return Tabeller(
        dod=dod,
        flytter=flytter,
        arbeid=_work(ufor, 1.0 * aap14),
        arbeid_ar=_work_path(),
        syk=syk,
        syk_ar=onwards(k["sykefravaer"], AS_LAST),
        selvstendig_ar=onwards(k["selvstendig_syk"], LINE),
        ufor_2014=ufor,
        aap_2014=aap14,
        aap=np.array([steps(value("aap_ellers")) * f for f in (0.86, 1.14)]),
        aap_ar=np.array([onwards(k["aap_inn"][i], LINE) for i in range(len(UT_GROUPS))]),
        aap_ut_ar=onwards(k["aap_ut"], HALVED),
        ufor=nye * steps(value("ufore_direkte")),
        ufor_andel=steps(value("aap_til_uforetrygd_alder")),
        ufor_ar=np.array([onwards(k["ufore"][i], AS_LAST) for i in range(len(UT_GROUPS))]),
        lonn=lonn,
        lonn_ar=wage_path(g),
        g=g,
        g_tak=np.array([_rate("uforetrygd_grunnlag_tak")]),
        aap_avgang=np.array([float(x) for x in value("aap_avgang")]),
        grad=np.array([_degrees(value("uforegrad")[when]) for when in ("for_2015", "fra_2015")]),
        gruppe=gruppe,
        tall=np.array([float(value(n) if key is None else value(n)[key]) for n, key in TALL]),
    )


def _degrees(shares: dict[str, float]) -> Array:
    """Return degrees, and how many have each or one before it, as [2, degree]."""
    return np.array([[float(x) for x in shares], np.cumsum(list(shares.values()))])


def mean_duration() -> float:
    """Return the mean number of days of a doctor-certified spell, ended at 365."""
    v = value("sykefravaer_varighet")
    t = np.arange(0.5, 365.0, 0.5)
    alive = v["w"] * np.exp(-((t / v["a"]) ** v["b"])) + (1 - v["w"]) * np.exp(-((t / v["c"]) ** v["d"]))
    return float(alive.sum() * 0.5)


G_FIRST = 1967
LONN_FIRST = FIRST_INCOME_YEAR - 5


def _law() -> Lov:
    from ..engine.law import bind
    from ..law import lovverk

    return bind(lovverk(), LAST_YEAR)


def _rate(name: str) -> float:
    return _number(_law().verk.satser[name].verdier[-1].verdi)


def _number(value: object) -> float:
    assert isinstance(value, int | float)  # the rates asked for here are single numbers
    return float(value)


def average_g() -> Array:
    """Return the law's average G by [year from G_FIRST]."""
    table = np.zeros(LAST_YEAR + 1 - G_FIRST)
    for v in _law().verk.satser["grunnbelop_gjennomsnitt"].verdier:
        table[v.validity.virker_fra.year - G_FIRST :] = _number(v.verdi)
    return table


def wage_path(g: Array) -> Array:
    """Return wages relative to 2023 by [year from LONN_FIRST]: they follow G, which by law follows wages.

    The path goes through the levels that are known; what they are off G is spread evenly between them.
    """
    known = {int(y): v for y, v in value("lonn_niva").items()}
    years, at = np.arange(LONN_FIRST, LAST_YEAR + 1), sorted(known)
    path = g[years - G_FIRST] * np.interp(years, at, [known[y] / g[y - G_FIRST] for y in at])
    relative: Array = path / known[2023]
    return relative
