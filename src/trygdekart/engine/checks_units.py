"""Whether units fit when law is loaded: of rates and facts, of declarations, and within rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .declare import HELPER
from .errors import (
    BadDeclaration,
    InputFault,
    MissingAnnotation,
    PeriodMismatch,
    UnitMismatch,
)
from .hints import type_hints
from .inputs import read_fact
from .lawbook import Lovverk
from .periods import CALENDAR, Period
from .rules import Regel, category_unit
from .source import function_node
from .subset import Place
from .unitcheck import UnitCheck, units_of
from .units import BOOL, Unit, parse_unit


def check_declaration_units(lov: Lovverk) -> None:
    """Look-ups need a date; aggregates a yes/no condition and a value their method can take."""
    for look in lov.oppslag.values():
        if _unit_of(lov, look.dato) != parse_unit("dato"):
            raise UnitMismatch(
                f"oppslaget bruker «{look.dato}», som er {_unit_of(lov, look.dato)} og ikke en dato.",
                where=look.navn,
                remedy="Sett «dato» til et navn som er en dato.",
            )
    for days in lov.over_dager.values():
        if days.metode == "sum" and dict(_unit_of(lov, days.av).powers).get("dag") != -1:
            raise UnitMismatch(
                f"en dagsum legger sammen det som er per dag, men «{days.av}» er {lov.unit(days.av)}.",
                where=days.navn,
                remedy="Gi den noe per dag.",
            )
        if bool(days.fra) != bool(days.til):
            raise BadDeclaration(
                "bare en av dagene er nevnt.",
                where=days.navn,
                remedy="Skriv både «fra» og «til», eller ingen.",
            )
        for name in (days.fra, days.til):
            if name and _unit_of(lov, name) != parse_unit("dato"):
                raise UnitMismatch(
                    f"dagsummen bruker «{name}», som er {_unit_of(lov, name)} og ikke en dato.",
                    where=days.navn,
                    remedy="Sett «fra» og «til» til navn som er datoer.",
                )
    for total in lov.samlet.values():
        is_yes_no = _unit_of(lov, total.av) == BOOL
        if (total.metode in ("noen", "alle")) != is_yes_no:
            raise UnitMismatch(
                f"«{total.metode}» passer ikke for «{total.av}», som er {_unit_of(lov, total.av)}.",
                where=total.navn,
                remedy="Bruk noen eller alle for ja/nei, ellers sum, høyest eller lavest.",
            )
    for agg in lov.aggregater.values():
        unit = _unit_of(lov, agg.av)
        if agg.nar and _unit_of(lov, agg.nar) != BOOL:
            raise UnitMismatch(
                f"vilkåret «{agg.nar}» er ikke ja/nei.", where=agg.navn, remedy="Bruk et ja/nei-navn."
            )
        if agg.metode in ("noen", "alle") and unit != BOOL:
            raise UnitMismatch(
                f"«{agg.metode}» gjelder ja/nei, men «{agg.av}» er {unit}.",
                where=agg.navn,
                remedy="Bruk sum, siste, høyest, lavest eller vektet.",
            )
        powers = dict(unit.powers)
        if agg.metode == "sum" and -1 not in (powers.get("år"), powers.get("måned")):
            raise UnitMismatch(
                f"«sum» legger sammen det som er per år eller per måned, men «{agg.av}» er {unit}.",
                where=agg.navn,
                remedy="Bruk siste, høyest, lavest eller vektet, eller gi et nivå per år.",
            )


def check_values_declared(lov: Lovverk) -> None:
    """Views are of annual law; a choice's default is one of its alternatives; defaults are in range."""
    for outer, (inner, _) in lov.visninger.items():
        if lov.period(inner) is not Period.YEAR:
            raise PeriodMismatch(
                f"visningen viser «{inner}», som gjelder {lov.period(inner)} og ikke år.",
                where=outer,
                remedy="En visning er av årlig lov; spør ellers om navnet selv.",
            )
    for choice in lov.valg.values():
        if choice.standard not in [a.verdi for a in choice.alternativer]:
            raise BadDeclaration(
                f"standarden {choice.standard} er ikke et av alternativene.",
                where=choice.navn,
                remedy="Sett «standard» til verdien av et alternativ.",
            )
    for fact in lov.fakta.values():
        if fact.standard is not None:
            value: Any = fact.standard.verdi
            try:
                # A default date is a day number, as the engine's dates are.
                read_fact(fact, date.fromordinal(value) if fact.type is date else value)
            except InputFault as fault:
                raise BadDeclaration(
                    f"standarden passer ikke ({fault.reason}).", where=fact.navn, remedy="Rett den."
                ) from None


def _unit_of(lov: Lovverk, name: str) -> Unit:
    return lov.unit(name) if name in lov else parse_unit(CALENDAR[name][1])


def check_unit_known(text: str, where: str) -> None:
    """Raise `UnitMismatch` when a unit as written is none we have."""
    try:
        parse_unit(text)
    except ValueError as error:
        raise UnitMismatch(f"{error}.", where=where, remedy="Rett enheten.") from None


def check_units(lov: Lovverk, rule: Regel) -> None:
    """Raise `UnitMismatch` when a rule, or a helper it calls, takes or gives another unit than it says."""
    for argument in rule.argumenter:
        theirs = _unit_of(lov, argument.navn)
        if theirs != argument.enhet:
            raise UnitMismatch(
                f"«{argument.navn}» er i {theirs}, men regelen tar den i {argument.enhet}.",
                where=rule.place.at(rule.node),
                remedy="Rett enheten i signaturen, eller regn om i en egen regel.",
            )
    if rule.declared.nar and lov.unit(rule.declared.nar) != BOOL:
        raise UnitMismatch(
            f"vilkåret «{rule.declared.nar}» er ikke ja/nei.",
            where=rule.place.at(rule.node),
            remedy="Lag en regel som svarer ja eller nei.",
        )
    if rule.declared.unntak_fra and lov.unit(rule.declared.unntak_fra) != rule.enhet:
        raise UnitMismatch(
            f"unntaket er i {rule.enhet}, hovedregelen i {lov.unit(rule.declared.unntak_fra)}.",
            where=rule.place.at(rule.node),
            remedy="Gi dem samme enhet.",
        )
    others = {v.enhet for v in lov.regler[rule.navn]} if rule.navn in lov.regler else {rule.enhet}
    if len(others) > 1:
        raise UnitMismatch(
            f"versjonene har ulike enheter: {', '.join(sorted(map(str, others)))}.",
            where=rule.place.at(rule.node),
            remedy="Gi alle versjoner samme enhet.",
        )
    callees = dict(rule.callees)
    units = {a.navn: a.enhet for a in rule.argumenter}
    UnitCheck(rule.node, units, rule.enhet, rule.place, callees).run()
    for name, function in callees.items():
        if hasattr(function, HELPER):
            _helper_units(name, function, rule, callees)


def _helper_units(
    name: str, function: Callable[..., Any], rule: Regel, callees: Mapping[str, Callable[..., Any]]
) -> None:
    node = function_node(function)
    place = Place(name, rule.fil)
    hints = type_hints(function)
    units = {a.arg: units_of(hints, a.arg) or category_unit(hints.get(a.arg)) for a in node.args.args}
    result = units_of(hints, "return") or category_unit(hints.get("return"))
    missing = [n for n, u in units.items() if u is None] + ([] if result else ["resultatet"])
    if missing or result is None:
        raise MissingAnnotation(
            f"«{missing[0]}» mangler type og enhet.",
            where=place.at(node),
            remedy='Skriv for eksempel «Annotated[float, "kr/år"]».',
        )
    known = {n: u for n, u in units.items() if u is not None}
    UnitCheck(node, known, result, place, callees).run()
