"""Grunnlaget fra vedtaket løftet til dagens G, for den som har vedtaket i kroner fra uføretidspunktet."""

from __future__ import annotations

from ...engine import Fakta, del_pa, regel
from ...engine.units import KrPerAr, KrPerG

FAKTA = (
    Fakta(
        navn="uforetrygd_grunnlag_i_vedtaket",
        type=float,
        enhet="kr/år",
        etikett="Grunnlag i vedtaket, i kroner på uføretidspunktet",
        etikett_en="Base in the decision, in kroner at the onset",
        sporsmal="Hvilket grunnlag sto i det første vedtaket, i kroner på uføretidspunktet?",
        hvorfor="Uføretrygden følger G fra uføretidspunktet.",
        omrade=(0, None),
    ),
)


@regel(
    "ftrl. §§ 1-4 og 12-9 tredje ledd", fra="2015-01-01", etikett="Grunnlag løftet til dagens G", minst=0
)
def uforetrygd_grunnlag_regulert(
    uforetrygd_grunnlag_i_vedtaket: KrPerAr,
    grunnbelop: KrPerG,
    uforetrygd_g_ved_uforetidspunktet: KrPerG,
) -> KrPerAr:
    """Grunnlaget følger G fra uføretidspunktet."""
    return uforetrygd_grunnlag_i_vedtaket * del_pa(
        grunnbelop, uforetrygd_g_ved_uforetidspunktet, ved_null=1
    )
