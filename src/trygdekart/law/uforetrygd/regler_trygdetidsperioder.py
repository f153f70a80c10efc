"""Periodene med trygd som legges sammen til trygdetid, ftrl. § 12-12."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple

from ...engine import MANEDER_I_ARET, ar_av, dag_fra_dato
from ...engine.declare import utledning
from ...timeline import Tidslinje
from ..person.fakta import Medlemskap
from .regler_trygdetid import dager_til_overs, hele_maneder


class Trygdetidsperiode(NamedTuple):
    """En periode med trygd: dagnummer, begge med; EOS teller bare i den teoretiske beregningen.

    `poeng_inn` flytter begynnelsen til 1. januar, `poeng_ut` slutten til 31. desember.
    """

    fra: int
    til: int
    medlemskap: int = Medlemskap.NORGE
    poeng_inn: bool = False
    poeng_ut: bool = False


class Lengde(NamedTuple):
    """En lengde slik den telles: år, måneder og dager, som ikke er gjort om til hverandre."""

    ar: int
    maneder: int
    dager: int


def periodelengde(fra: int, til: int, poeng_inn: bool = False, poeng_ut: bool = False) -> Lengde:
    """Return the length of one period of insurance (day numbers, both ends included)."""
    start, slutt = _utvidet(Trygdetidsperiode(fra, til, Medlemskap.NORGE, poeng_inn, poeng_ut))
    ar, maneder = divmod(hele_maneder(start, slutt), MANEDER_I_ARET)
    return Lengde(ar, maneder, dager_til_overs(start, slutt))


def _utvidet(periode: Trygdetidsperiode) -> tuple[int, int]:
    fra, til = periode.fra, periode.til
    if periode.poeng_inn:
        fra = dag_fra_dato(ar_av(fra), 1, 1)
    if periode.poeng_ut:
        til = dag_fra_dato(ar_av(til) + 1, 1, 1) - 1
    return fra, til


def _uten_overlapp(perioder: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the periods in order of time, joined where they overlap (a day counts once)."""
    ut: list[tuple[int, int]] = []
    for fra, til in sorted(perioder):
        if ut and fra <= ut[-1][1]:
            ut[-1] = (ut[-1][0], max(ut[-1][1], til))
        else:
            ut.append((fra, til))
    return ut


def _utenom(perioder: Iterable[tuple[int, int]], opptatt: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of the periods outside `opptatt` (Norwegian time goes before EEA time)."""
    ut = list(perioder)
    for start, slutt in opptatt:
        biter = [[(fra, min(til, start - 1)), (max(fra, slutt + 1), til)] for fra, til in ut]
        ut = [(fra, til) for par in biter for fra, til in par if fra <= til]
    return ut


def _sum(perioder: Any, medlemskap: Medlemskap) -> Lengde:
    """Return the added lengths of the periods of one kind, each unit for itself."""
    alle = [Trygdetidsperiode(*p) for p in perioder]
    norge = _uten_overlapp(_utvidet(p) for p in alle if p.medlemskap == Medlemskap.NORGE)
    teller = norge
    if medlemskap == Medlemskap.EOS:
        eos = _uten_overlapp(_utvidet(p) for p in alle if p.medlemskap == Medlemskap.EOS)
        teller = _utenom(eos, norge)
    lengder = [periodelengde(fra, til) for fra, til in teller]
    return Lengde(
        sum(x.ar for x in lengder), sum(x.maneder for x in lengder), sum(x.dager for x in lengder)
    )


def _over_tid(verdi: Any) -> Tidslinje[Any]:
    """Return a fact as a timeline; one value alone holds all the time."""
    return verdi if isinstance(verdi, Tidslinje) else Tidslinje.konstant(int(verdi))


@utledning("ftrl. § 12-12", fra="2015-01-01", etikett="Perioder med trygd som teller")
def uforetrygd_trygdetidsperioder(
    medlemskap: Any, uforetrygd_poengar: Any, uforetrygd_trygdetid_fra: int, uforetrygd_uforetidspunkt: int
) -> Annotated[Any, "trinntabell"]:
    """Tid som medlem i Norge eller i et annet EØS-land, fra fylte 16 år til en ble ufør."""
    linje, poeng = _over_tid(medlemskap), _over_tid(uforetrygd_poengar)
    start, slutt = int(uforetrygd_trygdetid_fra), int(uforetrygd_uforetidspunkt)
    perioder = []
    for s in linje.komprimer():
        fra, til = max(s.fra.toordinal(), start), min(s.siste.toordinal(), slutt)
        if fra <= til and s.verdi in (Medlemskap.NORGE, Medlemskap.EOS):
            # Bare en ekte begynnelse eller slutt utvides, ikke 16-årsdagen eller uføretidspunktet.
            begynner = fra == s.fra.toordinal() and bool(poeng.verdi_pa(s.fra, standard=False))
            slutter = til == s.siste.toordinal() and bool(poeng.verdi_pa(s.siste, standard=False))
            perioder.append(Trygdetidsperiode(fra, til, int(s.verdi), begynner, slutter))
    return tuple(perioder)


@utledning("ftrl. § 12-12", fra="2015-01-01", etikett="Norsk trygdetid, år", minst=0)
def uforetrygd_norsk_tid_ar(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "år"]:
    """Årene i de norske periodene, lagt sammen."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.NORGE).ar)


@utledning("ftrl. § 12-12", fra="2015-01-01", etikett="Norsk trygdetid, måneder", minst=0)
def uforetrygd_norsk_tid_maneder(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "måned"]:
    """Månedene i de norske periodene, utenom årene."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.NORGE).maneder)


@utledning("ftrl. § 12-12", fra="2015-01-01", etikett="Norsk trygdetid, dager", minst=0)
def uforetrygd_norsk_tid_dager(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "dag"]:
    """Dagene i de norske periodene, utenom månedene."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.NORGE).dager)


@utledning("forordning (EF) nr. 883/2004", fra="2015-01-01", etikett="Trygdetid i EØS, år", minst=0)
def uforetrygd_eos_tid_ar(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "år"]:
    """Årene i periodene i andre EØS-land, lagt sammen."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.EOS).ar)


@utledning("forordning (EF) nr. 883/2004", fra="2015-01-01", etikett="Trygdetid i EØS, måneder", minst=0)
def uforetrygd_eos_tid_maneder(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "måned"]:
    """Månedene i periodene i andre EØS-land, utenom årene."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.EOS).maneder)


@utledning("forordning (EF) nr. 883/2004", fra="2015-01-01", etikett="Trygdetid i EØS, dager", minst=0)
def uforetrygd_eos_tid_dager(uforetrygd_trygdetidsperioder: Any) -> Annotated[float, "dag"]:
    """Dagene i periodene i andre EØS-land, utenom månedene."""
    return float(_sum(uforetrygd_trygdetidsperioder, Medlemskap.EOS).dager)
