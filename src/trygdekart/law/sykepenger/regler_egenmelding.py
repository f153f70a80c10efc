"""Egenmelding, ftrl. §§ 8-23 til 8-27: når en kan bruke den, hvor lenge, og når retten faller bort."""

from __future__ import annotations

from typing import Annotated

from ...engine import regel
from ...engine.units import AntallDager, AntallManeder, JaNei
from .fakta_arbeidsgiver import Fravaergrunn
from .regler_vilkar_rett import Uker

Dager = Annotated[float, "dag"]
Maneder = Annotated[float, "måned"]
Ganger = Annotated[float, "antall"]


@regel(
    "ftrl. § 8-24 første til tredje ledd",
    fra="2010-01-01",
    etikett="Har arbeidet lenge nok til å egenmelde",
)
def sykepenger_egenmelding_ansatt_nok(
    sykepenger_ansatt_maneder: Maneder,
    sykepenger_egenmelding_ansatt_maneder: Maneder,
    sykepenger_avbrudd_for_egenmelding_uker: Uker,
    sykepenger_egenmelding_avbrudd_uker: Uker,
    sykepenger_avbrudd_grunn: Fravaergrunn,
    sykepenger_ansatt_etter_avbrudd_uker: Uker,
    sykepenger_egenmelding_ansatt_uker: Uker,
) -> JaNei:
    """To måneder i arbeid; på nytt etter et avbrudd over to uker, men fire uker er nok etter permisjon."""
    permisjon = sykepenger_avbrudd_grunn == Fravaergrunn.PERMITTERING_PERMISJON_ELLER_TJENESTE
    if sykepenger_avbrudd_for_egenmelding_uker > sykepenger_egenmelding_avbrudd_uker and permisjon:
        return sykepenger_ansatt_etter_avbrudd_uker >= sykepenger_egenmelding_ansatt_uker
    return sykepenger_ansatt_maneder >= sykepenger_egenmelding_ansatt_maneder


@regel("ftrl. § 8-24 fjerde ledd", fra="2010-01-01", etikett="Egenmeldte dager igjen", minst=0)
def sykepenger_egenmelding_dager_igjen(
    sykepenger_egenmelding_dager: AntallDager, sykepenger_egenmeldte_dager: Dager
) -> Dager:
    """Tre kalenderdager om gangen; egenmeldte dager de siste 16 dagene regnes med."""
    return max(0, sykepenger_egenmelding_dager - sykepenger_egenmeldte_dager)


@regel(
    "IA-avtalen; ftrl. § 8-24 fjerde ledd",
    fra="2010-01-01",
    etikett="Egenmeldte dager igjen etter IA-ordningen",
    unntak_fra="sykepenger_egenmelding_dager_igjen",
    nar="sykepenger_ia_ordning",
    sikkerhet="middels",
    minst=0,
)
def sykepenger_egenmelding_dager_igjen_ia(
    sykepenger_ia_dager: AntallDager,
    sykepenger_ia_dager_i_aret: AntallDager,
    sykepenger_egenmeldte_dager: Dager,
    sykepenger_egenmeldte_dager_12_mnd: Dager,
) -> Dager:
    """Åtte kalenderdager om gangen og 24 i løpet av tolv måneder, uten grense for antall ganger."""
    i_aret = sykepenger_ia_dager_i_aret - sykepenger_egenmeldte_dager_12_mnd
    return max(0, min(sykepenger_ia_dager - sykepenger_egenmeldte_dager, i_aret))


@regel("ftrl. § 8-27", fra="2010-01-01", etikett="Arbeidsgiveren kan ta bort retten til egenmelding")
def sykepenger_egenmelding_kan_tas_bort(
    sykepenger_egenmeldte_ganger: Ganger,
    sykepenger_egenmelding_ganger: Ganger,
    sykepenger_ia_ordning: JaNei,
    sykepenger_grunn_til_tvil: JaNei,
) -> JaNei:
    """Etter fire egenmeldte fravær i tolv måneder, eller når det er grunn til å tro at en ikke var syk."""
    if not sykepenger_ia_ordning and sykepenger_egenmeldte_ganger >= sykepenger_egenmelding_ganger:
        return True
    return sykepenger_grunn_til_tvil


@regel("ftrl. § 8-27", fra="2010-01-01", etikett="Retten til egenmelding kan gis tilbake", sikkerhet="lav")
def sykepenger_egenmelding_kan_gis_tilbake(
    sykepenger_maneder_uten_egenmelding: Maneder, sykepenger_egenmelding_tilbake_maneder: AntallManeder
) -> JaNei:
    """Arbeidsgiveren kan gi retten tilbake etter seks måneder."""
    return sykepenger_maneder_uten_egenmelding >= sykepenger_egenmelding_tilbake_maneder


@regel("ftrl. §§ 8-23 til 8-27", fra="2010-01-01", etikett="Kan bruke egenmelding")
def sykepenger_kan_egenmelde(
    sykepenger_egenmelding_tatt_bort: JaNei,
    sykepenger_egenmelding_ansatt_nok: JaNei,
    sykepenger_egenmelding_dager_igjen: Dager,
) -> JaNei:
    """Egenmelding gjelder bare i arbeidsgiverperioden, når en har arbeidet lenge nok og har dager igjen."""
    if sykepenger_egenmelding_tatt_bort or not sykepenger_egenmelding_ansatt_nok:
        return False
    return sykepenger_egenmelding_dager_igjen > 0


@regel("ftrl. § 8-24 fjerde ledd", fra="2010-01-01", etikett="Retten er tapt også for de egenmeldte dagene")
def sykepenger_egenmelding_tapt(
    sykepenger_lege_krevd: JaNei, sykepenger_sykmelding_levert: JaNei, sykepenger_forhindret_fra_lege: JaNei
) -> JaNei:
    """Kreves det sykmelding etter egenmeldingen, og den ikke kommer, faller retten bort for alle dagene."""
    return sykepenger_lege_krevd and not sykepenger_sykmelding_levert and not sykepenger_forhindret_fra_lege
