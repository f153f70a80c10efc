"""Hvor mye av kvotene i §§ 11-12 og 11-13 som er brukt, og hvor lenge resten rekker."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from ...engine import legg_til_maneder, mangler, regel
from ...engine.declare import utledning
from ...engine.helpers import dager_til_ukeskille, er_helg, legg_til_ukedager, ukedager_mellom
from ...engine.units import AntallDager, Dato, JaNei
from ...timeline import Tidslinje
from .fakta_varighet import Rettighetstype
from .tellere_kvote import Kvotehendelse, Kvoteutfall, tell_kvote

HJEMMEL = "ftrl. §§ 11-12 og 11-13"
MED_RETT = (Kvoteutfall.RETT, Kvoteutfall.RETT_SOM_SYKEPENGEERSTATNING, Kvoteutfall.RETT_UTEN_KVOTE)
BRUKT_OPP = (Kvoteutfall.KVOTEN_BRUKT_OPP, Kvoteutfall.KVOTEN_SOM_SYKEPENGEERSTATNING_BRUKT_OPP)


def perioder(navn: str, verdi: Any) -> Tidslinje[Any]:
    """Return a fact over time as a timeline; raises `MissingFact` when nothing is said of when."""
    if not isinstance(verdi, Tidslinje) or not len(verdi):
        mangler(navn)
    return verdi


@utledning(HJEMMEL, fra="2018-01-01", etikett="Retten og kvoten dag for dag")
def aap_kvoteforlop(
    aap_rettighetstype: Any, aap_ordinaer_kvote: Any, aap_sykepengeerstatning_kvote: Any
) -> Annotated[Tidslinje[Kvoteutfall], "forløp"]:
    """Hver dag med rett bruker av sin kvote til den er brukt opp."""
    rett = perioder("aap_rettighetstype", aap_rettighetstype)
    telling = tell_kvote(rett, int(aap_ordinaer_kvote), int(aap_sykepengeerstatning_kvote))
    return telling.dager.map(Kvoteutfall)


def _brukt(forlop: Tidslinje[Kvoteutfall], utfall: Kvoteutfall) -> int:
    return sum(hverdager(s.fra, s.til) for s in forlop if s.verdi == utfall and s.til is not None)


def hverdager(fra: date, til: date) -> int:
    """Return the number of weekdays from `fra` to `til`, both included; 0 when `til` is before."""
    return max(0, ukedager_mellom(fra.toordinal(), til.toordinal() + 1))


def etter_hverdager(fra: date, antall: int) -> date:
    """Return the day on which `antall` weekdays from `fra` have gone, `fra` included when it is one.

    The weekend after a Friday is not part of it. With no weekdays it is the day before `fra`.
    """
    if antall <= 0:
        return fra - timedelta(days=1)
    return date.fromordinal(legg_til_ukedager(fra.toordinal(), antall - 1))


@utledning("ftrl. § 11-12", fra="2018-01-01", etikett="Brukte hverdager av den ordinære kvoten", minst=0)
def aap_ordinaer_kvote_brukt(aap_kvoteforlop: Any) -> AntallDager:
    """Hverdager med rett etter § 11-6 eller § 11-14 er brukt, også helligdager."""
    return _brukt(aap_kvoteforlop, Kvoteutfall.RETT)


@utledning("ftrl. § 11-13", fra="2018-01-01", etikett="Brukte hverdager som sykepengeerstatning", minst=0)
def aap_sykepengeerstatning_kvote_brukt(aap_kvoteforlop: Any) -> AntallDager:
    """Hverdager med rett etter § 11-13 er brukt av en kvote for seg."""
    return _brukt(aap_kvoteforlop, Kvoteutfall.RETT_SOM_SYKEPENGEERSTATNING)


@utledning("ftrl. § 11-12", fra="2018-01-01", etikett="Hverdager igjen av den ordinære kvoten", minst=0)
def aap_ordinaer_kvote_igjen(aap_ordinaer_kvote: Any, aap_ordinaer_kvote_brukt: Any) -> AntallDager:
    """Det som ikke er brukt, er igjen."""
    return int(max(0, aap_ordinaer_kvote - aap_ordinaer_kvote_brukt))


VINDUER = (Rettighetstype.STUDENT, Rettighetstype.ARBEIDSSOKER, Rettighetstype.VURDERES_FOR_UFORETRYGD)


@utledning(
    "ftrl. §§ 11-12 til 11-18", fra="2018-01-01", etikett="Retten dag for dag, med kvoter og frister"
)
def aap_rettsforlop(
    aap_rettighetstype: Any,
    aap_ordinaer_kvote: Any,
    aap_sykepengeerstatning_kvote: Any,
    aap_student_maneder: Any,
    aap_arbeidssoker_maneder: Any,
    aap_uforevurdering_maneder: Any,
) -> Annotated[Tidslinje[Kvoteutfall], "forløp"]:
    """Som student, arbeidssøker og mens uføretrygd vurderes, er tiden også ute på en dato."""
    rett = perioder("aap_rettighetstype", aap_rettighetstype)
    ute: Tidslinje[bool] = Tidslinje.tom()
    maneder = (aap_student_maneder, aap_arbeidssoker_maneder, aap_uforevurdering_maneder)
    for grunn, antall in zip(VINDUER, maneder, strict=True):
        dager = Tidslinje.av((s.fra, s.til, True) for s in rett if s.verdi == grunn)
        if len(dager):
            slutt = legg_til_maneder(dager.segmenter[0].fra.toordinal(), int(antall))
            ute = ute.slaa_sammen_ytre(dager.klipp(date.fromordinal(slutt), None), lambda a, b: True)
    igjen = rett.slaa_sammen_ytre(ute, lambda grunn, u: int(Rettighetstype.INGEN) if u else grunn or 0)
    telling = tell_kvote(igjen, int(aap_ordinaer_kvote), int(aap_sykepengeerstatning_kvote))
    return telling.dager.slaa_sammen_ytre(
        ute, lambda utfall, u: Kvoteutfall.TIDEN_ER_UTE if u else Kvoteutfall(utfall or 0)
    ).komprimer()


@utledning(HJEMMEL, fra="2018-01-01", etikett="Dager med rett")
def aap_rettslinje(aap_rettsforlop: Tidslinje[Kvoteutfall]) -> Annotated[Tidslinje[bool], "forløp"]:
    """Dager med rett er de da en grunn er oppfylt, kvoten ikke er brukt opp og tiden ikke er ute."""
    return aap_rettsforlop.map(lambda utfall: utfall in MED_RETT).komprimer()


@utledning(HJEMMEL, fra="2018-01-01", etikett="Siste dag med rett")
def aap_siste_dag_med_rett(aap_rettsforlop: Tidslinje[Kvoteutfall]) -> Dato:
    """Slutter ikke vedtaket, varer retten til kvoten er brukt opp eller tiden er ute."""
    rett = [s for s in aap_rettsforlop if s.verdi in MED_RETT]
    if not rett or rett[-1].til is None:
        mangler("aap_rettighetstype")
    return rett[-1].til.toordinal()


@utledning("ftrl. § 11-12", fra="2018-01-01", etikett="Den ordinære kvoten rekker til")
def aap_ordinaer_kvote_rekker_til(
    aap_rettighetstype: Any, aap_kvoteforlop: Tidslinje[Kvoteutfall], aap_ordinaer_kvote: Any
) -> Dato:
    """Så lenge rekker kvoten når en har arbeidsavklaringspenger uten opphold fra nå."""
    rett = [s for s in aap_kvoteforlop if s.verdi == Kvoteutfall.RETT]
    if not rett or rett[-1].til is None:
        mangler("aap_rettighetstype")
    siste_dag = rett[-1].til
    igjen = int(aap_ordinaer_kvote) - _brukt(aap_kvoteforlop, Kvoteutfall.RETT)
    if igjen <= 0:
        return siste_dag.toordinal()
    slutt = etter_hverdager(siste_dag + timedelta(days=1), igjen)
    return med_helgen(slutt).toordinal()


def med_helgen(dag: date) -> date:
    """Return the Sunday after a Friday, and any other day as it is."""
    neste = dag.toordinal() + 1
    if er_helg(dag.toordinal()) or not er_helg(neste):
        return dag
    return date.fromordinal(neste + dager_til_ukeskille(neste) - 1)


@regel("ftrl. § 11-12", fra="2018-01-01", periode="dag", etikett="Kvoten er brukt opp")
def aap_kvoten_brukt_opp(dag: Dato, aap_siste_dag_med_rett: Dato) -> JaNei:
    """Etter den siste dagen med rett er kvoten brukt opp."""
    return dag > aap_siste_dag_med_rett


__all__ = [
    "BRUKT_OPP",
    "MED_RETT",
    "Kvotehendelse",
    "Rettighetstype",
    "etter_hverdager",
    "hverdager",
    "perioder",
]
