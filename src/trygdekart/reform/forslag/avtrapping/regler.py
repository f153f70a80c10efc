"""Modell: en fri del, halv reduksjon opp til en grense, og full reduksjon over den."""

from __future__ import annotations

from ....engine import regel
from ....engine.units import Andel, AntallG, JaNei, KrPerAr, KrPerG


@regel(
    "ftrl. § 12-14 (modell)",
    fra="2015-01-01",
    periode="år",
    gir="uforetrygd_reduksjon",
    etikett="Reduksjon",
    minst=0,
)
def uforetrygd_reduksjon_modell(
    uforetrygd_inntekt: KrPerAr,
    uforetrygd_oieu_i_bunnfradraget: KrPerAr,
    uforetrygd_g_i_reduksjonen: KrPerG,
    uforetrygd_arets_reduksjonsprosent: Andel,
    uforetrygd_overskytende_inntekt: KrPerAr,
    uforetrygd_arets_vta: JaNei,
    uforetrygd_modell_fri: AntallG,
    uforetrygd_modell_grense: AntallG,
    uforetrygd_modell_andel: Andel,
) -> KrPerAr:
    """Mellom den frie delen og grensen er reduksjonen halv; i VTA er den aldri større enn i dag."""
    fri = uforetrygd_oieu_i_bunnfradraget + uforetrygd_modell_fri * uforetrygd_g_i_reduksjonen
    grense = uforetrygd_oieu_i_bunnfradraget + uforetrygd_modell_grense * uforetrygd_g_i_reduksjonen
    halv = max(0.0, min(uforetrygd_inntekt, grense) - fri) * uforetrygd_modell_andel
    hel = max(0.0, uforetrygd_inntekt - grense)
    ny = (halv + hel) * uforetrygd_arets_reduksjonsprosent
    if uforetrygd_arets_vta:
        return min(ny, uforetrygd_overskytende_inntekt * uforetrygd_arets_reduksjonsprosent)
    return ny
