"""Perioder med andre ytelser, § 11-27, opphold på institusjon, § 11-25, og trekk etter § 11-9.

Her er det perioder som slås sammen, ikke beløp; reglene i `regler_samordning.py` regner med svarene.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import reduce
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from ...engine import forste_i_maneden, krev, legg_til_maneder, mangler
from ...engine.declare import utledning
from ...engine.helpers import er_helg
from ...engine.units import JaNei, Kr
from ...engine.unknown import Unknown
from ...timeline import Periode, Tidslinje

EN_DAG = timedelta(days=1)
FULL = 1.0


# --- andre ytelser, § 11-27 ----------------------------------------------------------------------


class Ytelse(NamedTuple):
    """Another benefit: which, from and to which day, and its degree as a share."""

    slag: str
    fra: date
    til: date | None
    grad: float


class Vurdering(IntEnum):
    """Hva samordningen sier om retten en dag."""

    IKKE_VURDERT = 0
    OPPFYLT = 1
    IKKE_OPPFYLT = 2


def _siste(forst: float | None, sist: float | None) -> float:
    """Return the degree said last on a day on which at least one is said."""
    return (forst or 0.0) if sist is None else sist


def _etter_slag(ytelser: Iterable[Ytelse]) -> dict[str, Tidslinje[float]]:
    rader: dict[str, Tidslinje[float]] = {}
    for y in ytelser:
        denne = Tidslinje.konstant(y.grad, y.fra, y.til)
        for_ = rader.get(y.slag, Tidslinje.tom())
        rader[y.slag] = for_.slaa_sammen_ytre(denne, _siste)
    return rader


def grader_etter_vurdering(
    registrert: Iterable[Ytelse], vurdert: Iterable[Ytelse]
) -> dict[str, Tidslinje[float]]:
    """Return the degree of each benefit over time: what the caseworker has decided goes first."""
    ut = _etter_slag(registrert)
    for slag, linje in _etter_slag(vurdert).items():
        ut[slag] = ut.get(slag, Tidslinje.tom()).slaa_sammen_ytre(linje, _siste)
    return ut


def samlet_grad(registrert: Iterable[Ytelse], vurdert: Iterable[Ytelse] = ()) -> Tidslinje[float]:
    """Return the sum of the degrees of all benefits over time, at most the whole."""
    linjer = grader_etter_vurdering(registrert, vurdert).values()
    start: Tidslinje[float] = Tidslinje.tom()
    sum_: Tidslinje[float] = reduce(
        lambda a, b: a.slaa_sammen_ytre(b, lambda x, y: (x or 0.0) + (y or 0.0)), linjer, start
    )
    return sum_.map(lambda g: min(FULL, g)).komprimer()


def ikke_vurdert(registrert: Iterable[Ytelse], vurdert: Iterable[Ytelse]) -> Tidslinje[bool]:
    """Return the days of registered benefits that nobody has decided on."""
    avgjort = _etter_slag(vurdert)
    apne: Tidslinje[bool] = Tidslinje.tom()
    for slag, linje in _etter_slag(registrert).items():
        andre = avgjort.get(slag, Tidslinje.tom())
        rest = Tidslinje.av((p.fra, p.til, True) for s in linje for p in andre.hull(s.fra, s.til))
        apne = apne.slaa_sammen_ytre(rest, lambda a, b: bool(a or b))
    return apne.komprimer()


def annen_full_ytelse(
    ytelser: Iterable[Ytelse], ufore: Tidslinje[float], avslag: bool | None, periode: Periode
) -> Tidslinje[Vurdering]:
    """Return what § 11-27 says of each day: refused where one single benefit is full.

    Several benefits that add up to the whole do not refuse; they leave nothing to pay. A refusal on a
    Friday and on the Monday after holds the weekend between. `avslag` is what Nav has decided.
    """
    linjer = [*_etter_slag(ytelser).values(), ufore]
    med: Tidslinje[Vurdering] = Tidslinje.tom()
    for linje in linjer:
        denne = linje.map(lambda g: Vurdering.IKKE_OPPFYLT if g >= FULL else Vurdering.IKKE_VURDERT)
        med = med.slaa_sammen_ytre(denne, lambda a, b: max(v for v in (a, b) if v is not None))
    med = _med_helger(med)
    if avslag is not None:
        fastsatt = Vurdering.IKKE_OPPFYLT if avslag else Vurdering.OPPFYLT
        hele = Tidslinje.konstant(fastsatt, periode.fra, periode.til)
        med = hele.slaa_sammen_ytre(med, lambda a, b: max(v for v in (a, b) if v is not None))
    return med.klipp(periode.fra, periode.til).komprimer()


def _er_helgen(fra: int, til: int) -> bool:
    """Return whether the days from one to another are a Saturday and the Sunday after it."""
    return til == fra + 1 and er_helg(fra) and er_helg(til)


def _med_helger(linje: Tidslinje[Vurdering]) -> Tidslinje[Vurdering]:
    """Fill each hole of just a Saturday and a Sunday between two refusals."""
    nei = [s for s in linje if s.verdi is Vurdering.IKKE_OPPFYLT]
    fylt = [
        (a.til + EN_DAG, b.fra - EN_DAG, Vurdering.IKKE_OPPFYLT)
        for a, b in pairwise(nei)
        if a.til is not None and _er_helgen(a.til.toordinal() + 1, b.fra.toordinal() - 1)
    ]
    return linje.slaa_sammen_ytre(
        Tidslinje.av(fylt), lambda a, b: Vurdering.IKKE_OPPFYLT if a is None else a
    )


@utledning("ftrl. § 11-27", fra="2010-03-01", etikett="De andre ytelsene, med grad og periode")
def aap_ytelser(aap_andre_ytelser_grad: Any) -> Annotated[tuple[Ytelse, ...], "nøkkeltabell"]:
    """Det som er oppgitt om andre ytelser, regnes som én."""
    linje = aap_andre_ytelser_grad
    if not isinstance(linje, Tidslinje):
        linje = Tidslinje.konstant(linje)
    return tuple(Ytelse("andre", s.fra, s.til, s.verdi) for s in linje if s.verdi)


@utledning("ftrl. § 11-27", fra="2010-03-01", etikett="Ytelser som er vurdert særskilt")
def aap_ytelser_vurdert() -> Annotated[tuple[Ytelse, ...], "nøkkeltabell"]:
    """Ingen er vurdert særskilt når det ikke er oppgitt."""
    return ()


@utledning("ftrl. § 11-27", fra="2010-03-01", etikett="Andre ytelser til sammen, over tid")
def aap_samlet_grad_over_tid(
    aap_ytelser: Any, aap_ytelser_vurdert: Any
) -> Annotated[Tidslinje[float], "forløp"]:
    """Gradene legges sammen, høyst til 100 prosent; det som er vurdert, går foran registeret."""
    return samlet_grad(aap_ytelser, aap_ytelser_vurdert)


@utledning("ftrl. § 11-27", fra="2010-03-01", etikett="Ytelser som ikke er vurdert, over tid")
def aap_ikke_vurdert_over_tid(
    aap_ytelser: Any, aap_ytelser_vurdert: Any
) -> Annotated[Tidslinje[bool], "forløp"]:
    """Dagene med en ytelse i registeret som ingen har vurdert."""
    return ikke_vurdert(aap_ytelser, aap_ytelser_vurdert)


@utledning("ftrl. § 11-27", fra="2010-03-01", etikett="Annen full ytelse, over tid")
def aap_annen_full_ytelse(
    aap_ytelser: Any, aap_uforegrad: Any, aap_avslag_annen_ytelse: Any, aap_rett: Any
) -> Annotated[Tidslinje[Vurdering], "forløp"]:
    """En annen ytelse på 100 prosent gir avslag; flere som til sammen er 100, gir bare ingenting igjen."""
    ufore = aap_uforegrad if isinstance(aap_uforegrad, Tidslinje) else Tidslinje.tom()
    avslag = None if isinstance(aap_avslag_annen_ytelse, Unknown) else bool(aap_avslag_annen_ytelse)
    periode = Periode(date.min, None)
    if isinstance(aap_rett, Tidslinje) and len(aap_rett):
        periode = Periode(aap_rett.segmenter[0].fra, aap_rett.segmenter[-1].til)
    return annen_full_ytelse(aap_ytelser, ufore, avslag, periode)


# --- opphold på institusjon, § 11-25 -------------------------------------------------------------


def tidligste_reduksjon(opphold: Iterable[Periode], fri_maneder: int, gjeninnlagt: int) -> Iterator[date]:
    """Yield for each stay the first day the benefit may be reduced, in order of admission.

    A stay is free in the month of admission and three whole months; one that begins within three
    months of an earlier discharge is reduced at once.
    """
    utskrevet: date | None = None
    for ett in sorted(opphold, key=lambda p: p.fra):
        nar_igjen = utskrevet and legg_til_maneder(utskrevet.toordinal(), gjeninnlagt)
        if nar_igjen and ett.fra.toordinal() <= nar_igjen:
            yield ett.fra
        else:
            forste = forste_i_maneden(ett.fra.toordinal())
            yield date.fromordinal(legg_til_maneder(forste, fri_maneder + 1))
        utskrevet = max(utskrevet or date.min, ett.siste)


class Opphold(NamedTuple):
    """A stay in an institution, and the first day of it on which the benefit may be reduced."""

    fra: date
    til: date
    tidligst: date


@utledning("ftrl. § 11-25", fra="2010-03-01", etikett="Opphold på institusjon")
def aap_institusjonsopphold(
    aap_pa_institusjon: Any, aap_institusjon_fri_maneder: Any, aap_institusjon_gjeninnleggelse: Any
) -> Annotated[tuple[Opphold, ...], "nøkkeltabell"]:
    """Hvert opphold, og den første dagen ytelsen kan reduseres i det."""
    if not isinstance(aap_pa_institusjon, Tidslinje):
        if aap_pa_institusjon is False:
            return ()
        mangler("aap_pa_institusjon")
    opphold = [s for s in aap_pa_institusjon if s.verdi]
    tidligst = tidligste_reduksjon(
        opphold, int(aap_institusjon_fri_maneder), int(aap_institusjon_gjeninnleggelse)
    )
    return tuple(Opphold(s.fra, s.siste, t) for s, t in zip(opphold, tidligst, strict=True))


@utledning("ftrl. § 11-25", fra="2010-03-01", periode="dag", etikett="Ytelsen reduseres under oppholdet")
def aap_institusjon_reduseres(
    aap_institusjonsopphold: tuple[Opphold, ...],
    aap_institusjon_unntak: Any,
    aap_antall_barn: Any,
    dag: Any,
) -> JaNei:
    """Reduksjonen begynner i den fjerde måneden etter innleggelsen, og ikke for den som forsørger noen."""
    denne = date.fromordinal(int(dag))
    if not any(o.fra <= denne <= o.til and denne >= o.tidligst for o in krev(aap_institusjonsopphold)):
        return False
    unntak = aap_institusjon_unntak
    if isinstance(unntak, Tidslinje):
        unntak = unntak.verdi_pa(denne, standard=False)
    barn = aap_antall_barn
    if isinstance(barn, Tidslinje):
        barn = barn.verdi_pa(denne, standard=None)
    if unntak:
        return False
    if barn is None:
        mangler("aap_antall_barn")
    return not krev(barn)


# --- trekk for brudd på aktivitetsplikten, § 11-9 ------------------------------------------------


class Trekk(NamedTuple):
    """What is to be drawn for a breach of a day."""

    dag: date
    belop: float


class Postering(NamedTuple):
    """What is drawn for one breach from one day's payment."""

    trekk: date
    dag: date
    belop: float


def poster_trekk(
    trekk: Iterable[Trekk],
    betaling: Tidslinje[float],
    nye: Iterable[Periode],
    postert: Iterable[Postering] = (),
) -> tuple[Postering, ...]:
    """Return what is drawn from the payable weekdays of the newly paid periods, the earliest first.

    `betaling` is what is paid per day, `postert` what has been drawn before; what is left of a breach
    is drawn from the next period.
    """
    ut = list(postert)
    for periode in sorted(nye, key=lambda p: p.fra):
        for dag in _hverdager(periode):
            igjen = betaling.verdi_pa(dag, standard=0.0) - sum(p.belop for p in ut if p.dag == dag)
            for ett in sorted(trekk):
                rest = ett.belop - sum(p.belop for p in ut if p.trekk == ett.dag)
                tas = min(igjen, rest)
                if tas > 0:
                    ut.append(Postering(ett.dag, dag, tas))
                    igjen -= tas
    return tuple(ut)


def _hverdager(periode: Periode) -> Iterator[date]:
    for i in range(periode.dager):
        dag = periode.fra + i * EN_DAG
        if not er_helg(dag.toordinal()):
            yield dag


@utledning("ftrl. § 11-9", fra="2018-01-01", periode="dag", etikett="Meldeperioder som betales nå")
def aap_nye_meldeperioder(
    aap_meldeperiode_fra: Any, aap_meldeperiode_til: Any
) -> Annotated[tuple[Periode, ...], "nøkkeltabell"]:
    """Trekk tas når en meldeperiode blir betalt; her den meldeperioden dagen er i."""
    dager = (date.fromordinal(int(d)) for d in (krev(aap_meldeperiode_fra), aap_meldeperiode_til))
    return (Periode(*dager),)


@utledning("ftrl. § 11-9", fra="2018-01-01", periode="dag", etikett="Trekk dag for dag")
def aap_posteringer(
    aap_trekk: Any, aap_dag_for_dag: Any, aap_nye_meldeperioder: Any
) -> Annotated[tuple[Postering, ...], "nøkkeltabell"]:
    """Trekket tas fra de første hverdagene som betales; resten står til neste meldeperiode."""
    if not isinstance(aap_trekk, Tidslinje):
        return ()
    return poster_trekk(
        [Trekk(s.fra, s.verdi) for s in aap_trekk], krev(aap_dag_for_dag), krev(aap_nye_meldeperioder)
    )


@utledning(
    "ftrl. § 11-9",
    fra="2018-01-01",
    periode="dag",
    etikett="Trekk for brudd på aktivitetsplikten i meldeperioden",
)
def aap_trekk_i_meldeperioden(aap_posteringer: tuple[Postering, ...]) -> Kr:
    """Det som trekkes i meldeperioden for alle bruddene."""
    return sum((p.belop for p in aap_posteringer), 0.0)
