"""Forslag: lavere minsteytelse i uføretrygden for dem under 25 år, og endret tillegg for unge uføre."""

from __future__ import annotations

from ....engine import forste_i_maneden, fyller_ar, regel
from ....engine.units import Alder, AntallG, Dato, JaNei
from ....law.person.fakta import Sivilstand


@regel("ftrl. § 12-13 (forslag)", fra="2015-01-01", periode="måned", etikett="Er under aldersgrensen")
def uforetrygd_forslag_under_alder(
    maned: Dato, fodselsdato: Dato, uforetrygd_forslag_aldersgrense: Alder
) -> JaNei:
    """Den lavere minsteytelsen gjelder til måneden en fyller 25 år."""
    return maned < forste_i_maneden(fyller_ar(fodselsdato, uforetrygd_forslag_aldersgrense))


@regel(
    "ftrl. § 12-13 andre ledd (forslag)",
    fra="2015-01-01",
    periode="måned",
    gir="uforetrygd_minstesats",
    etikett="Minstesats",
    minst=0,
)
def uforetrygd_minstesats_forslag(
    sivilstand: Sivilstand,
    uforetrygd_minste_hoy: AntallG,
    uforetrygd_minste_ordinaer: AntallG,
    uforetrygd_forslag_under_alder: JaNei,
    uforetrygd_forslag_minste_enslig: AntallG,
    uforetrygd_forslag_minste_gift: AntallG,
) -> AntallG:
    """Minstesatsen er lavere for dem under 25 år; ellers som i dag."""
    if sivilstand == Sivilstand.ENSLIG:
        if uforetrygd_forslag_under_alder:
            return uforetrygd_forslag_minste_enslig
        return uforetrygd_minste_hoy
    if uforetrygd_forslag_under_alder:
        return uforetrygd_forslag_minste_gift
    return uforetrygd_minste_ordinaer


@regel(
    "ftrl. § 12-13 tredje ledd (forslag)",
    fra="2015-01-01",
    periode="måned",
    gir="uforetrygd_ung_sats_gjelder",
    etikett="Har satsen for unge uføre",
)
def uforetrygd_ung_sats_fjernet() -> JaNei:
    """Det er ingen egen sats for unge uføre."""
    return False


@regel(
    "ftrl. § 12-9 første ledd (forslag)",
    fra="2015-01-01",
    gir="uforetrygd_minste_ifu",
    etikett="Minste inntekt før uførhet",
    minst=0,
)
def uforetrygd_minste_ifu_uten_ung(
    sivilstand: Sivilstand,
    uforetrygd_minste_ifu_enslig: AntallG,
    uforetrygd_minste_ifu_gift: AntallG,
) -> AntallG:
    """Unge uføre har samme minste inntekt før uførhet som andre."""
    if sivilstand == Sivilstand.ENSLIG:
        return uforetrygd_minste_ifu_enslig
    return uforetrygd_minste_ifu_gift
