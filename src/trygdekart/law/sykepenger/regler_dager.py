"""Siste dag med rett til sykepenger, § 8-12: hvor mange dager som er igjen, og når de er brukt."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated

from ...engine import regel
from ...engine.helpers import fyller_ar, legg_til_ukedager, siste_ukedag, ukedager_mellom
from ...engine.units import Alder, AntallDager, Dato


class Maksgrense(IntEnum):
    """Hva som setter siste dag."""

    DAGENE = 1
    DAGENE_ETTER_67 = 2
    FYLLER_70 = 3


@regel("ftrl. § 8-51", fra="2010-01-01", etikett="Dagen en fyller 67 år", periode="fast")
def sykepenger_fyller_67(fodselsdato: Dato, sykepenger_alder_begrenset_rett: Alder) -> Dato:
    """Fra dagen etter 67-årsdagen er retten begrenset."""
    return fyller_ar(fodselsdato, sykepenger_alder_begrenset_rett)


@regel("ftrl. § 8-3 første ledd", fra="2010-01-01", etikett="Dagen en fyller 70 år", periode="fast")
def sykepenger_fyller_70(fodselsdato: Dato, sykepenger_alder_ingen_rett: Alder) -> Dato:
    """Fra og med 70-årsdagen er det ingen rett til sykepenger."""
    return fyller_ar(fodselsdato, sykepenger_alder_ingen_rett)


@regel("ftrl. § 8-12 første ledd", fra="2010-01-01", etikett="Sykepengedager igjen", minst=0)
def sykepenger_dager_igjen(
    sykepenger_maks_dager: AntallDager, sykepenger_brukte_dager: AntallDager
) -> AntallDager:
    """Retten er 248 dager i de tre siste årene; hver dag fra Nav bruker én, uansett grad."""
    return max(sykepenger_maks_dager - sykepenger_brukte_dager, 0)


@regel("ftrl. § 8-12 fjerde ledd", fra="2010-01-01", etikett="Sykepengedager igjen etter 67 år", minst=0)
def sykepenger_dager_igjen_etter_67(
    sykepenger_maks_dager_etter_67: AntallDager, sykepenger_brukte_dager_etter_67: AntallDager
) -> AntallDager:
    """Etter 67 år er retten 60 dager."""
    return max(sykepenger_maks_dager_etter_67 - sykepenger_brukte_dager_etter_67, 0)


@regel("ftrl. § 8-12", fra="2010-01-01", etikett="Dagen resten regnes fra")
def sykepenger_resten_regnes_fra(
    sykepenger_dager_igjen: AntallDager,
    sykepenger_dager_igjen_etter_67: AntallDager,
    sykepenger_siste_vurderte_dag: Dato,
    sykepenger_siste_betalte_dag: Dato,
) -> Dato:
    """Resten regnes fra siste ukedag som er talt; er alt brukt, fra den siste som ble betalt."""
    if sykepenger_dager_igjen == 0 or sykepenger_dager_igjen_etter_67 == 0:
        return sykepenger_siste_betalte_dag
    return siste_ukedag(sykepenger_siste_vurderte_dag)


@regel("ftrl. § 8-12 første ledd", fra="2010-01-01", etikett="Siste dag av de 248")
def sykepenger_siste_dag_ordinaer(
    sykepenger_resten_regnes_fra: Dato, sykepenger_dager_igjen: AntallDager
) -> Dato:
    """De dagene som er igjen, brukes én hver ukedag uten opphold."""
    return legg_til_ukedager(sykepenger_resten_regnes_fra, sykepenger_dager_igjen)


@regel("ftrl. § 8-51", fra="2010-01-01", etikett="Siste dag av de 60 etter 67 år")
def sykepenger_siste_dag_etter_67(
    sykepenger_resten_regnes_fra: Dato,
    sykepenger_fyller_67: Dato,
    sykepenger_dager_igjen_etter_67: AntallDager,
) -> Dato:
    """De 60 dagene begynner dagen etter 67-årsdagen, eller etter siste dag som er talt."""
    fra = max(sykepenger_resten_regnes_fra, siste_ukedag(sykepenger_fyller_67))
    return legg_til_ukedager(fra, sykepenger_dager_igjen_etter_67)


@regel("ftrl. § 8-3 første ledd", fra="2010-01-01", etikett="Siste ukedag før 70 år")
def sykepenger_siste_dag_for_70(sykepenger_fyller_70: Dato) -> Dato:
    """Den siste dagen en kan få sykepenger, er ukedagen før 70-årsdagen."""
    return siste_ukedag(sykepenger_fyller_70 - 1)


@regel("ftrl. § 8-12", fra="2010-01-01", etikett="Siste dag med rett til sykepenger (maksdato)")
def sykepenger_maksdato(
    sykepenger_siste_dag_ordinaer: Dato,
    sykepenger_siste_dag_etter_67: Dato,
    sykepenger_siste_dag_for_70: Dato,
    sykepenger_dodsdato: Dato,
) -> Dato:
    """Retten slutter når de 248 dagene er brukt, de 60 etter 67 år, eller før en fyller 70 år."""
    dager = min(sykepenger_siste_dag_ordinaer, sykepenger_siste_dag_etter_67)
    return min(dager, sykepenger_siste_dag_for_70, sykepenger_dodsdato)


@regel("ftrl. § 8-12", fra="2010-01-01", etikett="Hva som setter siste dag")
def sykepenger_maksdato_grense(
    sykepenger_siste_dag_ordinaer: Dato,
    sykepenger_siste_dag_etter_67: Dato,
    sykepenger_siste_dag_for_70: Dato,
) -> Annotated[Maksgrense, "kategori"]:
    """Det som kommer først av de tre, setter siste dag."""
    if min(sykepenger_siste_dag_ordinaer, sykepenger_siste_dag_etter_67) > sykepenger_siste_dag_for_70:
        return Maksgrense.FYLLER_70
    if sykepenger_siste_dag_ordinaer <= sykepenger_siste_dag_etter_67:
        return Maksgrense.DAGENE
    return Maksgrense.DAGENE_ETTER_67


@regel("ftrl. § 8-12", fra="2010-01-01", etikett="Dager til maksdato", minst=0)
def sykepenger_dager_til_maksdato(
    sykepenger_resten_regnes_fra: Dato, sykepenger_maksdato: Dato
) -> AntallDager:
    """Dagene en ennå kan få, er ukedagene fram til maksdato."""
    return max(ukedager_mellom(sykepenger_resten_regnes_fra, sykepenger_maksdato), 0)
