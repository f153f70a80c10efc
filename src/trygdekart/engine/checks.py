"""What is checked when law is loaded, each fault by its own name and with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import Any

from .checks_dates import check_alike, check_covered_by, check_rate, check_versions
from .checks_units import check_declaration_units, check_unit_known, check_units, check_values_declared
from .errors import (
    BadDeclaration,
    CyclicRules,
    LoadFault,
    MissingSection,
    PeriodMismatch,
    UnitMismatch,
    UnknownName,
    UnorderedExceptions,
    nearest,
)
from .lawbook import Lovverk
from .periods import CALENDAR, MAY_USE, Period
from .rules import Regel


def check_all(lov: Lovverk) -> None:
    """Run every check; raises the first `LoadFault`."""
    for rate in lov.satser.values():
        check_unit_known(rate.enhet, f"{rate.fil}, {rate.navn}")
    for fact in lov.fakta.values():
        check_unit_known(fact.enhet, f"fakta, {fact.navn}")
    for versions in lov.regler.values():
        for rule in versions:
            _section(rule)
            _arguments_exist(lov, rule)
    _declarations_exist(lov)
    for versions in lov.regler.values():
        check_versions(versions, gaps=not versions[0].declared.unntak_fra)
        check_alike(versions)
        for rule in versions:
            check_rule(lov, rule)
    for rate in lov.satser.values():
        check_rate(rate)
    _otherwise(lov)
    check_declaration_units(lov)
    check_values_declared(lov)
    check_cycles(lov)
    for versions in lov.regler.values():
        check_covered(lov, versions)
    for counters in lov.tellere.values():
        for counter in counters:
            _counter(lov, counter)


def check_covered(lov: Lovverk, versions: Sequence[Regel]) -> None:
    """Raise `DateGap` when a version is in force while something it needs is not."""
    for i, rule in enumerate(versions):
        check_covered_by(lov, rule, versions[i + 1] if i + 1 < len(versions) else None)


def _counter(lov: Lovverk, counter: Any) -> None:
    where = f"teller {counter.navn}"
    if not counter.declared.hjemmel.strip():
        raise MissingSection("telleren mangler hjemmel.", where=where, remedy="Skriv «lov § …».")
    for argument in counter.argumenter:
        fact = lov.fakta.get(argument.navn)
        known = argument.navn in lov.satser or argument.navn in lov.regler
        if not known and (fact is None or fact.periode != "fast"):
            raise UnknownName(
                f"«{argument.navn}» er ingen sats eller regel, og ikke et faktum som aldri endrer seg.",
                where=where,
                remedy=nearest(argument.navn, lov.satser).capitalize() or "Legg den i satser.yaml.",
            )
        if lov.unit(argument.navn) != argument.enhet:
            raise UnitMismatch(
                f"«{argument.navn}» er i {lov.unit(argument.navn)}, telleren tar den i {argument.enhet}.",
                where=where,
                remedy="Rett enheten i signaturen.",
            )


def check_rule(lov: Lovverk, rule: Regel) -> None:
    """Check one version's section, arguments, periods and units against the names it uses."""
    _section(rule)
    _arguments_exist(lov, rule)
    _periods(lov, rule)
    check_units(lov, rule)


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
    if name in lov.over_dager:
        total = lov.over_dager[name]
        needed.update(n for n in (total.av, total.fra, total.til) if n)
    if name in lov.samlet:
        needed.add(lov.samlet[name].av)
    if name in lov.visninger:
        needed.add(lov.visninger[name][0])
    return needed


def behind(lov: Lovverk, names: Iterable[str], given: Iterable[str] = ()) -> frozenset[str]:
    """Return `names` and all they may rest on, no further than the names `given`, which are left out."""
    todo, stop, found = list(names), frozenset(given), set[str]()
    while todo:
        name = todo.pop()
        if name not in found and name not in stop:
            found.add(name)
            todo += dependencies(lov, name)
    return frozenset(found)


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
            where=rule.place.at(rule.node) if rule else ring[0],
            remedy="Bryt ringen: del en av reglene i to, eller bruk verdien fra en tidligere dag.",
        ) from None


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
                    f"vilkåret «{declared.nar}» finnes ikke."
                    if declared.nar
                    else "unntaket mangler vilkåret («nar»).",
                    where=where,
                    remedy=f"{nearest(declared.nar, lov.names())} Sett «nar» til et ja/nei-navn.".strip(),
                )
            for other in declared.foran:
                if other not in names:
                    raise UnknownName(
                        f"«{other}» i «foran» er ikke et unntak fra «{main}».",
                        where=where,
                        remedy=nearest(other, [n for n in names if n != name]) or "Ta det bort.",
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
            where=rule.place.at(rule.node),
            remedy='Skriv @regel("lov § …", …).',
        )


def _arguments_exist(lov: Lovverk, rule: Regel) -> None:
    for argument in rule.argumenter:
        if not known_name(lov, argument.navn):
            raise UnknownName(
                f"argumentet «{argument.navn}» er ikke noe navn i loven.",
                where=rule.place.at(rule.node),
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
        if look.av in lov.satser and lov.satser[look.av].slag != "tall":
            raise UnitMismatch(
                f"oppslaget slår opp «{look.av}», som ikke er ett tall.",
                where=look.navn,
                remedy="Slå opp en sats av slaget «tall»; tabeller leses med tabellverdi(…) i en regel.",
            )
    for agg in lov.aggregater.values():
        wanted += [(agg.navn, agg.av), *([(agg.navn, agg.nar)] if agg.nar else [])]
    for total in lov.over_dager.values():
        wanted += [(total.navn, n) for n in (total.av, total.fra, total.til) if n]
    wanted += [(total.navn, total.av) for total in lov.samlet.values()]
    for fact in lov.fakta.values():
        if fact.ellers:
            wanted.append((fact.navn, fact.ellers))
    for derived in lov.utledninger.values():
        wanted += [(derived.navn, a.navn) for a in derived.argumenter]
        for name in derived.declared.over_tid:
            if name not in lov.satser or name not in {a.navn for a in derived.argumenter}:
                raise BadDeclaration(
                    f"«{name}» i «over_tid» er ikke en sats som utledningen tar som argument.",
                    where=derived.navn,
                    remedy="Ta satsen som argument, eller ta navnet bort fra «over_tid».",
                )
    wanted += [(outer, inner) for outer, (inner, _) in lov.visninger.items()]
    for owner, name in wanted:
        if not known_name(lov, name):
            raise UnknownName(
                f"«{name}» er ikke noe navn i loven.",
                where=owner,
                remedy=nearest(name, lov.names()).capitalize() or "Rett navnet.",
            )


def _otherwise(lov: Lovverk) -> None:
    """A fact and the rule that else computes it must have the same unit and fit in time."""
    for fact in lov.fakta.values():
        if not fact.ellers:
            continue
        if fact.ellers in lov.utledninger and str(lov.unit(fact.ellers)) == "forløp":
            continue  # its value on the day is the fact's
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
    main = rule.declared.unntak_fra
    if main:
        of_main = lov.period(main)
        for name in (rule.navn, rule.declared.nar):
            if lov.period(name) not in MAY_USE[of_main]:
                raise PeriodMismatch(
                    f"hovedregelen gjelder {of_main}, men «{name}» gjelder {lov.period(name)}.",
                    where=rule.place.at(rule.node),
                    remedy="Gi unntaket og vilkåret samme «periode» som hovedregelen.",
                )
    for name in names:
        used = lov.period(name)
        annual_rate = name in lov.satser and used is Period.YEAR
        if used not in MAY_USE[kind] and not (annual_rate and kind is not Period.FAST):
            raise PeriodMismatch(
                f"regelen gjelder {kind}, men «{name}» gjelder {used}.",
                where=rule.place.at(rule.node),
                remedy="Lag et Aggregat (sum, siste, høyest, vektet …) av den, eller bytt «periode».",
            )


__all__ = [
    "LoadFault",
    "check_all",
    "check_covered",
    "check_cycles",
    "check_rate",
    "check_rule",
    "dependencies",
    "order_exceptions",
]
