"""Uføretrygd når uførheten skyldes yrkesskade, ftrl. § 12-17."""

from __future__ import annotations

from ...engine import del_pa, regel
from ...engine.units import Andel, AntallAr, AntallG, JaNei, KrPerAr, KrPerG

# Fem år kan telle; det sjette trengs når tjenesten var i det femte.
# --- yrkesskade ----------------------------------------------------------------------------------


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="En del av uførheten skyldes yrkesskade")
def uforetrygd_har_yrkesskadedel(uforetrygd_yrkesskadegrad: Andel) -> JaNei:
    """Særreglene gjelder bare når en del av uførheten skyldes godkjent yrkesskade."""
    return uforetrygd_yrkesskadegrad > 0


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Yrkesskadens del av uføretrygden", minst=0)
def uforetrygd_yrkesskadedel(uforetrygd_yrkesskadegrad: Andel, uforetrygd_uforegrad: Andel) -> Andel:
    """Uføretrygden deles etter hvor mye av uføregraden som skyldes yrkesskaden."""
    return min(1, del_pa(uforetrygd_yrkesskadegrad, uforetrygd_uforegrad, ved_null=0))


@regel("ftrl. § 12-17", fra="2015-01-01", etikett="Grunnlag for yrkesskadedelen", minst=0)
def uforetrygd_yrkesskade_grunnlag_per_ar(
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_skadeinntekt_g: AntallG,
    uforetrygd_grunnlag_tak: AntallG,
    grunnbelop: KrPerG,
) -> KrPerAr:
    """Inntekten da skaden skjedde, opp til 6 G, brukes når den er bedre enn det vanlige grunnlaget."""
    ved_skaden = min(uforetrygd_skadeinntekt_g, uforetrygd_grunnlag_tak) * grunnbelop
    return max(uforetrygd_grunnlag_per_ar, ved_skaden)


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    etikett="Egenopptjent uføretrygd ved yrkesskade",
    unntak_fra="uforetrygd_egenopptjent_per_ar",
    nar="uforetrygd_har_yrkesskadedel",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_egenopptjent_yrkesskade_per_ar(
    uforetrygd_sats: Andel,
    uforetrygd_yrkesskadedel: Andel,
    uforetrygd_yrkesskade_grunnlag_per_ar: KrPerAr,
    uforetrygd_yrkesskade_trygdetid: AntallAr,
    uforetrygd_full_trygdetid: AntallAr,
    uforetrygd_grunnlag_per_ar: KrPerAr,
    uforetrygd_trygdetid_andel: Andel,
) -> KrPerAr:
    """Yrkesskadedelen regnes med full trygdetid og det beste grunnlaget, resten på vanlig måte."""
    full = min(1, del_pa(uforetrygd_yrkesskade_trygdetid, uforetrygd_full_trygdetid, ved_null=0))
    av_skaden = uforetrygd_yrkesskadedel * uforetrygd_yrkesskade_grunnlag_per_ar * full
    resten = (1 - uforetrygd_yrkesskadedel) * uforetrygd_grunnlag_per_ar * uforetrygd_trygdetid_andel
    return uforetrygd_sats * (av_skaden + resten)


@regel(
    "ftrl. § 12-17",
    fra="2015-01-01",
    periode="måned",
    etikett="Minsteytelse ved yrkesskade",
    unntak_fra="uforetrygd_minsteytelse_per_ar",
    nar="uforetrygd_har_yrkesskadedel",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_minsteytelse_yrkesskade_per_ar(
    uforetrygd_minstesats: AntallG,
    grunnbelop: KrPerG,
    uforetrygd_yrkesskadedel: Andel,
    uforetrygd_yrkesskade_trygdetid: AntallAr,
    uforetrygd_full_trygdetid: AntallAr,
    uforetrygd_trygdetid_andel: Andel,
) -> KrPerAr:
    """Minsteytelsen har full trygdetid for yrkesskadedelen og vanlig trygdetid for resten."""
    full = min(1, del_pa(uforetrygd_yrkesskade_trygdetid, uforetrygd_full_trygdetid, ved_null=0))
    del_av_full = uforetrygd_yrkesskadedel * full
    andel = del_av_full + (1 - uforetrygd_yrkesskadedel) * uforetrygd_trygdetid_andel
    return uforetrygd_minstesats * grunnbelop * andel
