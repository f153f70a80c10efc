"""Retten dag for dag: hver arbeidsgivers klasser, alle slått sammen, og hva som er brukt og igjen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...engine.counters import Telling
from ...engine.law import Lov
from .dager import FORRANG, Dagklasse, Dagslag, betalingshendelse, dagklasse
from .dager_perioder import Arbeidsgiverperioder, Dager, alle, er_helg, per_dag, tidslinje
from .regler_dager import Maksgrense
from .tellere_maksdato import Rettsutfall

AVSLAG = frozenset(
    {
        Rettsutfall.DAGENE_ER_BRUKT,
        Rettsutfall.DAGENE_ETTER_67_ER_BRUKT,
        Rettsutfall.MA_PROVES_PA_NYTT,
        Rettsutfall.OVER_70,
        Rettsutfall.ETTER_DODSFALL,
    }
)


@dataclass(frozen=True)
class Rettighet:
    """En rett til sykepenger: det som er brukt av den, dager som ble nektet, og siste dag."""

    brukt: int
    brukt_etter_67: int
    siste_betalte: date | None
    vurdert_til: date
    nektet: tuple[tuple[date, Rettsutfall], ...]
    maksdato: date
    igjen: int
    grense: Maksgrense


@dataclass(frozen=True)
class Rettigheter:
    """Alle rettene etter hverandre, og hva hver dag ble."""

    rettigheter: tuple[Rettighet, ...]
    dager: Mapping[date, Rettsutfall]
    telling: Telling = field(repr=False)


def klasser(
    dager: Dager, perioder: Arbeidsgiverperioder, nav_overtar: frozenset[date] = frozenset()
) -> dict[date, Dagklasse]:
    """Return what each day at one employer becomes, from the first to the last known."""
    if not dager:
        return {}
    i_perioden = perioder.dager
    forste = min(i_perioden, default=date.max)
    ukjent = Dagslag.UKJENT
    return {
        d: dagklasse(dager.get(d, ukjent), er_helg(d), d in i_perioden, d in nav_overtar, d >= forste)
        for d in alle(min(dager), max(dager))
    }


def sla_sammen_klasser(tidslinjer: Iterable[Mapping[date, Dagklasse]]) -> dict[date, Dagklasse]:
    """Return each date's class over all payers, the one that goes before (`FORRANG`) standing."""
    samlet: dict[date, Dagklasse] = {}
    for tidslinjen in tidslinjer:
        for dag, klasse in tidslinjen.items():
            if dag not in samlet or FORRANG[klasse] > FORRANG[samlet[dag]]:
                samlet[dag] = klasse
    return samlet


def rettigheter(lov: Lov, dager: Mapping[date, Dagklasse], fakta: Mapping[str, Any]) -> Rettigheter:
    """Return the entitlements that the days use, § 8-12; a date nobody knows is a break.

    `fakta` has `fodselsdato`, may have `sykepenger_dodsdato`, and any rate given instead of the law's.
    Raises `InputFault`.
    """
    if not dager:
        return Rettigheter((), {}, lov.tell("sykepenger_dager", tidslinje(()), fakta))
    siste = max(dager)
    ukjent = Dagklasse.UKJENT
    hendelser = ((d, betalingshendelse(dager.get(d, ukjent))) for d in alle(min(dager), siste))
    telling = lov.tell("sykepenger_dager", tidslinje(hendelser), fakta)
    nektet: dict[int, list[tuple[date, Rettsutfall]]] = {}
    funnet: list[Rettighet] = []
    for skritt in telling.skritt:
        utfall = Rettsutfall(skritt.utfall)
        if utfall in AVSLAG:
            nektet.setdefault(skritt.for_.nummer, []).extend(
                (d, utfall) for d in alle(skritt.fra, skritt.til)
            )
        if skritt.etter.nummer != skritt.for_.nummer:
            funnet.append(
                _rettighet(lov, skritt.for_, skritt.til, nektet.get(skritt.for_.nummer, []), fakta)
            )
    na = telling.tilstand
    if na.fra or na.nummer in nektet or not funnet:
        funnet.append(_rettighet(lov, na, siste, nektet.get(na.nummer, []), fakta))
    return Rettigheter(tuple(funnet), {d: Rettsutfall(u) for d, u in per_dag(telling)}, telling)


def _rettighet(
    lov: Lov,
    tilstand: Any,
    vurdert_til: date,
    nektet: Sequence[tuple[date, Rettsutfall]],
    fakta: Mapping[str, Any],
) -> Rettighet:
    sist = date.fromordinal(tilstand.sist) if tilstand.sist else None
    svar = lov.beregn(
        {
            **fakta,
            "sykepenger_brukte_dager": tilstand.brukt,
            "sykepenger_brukte_dager_etter_67": tilstand.brukt_etter_67,
            "sykepenger_siste_vurderte_dag": vurdert_til,
            "sykepenger_siste_betalte_dag": sist,
        },
        ("sykepenger_maksdato", "sykepenger_dager_til_maksdato", "sykepenger_maksdato_grense"),
    )
    return Rettighet(
        tilstand.brukt,
        tilstand.brukt_etter_67,
        sist,
        vurdert_til,
        tuple(nektet),
        date.fromordinal(int(svar["sykepenger_maksdato"])),
        int(svar["sykepenger_dager_til_maksdato"]),
        Maksgrense(svar["sykepenger_maksdato_grense"]),
    )
