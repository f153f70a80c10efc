"""Opptjening, ftrl. § 8-2: i arbeid i fire uker rett før en ble syk; en helg avbryter ikke."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ...engine import mangler, regel
from ...engine.declare import utledning
from ...engine.helpers import er_helg
from ...engine.units import AntallDager, Dato, JaNei
from ...timeline import Tidslinje
from .fakta_grunnlag import Gruppe
from .fakta_vilkar import Virksomhet


def _bakover(virksomhet: Tidslinje[Any], siste: int, teller: Any) -> int:
    """Return the first day of the stretch that ends on `siste` and in which every day counts.

    A weekend between two working stretches does not interrupt when the first ends on Friday or
    Saturday. Raises `MissingFact` on a day nobody has said anything about.
    """
    forste, dag = siste + 1, siste
    while True:
        verdi = _pa(virksomhet, dag)
        if verdi is not None and teller(int(verdi)):
            forste = dag
        elif not (er_helg(dag) and (verdi is None or int(verdi) == Virksomhet.IKKE_ARBEID)):
            if verdi is None and not _begynner(virksomhet, dag):
                mangler("sykepenger_virksomhet")
            return forste
        elif _begynner(virksomhet, dag):
            return forste
        dag -= 1
        if dag < 1:
            return forste


def _pa(linje: Tidslinje[Any], dag: int) -> Any:
    return linje.verdi_pa(date.fromordinal(dag), standard=None) if dag >= 1 else None


def _begynner(linje: Tidslinje[Any], dag: int) -> bool:
    """Whether nothing is said of any day up to `dag`: before the first thing said there was no work."""
    forste = next(iter(linje), None)
    return forste is None or (forste.fra is not None and forste.fra.toordinal() > dag)


def _teller(verdi: int) -> bool:
    return verdi in (Virksomhet.ARBEID, Virksomhet.YTELSE_SOM_LIKESTILLES)


@utledning("ftrl. § 8-2", fra="2010-01-01", etikett="I arbeid uten avbrudd siden")
def sykepenger_opptjening_fra(
    sykepenger_virksomhet: Any, sykepenger_forste_sykedag: int, sykepenger_opptjening_dager: float
) -> Annotated[int, "dato"]:
    """Dagen en begynte i arbeid (eller på en likestilt ytelse) uten avbrudd fram til en ble syk."""
    linje = (
        sykepenger_virksomhet
        if isinstance(sykepenger_virksomhet, Tidslinje)
        else Tidslinje.konstant(int(sykepenger_virksomhet))
    )
    if not isinstance(sykepenger_virksomhet, Tidslinje):
        dager = int(sykepenger_opptjening_dager) if _teller(int(sykepenger_virksomhet)) else 0
        return int(sykepenger_forste_sykedag) - dager
    siste = int(sykepenger_forste_sykedag) - 1

    def teller(verdi: int) -> bool:
        return _teller(verdi)

    fra = _bakover(linje, siste, teller)
    if _pa(linje, fra - 1) == Virksomhet.FORELDREPENGER_ETTER_AAP:
        fra = _gjennom_foreldrepenger(linje, fra, int(sykepenger_opptjening_dager))
    return fra


def _gjennom_foreldrepenger(linje: Tidslinje[Any], fra: int, krav: int) -> int:
    """Return the first day when parental benefit earned on AAP counts: after four weeks of work."""
    foreldrepenger_fra = _bakover(linje, fra - 1, lambda v: v == Virksomhet.FORELDREPENGER_ETTER_AAP)
    arbeid_fra = _bakover(linje, foreldrepenger_fra - 1, _teller)
    return arbeid_fra if foreldrepenger_fra - arbeid_fra >= krav else fra


@regel("ftrl. § 8-2", fra="2010-01-01", etikett="Dager i arbeid før sykdommen", minst=0)
def sykepenger_opptjeningsdager(
    sykepenger_forste_sykedag: Dato, sykepenger_opptjening_fra: Dato
) -> AntallDager:
    """Kalenderdagene fra en begynte til dagen før en ble syk."""
    return sykepenger_forste_sykedag - sykepenger_opptjening_fra


@regel("ftrl. §§ 8-2, 8-44 til 8-46 og 8-55", fra="2010-01-01", etikett="Opptjening kreves")
def sykepenger_opptjening_kreves(sykepenger_gruppe: Gruppe, sykepenger_yrkesskade: JaNei) -> JaNei:
    """Sjøfolk i utenriksfart, fiskere på blad B, soldater og yrkesskadde trenger ikke fire uker."""
    if sykepenger_yrkesskade:
        return False
    return not (
        sykepenger_gruppe == Gruppe.SJOMANN_I_UTENRIKSFART
        or sykepenger_gruppe == Gruppe.FISKER_BLAD_B
        or sykepenger_gruppe == Gruppe.VERNEPLIKTIG
    )


@regel("ftrl. § 8-2 første ledd", fra="2010-01-01", etikett="I arbeid lenge nok")
def sykepenger_nok_dager(
    sykepenger_opptjeningsdager: AntallDager, sykepenger_opptjening_dager: AntallDager
) -> JaNei:
    """En må ha vært i arbeid i minst fire uker rett før en ble syk."""
    return sykepenger_opptjeningsdager >= sykepenger_opptjening_dager


@regel("ftrl. § 8-2", fra="2010-01-01", etikett="Vilkåret om opptjening er oppfylt")
def sykepenger_opptjent(sykepenger_opptjening_kreves: JaNei, sykepenger_nok_dager: JaNei) -> JaNei:
    """Fire uker i arbeid, eller en gruppe som ikke trenger det."""
    return not sykepenger_opptjening_kreves or sykepenger_nok_dager
