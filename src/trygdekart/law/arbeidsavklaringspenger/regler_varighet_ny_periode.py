"""Ny periode etter den lengste, § 11-31: ventetiden 2018–2022, gjeninntreden og nye vilkår."""

from __future__ import annotations

from typing import Annotated

from ...engine import Kategori, Oppslag, regel
from ...engine.units import AntallDager, Dato, JaNei

HJEMMEL = "ftrl. § 11-31"
Uker = Annotated[int, "uke"]
DagerPerUke = Annotated[int, "dag/uke"]

OPPSLAG = (
    Oppslag(
        navn="aap_karens_da",
        av="aap_karens_uker",
        dato="aap_krav_dato",
        hjemmel=HJEMMEL,
        etikett="Ventetid før en ny periode da den ble søkt om",
    ),
)


class Periodetype(Kategori):
    """Hva et nytt krav etter tidligere AAP blir."""

    GJENINNTREDEN = 1
    NY_PERIODE = 2
    MA_VENTE = 3, "må vente"
    VILKARENE_MANGLER = 4, "vilkårene mangler"


@regel(HJEMMEL, fra="2010-03-01", etikett="Kravet kommer etter ventetiden")
def aap_karens_er_over(
    aap_krav_dato: Dato, aap_forrige_slutt: Dato, aap_karens_da: Uker, aap_dager_i_uken: DagerPerUke
) -> JaNei:
    """Fra 2018 til juni 2022 måtte en vente 52 uker etter den lengste perioden, senere ikke."""
    return aap_krav_dato > aap_forrige_slutt + aap_karens_da * aap_dager_i_uken


@regel(HJEMMEL, fra="2018-01-01", etikett="Kommer tilbake til den gamle perioden", sikkerhet="middels")
def aap_gjeninntrer(
    aap_krav_dato: Dato,
    aap_forrige_slutt: Dato,
    aap_gjeninntreden_uker: Uker,
    aap_dager_i_uken: DagerPerUke,
    aap_kvote_igjen_fra_for: AntallDager,
) -> JaNei:
    """Er det kvote igjen, og hadde en AAP de siste 52 ukene, fortsetter kvoten og grunnlaget."""
    if aap_kvote_igjen_fra_for <= 0:
        return False
    return aap_krav_dato <= aap_forrige_slutt + aap_gjeninntreden_uker * aap_dager_i_uken


@regel(HJEMMEL, fra="2018-01-01", etikett="Hva et nytt krav blir")
def aap_nytt_krav_blir(
    aap_gjeninntrer: JaNei,
    aap_karens_er_over: JaNei,
    aap_inngangsvilkar_oppfylt_pa_nytt: JaNei,
    aap_bidratt_aktivt: JaNei,
) -> Periodetype:
    """En ny periode krever at vilkårene er oppfylt på nytt, og at en har bidratt aktivt til avklaringen."""
    if aap_gjeninntrer:
        return Periodetype.GJENINNTREDEN
    if not aap_karens_er_over:
        return Periodetype.MA_VENTE
    if not aap_inngangsvilkar_oppfylt_pa_nytt:
        return Periodetype.VILKARENE_MANGLER
    if not aap_bidratt_aktivt:
        return Periodetype.VILKARENE_MANGLER
    return Periodetype.NY_PERIODE
