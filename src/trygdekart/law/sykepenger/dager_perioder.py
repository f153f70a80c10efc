"""Periodene tellerne gir: arbeidsgiverperioder, ventetider og sykefravær som henger sammen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ...engine.counters import Telleskritt, Telling
from ...engine.law import Lov
from ...timeline import Tidslinje
from .dager import FRAVAR_UTEN_SYKDOM, SYKDOM, Dagslag, fravarshendelse
from .tellere_arbeidsgiverperiode import Fravarshendelse, Fravarsutfall
from .tellere_behandlingsdager import Behandlingshendelse, Behandlingsutfall
from .tellere_skjaeringstidspunkt import Forlopshendelse, Forlopsutfall
from .tellere_ventetid import Ventefase, Ventehendelse, Venteutfall

Dager = Mapping[date, Dagslag]
Spenn = tuple[date, date]
EN_DAG = timedelta(days=1)
OPPHOLD = "sykepenger_arbeidsgiverperiode_opphold"


@dataclass(frozen=True)
class Tidligere:
    """Det som er kjent fra før: dager Nav har betalt, ferie, og om arbeidsgiveren alt har betalt sitt."""

    betalt: frozenset[date] = frozenset()
    ferie: frozenset[date] = frozenset()
    arbeidsgiverperioden_er_full: bool = False


@dataclass(frozen=True)
class Periode:
    """En arbeidsgiverperiode eller ventetid: første og siste dag, dagene som telte, og om den er hel."""

    fra: date
    til: date
    dager: tuple[date, ...]
    hel: bool


@dataclass(frozen=True)
class Arbeidsgiverperioder:
    """Periodene hos én arbeidsgiver, med tellingen som ga dem."""

    perioder: tuple[Periode, ...]
    dager: frozenset[date]
    telling: Telling = field(repr=False)


def alle(fra: date, til: date) -> Iterator[date]:
    """Return each date from `fra` to `til`, both included, once."""
    return map(date.fromordinal, range(fra.toordinal(), til.toordinal() + 1))


def er_helg(dag: date) -> bool:
    """Return whether a date is a Saturday or Sunday; public holidays are ordinary days (§ 8-11)."""
    return dag.isoweekday() > 5


def tidslinje(dager: Iterable[tuple[date, int]]) -> Tidslinje[int]:
    """Return days in order of time as the fewest stretches."""
    rows: list[tuple[date, date, int]] = []
    fra = til = None
    naa = 0
    for dag, verdi in dager:
        if til is not None and fra is not None:
            if verdi == naa and dag.toordinal() == til.toordinal() + 1:
                til = dag
                continue
            rows.append((fra, til, naa))
        fra, til, naa = dag, dag, int(verdi)
    if til is not None and fra is not None:
        rows.append((fra, til, naa))
    return Tidslinje.av(rows)


def spenn(dager: Iterable[date]) -> list[Spenn]:
    """Return dates in order of time as stretches without a hole."""
    return [(s.fra, s.siste) for s in tidslinje((d, 1) for d in dager)]


def arbeidsgiverperioder(
    lov: Lov, dager: Dager, tidligere: Tidligere | None = None
) -> Arbeidsgiverperioder:
    """Return the employer periods in one employer's days, § 8-19; raises `InputFault`.

    Days that Nav has paid or known as holiday before the first day are walked first.
    """
    fra_for = tidligere or Tidligere()
    if not dager:
        return Arbeidsgiverperioder(
            (), frozenset(), lov.tell("sykepenger_arbeidsgiverperiode", Tidslinje())
        )
    forste, siste = min(dager), max(dager)
    start = min([forste, *fra_for.betalt, *fra_for.ferie])
    rows = [(d, int(_hendelse(d, dager.get(d, Dagslag.UKJENT), fra_for))) for d in alle(start, siste)]
    if fra_for.arbeidsgiverperioden_er_full:
        rows.insert(0, (start - EN_DAG, int(Fravarshendelse.FULL_FRA_FOR)))
    telling = lov.tell("sykepenger_arbeidsgiverperiode", tidslinje(rows))
    i_perioden = [d for d, utfall in per_dag(telling) if utfall == Fravarsutfall.ARBEIDSGIVERDAG]
    grense = int(lov.beregn({}, (OPPHOLD,))[OPPHOLD])
    spans = list(_perioder(telling, siste, grense))
    return Arbeidsgiverperioder(
        tuple(Periode(a, b, _mellom(i_perioden, a, b), hel) for a, b, hel in spans),
        frozenset(i_perioden),
        telling,
    )


def _mellom(dager: Sequence[date], fra: date, til: date) -> tuple[date, ...]:
    """Return those of dates in order that lie from `fra` to `til`."""
    return tuple(dager[bisect_left(dager, fra) : bisect_right(dager, til)])


def _hendelse(dag: date, slag: Dagslag, fra_for: Tidligere) -> Fravarshendelse:
    if slag is Dagslag.UKJENT and dag in fra_for.ferie:
        return Fravarshendelse.FERIE
    if slag in (Dagslag.UKJENT, Dagslag.SYK) and dag in fra_for.betalt:
        return Fravarshendelse.SYK_BETALT_AV_NAV
    return fravarshendelse(slag, er_helg(dag))


def _perioder(telling: Telling, siste: date, grense: int) -> Iterator[tuple[date, date, bool]]:
    for skritt in telling.skritt:
        for_, etter = skritt.for_, skritt.etter
        if for_.fra and etter.slutt != for_.slutt:
            yield date.fromordinal(for_.fra), date.fromordinal(etter.slutt), bool(for_.hel)
    na = telling.tilstand
    if na.fra:
        # Dager ingen avgjør, blir opphold når tidslinjen slutter.
        igjen = max(na.opphold + na.ventende - grense, 0)
        yield date.fromordinal(na.fra), siste - timedelta(days=igjen), bool(na.hel)


def per_dag(telling: Telling) -> Iterator[tuple[date, int]]:
    """Yield each counted day with what it became."""
    for s in telling.dager:
        for dag in alle(s.fra, s.siste):
            yield dag, s.verdi


def behandlingsdager(lov: Lov, dager: Dager) -> dict[date, Behandlingsutfall]:
    """Return who pays each treatment day at one employer, § 8-19; empty when there are none."""
    behandlet = [d for d, slag in dager.items() if slag is Dagslag.BEHANDLINGSDAG]
    if not behandlet:
        return {}
    ja, nei = Behandlingshendelse.BEHANDLING, Behandlingshendelse.ARBEID
    er = frozenset(behandlet)
    rows = ((d, int(ja if d in er else nei)) for d in alle(min(behandlet), max(behandlet)))
    telling = lov.tell("sykepenger_behandlingsdager", tidslinje(rows))
    return {d: Behandlingsutfall(utfall) for d, utfall in per_dag(telling) if d in er}


def ventetider(lov: Lov, dager: Dager) -> tuple[Periode, ...]:
    """Return the waiting periods in a self-employed person's days, § 8-34; raises `InputFault`."""
    if not dager:
        return ()
    rows = [(d, int(_ventehendelse(d, dager.get(d, Dagslag.UKJENT)))) for d in alle(min(dager), max(dager))]
    telling = lov.tell("sykepenger_ventetid", tidslinje(rows))
    ventet = [d for d, utfall in per_dag(telling) if utfall == Venteutfall.VENTETID]
    spans = []
    for skritt in telling.skritt:
        if skritt.for_.fra and skritt.for_.fra != skritt.etter.fra:
            spans.append(skritt.for_)
    if telling.tilstand.fra:
        spans.append(telling.tilstand)
    return tuple(
        Periode(
            date.fromordinal(t.fra),
            date.fromordinal(t.til),
            tuple(d for d in ventet if t.fra <= d.toordinal() <= t.til),
            t.fase in (Ventefase.BETALT, Ventefase.PAUSE),
        )
        for t in spans
    )


def _ventehendelse(dag: date, slag: Dagslag) -> Ventehendelse:
    if slag in (Dagslag.MELDING_TIL_NAV, Dagslag.EGENMELDING):
        return Ventehendelse.MELDT_TIL_NAV
    if slag in SYKDOM:
        return Ventehendelse.SYKMELDT
    if slag is Dagslag.UKJENT and er_helg(dag):
        return Ventehendelse.UKJENT_HELG
    return Ventehendelse.ARBEID


def sla_sammen_slag(tidslinjer: Sequence[Dager]) -> dict[date, Dagslag]:
    """Return one person's days from several employers': sickness first, then holiday and leave.

    Where two say otherwise unlike, the later of them stands. This is the tie-break of § 8-10: one
    sickness, whichever employer it was first reported to.
    """
    samlet: dict[date, Dagslag] = {}
    for tidslinjen in tidslinjer:
        for dag, slag in tidslinjen.items():
            if dag not in samlet or _rang(slag) >= _rang(samlet[dag]):
                samlet[dag] = slag
    return samlet


def _rang(slag: Dagslag) -> int:
    if slag in SYKDOM:
        return 3
    if slag in (Dagslag.FERIE, Dagslag.PERMISJON):
        return 2
    return 0 if slag is Dagslag.UKJENT else 1


def skjaeringstidspunkter(lov: Lov, tidslinjer: Sequence[Dager]) -> tuple[Spenn, ...]:
    """Return (first, last day) of each sickness episode, §§ 8-10 and 8-28; raises `InputFault`."""
    dager = sla_sammen_slag(tidslinjer)
    if not dager:
        return ()
    rows = [
        (d, int(_forlopshendelse(d, dager.get(d, Dagslag.UKJENT)))) for d in alle(min(dager), max(dager))
    ]
    funnet: dict[int, Spenn] = {}
    skritt: Telleskritt
    for skritt in lov.tell("sykepenger_skjaeringstidspunkt", tidslinje(rows)).skritt:
        if skritt.utfall == Forlopsutfall.I_FORLOPET:
            funnet[skritt.etter.fra] = (date.fromordinal(skritt.etter.fra), skritt.til)
    return tuple(funnet.values())


def _forlopshendelse(dag: date, slag: Dagslag) -> Forlopshendelse:
    if slag in SYKDOM:
        return Forlopshendelse.SYK
    if slag in (Dagslag.FERIE, Dagslag.PERMISJON):
        return Forlopshendelse.FRI
    if slag is Dagslag.ARBEID or slag in FRAVAR_UTEN_SYKDOM:
        return Forlopshendelse.TILBAKE
    return Forlopshendelse.UKJENT_HELG if er_helg(dag) else Forlopshendelse.UKJENT
