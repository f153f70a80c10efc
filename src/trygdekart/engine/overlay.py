"""A reform as an overlay: other values, other functions, from a date; the law beneath is untouched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from . import checks
from .dated import Validity
from .errors import InputFault, ReformConflict, UnknownName, nearest
from .lawbook import Lovverk, Regel, read_rule
from .parameters import Sats, SatsVerdi, same_kind


@dataclass(frozen=True)
class Overlay:
    """One reform: `satser` maps a rate's name to {from-date: value}; `regler` are new versions.

    `regler` are functions marked with `@regel`, from installed code only.
    """

    navn: str
    satser: Mapping[str, Mapping[date, Any]] = field(default_factory=dict)
    regler: Sequence[Callable[..., Any]] = ()

    def changes(self) -> set[tuple[str, date]]:
        """Return every (name, from-date) it touches."""
        rates = {(name, day) for name, values in self.satser.items() for day in values}
        rules = {
            (r.__regel__.gir or r.__name__, r.__regel__.validity.virker_fra)  # type: ignore[attr-defined]
            for r in self.regler
        }
        return rates | rules


def conflicts(overlays: Sequence[Overlay]) -> None:
    """Raise `ReformConflict` when two overlays change one name from one date."""
    owner: dict[tuple[str, date], str] = {}
    for overlay in overlays:
        for name, day in sorted(overlay.changes()):
            other = owner.setdefault((name, day), overlay.navn)
            if other != overlay.navn:
                raise ReformConflict(
                    f"«{other}» og «{overlay.navn}» endrer begge «{name}» fra {day}.",
                    where=f"reformene {other} og {overlay.navn}",
                    remedy="Ta bort den ene endringen, eller flytt datoen.",
                )


def lay(verk: Lovverk, *overlays: Overlay) -> Lovverk:
    """Return the law with `overlays` laid on in order; `verk` is not changed.

    Changed rules pass the same checks as other law. Raises `ReformConflict`, `UnknownName` or any
    `LoadFault` of the new functions.
    """
    conflicts(overlays)
    rates = dict(verk.satser)
    rules = dict(verk.regler)
    changed: list[Regel] = []
    for overlay in overlays:
        for name, values in overlay.satser.items():
            if name not in rates:
                raise InputFault("satser", f"«{name}» er ingen sats", nearest(name, rates) or "se «satser»")
            rates[name] = _with_values(rates[name], values, overlay.navn)
        for function in overlay.regler:
            rule = _dated_from(read_rule(function))
            if rule.navn not in rules:
                raise UnknownName(
                    f"«{rule.navn}» er ingen regel i loven.",
                    where=f"reformen {overlay.navn}",
                    remedy=nearest(rule.navn, rules) or "Sett «gir» til regelen som endres.",
                )
            rules[rule.navn] = _with_version(rules[rule.navn], rule)
            changed.append(rule)
    out = replace(
        verk,
        satser=MappingProxyType(rates),
        regler=MappingProxyType(rules),
        endret_av=(*verk.endret_av, *(o.navn for o in overlays)),
    )
    for rule in changed:
        for argument in rule.argumenter:
            if not checks.known_name(out, argument.navn):
                raise UnknownName(
                    f"argumentet «{argument.navn}» er ikke noe navn i loven.",
                    where=rule.place.at(checks.ast_node(rule)),
                    remedy=nearest(argument.navn, out.names()) or "Rett navnet.",
                )
        checks.check_rule(out, rule)
    if changed:
        checks.check_cycles(out)
    return out


def _with_values(rate: Sats, values: Mapping[date, Any], reform: str) -> Sats:
    first = min(values)
    kept = [_cut(v, first) for v in rate.verdier if v.validity.virker_fra < first]
    new = [
        replace(v, validity=replace(v.validity, vedtatt=date.min), kilde=f"reform: {reform}")
        for v in same_kind(rate, values)
    ]
    ordered = sorted([*kept, *new], key=lambda v: (v.validity.virker_fra, v.validity.in_force))
    return replace(rate, verdier=tuple(ordered))


def _cut(value: SatsVerdi, day: date) -> SatsVerdi:
    til = value.validity.til
    if til is not None and til < day:
        return value
    return replace(value, validity=replace(value.validity, til=day - timedelta(days=1)))


def _dated_from(rule: Regel) -> Regel:
    """Return a reform's version as one that is always known, whatever `kjent` is."""
    v = rule.declared.validity
    always = Validity(v.virker_fra, v.til, None, date.min)
    return replace(rule, declared=replace(rule.declared, validity=always))


def _with_version(versions: tuple[Regel, ...], new: Regel) -> tuple[Regel, ...]:
    from .lawbook import cut_before

    start = new.validity.virker_fra
    kept = [cut_before(r, start) for r in versions if r.validity.virker_fra < start]
    return (*kept, new)
