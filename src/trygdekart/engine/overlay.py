"""A reform as an overlay: other values, other functions, from a date; the law beneath is untouched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from . import checks
from .dated import Validity
from .declare import Chapter, declared_rule
from .errors import InputFault, NameClash, ReformConflict, UnknownName, nearest
from .lawbook import ROOMS, Lovverk
from .parameters import Sats, SatsVerdi, same_kind
from .rules import Regel, cut_before, read_rule


@dataclass(frozen=True)
class Overlay:
    """One reform: `satser` maps a rate's name to {from-date: value}; `regler` are new versions.

    `regler` are functions marked with `@regel`, from installed code only; `fra` is the day they take
    effect when it is not the one they say themselves. `tillegg` is a chapter of new names that they need:
    of its functions, those that give a name the law has already are left out unless they are in `regler`.
    `valg` takes another alternative of unsettled points than the law's.
    """

    navn: str
    satser: Mapping[str, Mapping[date, Any]] = field(default_factory=dict)
    regler: Sequence[Callable[..., Any]] = ()
    fra: date | None = None
    tillegg: Chapter | None = None
    valg: Mapping[str, int] = field(default_factory=dict)

    def changes(self) -> set[tuple[str, date]]:
        """Return every (name, from-date) it touches; a choice has no date, so its first day stands."""
        rates = {(name, day) for name, values in self.satser.items() for day in values}
        declared = [(r, declared_rule(r)) for r in self.regler]
        rules = {(d.gir or r.__name__, self.fra or d.validity.virker_fra) for r, d in declared}
        return rates | rules | {(name, date.min) for name in self.valg}


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
    """Return the law with `overlays` laid on, besides those already there; `verk` is not changed.

    The order does not matter. Changed rules and rates pass the same checks as other law. Raises
    `ReformConflict`, `UnknownName`, `InputFault` for an unknown rate, or any `LoadFault`.
    """
    base = verk.base or verk
    every = (*verk.overlays, *overlays)
    conflicts(every)
    wider, added = _widened(base, every)
    rates = _rates(wider, every)
    rules, changed = _rules(wider, every)
    changed += added
    out = replace(
        wider,
        satser=MappingProxyType({**wider.satser, **rates}),
        regler=MappingProxyType({**wider.regler, **rules}),
        valg=MappingProxyType({**wider.valg, **_choices(wider, every)}),
        base=base,
        overlays=every,
    )
    for rate in rates.values():
        checks.check_rate(rate)
    for rule in changed:
        checks.check_rule(out, rule)
    for versions in rules.values():
        checks.check_covered(out, versions)
    if changed:
        checks.check_cycles(out)
    return out


def _widened(base: Lovverk, overlays: Sequence[Overlay]) -> tuple[Lovverk, list[Regel]]:
    """Return the law with the new names of the overlays' chapters, and their new rules.

    Two overlays may bring the same chapter; a name that is new in two of them is refused.
    """
    rooms: dict[str, dict[str, Any]] = {room: dict(getattr(base, room)) for room in ROOMS}
    rules = dict(base.regler)
    new: list[Regel] = []
    owner: dict[str, Chapter] = {}

    def claim(name: str, chapter: Chapter) -> bool:
        """Return whether the name is to be added; raise `NameClash` when another has it."""
        first = owner.setdefault(name, chapter)
        if name in base or first.navn != chapter.navn:
            raise NameClash(
                f"navnet «{name}» er brukt fra før.",
                where=f"{chapter.navn} og {first.navn}" if first is not chapter else chapter.navn,
                remedy="Gi det et eget navn.",
            )
        return first is chapter

    for chapter in {id(o.tillegg): o.tillegg for o in overlays if o.tillegg is not None}.values():
        for room, held in rooms.items():
            for item in getattr(chapter, room):
                if claim(item.navn, chapter):
                    held[item.navn] = item
        for function in chapter.functions:
            rule = read_rule(function)
            if rule.navn not in base.regler and claim(rule.navn, chapter):
                rules[rule.navn] = (rule,)
                new.append(rule)
    frozen: dict[str, Any] = {room: MappingProxyType(held) for room, held in rooms.items()}
    return replace(base, regler=MappingProxyType(rules), **frozen), new


def _choices(base: Lovverk, overlays: Sequence[Overlay]) -> dict[str, Any]:
    """Return the unsettled points of which an overlay takes another alternative."""
    out = {}
    for overlay in overlays:
        for name, value in overlay.valg.items():
            point = base.valg.get(name)
            if point is None or value not in {a.verdi for a in point.alternativer}:
                raise InputFault(
                    "valg", f"«{name}» har ikke det alternativet", "se «regler» og docs/coverage.md"
                )
            out[name] = replace(point, standard=value)
    return out


def _rates(base: Lovverk, overlays: Sequence[Overlay]) -> dict[str, Sats]:
    """Return the changed rates: the law's values up to the first change, then the reforms'."""
    wanted: dict[str, dict[date, tuple[Any, str]]] = {}
    for overlay in overlays:
        for name, values in overlay.satser.items():
            if name not in base.satser:
                hint = nearest(name, base.satser) or "se «satser»"
                raise InputFault("satser", f"«{name}» er ingen sats", hint)
            for day, value in values.items():
                wanted.setdefault(name, {})[day] = (value, overlay.navn)
    out = {}
    for name, changes in wanted.items():
        rate, first = base.satser[name], min(changes)
        kept = [_cut(v, first) for v in rate.verdier if v.validity.virker_fra < first]
        new = [
            replace(
                same_kind(rate, {day: value})[0],
                validity=Validity(day, vedtatt=date.min),
                kilde=f"reform: {reform}",
            )
            for day, (value, reform) in changes.items()
        ]
        ordered = sorted([*kept, *new], key=lambda v: (v.validity.virker_fra, v.validity.in_force))
        out[name] = replace(rate, verdier=tuple(ordered))
    return out


def _rules(base: Lovverk, overlays: Sequence[Overlay]) -> tuple[dict[str, tuple[Regel, ...]], list[Regel]]:
    """Return the changed rules with all their versions, and the reforms' versions alone."""
    new: list[Regel] = []
    for overlay in overlays:
        for function in overlay.regler:
            rule = _always_known(read_rule(function), overlay.fra)
            if rule.navn not in base.regler:
                raise UnknownName(
                    f"«{rule.navn}» er ingen regel i loven.",
                    where=f"reformen {overlay.navn}",
                    remedy=nearest(rule.navn, base.regler) or "Sett «gir» til regelen som endres.",
                )
            new.append(rule)
    out: dict[str, tuple[Regel, ...]] = {}
    for rule in sorted(new, key=lambda r: r.validity.virker_fra):
        start = rule.validity.virker_fra
        before = out.get(rule.navn, base.regler[rule.navn])
        kept = [cut_before(r, start) for r in before if r.validity.virker_fra < start]
        out[rule.navn] = (*kept, rule)
    return out, new


def _cut(value: SatsVerdi, day: date) -> SatsVerdi:
    til = value.validity.til
    if til is None or til < day:
        return value  # without an end it gives way to the next of itself
    return replace(value, validity=replace(value.validity, til=day - timedelta(days=1)))


def _always_known(rule: Regel, fra: date | None) -> Regel:
    """Return a reform's version, from `fra` if given, as one that is always known, whatever `kjent` is."""
    v = rule.declared.validity
    always = Validity(fra or v.virker_fra, v.til, None, date.min)
    return replace(rule, declared=replace(rule.declared, validity=always))
