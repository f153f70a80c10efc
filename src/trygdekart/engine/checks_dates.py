"""Whether versions follow one another in time when law is loaded, and are in force when they are needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from .checks_units import check_unit_known
from .dated import Dated, change_dates, choose
from .errors import (
    DateGap,
    OverlappingVersions,
    PeriodMismatch,
    TwoVersionsOnOneDate,
    UnorderedExceptions,
)
from .lawbook import Lovverk
from .parameters import Sats
from .periods import Period
from .rules import Regel


def _where(version: Dated, name: str) -> str:
    return version.place.at(version.node) if isinstance(version, Regel) else name


def check_versions(versions: Sequence[Dated], name: str = "", *, gaps: bool) -> None:
    """Raise when two versions share both dates or overlap, or (with `gaps`) leave days between them."""
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


def check_alike(versions: Sequence[Regel]) -> None:
    """Versions of one name are of one period kind, and exceptions to one rule on one condition."""
    first = versions[0]
    for rule in versions[1:]:
        if rule.declared.periode is not first.declared.periode:
            raise PeriodMismatch(
                f"versjonene gjelder {first.declared.periode} og {rule.declared.periode}.",
                where=rule.place.at(rule.node),
                remedy="Gi alle versjoner samme «periode».",
            )
        ours = (rule.declared.unntak_fra, rule.declared.nar)
        if ours != (first.declared.unntak_fra, first.declared.nar):
            raise UnorderedExceptions(
                "versjonene av unntaket har ulik hovedregel eller ulikt vilkår.",
                where=rule.place.at(rule.node),
                remedy="Gi dem samme «unntak_fra» og «nar», eller hvert sitt navn.",
            )


def check_rate(rate: Sats) -> None:
    """Check the versions, unit and period of one rate."""
    check_versions(rate.verdier, f"{rate.fil}, {rate.navn}", gaps=False)
    check_unit_known(rate.enhet, f"{rate.fil}, {rate.navn}")
    for value in rate.verdier:
        start = value.validity.virker_fra
        if rate.periode is Period.YEAR and (start.month, start.day) != (1, 1):
            raise PeriodMismatch(
                f"satsen gjelder kalenderår, men har en verdi som virker fra {start}.",
                where=f"{rate.fil}, {rate.navn}",
                remedy="Sett «periode: øyeblikk» og bruk et aggregat i årsregelen.",
            )


def check_covered_by(lov: Lovverk, rule: Regel, after: Regel | None) -> None:
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
                    where=rule.place.at(rule.node),
                    remedy="Legg inn verdien, flytt «fra», eller sett «til».",
                )
