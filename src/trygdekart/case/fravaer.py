"""The absence at one employer, from what the case says of sykepenger, and the last day of the benefit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ..engine.errors import InputFault
from ..engine.fordelt import Fordelt
from ..engine.law import Lov
from ..law.sykepenger.fakta_dager import Fravar
from ..law.sykepenger.fakta_grunnlag import Gruppe
from ..timeline import Tidslinje
from .sykepenger_dager import sykedager

GRAD, FORSTE, SISTE = (
    "oppfolging_fravaersgrad",
    "oppfolging_forste_fravaersdag",
    "oppfolging_siste_sykepengedag",
)
SYKMELDT, FRAVAR, ANSATT = "sykepenger_sykmeldingsgrad", "sykepenger_fravar", "sykepenger_ansatt_fra"
HAR_ARBEIDSGIVER = frozenset({Gruppe.ARBEIDSTAKER, Gruppe.SJOMANN_I_UTENRIKSFART})


def med_fravaer(values: Mapping[str, Any], hos: str | None = None) -> dict[str, Any]:
    """Return the values with the absence at one employer put in where it was only told for sykepenger.

    Raises `InputFault` when there are several employers and `hos` names none of them. What the case
    says of the follow-up itself stands.
    """
    told = {n: values.get(n) for n in (SYKMELDT, FRAVAR, ANSATT)}
    employer = _employer(set(arbeidsgivere(values)), hos)
    chosen = {n: dict(v).get(employer or "") if isinstance(v, Fordelt) else v for n, v in told.items()}
    found: dict[str, Any] = {}
    if chosen[SYKMELDT] is not None or chosen[FRAVAR] is not None:
        found[GRAD] = _grade(chosen[SYKMELDT], chosen[FRAVAR])
    if chosen[ANSATT] is not None:
        found["oppfolging_ansatt_fra"] = chosen[ANSATT]
        found["oppfolging_har_arbeidsgiver"] = True
    if "sykepenger_gruppe" in values:
        found["oppfolging_har_arbeidsgiver"] = Gruppe(values["sykepenger_gruppe"]) in HAR_ARBEIDSGIVER
    return {**found, **values}


def arbeidsgivere(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the case calls the employers one is absent from; none where it names none."""
    told = [values.get(n) for n in (SYKMELDT, FRAVAR, ANSATT)]
    return tuple(sorted({name for v in told if isinstance(v, Fordelt) for name, _ in v}))


def _employer(names: set[str], hos: str | None) -> str | None:
    """Return which employer is meant; None when the case names none."""
    if hos is not None and hos not in names:
        raise InputFault("--hos", "saken har ingen arbeidsgiver med det navnet", "bruk navnet i saken")
    if hos is None and len(names) > 1:
        raise InputFault(
            "sak",
            "fristene gjelder én arbeidsgiver, og saken har flere",
            "velg en av dem med --hos og navnet i saken",
        )
    return hos or next(iter(names), None)


def _grade(certified: Any, told: Any) -> Any:
    """Return how much of the day one was absent: certified or self-certified, and 0 on days at work."""
    if not isinstance(certified, Tidslinje) and certified is not None:
        return certified
    grade: Tidslinje[float] = Tidslinje.tom() if certified is None else certified
    if not isinstance(told, Tidslinje):
        return grade
    known = Tidslinje.av(
        (s.fra, s.til, 1.0 if s.verdi == Fravar.EGENMELDING else 0.0)
        for s in told
        if s.verdi in (Fravar.EGENMELDING, Fravar.ARBEID)
    )
    return grade.slaa_sammen_ytre(known, _either).komprimer()


def _either(certified: float | None, told: float | None) -> float:
    """Work goes before the certificate, and the certificate before self-certification."""
    if told == 0.0 or certified is None:
        return told or 0.0
    return float(certified)


def med_siste_dag(lov: Lov, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with the last day of sykepenger counted, when the case tells enough to count."""
    if SISTE in values or "fodselsdato" not in values:
        return dict(values)
    told = dict(values)
    if SYKMELDT not in told and FRAVAR not in told:
        line = _line(values)
        if line is None:
            return told
        told[SYKMELDT] = line
    try:
        last = sykedager(lov, told).rett.rettigheter
    except InputFault:
        return dict(values)  # then the day is asked for
    return {**values, SISTE: last[-1].maksdato.toordinal()} if last else dict(values)


def _line(values: Mapping[str, Any]) -> Tidslinje[float] | None:
    grade, first = values.get(GRAD), values.get(FORSTE)
    if isinstance(grade, Tidslinje):
        return grade
    if grade is None or first is None:
        return None
    return Tidslinje.konstant(float(grade), date.fromordinal(first))
