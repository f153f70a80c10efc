"""Alderspensjonen i alt, per måned, regulert, og det år som ufør har kostet."""

from __future__ import annotations

import math
from datetime import date
from typing import Annotated, Any

from ...engine import MANEDER_I_ARET, avrund, mangler, regel
from ...engine.declare import utledning
from ...engine.units import Andel, JaNei, Kr, KrPerAr, KrPerManed
from .livslop import kjent, pa
from .regler_delingstall import Delingstall

# --- summen ---------------------------------------------------------------------------------------


@regel("ftrl. §§ 19-5 til 19-9", fra="2011-01-01", etikett="Alderspensjon etter kap. 19", minst=0)
def alderspensjon_kap19_per_ar(
    alderspensjon_andel_kap19: Andel,
    alderspensjon_grunnpensjon: KrPerAr,
    alderspensjon_tilleggspensjon: KrPerAr,
    alderspensjon_pensjonstillegg: KrPerAr,
) -> KrPerAr:
    """Grunnpensjon, tilleggspensjon og pensjonstillegg."""
    if alderspensjon_andel_kap19 == 0:
        return 0.0
    return alderspensjon_grunnpensjon + alderspensjon_tilleggspensjon + alderspensjon_pensjonstillegg


@regel("ftrl. §§ 20-9 til 20-12", fra="2016-01-01", etikett="Alderspensjon etter kap. 20", minst=0)
def alderspensjon_kap20_per_ar(
    alderspensjon_andel_kap20: Andel,
    alderspensjon_inntektspensjon: KrPerAr,
    alderspensjon_garantipensjon: KrPerAr,
) -> KrPerAr:
    """Inntektspensjon og garantipensjon."""
    if alderspensjon_andel_kap20 == 0:
        return 0.0
    return alderspensjon_inntektspensjon + alderspensjon_garantipensjon


@regel("ftrl. kap. 19 og 20", fra="2016-01-01", etikett="Alderspensjon når den tas ut", minst=0)
def alderspensjon_ved_uttak_per_ar(
    alderspensjon_kan_tas_ut: JaNei,
    alderspensjon_kap19_per_ar: KrPerAr,
    alderspensjon_kap20_per_ar: KrPerAr,
    alderspensjon_skjermingstillegg: KrPerAr,
) -> KrPerAr:
    """Delene legges sammen når vilkårene for uttaket er oppfylt."""
    if not alderspensjon_kan_tas_ut:
        return 0.0
    return alderspensjon_kap19_per_ar + alderspensjon_kap20_per_ar + alderspensjon_skjermingstillegg


@utledning(
    "ftrl. §§ 19-14 og 20-18",
    fra="2011-01-01",
    etikett="Regulering siden uttaket",
    minst=0,
    over_tid=("alderspensjon_regulering",),
)
def alderspensjon_reguleringsfaktor(
    dag: int,
    alderspensjon_uttaksdato: int,
    alderspensjon_regulering: Any,
    alderspensjon_regulering_2021: Any,
) -> Andel:
    """Pensjon som utbetales, reguleres 1. mai hvert år, fra og med den første etter uttaket."""
    fra, til = date.fromordinal(int(alderspensjon_uttaksdato)), date.fromordinal(int(dag))
    faktor = 1.0
    for ar in range(fra.year, til.year + 1):
        mai = date(ar, 5, 1)
        if not fra < mai <= til:
            continue
        arets = [s.verdi for s in alderspensjon_regulering if s.fra == mai]
        if arets:
            faktor *= float(arets[0])
        elif pa(alderspensjon_regulering, mai) is None:  # en sats vi vet mangler
            faktor *= float(alderspensjon_regulering_2021)
    return faktor


@regel("ftrl. §§ 19-14 og 20-18", fra="2016-01-01", etikett="Alderspensjon", minst=0)
def alderspensjon_per_ar(
    alderspensjon_ved_uttak_per_ar: KrPerAr, alderspensjon_reguleringsfaktor: Andel
) -> KrPerAr:
    """Alderspensjonen slik den er den dagen det regnes for."""
    return alderspensjon_ved_uttak_per_ar * alderspensjon_reguleringsfaktor


# --- per måned ------------------------------------------------------------------------------------


@regel("ftrl. § 22-11", fra="2011-01-01", etikett="Grunnpensjon per måned", minst=0)
def alderspensjon_grunnpensjon_per_maned(alderspensjon_grunnpensjon: KrPerAr) -> KrPerManed:
    """En tolvdel av grunnpensjonen, i hele kroner."""
    return avrund(alderspensjon_grunnpensjon / MANEDER_I_ARET)


@regel("ftrl. § 22-11", fra="2011-01-01", etikett="Tilleggspensjon per måned", minst=0)
def alderspensjon_tilleggspensjon_per_maned(alderspensjon_tilleggspensjon: KrPerAr) -> KrPerManed:
    """En tolvdel av tilleggspensjonen, i hele kroner."""
    return avrund(alderspensjon_tilleggspensjon / MANEDER_I_ARET)


@regel("ftrl. § 22-11", fra="2011-01-01", etikett="Inntektspensjon per måned", minst=0)
def alderspensjon_inntektspensjon_per_maned(alderspensjon_inntektspensjon: KrPerAr) -> KrPerManed:
    """En tolvdel av inntektspensjonen, i hele kroner."""
    return avrund(alderspensjon_inntektspensjon / MANEDER_I_ARET)


@regel("ftrl. § 22-11", fra="2016-01-01", etikett="Andre deler av pensjonen per måned", minst=0)
def alderspensjon_resten_per_maned(
    alderspensjon_pensjonstillegg: KrPerAr,
    alderspensjon_garantipensjon: KrPerAr,
    alderspensjon_skjermingstillegg: KrPerAr,
) -> KrPerManed:
    """Pensjonstillegg, garantipensjon og skjermingstillegg, hver i hele kroner."""
    tillegg = avrund(alderspensjon_pensjonstillegg / MANEDER_I_ARET)
    garanti = avrund(alderspensjon_garantipensjon / MANEDER_I_ARET)
    return tillegg + garanti + avrund(alderspensjon_skjermingstillegg / MANEDER_I_ARET)


@regel("ftrl. § 22-11", fra="2016-01-01", etikett="Alderspensjon per måned", minst=0)
def alderspensjon_per_maned(
    alderspensjon_kan_tas_ut: JaNei,
    alderspensjon_grunnpensjon_per_maned: KrPerManed,
    alderspensjon_tilleggspensjon_per_maned: KrPerManed,
    alderspensjon_inntektspensjon_per_maned: KrPerManed,
    alderspensjon_resten_per_maned: KrPerManed,
) -> KrPerManed:
    """Hver del utbetales i hele kroner, når vilkårene for uttaket er oppfylt."""
    if not alderspensjon_kan_tas_ut:
        return 0.0
    store = alderspensjon_grunnpensjon_per_maned + alderspensjon_tilleggspensjon_per_maned
    return store + alderspensjon_inntektspensjon_per_maned + alderspensjon_resten_per_maned


# --- hva taper jeg? -------------------------------------------------------------------------------


@regel("ftrl. kap. 19 og 20", fra="2016-01-01", etikett="Lavere alderspensjon på grunn av uførheten")
def alderspensjon_tap_per_ar(
    alderspensjon_uten_uforhet_per_ar: KrPerAr, alderspensjon_ved_uttak_per_ar: KrPerAr
) -> KrPerAr:
    """Alderspensjonen en ville hatt uten uførheten, minus den en får."""
    return alderspensjon_uten_uforhet_per_ar - alderspensjon_ved_uttak_per_ar


@regel(
    "ftrl. § 20-12",
    fra="2016-01-01",
    etikett="Tap i alt så lenge pensjonen er regnet å vare",
    sikkerhet="middels",
)
def alderspensjon_tap_hele_livet(
    alderspensjon_tap_per_ar: KrPerAr, alderspensjon_delingstall: Delingstall
) -> Kr:
    """Tapet i året ganger delingstallet, som er så mange år pensjonen er regnet å vare."""
    return alderspensjon_tap_per_ar * alderspensjon_delingstall


@utledning(
    "forutsetning om rente; ftrl. § 20-12",
    fra="2016-01-01",
    etikett="Verdien ved uttak av én krone i året",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_naverdi_faktor(
    alderspensjon_delingstall: float, alderspensjon_naverdi_rente: float
) -> Annotated[float, "år"]:
    """Én krone hvert år så lenge delingstallet sier, med renten trukket fra, verdt ved uttaket."""
    if alderspensjon_naverdi_rente == 0:
        return alderspensjon_delingstall
    verdt_til_slutt = math.pow(1 + alderspensjon_naverdi_rente, -alderspensjon_delingstall)
    return (1 - verdt_til_slutt) / alderspensjon_naverdi_rente


@regel(
    "forutsetning om rente; ftrl. § 20-12",
    fra="2016-01-01",
    etikett="Nåverdien av tapet ved uttak",
    sikkerhet="lav",
)
def alderspensjon_tap_naverdi(
    alderspensjon_tap_per_ar: KrPerAr, alderspensjon_naverdi_faktor: Annotated[float, "år"]
) -> Kr:
    """Det en måtte hatt på konto ved uttaket for å dekke tapet, med den renten som er forutsatt."""
    return alderspensjon_tap_per_ar * alderspensjon_naverdi_faktor


@utledning(
    "ftrl. § 19-9 a", fra="2011-01-01", etikett="Uføregrad til og med måneden normert alder nås", minst=0
)
def alderspensjon_uforegrad_ved_aldersgrensen(
    uforetrygd_uforegrad: Any, alderspensjon_pensjoneringsdato: int
) -> Andel:
    """Uføregraden den siste dagen før uføretrygden går over til alderspensjon."""
    if not kjent(uforetrygd_uforegrad):
        mangler("alderspensjon_uforegrad_ved_67")
    grad = pa(uforetrygd_uforegrad, date.fromordinal(int(alderspensjon_pensjoneringsdato) - 1))
    if grad is None:
        mangler("alderspensjon_uforegrad_ved_67")
    return float(grad)
