"""Rett fra dato til dato: student (§ 11-14), egen virksomhet (§ 11-15), §§ 11-17 og 11-18, og stans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from ...engine import Kategori, Oppslag, legg_til_maneder, regel
from ...engine.declare import utledning
from ...engine.units import Andel, AntallManeder, Dato, JaNei
from ...timeline import Tidslinje
from .fakta_varighet import Rettighetstype
from .fakta_vilkar import Aktivitet
from .regler_varighet_kvote import etter_hverdager, med_helgen, perioder

STUDENT, VIRKSOMHET, ARBEIDSSOKER, UFORE = (
    "ftrl. § 11-14",
    "ftrl. § 11-15",
    "ftrl. § 11-17",
    "ftrl. § 11-18",
)
EN_DAG = timedelta(days=1)

OPPSLAG = (
    Oppslag(
        navn="aap_student_maneder_da",
        av="aap_student_maneder",
        dato="aap_studium_avbrutt",
        hjemmel=STUDENT,
        etikett="Måneder som student da studiet ble avbrutt",
    ),
    Oppslag(
        navn="aap_arbeidssoker_maneder_da",
        av="aap_arbeidssoker_maneder",
        dato="aap_arbeidssoker_fra",
        hjemmel=ARBEIDSSOKER,
        etikett="Måneder som arbeidssøker da tiden begynte",
    ),
    Oppslag(
        navn="aap_uforevurdering_maneder_da",
        av="aap_uforevurdering_maneder",
        dato="aap_uforevurdering_fra",
        hjemmel=UFORE,
        etikett="Måneder mens uføretrygd vurderes, da tiden begynte",
    ),
)


class Vinduutfall(Kategori):
    """Om vilkåret og tiden holder den dagen."""

    OPPFYLT = 1
    TIDEN_ER_UTE = 2, "tiden er ute"
    IKKE_OPPFYLT = 3


class Opphorsgrunn(Kategori):
    """Hvorfor retten slutter."""

    INGEN = 0
    OVER_ALDERSGRENSEN = 1
    BISTAND_IKKE_LENGER = 2, "ikke lenger behov for bistand"
    TIDEN_SOM_STUDENT_ER_UTE = 3
    TIDEN_FOR_UFOREVURDERING_ER_UTE = 4, "tiden for å vurdere uføretrygd er ute"
    SYKEPENGEERSTATNING_ER_UTE = 5, "tiden som erstatning for sykepenger er ute"
    TIDEN_SOM_ARBEIDSSOKER_ER_UTE = 6, "tiden som arbeidssøker er ute"


# --- siste dag i hvert vindu ----------------------------------------------------------------------


@regel(STUDENT, fra="2010-03-01", periode="fast", etikett="Siste dag som student")
def aap_student_siste_dag(aap_studium_avbrutt: Dato, aap_student_maneder_da: AntallManeder) -> Dato:
    """Den som avbrøt studiet på grunn av sykdom, har rett i seks måneder fra den dagen."""
    return legg_til_maneder(aap_studium_avbrutt, aap_student_maneder_da) - 1


@regel(ARBEIDSSOKER, fra="2010-03-01", periode="fast", etikett="Siste dag som arbeidssøker")
def aap_arbeidssoker_siste_dag(
    aap_arbeidssoker_fra: Dato, aap_arbeidssoker_maneder_da: AntallManeder
) -> Dato:
    """Den som kan arbeide, men ikke har arbeid, har rett i seks måneder mens en søker."""
    return legg_til_maneder(aap_arbeidssoker_fra, aap_arbeidssoker_maneder_da) - 1


@regel(UFORE, fra="2010-03-01", periode="fast", etikett="Siste dag mens uføretrygd vurderes")
def aap_uforevurdering_siste_dag(
    aap_uforevurdering_fra: Dato, aap_uforevurdering_maneder_da: AntallManeder
) -> Dato:
    """Den som har søkt om uføretrygd, har rett i åtte måneder, én gang, mens kravet behandles."""
    return legg_til_maneder(aap_uforevurdering_fra, aap_uforevurdering_maneder_da) - 1


@utledning("ftrl. § 11-13", fra="2018-01-01", etikett="Siste dag som sykepengeerstatning uten opphold")
def aap_sykepengeerstatning_siste_dag(
    aap_sykepengeerstatning_fra: Any, aap_sykepengeerstatning_kvote: Any
) -> Dato:
    """Kvoten er 131 hverdager; uten opphold er den brukt opp denne dagen, helgen medregnet."""
    fra = date.fromordinal(int(aap_sykepengeerstatning_fra))
    return med_helgen(etter_hverdager(fra, int(aap_sykepengeerstatning_kvote))).toordinal()


@utledning(VIRKSOMHET, fra="2018-01-01", etikett="Siste dag med utvikling av virksomheten")
def aap_utviklingsfase_siste_dag(aap_utviklingsfase_fra: Any, aap_etablering_utvikling_kvote: Any) -> Dato:
    """Utviklingsfasen er høyst 131 hverdager."""
    fra = date.fromordinal(int(aap_utviklingsfase_fra))
    return etter_hverdager(fra, int(aap_etablering_utvikling_kvote)).toordinal()


@utledning(VIRKSOMHET, fra="2018-01-01", etikett="Siste dag med oppstart av virksomheten")
def aap_oppstartsfase_siste_dag(aap_oppstartsfase_fra: Any, aap_etablering_oppstart_kvote: Any) -> Dato:
    """Oppstartsfasen er høyst 66 hverdager og kommer etter utviklingen."""
    fra = date.fromordinal(int(aap_oppstartsfase_fra))
    return etter_hverdager(fra, int(aap_etablering_oppstart_kvote)).toordinal()


@regel(VIRKSOMHET, fra="2018-01-01", periode="dag", etikett="Vilkårene for AAP til egen virksomhet")
def aap_vilkar_etablering(
    dag: Dato,
    aap_har_aap_fra_for: JaNei,
    aap_eierandel: Andel,
    aap_etablering_min_eierandel: Andel,
    aap_ny_virksomhet: JaNei,
    aap_utviklingsfase_fra: Dato,
) -> JaNei:
    """Virksomheten må være ny, en må eie minst halvparten, og en må ha AAP fra før."""
    if not aap_har_aap_fra_for:
        return False
    if aap_eierandel < aap_etablering_min_eierandel:
        return False
    return aap_ny_virksomhet and dag >= aap_utviklingsfase_fra


# --- vinduet og stans over tid --------------------------------------------------------------------


@utledning(UFORE, fra="2010-03-01", etikett="Mens uføretrygd vurderes, over tid")
def aap_uforevurderingsforlop(
    aap_vurderes_for_uforetrygd: Any, aap_uforevurdering_maneder: Any
) -> Annotated[Tidslinje[Vinduutfall], "forløp"]:
    """Tiden løper fra første dag vilkårene er oppfylt, uten stopp og bare én gang."""
    vurdert = perioder("aap_vurderes_for_uforetrygd", aap_vurderes_for_uforetrygd)
    fra = next((s.fra for s in vurdert if s.verdi), None)
    if fra is None:
        return Tidslinje.av((s.fra, s.til, Vinduutfall.IKKE_OPPFYLT) for s in vurdert)
    slutt = date.fromordinal(legg_til_maneder(fra.toordinal(), int(aap_uforevurdering_maneder)))
    delt = vurdert.del_ved([slutt])
    return Tidslinje.av(
        (
            s.fra,
            s.til,
            Vinduutfall.IKKE_OPPFYLT
            if not s.verdi
            else Vinduutfall.OPPFYLT
            if s.fra < slutt
            else Vinduutfall.TIDEN_ER_UTE,
        )
        for s in delt
    ).komprimer()


@utledning("ftrl. § 11-7", fra="2010-03-01", etikett="Aktivitetsplikten over tid")
def aap_aktivitetsforlop(aap_aktivitet: Any) -> Annotated[Tidslinje[Aktivitet], "forløp"]:
    """Stans eller opphør gjelder fra en dag; den siste vurderingen fra en dag går foran."""
    linje = aap_aktivitet if isinstance(aap_aktivitet, Tidslinje) else Tidslinje.konstant(aap_aktivitet)
    return linje.map(Aktivitet).komprimer()


PRIORITET = (
    (Rettighetstype.STUDENT, Opphorsgrunn.TIDEN_SOM_STUDENT_ER_UTE),
    (Rettighetstype.BISTANDSBEHOV, Opphorsgrunn.BISTAND_IKKE_LENGER),
    (Rettighetstype.VURDERES_FOR_UFORETRYGD, Opphorsgrunn.TIDEN_FOR_UFOREVURDERING_ER_UTE),
    (Rettighetstype.SYKEPENGEERSTATNING, Opphorsgrunn.SYKEPENGEERSTATNING_ER_UTE),
    (Rettighetstype.ARBEIDSSOKER, Opphorsgrunn.TIDEN_SOM_ARBEIDSSOKER_ER_UTE),
)


def _forste(foran: Rettighetstype | None, bak: Rettighetstype | None) -> Rettighetstype:
    """Return the ground that goes first on a day on which at least one holds."""
    return foran or bak or Rettighetstype.INGEN


@utledning("ftrl. §§ 11-6 og 11-13 til 11-18", fra="2010-03-01", etikett="Grunnen til retten, over tid")
def aap_rettighetsforlop(
    aap_oppfyller_student: Any,
    aap_oppfyller_bistand: Any,
    aap_oppfyller_uforevurdering: Any,
    aap_oppfyller_sykepengeerstatning: Any,
    aap_oppfyller_arbeidssoker: Any,
    aap_alder_siste_dag: Any,
) -> Annotated[Tidslinje[Rettighetstype], "forløp"]:
    """Er flere grunner oppfylt, går studier foran behov for bistand, og så i den rekkefølgen loven har."""
    oppfylt = (
        aap_oppfyller_student,
        aap_oppfyller_bistand,
        aap_oppfyller_uforevurdering,
        aap_oppfyller_sykepengeerstatning,
        aap_oppfyller_arbeidssoker,
    )
    ut: Tidslinje[Rettighetstype] = Tidslinje.tom()
    hatt_bistand: date | None = None
    for (grunn, _), verdi in zip(PRIORITET, oppfylt, strict=True):
        linje = verdi if isinstance(verdi, Tidslinje) else Tidslinje.tom()
        dager: Tidslinje[Rettighetstype] = Tidslinje.av((s.fra, s.til, grunn) for s in linje if s.verdi)
        if grunn is Rettighetstype.BISTANDSBEHOV and len(dager):
            hatt_bistand = dager.segmenter[0].fra
        if grunn is Rettighetstype.ARBEIDSSOKER:  # only after a right by § 11-6
            dager = dager.klipp(hatt_bistand, None) if hatt_bistand is not None else Tidslinje.tom()
        ut = ut.slaa_sammen_ytre(dager, _forste)
    siste = date.fromordinal(int(aap_alder_siste_dag))
    return ut.klipp(date.min, siste).komprimer()


@utledning("ftrl. kap. 11", fra="2010-03-01", etikett="Hvorfor retten sluttet, og fra hvilken dag")
def aap_opphorsforlop(
    aap_rettighetsforlop: Any, aap_alder_siste_dag: Any
) -> Annotated[Tidslinje[Opphorsgrunn], "forløp"]:
    """Når ingen grunn er oppfylt lenger, slutter retten dagen etter."""
    grunner = dict(PRIORITET)
    rader = []
    for s in aap_rettighetsforlop:
        etter = None if s.til is None else s.til + EN_DAG
        if etter is None or aap_rettighetsforlop.verdi_pa(etter, standard=None) is not None:
            continue
        over = s.siste.toordinal() == int(aap_alder_siste_dag)
        rader.append((etter, etter, Opphorsgrunn.OVER_ALDERSGRENSEN if over else grunner[s.verdi]))
    return Tidslinje.av(rader)
