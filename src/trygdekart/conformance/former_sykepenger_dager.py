"""Reads sykepenger cases that are days, and answers them with the counters of the law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from ..engine.errors import InputFault
from ..engine.helpers import avrund
from ..engine.law import Lov, bind
from ..engine.lawbook import Lovverk
from ..law.sykepenger.dager import Dagklasse, Dagslag, dagklasse
from ..law.sykepenger.dager_perioder import (
    Periode,
    Tidligere,
    alle,
    arbeidsgiverperioder,
    er_helg,
    per_dag,
    skjaeringstidspunkter,
    spenn,
    tidslinje,
    ventetider,
)
from ..law.sykepenger.dager_rett import Rettighet, klasser, rettigheter, sla_sammen_klasser
from ..law.sykepenger.regler_dager import Maksgrense
from ..law.sykepenger.tellere_feriepenger import Feriepengehendelse, Feriepengeutfall
from ..law.sykepenger.tellere_maksdato import Rettsutfall

# The corpus' words for a day at an employer.
SLAG = {slag.name.lower(): slag for slag in Dagslag}
# Its words for a day that is already classed, and what a weekend in such a stretch is.
KLASSER = {
    "nav": (Dagklasse.NAV, Dagklasse.NAV_HELG),
    "helg": (Dagklasse.NAV_HELG, Dagklasse.NAV_HELG),
    "nav_helg": (Dagklasse.NAV_HELG, Dagklasse.NAV_HELG),
    "agp": (Dagklasse.ARBEIDSGIVER, Dagklasse.ARBEIDSGIVER),
    "agp_nav": (Dagklasse.ARBEIDSGIVERDAG_FRA_NAV, Dagklasse.ARBEIDSGIVER),
    "arbeid": (Dagklasse.ARBEID, Dagklasse.ARBEID),
    "fri": (Dagklasse.FRI, Dagklasse.FRI),
    "foreldet": (Dagklasse.FORELDET, Dagklasse.FORELDET),
    "avvist": (Dagklasse.AVVIST, Dagklasse.AVVIST),
    "ventetid": (Dagklasse.VENTETID, Dagklasse.VENTETID),
}
NAVN = {
    Dagklasse.ARBEIDSGIVER: "agp",
    Dagklasse.ARBEIDSGIVERDAG_FRA_NAV: "agp_nav",
    Dagklasse.NAV: "nav",
    Dagklasse.NAV_HELG: "nav_helg",
    Dagklasse.ARBEID: "arbeid",
    Dagklasse.FRI: "fri",
    Dagklasse.AVVIST: "avvist",
    Dagklasse.FORELDET: "foreldet",
    Dagklasse.VENTETID: "ventetid",
    Dagklasse.UKJENT: "ukjent",
}
GRUNNER = {
    Rettsutfall.DAGENE_ER_BRUKT: "SykepengedagerOppbrukt",
    Rettsutfall.DAGENE_ETTER_67_ER_BRUKT: "SykepengedagerOppbruktOver67",
    Rettsutfall.MA_PROVES_PA_NYTT: "NyVilkårsprøvingNødvendig",
    Rettsutfall.OVER_70: "Over70",
    Rettsutfall.ETTER_DODSFALL: "EtterDødsdato",
}

GRENSER = {
    Maksgrense.DAGENE: "ORDINÆR_RETT",
    Maksgrense.DAGENE_ETTER_67: "BEGRENSET_RETT",
    Maksgrense.FYLLER_70: "SYTTI_ÅR",
}


def _law(verk: Lovverk) -> Lov:
    return bind(verk, verk.lovdata)


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise InputFault("sak", "en dato kan ikke leses", "skriv ÅÅÅÅ-MM-DD") from None


def _dates(row: Any) -> Iterable[date]:
    """Yield the dates of ["from", "to"] or {"from", "to"}."""
    first, last = (row["from"], row["to"]) if isinstance(row, Mapping) else row
    return alle(_day(first), _day(last))


def _all_dates(rows: Any) -> frozenset[date]:
    return frozenset(d for row in rows or () for d in _dates(row))


def _kind(row: Mapping[str, Any], kinds: Mapping[str, Any]) -> Any:
    if row.get("kind") not in kinds:
        raise InputFault(
            "sak", "et slag dag i korpuset er ukjent", "utvid tabellen i former_sykepenger_dager"
        )
    return kinds[row["kind"]]


def dager_av(rows: Iterable[Mapping[str, Any]]) -> dict[date, Dagslag]:
    """Return the sickness days of one employer; a later stretch goes before an earlier."""
    return {d: _kind(row, SLAG) for row in rows for d in _dates(row)}


def klasser_av(rows: Iterable[Mapping[str, Any]]) -> dict[date, Dagklasse]:
    """Return the classed days of one payer."""
    return {d: _kind(row, KLASSER)[er_helg(d)] for row in rows for d in _dates(row)}


def antall(dager: Mapping[date, Dagklasse]) -> dict[str, int]:
    """Return how many days there are of each class, also of those with none."""
    found = Counter(NAVN[klasse] for klasse in dager.values())
    counts = {name: found[name] for name in NAVN.values()}
    return {**counts, "size": len(dager), "nav_plus_nav_helg": found["nav"] + found["nav_helg"]}


def _spans(dates: Iterable[date]) -> list[list[str]]:
    return [[a.isoformat(), b.isoformat()] for a, b in spenn(dates)]


def _periods(found: Iterable[Periode], days: str) -> list[dict[str, Any]]:
    return [
        {"span": [p.fra.isoformat(), p.til.isoformat()], days: _spans(p.dager), "complete": p.hel}
        for p in found
    ]


def _employer_periods(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    dager = dager_av(case["days"])
    tidligere = Tidligere(
        _all_dates(case.get("previously_paid_by_nav")),
        _all_dates(case.get("previous_holiday_known_to_nav")),
        bool(case.get("agp_already_completed_before")),
    )
    found = arbeidsgiverperioder(_law(verk), dager, tidligere)
    counts = antall(klasser(dager, found, _all_dates(case.get("nav_takes_over_agp"))))
    return {
        "asserted_day_counts": counts,
        "all_day_counts": counts,
        "periods": _periods(found.perioder, "agp"),
        "periods_asserted_in_source": None,
    }


def _entitlements(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    payers = [klasser_av(t["days"]) for t in case.get("timelines", ())]
    quota = case.get("quota") or {}
    facts = {
        "fodselsdato": case["birth_date"],
        "sykepenger_dodsdato": case.get("death_date"),
        "sykepenger_maks_dager": quota.get("ordinary"),
        "sykepenger_maks_dager_etter_67": quota.get("over_67"),
    }
    given = {name: value for name, value in facts.items() if value is not None}
    days = sla_sammen_klasser([*payers, klasser_av(case.get("history") or ())])
    found = rettigheter(_law(verk), days, given)
    return {"entitlements": [_entitlement(r) for r in found.rettigheter]}


def _entitlement(right: Rettighet) -> dict[str, Any]:
    by_reason: dict[str, list[date]] = {}
    for day, why in right.nektet:
        by_reason.setdefault(GRUNNER[why], []).append(day)
    return {
        "used_days": right.brukt,
        "remaining_days": right.igjen,
        "maksdato": right.maksdato.isoformat(),
        "limited_by": GRENSER[right.grense],
        "denied": _spans(day for day, _ in right.nektet),
        "denied_by_reason": {why: _spans(days) for why, days in by_reason.items()},
    }


def _waiting_periods(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    return {"waiting_periods": _periods(ventetider(_law(verk), dager_av(case["days"])), "waiting_days")}


def _episodes(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    lines = [dager_av([row]) for row in case.get("days", ())]
    lines += [dager_av(t["days"] if isinstance(t, Mapping) else t) for t in case.get("timelines", ())]
    found = skjaeringstidspunkter(_law(verk), lines)
    answer: dict[str, Any] = {
        "all": [
            {"skjaeringstidspunkt": a.isoformat(), "span": [a.isoformat(), b.isoformat()]} for a, b in found
        ]
    }
    if case.get("query_period"):
        first, last = (_day(d) for d in case["query_period"])
        overlapping = [a for a, b in found if a <= last and b >= first]
        answer["skjaeringstidspunkt_for_query"] = overlapping[-1].isoformat() if overlapping else None
    return answer


def _holiday_pay(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    lov, year = _law(verk), int(case["earning_year"])
    paid = {(i, d) for i, p in enumerate(case["payments"]) for d in _dates(p) if d.year == year}
    events = ((d, int(Feriepengehendelse.BETALT)) for d in sorted({d for _, d in paid}))
    counted = per_dag(lov.tell("sykepenger_feriepengedager", tidslinje(events)))
    first = [d for d, what in counted if what == Feriepengeutfall.GIR_FERIEPENGER]
    fakta = {"fodselsdato": case["birth_date"], "sykepenger_feriepenger_opptjeningsar": year}
    rate = lov.beregn(fakta, ("sykepenger_feriepengesats",))["sykepenger_feriepengesats"]

    def receiver(numbered: tuple[int, Any]) -> tuple[str, str]:
        return numbered[1]["employer"], numbered[1]["recipient"]

    pay = []
    numbered = sorted(enumerate(case["payments"]), key=receiver)
    for (employer, recipient), rows in groupby(numbered, receiver):
        base = sum(p["daily"] * sum((i, d) in paid for d in first) for i, p in rows)
        answer = lov.beregn({**fakta, "sykepenger_feriepengegrunnlag": base}, ("sykepenger_feriepenger",))
        amount = answer["sykepenger_feriepenger"]
        pay.append(
            {"employer": employer, "recipient": recipient, "amount": amount, "rounded": avrund(amount)}
        )
    return {
        "rate_percent": rate * 100,
        "days_used": len(first),
        "dates": _spans(first),
        "holiday_pay_exact": pay,
    }


def _late_claim(case: Mapping[str, Any], verk: Lovverk) -> dict[str, Any]:
    krav = {"sykepenger_krav_dato": case["application_sent"]}
    number = _law(verk).beregn(krav, ("sykepenger_tidligste_dag",))["sykepenger_tidligste_dag"]
    cutoff = date.fromordinal(int(number))
    holiday = frozenset(_dates(case["holiday"])) if case.get("holiday") else frozenset()
    agp = frozenset(_dates(case["agp"])) if case.get("agp") else frozenset()

    def klasse(d: date) -> Dagklasse:
        sick = Dagslag.FORELDET if d < cutoff else Dagslag.SYK
        return dagklasse(Dagslag.FERIE if d in holiday else sick, er_helg(d), d in agp, False, True)

    days = {d: klasse(d) for d in _dates(case["sick"])}
    barred = [d for d, k in days.items() if k is Dagklasse.FORELDET]
    return {
        "cutoff": cutoff.isoformat(),
        "time_barred_outside_agp": [barred[0].isoformat(), barred[-1].isoformat()] if barred else None,
        "paid_weekdays": sum(k is Dagklasse.NAV for k in days.values()),
    }


TELLINGER = {
    "arbeidsgiverperioder": _employer_periods,
    "rettigheter": _entitlements,
    "ventetider": _waiting_periods,
    "skjæringstidspunkter": _episodes,
    "feriepenger": _holiday_pay,
    "foreldelse": _late_claim,
}
