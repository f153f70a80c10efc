"""What is checked when law is loaded, each fault by its own name and with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from types import MappingProxyType
from typing import Any, get_type_hints

from .dated import Dated, change_dates, choose
from .errors import (
    CyclicRules,
    DateGap,
    LoadFault,
    MissingSection,
    OverlappingVersions,
    PeriodMismatch,
    TwoVersionsOnOneDate,
    UnitMismatch,
    UnknownName,
    UnorderedExceptions,
    nearest,
)
from .lawbook import Lovverk, Regel
from .parameters import Sats
from .periods import CALENDAR, MAY_USE, Period
from .unitcheck import UnitCheck, units_of
from .units import BOOL, Unit, parse_unit


def check_all(lov: Lovverk) -> None:
    """Run every check; raises the first `LoadFault`."""
    for versions in lov.regler.values():
        for rule in versions:
            _section(rule)
            _arguments_exist(lov, rule)
    _declarations_exist(lov)
    for versions in lov.regler.values():
        _versions(versions, versions[0].navn, gaps=not versions[0].declared.unntak_fra)
        for rule in versions:
            check_rule(lov, rule)
    for rate in lov.satser.values():
        _rate(rate)
    _otherwise(lov)
    check_cycles(lov)
    for versions in lov.regler.values():
        for i, rule in enumerate(versions):
            _covered(lov, rule, versions[i + 1] if i + 1 < len(versions) else None)


def check_rule(lov: Lovverk, rule: Regel) -> None:
    """Check one version's periods and units against the names it uses."""
    _periods(lov, rule)
    _units(lov, rule)


def known_name(lov: Lovverk, name: str) -> bool:
    """Whether a rule may take `name` as an argument."""
    return name in lov or name in CALENDAR


def dependencies(lov: Lovverk, name: str) -> set[str]:
    """Return every name that `name` may need, over all its versions."""
    needed: set[str] = set()
    for rule in lov.regler.get(name, ()):
        needed.update(a.navn for a in rule.argumenter)
    for exception in lov.unntak.get(name, ()):
        needed.add(exception)
        needed.add(lov.regler[exception][0].declared.nar)
    if name in lov.fakta and lov.fakta[name].ellers:
        needed.add(lov.fakta[name].ellers)
    if name in lov.utledninger:
        needed.update(a.navn for a in lov.utledninger[name].argumenter)
    if name in lov.oppslag:
        needed.add(lov.oppslag[name].dato)
        needed.add(lov.oppslag[name].av)
    if name in lov.aggregater:
        agg = lov.aggregater[name]
        needed.add(agg.av)
        if agg.nar:
            needed.add(agg.nar)
    if name in lov.visninger:
        needed.add(lov.visninger[name][0])
    return needed


def check_cycles(lov: Lovverk) -> None:
    """Raise `CyclicRules` naming the ring, if there is one."""
    graph = {name: dependencies(lov, name) for name in lov.names()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring = list(reversed(error.args[1]))
        rule = lov.regler.get(ring[0], (None,))[0]
        raise CyclicRules(
            f"reglene venter på hverandre i ring: {' → '.join(ring)}.",
            where=rule.place.at(ast_node(rule)) if rule else ring[0],
            remedy="Bryt ringen: del en av reglene i to, eller bruk verdien fra en tidligere dag.",
        ) from None


def ast_node(rule: Regel) -> Any:
    """Return the syntax node of a rule, for its line number."""
    from .source import function_node

    return function_node(rule.funksjon)


def order_exceptions(lov: Lovverk) -> Lovverk:
    """Return the law with each main rule's exceptions in the order they go first.

    Raises `UnorderedExceptions` when two are in force at once and neither names the other in
    `foran`, `UnknownName` when a main rule or condition does not exist.
    """
    ordered: dict[str, tuple[str, ...]] = {}
    for main, names in lov.unntak.items():
        for name in names:
            declared = lov.regler[name][0].declared
            where = f"{lov.regler[name][0].fil}, regel {name}"
            if main not in lov.regler:
                raise UnknownName(
                    f"hovedregelen «{main}» finnes ikke.",
                    where=where,
                    remedy=nearest(main, lov.regler) or "Rett «unntak_fra».",
                )
            if not declared.nar or not known_name(lov, declared.nar):
                raise UnknownName(
                    f"vilkåret «{declared.nar}» finnes ikke.",
                    where=where,
                    remedy=nearest(declared.nar, lov.names()) or "Sett «nar» til et ja/nei-navn.",
                )
        for i, a in enumerate(names):
            for b in names[i + 1 :]:
                first_a = b in lov.regler[a][0].declared.foran
                first_b = a in lov.regler[b][0].declared.foran
                if first_a == first_b and _overlap(lov.regler[a], lov.regler[b]):
                    raise UnorderedExceptions(
                        f"unntakene «{a}» og «{b}» fra «{main}» gjelder samtidig uten rekkefølge.",
                        where=f"{lov.regler[b][0].fil}, regel {b}",
                        remedy=f'Skriv foran=("{a}",) på den som går foran, eller omvendt.',
                    )
        graph = {n: [m for m in names if n in lov.regler[m][0].declared.foran] for n in names}
        ordered[main] = tuple(TopologicalSorter(graph).static_order())
    return replace(lov, unntak=MappingProxyType(ordered))


def _overlap(a: Sequence[Regel], b: Sequence[Regel]) -> bool:
    last = date.max
    ends_a, ends_b = a[-1].validity.til or last, b[-1].validity.til or last
    return a[0].validity.virker_fra <= ends_b and b[0].validity.virker_fra <= ends_a


def _section(rule: Regel) -> None:
    if not rule.hjemmel.strip():
        raise MissingSection(
            "regelen mangler hjemmel.",
            where=rule.place.at(ast_node(rule)),
            remedy='Skriv @regel("lov § …", …).',
        )


def _arguments_exist(lov: Lovverk, rule: Regel) -> None:
    for argument in rule.argumenter:
        if not known_name(lov, argument.navn):
            raise UnknownName(
                f"argumentet «{argument.navn}» er ikke noe navn i loven.",
                where=rule.place.at(ast_node(rule)),
                remedy=nearest(argument.navn, lov.names()).capitalize()
                or "Legg det inn som regel, fakta eller sats.",
            )


def _declarations_exist(lov: Lovverk) -> None:
    wanted: list[tuple[str, str]] = []
    for look in lov.oppslag.values():
        wanted += [(look.navn, look.av), (look.navn, look.dato)]
        if look.av in lov and look.av not in lov.satser and look.av not in lov.fakta:
            raise UnknownName(
                f"oppslaget slår opp «{look.av}», som ikke er en sats eller et faktum over tid.",
                where=look.navn,
                remedy="Oppslag på en annen dato går bare mot satser og fakta.",
            )
    for agg in lov.aggregater.values():
        wanted += [(agg.navn, agg.av), *([(agg.navn, agg.nar)] if agg.nar else [])]
    for fact in lov.fakta.values():
        if fact.ellers:
            wanted.append((fact.navn, fact.ellers))
    for derived in lov.utledninger.values():
        wanted += [(derived.navn, a.navn) for a in derived.argumenter]
    wanted += [(outer, inner) for outer, (inner, _) in lov.visninger.items()]
    for owner, name in wanted:
        if not known_name(lov, name):
            raise UnknownName(
                f"«{name}» er ikke noe navn i loven.",
                where=owner,
                remedy=nearest(name, lov.names()).capitalize() or "Rett navnet.",
            )


def _versions(versions: Sequence[Dated], name: str, *, gaps: bool) -> None:
    for a, b in pairwise(versions):
        va, vb = a.validity, b.validity
        if (va.virker_fra, va.in_force) == (vb.virker_fra, vb.in_force):
            raise TwoVersionsOnOneDate(
                f"to versjoner virker fra {va.virker_fra} og trer i kraft samme dag.",
                where=name,
                remedy="Fjern den ene, eller gi den som kom sist sin egen «i_kraft_fra».",
            )
        if va.til is None:
            continue
        if vb.virker_fra <= va.til:
            raise OverlappingVersions(
                f"versjonen fra {va.virker_fra} slutter {va.til}, etter at den neste begynner "
                f"{vb.virker_fra}.",
                where=name,
                remedy="Ta bort «til»: en ny versjon avløser den gamle av seg selv.",
            )
        if gaps and vb.virker_fra > va.til + timedelta(days=1):
            raise DateGap(
                f"ingen versjon gjelder fra {va.til + timedelta(days=1)} til {vb.virker_fra}.",
                where=name,
                remedy="Ta bort «til», eller legg inn versjonen som mangler.",
            )


def _rate(rate: Sats) -> None:
    _versions(rate.verdier, rate.navn, gaps=False)
    try:
        parse_unit(rate.enhet)
    except ValueError as error:
        raise UnitMismatch(f"{error}.", where=f"{rate.fil}, {rate.navn}", remedy="Rett enheten.") from None
    for value in rate.verdier:
        start = value.validity.virker_fra
        if rate.periode is Period.YEAR and (start.month, start.day) != (1, 1):
            raise PeriodMismatch(
                f"satsen gjelder kalenderår, men har en verdi som virker fra {start}.",
                where=f"{rate.fil}, {rate.navn}",
                remedy="Sett «periode: øyeblikk» og bruk et aggregat i årsregelen.",
            )


def _otherwise(lov: Lovverk) -> None:
    """A fact and the rule that else computes it must have the same unit and fit in time."""
    for fact in lov.fakta.values():
        if not fact.ellers:
            continue
        if lov.unit(fact.navn) != lov.unit(fact.ellers):
            raise UnitMismatch(
                f"faktumet er i {lov.unit(fact.navn)}, «{fact.ellers}» i {lov.unit(fact.ellers)}.",
                where=fact.navn,
                remedy="Gi dem samme enhet.",
            )
        if lov.period(fact.ellers) not in MAY_USE[Period(fact.periode)]:
            raise PeriodMismatch(
                f"faktumet gjelder {fact.periode}, «{fact.ellers}» gjelder {lov.period(fact.ellers)}.",
                where=fact.navn,
                remedy="Gi dem samme slags periode.",
            )


def _periods(lov: Lovverk, rule: Regel) -> None:
    kind = rule.declared.periode
    names = [a.navn for a in rule.argumenter]
    if rule.declared.nar:
        names.append(rule.declared.nar)
    for name in names:
        used = lov.period(name)
        annual_rate = name in lov.satser and used is Period.YEAR
        if used not in MAY_USE[kind] and not (annual_rate and kind is not Period.FAST):
            raise PeriodMismatch(
                f"regelen gjelder {kind}, men «{name}» gjelder {used}.",
                where=rule.place.at(ast_node(rule)),
                remedy="Lag et Aggregat (sum, siste, høyest, vektet …) av den, eller bytt «periode».",
            )


def _units(lov: Lovverk, rule: Regel) -> None:
    for argument in rule.argumenter:
        theirs = lov.unit(argument.navn) if argument.navn in lov else parse_unit(CALENDAR[argument.navn][1])
        if theirs != argument.enhet:
            raise UnitMismatch(
                f"«{argument.navn}» er i {theirs}, men regelen tar den i {argument.enhet}.",
                where=rule.place.at(ast_node(rule)),
                remedy="Rett enheten i signaturen, eller regn om i en egen regel.",
            )
    if rule.declared.nar and lov.unit(rule.declared.nar) != BOOL:
        raise UnitMismatch(
            f"vilkåret «{rule.declared.nar}» er ikke ja/nei.",
            where=rule.place.at(ast_node(rule)),
            remedy="Lag en regel som svarer ja eller nei.",
        )
    if rule.declared.unntak_fra and lov.unit(rule.declared.unntak_fra) != rule.enhet:
        raise UnitMismatch(
            f"unntaket er i {rule.enhet}, hovedregelen i {lov.unit(rule.declared.unntak_fra)}.",
            where=rule.place.at(ast_node(rule)),
            remedy="Gi dem samme enhet.",
        )
    others = {v.enhet for v in lov.regler[rule.navn]} if rule.navn in lov.regler else {rule.enhet}
    if len(others) > 1:
        raise UnitMismatch(
            f"versjonene har ulike enheter: {', '.join(sorted(map(str, others)))}.",
            where=rule.place.at(ast_node(rule)),
            remedy="Gi alle versjoner samme enhet.",
        )
    callees = dict(rule.callees)

    def callee_units(name: str) -> tuple[tuple[Unit, ...], Unit] | None:
        function = callees.get(name)
        if function is None:
            return None
        hints = get_type_hints(function, include_extras=True)
        args = [units_of(hints, a) for a in function.__code__.co_varnames[: function.__code__.co_argcount]]
        result = units_of(hints, "return")
        if result is None or any(a is None for a in args):
            return None
        return tuple(a for a in args if a is not None), result

    UnitCheck(
        ast_node(rule),
        {a.navn: a.enhet for a in rule.argumenter},
        rule.enhet,
        rule.place,
        callee_units,
    ).run()


def _covered(lov: Lovverk, rule: Regel, after: Regel | None) -> None:
    """Raise `DateGap` when something a version needs is missing on a day it is in force."""
    start = rule.validity.virker_fra
    end = rule.validity.til or (
        after.validity.virker_fra - timedelta(days=1)
        if after and after.validity.virker_fra > start
        else date.max
    )
    for argument in rule.argumenter:
        name = argument.navn
        versions: Sequence[Dated]
        if name in lov.satser:
            versions = lov.satser[name].verdier
        elif name in lov.regler:
            versions = lov.regler[name]
        else:
            continue
        days = {start} | {d for d in change_dates(versions) if start < d <= end}
        for day in sorted(days):
            seen_on = rule.validity.in_force if day == start else date.max
            if choose(versions, day, max(seen_on, rule.validity.in_force)) is None:
                raise DateGap(
                    f"regelen gjelder {day}, men «{name}» har ingen verdi eller versjon da.",
                    where=rule.place.at(ast_node(rule)),
                    remedy="Legg inn verdien, flytt «fra», eller sett «til».",
                )


__all__ = ["LoadFault", "check_all", "check_cycles", "check_rule", "dependencies"]
