"""What is checked when law is loaded, each fault by its own name and with what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from .dated import Dated, change_dates, choose
from .declare import HELPER
from .errors import (
    BadDeclaration,
    CyclicRules,
    DateGap,
    InputFault,
    LoadFault,
    MissingAnnotation,
    MissingSection,
    OverlappingVersions,
    PeriodMismatch,
    TwoVersionsOnOneDate,
    UnitMismatch,
    UnknownName,
    UnorderedExceptions,
    nearest,
)
from .hints import type_hints
from .inputs import read_fact
from .lawbook import Lovverk, Regel, category_unit
from .parameters import Sats
from .periods import CALENDAR, MAY_USE, Period
from .source import function_node
from .subset import Place
from .unitcheck import UnitCheck, units_of
from .units import BOOL, Unit, parse_unit


def check_all(lov: Lovverk) -> None:
    """Run every check; raises the first `LoadFault`."""
    for rate in lov.satser.values():
        _unit_known(rate.enhet, f"{rate.fil}, {rate.navn}")
    for fact in lov.fakta.values():
        _unit_known(fact.enhet, f"fakta, {fact.navn}")
    for versions in lov.regler.values():
        for rule in versions:
            _section(rule)
            _arguments_exist(lov, rule)
    _declarations_exist(lov)
    for versions in lov.regler.values():
        _versions(versions, gaps=not versions[0].declared.unntak_fra)
        _alike(versions)
        for rule in versions:
            check_rule(lov, rule)
    for rate in lov.satser.values():
        check_rate(rate)
    _otherwise(lov)
    _declaration_units(lov)
    _values_declared(lov)
    check_cycles(lov)
    for versions in lov.regler.values():
        check_covered(lov, versions)
    for counters in lov.tellere.values():
        for counter in counters:
            _counter(lov, counter)


def check_covered(lov: Lovverk, versions: Sequence[Regel]) -> None:
    """Raise `DateGap` when a version is in force while something it needs is not."""
    for i, rule in enumerate(versions):
        _covered(lov, rule, versions[i + 1] if i + 1 < len(versions) else None)


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
    if name in lov.over_dager:
        total = lov.over_dager[name]
        needed.update(n for n in (total.av, total.fra, total.til) if n)
    if name in lov.samlet:
        needed.add(lov.samlet[name].av)
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


def _where(version: Dated, name: str) -> str:
    return version.place.at(ast_node(version)) if isinstance(version, Regel) else name


def _declaration_units(lov: Lovverk) -> None:
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


def _values_declared(lov: Lovverk) -> None:
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


def _versions(versions: Sequence[Dated], name: str = "", *, gaps: bool) -> None:
    for a, b in pairwise(versions):
        va, vb = a.validity, b.validity
        if (va.virker_fra, va.in_force) == (vb.virker_fra, vb.in_force):
            raise TwoVersionsOnOneDate(
                f"to versjoner virker fra {va.virker_fra} og trer i kraft samme dag.",
                where=_where(b, name),
                remedy="Fjern den ene, eller gi den som kom sist sin egen «i_kraft_fra».",
            )
        if va.til is None:
            continue
        if vb.virker_fra <= va.til:
            raise OverlappingVersions(
                f"versjonen fra {va.virker_fra} slutter {va.til}, etter at den neste begynner "
                f"{vb.virker_fra}.",
                where=_where(b, name),
                remedy="Ta bort «til»: en ny versjon avløser den gamle av seg selv.",
            )
        if gaps and vb.virker_fra > va.til + timedelta(days=1):
            raise DateGap(
                f"ingen versjon gjelder fra {va.til + timedelta(days=1)} til {vb.virker_fra}.",
                where=_where(b, name),
                remedy="Ta bort «til», eller legg inn versjonen som mangler.",
            )


def _alike(versions: Sequence[Regel]) -> None:
    """Versions of one name are of one period kind, and exceptions to one rule on one condition."""
    first = versions[0]
    for rule in versions[1:]:
        if rule.declared.periode is not first.declared.periode:
            raise PeriodMismatch(
                f"versjonene gjelder {first.declared.periode} og {rule.declared.periode}.",
                where=rule.place.at(ast_node(rule)),
                remedy="Gi alle versjoner samme «periode».",
            )
        ours = (rule.declared.unntak_fra, rule.declared.nar)
        if ours != (first.declared.unntak_fra, first.declared.nar):
            raise UnorderedExceptions(
                "versjonene av unntaket har ulik hovedregel eller ulikt vilkår.",
                where=rule.place.at(ast_node(rule)),
                remedy="Gi dem samme «unntak_fra» og «nar», eller hvert sitt navn.",
            )


def _unit_known(text: str, where: str) -> None:
    try:
        parse_unit(text)
    except ValueError as error:
        raise UnitMismatch(f"{error}.", where=where, remedy="Rett enheten.") from None


def check_rate(rate: Sats) -> None:
    """Check the versions, unit and period of one rate."""
    _versions(rate.verdier, f"{rate.fil}, {rate.navn}", gaps=False)
    _unit_known(rate.enhet, f"{rate.fil}, {rate.navn}")
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
                    where=rule.place.at(ast_node(rule)),
                    remedy="Gi unntaket og vilkåret samme «periode» som hovedregelen.",
                )
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
        theirs = _unit_of(lov, argument.navn)
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
    units = {a.navn: a.enhet for a in rule.argumenter}
    UnitCheck(ast_node(rule), units, rule.enhet, rule.place, callees).run()
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


def _covered(lov: Lovverk, rule: Regel, after: Regel | None) -> None:
    """Raise `DateGap` when something a version needs is missing on a day it is in force."""
    start = rule.validity.virker_fra
    end = rule.validity.til or (
        after.validity.virker_fra - timedelta(days=1)
        if after and after.validity.virker_fra > start
        else date.max
    )
    names = [a.navn for a in rule.argumenter]
    if rule.declared.nar:
        names.append(rule.declared.nar)
    for name in names:
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
