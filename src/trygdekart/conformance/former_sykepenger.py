"""Reads sykepenger cases with lists of employers and of payment days, and answers the latter by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from ..case.dager import strekk
from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt
from ..engine.lawbook import Lovverk
from ..law.sykepenger.dager import Dagklasse
from ..law.sykepenger.dager_perioder import er_helg
from ..law.sykepenger.fakta_grunnlag import Forsikring
from ..law.sykepenger.fakta_vilkar import Virksomhet
from ..timeline import Tidslinje
from .former_sykepenger_dager import antall, klasser_av

UTEN_REFUSJON = 0.0
FORSIKRINGER = {
    None: Forsikring.INGEN,
    "a": Forsikring.BOKSTAV_A,
    "b": Forsikring.BOKSTAV_B,
    "c": Forsikring.BOKSTAV_C,
    "39": Forsikring.FRILANS,
}


def _each(key: str, factor: float = 1.0, missing: Any = 0.0) -> Callable[[Any, date], Any]:
    """Return a way to read one field of every employer; a field that is not there is `missing`."""

    def read(rows: Any, _: date) -> Any:
        if not rows:
            raise InputFault("employers", "lista er tom", "nevn minst én arbeidsgiver")
        found = {f"a{i}": row.get(key, missing) for i, row in enumerate(rows, 1)}
        scaled = {k: v if isinstance(v, bool) else v * factor for k, v in found.items()}
        return Fordelt(scaled)

    return read


def _year_back(back: int) -> Callable[[Any, date], Any]:
    """Return a way to read {year: number}: the number of the year so many years before the last."""

    def read(by_year: Any, _: date) -> float:
        years = {int(year): number for year, number in by_year.items()}
        wanted = max(years) - back
        if wanted not in years:
            raise InputFault("år", "de tre årene er ikke sammenhengende", "gi tre år på rad")
        return float(years[wanted])

    return read


def _insurance(letter: Any, _: date) -> int:
    key = str(letter).lower().removeprefix("letter ").strip() if letter is not None else None
    if key not in FORSIKRINGER:
        raise InputFault("insurance", "forsikringen er ukjent", "bruk a, b, c eller 39")
    return int(FORSIKRINGER[key])


def _employments(rows: Any, _: date) -> Tidslinje[int]:
    """Return work before the sickness over time: a day in any employment that counts is work."""
    line: Tidslinje[int] = Tidslinje.konstant(int(Virksomhet.IKKE_ARBEID))
    for row in rows:
        first = date.fromisoformat(row["from"])
        last = None if row.get("to") is None else date.fromisoformat(row["to"])
        if not row.get("disregarded") and (last is None or first <= last):
            line = _over(line, Tidslinje.av([(first, last, int(Virksomhet.ARBEID))]))
    return line


def _over(line: Tidslinje[Any], upper: Tidslinje[Any]) -> Tidslinje[Any]:
    """Return a timeline with another laid over it, where that one has a value."""
    return line.slaa_sammen_ytre(upper, lambda below, above: below if above is None else above)


FORMER: Mapping[str, Callable[[Any, date], Any]] = {
    "inntekt hos hver": _each("annual_income"),
    "grad hos hver": _each("degree", 1 / 100),
    "refusjon til hver": _each("annual_refund"),
    "ny inntekt hos hver": _each("new_income_annual"),
    "betales hos hver": _each("payable", missing=True),
    "siste år": lambda by_year, _: max(int(year) for year in by_year),
    "siste års tall": _year_back(0),
    "tallet året før": _year_back(1),
    "tallet to år før": _year_back(2),
    "forsikring": _insurance,
    "arbeidsforhold": _employments,
}


def _qualifying(since: Any, given: Mapping[str, Any]) -> list[str]:
    """Return [from, to]; the corpus writes a person who has not worked as one day, the last."""
    last = date.fromisoformat(given["skjaeringstidspunkt"]) - timedelta(days=1)
    return [min(date.fromordinal(int(since)), last).isoformat(), last.isoformat()]


FORMER_UT: Mapping[str, Callable[[Any, Mapping[str, Any]], Any]] = {
    "opptjeningsperiode": _qualifying,
    "minst én dag": lambda days, _: max(days, 1),
}


# --- cases of days -------------------------------------------------------------------------------


def _line(rows: Iterable[Mapping[str, Any]], read: Callable[[Mapping[str, Any]], Any]) -> Tidslinje[Any]:
    return Tidslinje.av(
        (date.fromisoformat(row["from"]), date.fromisoformat(row["to"]), read(row)) for row in rows
    )


def _days(verk: Lovverk, values: Mapping[str, Any], name: str, days: Iterable[date]) -> list[date]:
    """Return the days on which a yes/no of the law is yes."""
    wanted = sorted(days)
    if not wanted:
        return []
    known = set(wanted)
    return [
        day
        for stretch in strekk(verk, values, (name,), wanted[0], wanted[-1])
        for day in stretch.dager()
        if day in known and stretch.svar[name]
    ]


def _under_20(given: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    """Answer what each payer's days become after the 20 per cent limit, and which are rejected."""
    payers = {f"a{i}": rows for i, rows in enumerate(given["timelines"], 1)}
    classes = {payer: klasser_av(rows) for payer, rows in payers.items()}
    every_day = sorted({day for days in classes.values() for day in days})
    nothing = Tidslinje.av([(every_day[0], every_day[-1], 0.0)])

    def shared(read: Callable[[Mapping[str, Any]], Any]) -> Fordelt:
        return Fordelt({payer: _over(nothing, _line(rows, read)) for payer, rows in payers.items()})

    values = {
        "sykepenger_inntekt": shared(lambda row: float(row.get("annual_income", 0))),
        "sykepenger_grad": shared(lambda row: float(row.get("degree", 0)) / 100),
        "sykepenger_ny_inntekt": shared(lambda row: float(row.get("new_income_annual", 0))),
        "sykepenger_noen_dag_betales": True,
    }
    paid = {Dagklasse.NAV, Dagklasse.ARBEIDSGIVERDAG_FRA_NAV}
    candidates = {day for days in classes.values() for day, klasse in days.items() if klasse in paid}
    rejected = set(_days(verk, values, "sykepenger_avslag_grad", (d for d in candidates if not er_helg(d))))
    after = {
        payer: {d: Dagklasse.AVVIST if d in rejected and k in paid else k for d, k in days.items()}
        for payer, days in classes.items()
    }
    return {
        **{payer: antall(days) for payer, days in after.items()},
        "rejected_dates": [d.isoformat() for d in sorted(rejected)],
    }


def _low_income(given: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    """Answer which weekdays after the employer period are rejected for too low income, by reason."""
    first, last = (date.fromisoformat(d) for d in given["sick_period"])
    agp = [date.fromisoformat(d) for d in given.get("agp") or ()]
    start = agp[-1] + timedelta(days=1) if agp else first
    weekdays = [d for d in _between(start, last) if not er_helg(d)]
    values = {
        "fodselsdato": date.fromisoformat(given["birth_date"]).toordinal(),
        "sykepenger_forste_sykedag": first.toordinal(),
        "sykepenger_grunnlag": float(given["annual_base"]),
        "sykepenger_gruppe": 1,
        "sykepenger_yrkesskade": False,
    }
    rejected = {
        reason: _days(verk, values, name, weekdays)
        for reason, name in (
            ("MinimumInntekt", "sykepenger_avslag_inntekt_under_67"),
            ("MinimumInntektOver67", "sykepenger_avslag_inntekt_over_67"),
        )
    }
    return {
        "rejected": {
            reason: {"weekdays_in": [days[0].isoformat(), days[-1].isoformat()], "count": len(days)}
            for reason, days in rejected.items()
            if days
        }
    }


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


TELLINGER: Mapping[str, Callable[[Mapping[str, Any], Lovverk], dict[str, Any]]] = {
    "dager under 20 prosent": _under_20,
    "avslag på minsteinntekt": _low_income,
}
