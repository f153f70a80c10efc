"""Fullt barnetillegg, taket til 30.6.2022, og månedene det løper, ftrl. §§ 12-15 og 12-16."""

from __future__ import annotations

from ...engine import (
    MANEDER_I_ARET,
    del_pa,
    hjelpefunksjon,
    regel,
)
from ...engine.units import (
    Andel,
    AntallG,
    JaNei,
    KrPerAr,
    KrPerG,
    ManederIAret,
)
from .regler_barnetillegg_barn import MEMORY, AntallBarn

# --- fullt barnetillegg og taket ------------------------------------------------------------------


@regel("ftrl. § 12-15", fra="2015-01-01", etikett="Barnetillegg for hvert barn", minst=0)
def uforetrygd_barnetillegg_per_barn_per_ar(
    uforetrygd_barnetillegg_sats: AntallG, grunnbelop: KrPerG, uforetrygd_trygdetid_andel: Andel
) -> KrPerAr:
    """Barnetillegget er 0,4 G for hvert barn, for den trygdetiden en har, uansett uføregrad."""
    return uforetrygd_barnetillegg_sats * grunnbelop * uforetrygd_trygdetid_andel


@regel(
    "ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Fullt barnetillegg, fellesbarn", minst=0
)
def uforetrygd_barnetillegg_felles_fullt_per_ar(
    uforetrygd_barnetillegg_felles_lopende: JaNei,
    uforetrygd_barn_felles: AntallBarn,
    uforetrygd_barnetillegg_per_barn_per_ar: KrPerAr,
) -> KrPerAr:
    """Det er et tillegg for hvert barn som bor med begge foreldrene."""
    if not uforetrygd_barnetillegg_felles_lopende:
        return 0.0
    return uforetrygd_barn_felles * uforetrygd_barnetillegg_per_barn_per_ar


@regel(
    "ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Fullt barnetillegg, særkullsbarn", minst=0
)
def uforetrygd_barnetillegg_saerkull_fullt_per_ar(
    uforetrygd_barnetillegg_saerkull_lopende: JaNei,
    uforetrygd_barn_saerkull: AntallBarn,
    uforetrygd_barnetillegg_per_barn_per_ar: KrPerAr,
) -> KrPerAr:
    """Det er et tillegg for hvert barn som ikke bor med begge foreldrene."""
    if not uforetrygd_barnetillegg_saerkull_lopende:
        return 0.0
    return uforetrygd_barn_saerkull * uforetrygd_barnetillegg_per_barn_per_ar


@regel("ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Fullt barnetillegg", minst=0)
def uforetrygd_barnetillegg_fullt_per_ar(
    uforetrygd_barnetillegg_felles_fullt_per_ar: KrPerAr,
    uforetrygd_barnetillegg_saerkull_fullt_per_ar: KrPerAr,
) -> KrPerAr:
    """Fullt barnetillegg er tilleggene for alle barna til sammen."""
    return uforetrygd_barnetillegg_felles_fullt_per_ar + uforetrygd_barnetillegg_saerkull_fullt_per_ar


@regel(
    "ftrl. § 12-15 tredje ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Tak for barnetillegget",
    sikkerhet="middels",
    kilde=MEMORY,
)
def uforetrygd_barnetillegg_har_tak() -> JaNei:
    """I 2015 var det ikke noe tak mot inntekten før uførhet."""
    return False


@regel(
    "ftrl. § 12-15 tredje ledd",
    fra="2016-01-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_har_tak",
    etikett="Tak for barnetillegget",
)
def uforetrygd_barnetillegg_har_tak_2016() -> JaNei:
    """Fra 2016 til juni 2022 var det et tak mot inntekten før uførhet."""
    return True


@regel(
    "ftrl. § 12-15 tredje ledd (opphevet)",
    fra="2022-07-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_har_tak",
    etikett="Tak for barnetillegget",
)
def uforetrygd_barnetillegg_har_tak_2022() -> JaNei:
    """Taket mot inntekten før uførhet ble opphevet 1. juli 2022."""
    return False


@regel(
    "ftrl. § 12-15 tredje ledd; forskrift 23.9.2015 nr. 1095",
    fra="2016-01-01",
    til="2022-06-30",
    etikett="Taket som andel av inntekten før uførhet",
    minst=0,
)
def uforetrygd_barnetillegg_tak_andel(
    uforetrygd_barnetillegg_for_2016: JaNei,
    uforetrygd_barnetillegg_tak_overgang: Andel,
    uforetrygd_barnetillegg_tak_ny: Andel,
) -> Andel:
    """Taket var 95 prosent av inntekten før uførhet, med høyere tak i en overgang."""
    if uforetrygd_barnetillegg_for_2016:
        return uforetrygd_barnetillegg_tak_overgang
    return uforetrygd_barnetillegg_tak_ny


@regel("ftrl. § 12-15 tredje ledd", fra="2016-01-01", til="2022-06-30", etikett="Tak i kroner", minst=0)
def uforetrygd_barnetillegg_tak_per_ar(
    uforetrygd_barnetillegg_tak_andel: Andel, uforetrygd_oifu_per_ar: KrPerAr
) -> KrPerAr:
    """Uføretrygd og barnetillegg kunne ikke til sammen overstige taket."""
    return uforetrygd_barnetillegg_tak_andel * uforetrygd_oifu_per_ar


@regel(
    "ftrl. § 12-15",
    fra="2015-01-01",
    periode="måned",
    etikett="Barnetillegg etter tak",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_barnetillegg_etter_tak_per_ar(uforetrygd_barnetillegg_fullt_per_ar: KrPerAr) -> KrPerAr:
    """I 2015 ble barnetillegget ikke satt ned av noe tak."""
    return uforetrygd_barnetillegg_fullt_per_ar


@regel(
    "ftrl. § 12-15 tredje ledd",
    fra="2016-01-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_etter_tak_per_ar",
    etikett="Barnetillegg etter tak",
    minst=0,
)
def uforetrygd_barnetillegg_etter_tak_per_ar_2016(
    uforetrygd_barnetillegg_fullt_per_ar: KrPerAr,
    uforetrygd_barnetillegg_tak_per_ar: KrPerAr,
    uforetrygd_ugradert_per_ar: KrPerAr,
) -> KrPerAr:
    """Barnetillegget fylte opp til taket; uføretrygden gikk først og ble aldri kuttet."""
    plass = max(0.0, uforetrygd_barnetillegg_tak_per_ar - uforetrygd_ugradert_per_ar)
    return min(uforetrygd_barnetillegg_fullt_per_ar, plass)


@regel(
    "ftrl. § 12-15",
    fra="2022-07-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_etter_tak_per_ar",
    etikett="Barnetillegg etter tak",
    minst=0,
)
def uforetrygd_barnetillegg_etter_tak_per_ar_2022(
    uforetrygd_barnetillegg_fullt_per_ar: KrPerAr,
) -> KrPerAr:
    """Fra 1. juli 2022 settes barnetillegget ikke ned av noe tak."""
    return uforetrygd_barnetillegg_fullt_per_ar


@regel(
    "ftrl. § 12-15",
    fra="2015-01-01",
    periode="måned",
    etikett="Del av barnetillegget som er igjen etter taket",
    minst=0,
)
def uforetrygd_barnetillegg_del_etter_tak() -> Andel:
    """Uten tak er hele barnetillegget igjen."""
    return 1.0


@regel(
    "ftrl. § 12-15 tredje ledd",
    fra="2016-01-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_del_etter_tak",
    etikett="Del av barnetillegget som er igjen etter taket",
    sikkerhet="middels",
    kilde="At et kutt fordeles likt på alle barna, er " + MEMORY,
    minst=0,
)
def uforetrygd_barnetillegg_del_etter_tak_2016(
    uforetrygd_barnetillegg_etter_tak_per_ar: KrPerAr, uforetrygd_barnetillegg_fullt_per_ar: KrPerAr
) -> Andel:
    """Taket rammet tillegget likt for alle barna."""
    return del_pa(
        uforetrygd_barnetillegg_etter_tak_per_ar, uforetrygd_barnetillegg_fullt_per_ar, ved_null=1
    )


@regel(
    "ftrl. § 12-15",
    fra="2022-07-01",
    periode="måned",
    gir="uforetrygd_barnetillegg_del_etter_tak",
    etikett="Del av barnetillegget som er igjen etter taket",
    minst=0,
)
def uforetrygd_barnetillegg_del_etter_tak_2022() -> Andel:
    """Uten tak er hele barnetillegget igjen."""
    return 1.0


@regel("ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Barnetillegg, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_etter_tak_per_ar(
    uforetrygd_barnetillegg_felles_fullt_per_ar: KrPerAr, uforetrygd_barnetillegg_del_etter_tak: Andel
) -> KrPerAr:
    """Dette er tillegget for fellesbarn før inntekten prøves."""
    return uforetrygd_barnetillegg_felles_fullt_per_ar * uforetrygd_barnetillegg_del_etter_tak


@regel("ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Barnetillegg, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_etter_tak_per_ar(
    uforetrygd_barnetillegg_saerkull_fullt_per_ar: KrPerAr, uforetrygd_barnetillegg_del_etter_tak: Andel
) -> KrPerAr:
    """Dette er tillegget for særkullsbarn før inntekten prøves."""
    return uforetrygd_barnetillegg_saerkull_fullt_per_ar * uforetrygd_barnetillegg_del_etter_tak


# --- månedene -------------------------------------------------------------------------------------


@hjelpefunksjon
def _takt(lopende: JaNei) -> ManederIAret:
    """Tolv måneder i året når det løper, ellers ingen."""
    if lopende:
        return MANEDER_I_ARET
    return 0.0


@regel("ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Har barnetillegg for fellesbarn")
def uforetrygd_barnetillegg_felles_lopende(
    uforetrygd_lopende: JaNei, uforetrygd_barn_felles: AntallBarn
) -> JaNei:
    """Barnetillegget løper i måneder med både uføretrygd og fellesbarn."""
    return uforetrygd_lopende and uforetrygd_barn_felles > 0


@regel("ftrl. § 12-15", fra="2015-01-01", periode="måned", etikett="Har barnetillegg for særkullsbarn")
def uforetrygd_barnetillegg_saerkull_lopende(
    uforetrygd_lopende: JaNei, uforetrygd_barn_saerkull: AntallBarn
) -> JaNei:
    """Barnetillegget løper i måneder med både uføretrygd og særkullsbarn."""
    return uforetrygd_lopende and uforetrygd_barn_saerkull > 0


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Måneder i året, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_manedstakt(
    uforetrygd_barnetillegg_felles_lopende: JaNei,
) -> ManederIAret:
    """Med tillegg for fellesbarn i hver måned er det tolv måneder i året."""
    return _takt(uforetrygd_barnetillegg_felles_lopende)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Måneder i året, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_manedstakt(
    uforetrygd_barnetillegg_saerkull_lopende: JaNei,
) -> ManederIAret:
    """Med tillegg for særkullsbarn i hver måned er det tolv måneder i året."""
    return _takt(uforetrygd_barnetillegg_saerkull_lopende)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Måneder i året, alle barn", minst=0)
def uforetrygd_barnetillegg_manedstakt(
    uforetrygd_barnetillegg_felles_lopende: JaNei, uforetrygd_barnetillegg_saerkull_lopende: JaNei
) -> ManederIAret:
    """Med tillegg for minst ett barn i hver måned er det tolv måneder i året."""
    return _takt(uforetrygd_barnetillegg_felles_lopende or uforetrygd_barnetillegg_saerkull_lopende)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Måneder i året, uføretrygd", minst=0)
def uforetrygd_manedstakt(uforetrygd_lopende: JaNei) -> ManederIAret:
    """Med uføretrygd i hver måned er det tolv måneder i året."""
    return _takt(uforetrygd_lopende)
