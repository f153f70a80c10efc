"""Barnetillegg til uføretrygd, ftrl. §§ 12-15 og 12-16.

Retten og taket følger måneden. Inntektsprøvingen er årlig: den regnes én gang for kalenderåret, for
seg for barn som bor med begge foreldre (felles) og for andre barn (særkull).
"""

from __future__ import annotations

from typing import Annotated, Any

from ...engine import (
    MANEDER_I_ARET,
    Aggregat,
    Visning,
    avrund,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    hjelpefunksjon,
    regel,
)
from ...engine.declare import utledning
from ...engine.errors import InputFault
from ...engine.units import (
    Alder,
    Andel,
    AntallDager,
    AntallG,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
    KrPerManed,
    ManederIAret,
)
from ...timeline import Tidslinje
from .fakta_tillegg import Bosted, Omsorg
from .valg_tillegg import BarnetilleggVedStans

AntallBarn = Annotated[int, "antall"]
MEMORY = "ikke sett i kilde (hukommelse)"

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_for_avkorting",
        av="uforetrygd_barnetillegg_felles_etter_tak_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-16",
        etikett="Barnetillegg for fellesbarn før inntektsprøving",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_for_avkorting",
        av="uforetrygd_barnetillegg_saerkull_etter_tak_per_ar",
        metode="sum",
        hjemmel="ftrl. § 12-16",
        etikett="Barnetillegg for særkullsbarn før inntektsprøving",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_arets_fribelop_g",
        av="uforetrygd_barnetillegg_felles_fribelop_g",
        metode="vektet",
        nar="uforetrygd_barnetillegg_felles_lopende",
        hjemmel="ftrl. § 12-16",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_arets_fribelop_g",
        av="uforetrygd_barnetillegg_saerkull_fribelop_g",
        metode="vektet",
        nar="uforetrygd_barnetillegg_saerkull_lopende",
        hjemmel="ftrl. § 12-16",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_felles_maneder",
        av="uforetrygd_barnetillegg_felles_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg for fellesbarn",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_saerkull_maneder",
        av="uforetrygd_barnetillegg_saerkull_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg for særkullsbarn",
    ),
    Aggregat(
        navn="uforetrygd_barnetillegg_maneder",
        av="uforetrygd_barnetillegg_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med barnetillegg",
    ),
    Aggregat(
        navn="uforetrygd_maneder_i_aret",
        av="uforetrygd_manedstakt",
        metode="vektet",
        hjemmel="ftrl. § 12-16",
        etikett="Måneder i året med uføretrygd",
    ),
)

VISNINGER = (
    Visning(
        av="uforetrygd_barnetillegg",
        per_ar="uforetrygd_barnetillegg_per_ar",
        i_aret="uforetrygd_barnetillegg_i_aret",
    ),
)


# --- ett barn -------------------------------------------------------------------------------------


@hjelpefunksjon
def _rett_etter_alder(maned: Dato, fodt: Dato, aldersgrense: Alder) -> JaNei:
    """Fra måneden etter fødselen til og med måneden barnet når aldersgrensen."""
    return maned > forste_i_maneden(fodt) and maned <= forste_i_maneden(fyller_ar(fodt, aldersgrense))


@regel(
    "ftrl. § 12-15 første ledd, jf. § 22-12",
    fra="2015-01-01",
    periode="måned",
    etikett="Barnet har alderen for barnetillegg",
    sikkerhet="middels",
    kilde="Siste måned: " + MEMORY,
)
def uforetrygd_barn_alder_rett(
    maned: Dato, uforetrygd_barn_fodselsdato: Dato, uforetrygd_barn_aldersgrense: Alder
) -> JaNei:
    """Barnetillegget varer til og med måneden barnet fyller 18 år."""
    return _rett_etter_alder(maned, uforetrygd_barn_fodselsdato, uforetrygd_barn_aldersgrense)


@regel(
    "ftrl. § 12-15",
    fra="2015-01-01",
    til="2024-06-30",
    etikett="Barnet tjener for mye",
    sikkerhet="middels",
)
def uforetrygd_barn_tjener_for_mye(
    uforetrygd_barn_inntekt: KrPerAr, uforetrygd_barn_inntektsgrense: AntallG, grunnbelop: KrPerG
) -> JaNei:
    """Til og med juni 2024 ga et barn med egen inntekt over 1 G ikke barnetillegg."""
    return uforetrygd_barn_inntekt > uforetrygd_barn_inntektsgrense * grunnbelop


@hjelpefunksjon
def _oppholder_seg(bosted: Annotated[int, "kategori"], dager: AntallDager, maks: AntallDager) -> JaNei:
    """Den som bor i Norge, kan være borte inntil 90 dager; i EØS spørres det ikke om dager."""
    if bosted == Bosted.NORGE:
        return dager <= maks
    return bosted == Bosted.EOS


@regel("ftrl. § 12-15", fra="2020-07-01", etikett="Barnet og mottakeren bor og oppholder seg i Norge")
def uforetrygd_barn_opphold_rett(
    uforetrygd_barn_bosted: Bosted,
    uforetrygd_mottaker_bosted: Bosted,
    uforetrygd_barn_dager_i_utlandet: AntallDager,
    uforetrygd_mottaker_dager_i_utlandet: AntallDager,
    uforetrygd_barn_utland_maks: AntallDager,
) -> JaNei:
    """Både barnet og mottakeren må bo og oppholde seg i Norge, med unntak for EØS."""
    if not _oppholder_seg(
        uforetrygd_barn_bosted, uforetrygd_barn_dager_i_utlandet, uforetrygd_barn_utland_maks
    ):
        return False
    return _oppholder_seg(
        uforetrygd_mottaker_bosted, uforetrygd_mottaker_dager_i_utlandet, uforetrygd_barn_utland_maks
    )


@regel("ftrl. § 12-15", fra="2015-01-01", etikett="Barnetillegget utbetales til denne forelderen")
def uforetrygd_barn_hos_mottaker(
    uforetrygd_annen_forelder_har_uforetrygd: JaNei,
    uforetrygd_barn_bor_med_begge: JaNei,
    uforetrygd_annen_forelder_far_mer: JaNei,
    uforetrygd_barn_omsorg: Omsorg,
    uforetrygd_barn_samme_adresse: JaNei,
) -> JaNei:
    """Når begge foreldre er uføre, får bare én av dem barnetillegget."""
    if not uforetrygd_annen_forelder_har_uforetrygd:
        return True
    if uforetrygd_barn_bor_med_begge:
        return not uforetrygd_annen_forelder_far_mer
    if uforetrygd_barn_omsorg == Omsorg.DELT:
        return uforetrygd_barn_samme_adresse
    return uforetrygd_barn_omsorg == Omsorg.MOTTAKER


@regel(
    "ftrl. § 12-15",
    fra="2015-01-01",
    periode="måned",
    etikett="Rett til barnetillegg for barnet",
    sikkerhet="middels",
)
def uforetrygd_barn_rett(
    uforetrygd_barn_alder_rett: JaNei,
    uforetrygd_barn_tjener_for_mye: JaNei,
    uforetrygd_barn_hos_mottaker: JaNei,
) -> JaNei:
    """Barnet må være under 18 år og ikke selv tjene over 1 G."""
    if not uforetrygd_barn_alder_rett:
        return False
    if uforetrygd_barn_tjener_for_mye:
        return False
    return uforetrygd_barn_hos_mottaker


@regel(
    "ftrl. § 12-15",
    fra="2020-07-01",
    periode="måned",
    gir="uforetrygd_barn_rett",
    etikett="Rett til barnetillegg for barnet",
    sikkerhet="middels",
)
def uforetrygd_barn_rett_2020(
    uforetrygd_barn_alder_rett: JaNei,
    uforetrygd_barn_tjener_for_mye: JaNei,
    uforetrygd_barn_opphold_rett: JaNei,
    uforetrygd_barn_hos_mottaker: JaNei,
) -> JaNei:
    """Barnet må være under 18 år, ikke selv tjene over 1 G og bo i Norge."""
    if not uforetrygd_barn_alder_rett:
        return False
    if uforetrygd_barn_tjener_for_mye or not uforetrygd_barn_opphold_rett:
        return False
    return uforetrygd_barn_hos_mottaker


@regel(
    "ftrl. § 12-15",
    fra="2024-07-01",
    periode="måned",
    gir="uforetrygd_barn_rett",
    etikett="Rett til barnetillegg for barnet",
    sikkerhet="middels",
)
def uforetrygd_barn_rett_2024(
    uforetrygd_barn_alder_rett: JaNei,
    uforetrygd_barn_opphold_rett: JaNei,
    uforetrygd_barn_hos_mottaker: JaNei,
) -> JaNei:
    """Barnet må være under 18 år og bo i Norge; barnets egen inntekt teller ikke lenger."""
    if not uforetrygd_barn_alder_rett:
        return False
    if not uforetrygd_barn_opphold_rett:
        return False
    return uforetrygd_barn_hos_mottaker


# --- tallet på barn av fødslene -------------------------------------------------------------------

# Et barn som ikke finnes, er født den første dagen i kalenderen og er for lengst over aldersgrensen.
INGEN = 1
FLEST = 5


def _fodt(fodsler: Any, nummer: int, navn: str) -> int:
    """Return the day number on which child `nummer` was born; `INGEN` when there is none."""
    if not isinstance(fodsler, Tidslinje):
        _ = fodsler > 0  # an unknown stops here, and the tracer notes what is missing
        raise InputFault(navn, "fødslene må stå som perioder på én dag", "skriv {fra: …, til: …, verdi: 1}")
    days: list[int] = []
    for birth in fodsler:
        if birth.til != birth.fra:
            raise InputFault(navn, "en fødsel varer mer enn én dag", "la «til» være samme dag som «fra»")
        days += [birth.fra.toordinal()] * int(birth.verdi)
    if len(days) > FLEST:
        raise InputFault(navn, f"det er flere enn {FLEST} barn", "oppgi tallet på barn i stedet")
    return days[nummer - 1] if nummer <= len(days) else INGEN


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Fellesbarn 1 født")
def uforetrygd_barn_felles_1_fodt(uforetrygd_fodsler_felles: Any) -> Dato:
    """Det første fellesbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_felles, 1, "uforetrygd_fodsler_felles")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Fellesbarn 2 født")
def uforetrygd_barn_felles_2_fodt(uforetrygd_fodsler_felles: Any) -> Dato:
    """Det andre fellesbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_felles, 2, "uforetrygd_fodsler_felles")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Fellesbarn 3 født")
def uforetrygd_barn_felles_3_fodt(uforetrygd_fodsler_felles: Any) -> Dato:
    """Det tredje fellesbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_felles, 3, "uforetrygd_fodsler_felles")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Fellesbarn 4 født")
def uforetrygd_barn_felles_4_fodt(uforetrygd_fodsler_felles: Any) -> Dato:
    """Det fjerde fellesbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_felles, 4, "uforetrygd_fodsler_felles")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Fellesbarn 5 født")
def uforetrygd_barn_felles_5_fodt(uforetrygd_fodsler_felles: Any) -> Dato:
    """Det femte fellesbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_felles, 5, "uforetrygd_fodsler_felles")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Særkullsbarn 1 født")
def uforetrygd_barn_saerkull_1_fodt(uforetrygd_fodsler_saerkull: Any) -> Dato:
    """Det første særkullsbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_saerkull, 1, "uforetrygd_fodsler_saerkull")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Særkullsbarn 2 født")
def uforetrygd_barn_saerkull_2_fodt(uforetrygd_fodsler_saerkull: Any) -> Dato:
    """Det andre særkullsbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_saerkull, 2, "uforetrygd_fodsler_saerkull")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Særkullsbarn 3 født")
def uforetrygd_barn_saerkull_3_fodt(uforetrygd_fodsler_saerkull: Any) -> Dato:
    """Det tredje særkullsbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_saerkull, 3, "uforetrygd_fodsler_saerkull")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Særkullsbarn 4 født")
def uforetrygd_barn_saerkull_4_fodt(uforetrygd_fodsler_saerkull: Any) -> Dato:
    """Det fjerde særkullsbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_saerkull, 4, "uforetrygd_fodsler_saerkull")


@utledning("ftrl. § 12-15 første ledd", fra="2015-01-01", etikett="Særkullsbarn 5 født")
def uforetrygd_barn_saerkull_5_fodt(uforetrygd_fodsler_saerkull: Any) -> Dato:
    """Det femte særkullsbarnet er født denne dagen."""
    return _fodt(uforetrygd_fodsler_saerkull, 5, "uforetrygd_fodsler_saerkull")


@hjelpefunksjon
def _ett_barn(maned: Dato, fodt: Dato, aldersgrense: Alder) -> AntallBarn:
    """Én når barnet har alderen for barnetillegg, ellers null."""
    if _rett_etter_alder(maned, fodt, aldersgrense):
        return 1
    return 0


@regel(
    "ftrl. § 12-15 første ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Fellesbarn under 18 år",
    sikkerhet="middels",
    kilde="Siste måned: " + MEMORY,
    minst=0,
)
def uforetrygd_barn_felles_av_fodsler(
    maned: Dato,
    uforetrygd_barn_felles_1_fodt: Dato,
    uforetrygd_barn_felles_2_fodt: Dato,
    uforetrygd_barn_felles_3_fodt: Dato,
    uforetrygd_barn_felles_4_fodt: Dato,
    uforetrygd_barn_felles_5_fodt: Dato,
    uforetrygd_barn_aldersgrense: Alder,
) -> AntallBarn:
    """Hvert barn teller fra måneden etter fødselen til og med måneden det fyller 18 år."""
    return (
        _ett_barn(maned, uforetrygd_barn_felles_1_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_felles_2_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_felles_3_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_felles_4_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_felles_5_fodt, uforetrygd_barn_aldersgrense)
    )


@regel(
    "ftrl. § 12-15 første ledd",
    fra="2015-01-01",
    periode="måned",
    etikett="Særkullsbarn under 18 år",
    sikkerhet="middels",
    kilde="Siste måned: " + MEMORY,
    minst=0,
)
def uforetrygd_barn_saerkull_av_fodsler(
    maned: Dato,
    uforetrygd_barn_saerkull_1_fodt: Dato,
    uforetrygd_barn_saerkull_2_fodt: Dato,
    uforetrygd_barn_saerkull_3_fodt: Dato,
    uforetrygd_barn_saerkull_4_fodt: Dato,
    uforetrygd_barn_saerkull_5_fodt: Dato,
    uforetrygd_barn_aldersgrense: Alder,
) -> AntallBarn:
    """Hvert barn teller fra måneden etter fødselen til og med måneden det fyller 18 år."""
    return (
        _ett_barn(maned, uforetrygd_barn_saerkull_1_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_saerkull_2_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_saerkull_3_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_saerkull_4_fodt, uforetrygd_barn_aldersgrense)
        + _ett_barn(maned, uforetrygd_barn_saerkull_5_fodt, uforetrygd_barn_aldersgrense)
    )


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


# --- fribeløpet -----------------------------------------------------------------------------------


@hjelpefunksjon
def _fribelop_g(antall: AntallBarn, forste: AntallG, flere: AntallG, trygdetid: Andel) -> AntallG:
    """Fribeløpet for det første barnet, og litt mer for hvert barn til."""
    return (forste + max(0, antall - 1) * flere) * trygdetid


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Fribeløp i G, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop_g(
    uforetrygd_barn_felles: AntallBarn,
    uforetrygd_barnetillegg_fribelop_g_felles: AntallG,
    uforetrygd_barnetillegg_fribelop_g_flere: AntallG,
    uforetrygd_trygdetid_andel: Andel,
) -> AntallG:
    """Fribeløpet er 4,6 G, og 0,4 G mer for hvert fellesbarn etter det første."""
    return _fribelop_g(
        uforetrygd_barn_felles,
        uforetrygd_barnetillegg_fribelop_g_felles,
        uforetrygd_barnetillegg_fribelop_g_flere,
        uforetrygd_trygdetid_andel,
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="måned", etikett="Fribeløp i G, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop_g(
    uforetrygd_barn_saerkull: AntallBarn,
    uforetrygd_barnetillegg_fribelop_g_saerkull: AntallG,
    uforetrygd_barnetillegg_fribelop_g_flere: AntallG,
    uforetrygd_trygdetid_andel: Andel,
) -> AntallG:
    """Fribeløpet er 3,1 G, og 0,4 G mer for hvert særkullsbarn etter det første."""
    return _fribelop_g(
        uforetrygd_barn_saerkull,
        uforetrygd_barnetillegg_fribelop_g_saerkull,
        uforetrygd_barnetillegg_fribelop_g_flere,
        uforetrygd_trygdetid_andel,
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop(
    uforetrygd_barnetillegg_felles_arets_fribelop_g: AntallG, uforetrygd_arets_siste_g: KrPerG
) -> KrPerAr:
    """Fribeløpet for et helt år regnes med den siste G i året, i hele kroner."""
    return avrund(uforetrygd_barnetillegg_felles_arets_fribelop_g * uforetrygd_arets_siste_g)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop(
    uforetrygd_barnetillegg_saerkull_arets_fribelop_g: AntallG, uforetrygd_arets_siste_g: KrPerG
) -> KrPerAr:
    """Fribeløpet for et helt år regnes med den siste G i året, i hele kroner."""
    return avrund(uforetrygd_barnetillegg_saerkull_arets_fribelop_g * uforetrygd_arets_siste_g)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp brukt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_fribelop_brukt(
    uforetrygd_barnetillegg_felles_fribelop: KrPerAr, uforetrygd_barnetillegg_felles_maneder: ManederIAret
) -> KrPerAr:
    """Med tillegg bare en del av året kortes fribeløpet ned til de månedene."""
    return uforetrygd_barnetillegg_felles_fribelop * uforetrygd_barnetillegg_felles_maneder / MANEDER_I_ARET


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Fribeløp brukt, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_fribelop_brukt(
    uforetrygd_barnetillegg_saerkull_fribelop: KrPerAr,
    uforetrygd_barnetillegg_saerkull_maneder: ManederIAret,
) -> KrPerAr:
    """Med tillegg bare en del av året kortes fribeløpet ned til de månedene."""
    return (
        uforetrygd_barnetillegg_saerkull_fribelop
        * uforetrygd_barnetillegg_saerkull_maneder
        / MANEDER_I_ARET
    )


# --- inntekten ------------------------------------------------------------------------------------


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Egen personinntekt", minst=0)
def uforetrygd_barnetillegg_egen_inntekt(
    pensjonsgivende_inntekt: KrPerAr,
    uforetrygd_etter_reduksjon: KrPerAr,
    uforetrygd_annen_personinntekt: KrPerAr,
) -> KrPerAr:
    """Arbeidsinntekt, uføretrygd, pensjoner og andre ytelser teller, men ikke barnetillegget selv."""
    return pensjonsgivende_inntekt + uforetrygd_etter_reduksjon + uforetrygd_annen_personinntekt


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Den andre forelderens inntekt", minst=0)
def uforetrygd_annen_forelder_inntekt_regnet(
    uforetrygd_annen_forelder_inntekt: KrPerAr,
    uforetrygd_barnetillegg_annen_forelder_fradrag: AntallG,
    uforetrygd_arets_siste_g: KrPerG,
) -> KrPerAr:
    """Av den andre forelderens inntekt holdes inntil 1 G utenfor."""
    fradrag = uforetrygd_barnetillegg_annen_forelder_fradrag * uforetrygd_arets_siste_g
    return max(0.0, uforetrygd_annen_forelder_inntekt - fradrag)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Samlet inntekt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_samlet_inntekt(
    uforetrygd_barnetillegg_egen_inntekt: KrPerAr, uforetrygd_annen_forelder_inntekt_regnet: KrPerAr
) -> KrPerAr:
    """For fellesbarn legges begge foreldrenes inntekt sammen."""
    return uforetrygd_barnetillegg_egen_inntekt + uforetrygd_annen_forelder_inntekt_regnet


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt brukt, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_inntekt(
    uforetrygd_barnetillegg_felles_samlet_inntekt: KrPerAr,
    uforetrygd_barnetillegg_felles_maneder: ManederIAret,
    uforetrygd_maneder_i_aret: ManederIAret,
) -> KrPerAr:
    """Med tillegg bare en del av året teller inntekten for de månedene."""
    if uforetrygd_barnetillegg_felles_maneder == 0:
        return 0.0
    takt = uforetrygd_barnetillegg_felles_samlet_inntekt * uforetrygd_barnetillegg_felles_maneder
    return del_pa(takt, uforetrygd_maneder_i_aret, ved_null=0)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt brukt, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_inntekt(
    uforetrygd_barnetillegg_egen_inntekt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_maneder: ManederIAret,
    uforetrygd_maneder_i_aret: ManederIAret,
) -> KrPerAr:
    """For særkullsbarn teller bare egen inntekt, for månedene med tillegg."""
    if uforetrygd_barnetillegg_saerkull_maneder == 0:
        return 0.0
    takt = uforetrygd_barnetillegg_egen_inntekt * uforetrygd_barnetillegg_saerkull_maneder
    return del_pa(takt, uforetrygd_maneder_i_aret, ved_null=0)


# --- inntektsprøvingen ----------------------------------------------------------------------------


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt over fribeløpet, felles", minst=0)
def uforetrygd_barnetillegg_felles_overskytende(
    uforetrygd_barnetillegg_felles_inntekt: KrPerAr, uforetrygd_barnetillegg_felles_fribelop_brukt: KrPerAr
) -> KrPerAr:
    """Bare inntekt over fribeløpet setter ned tillegget."""
    return max(0.0, uforetrygd_barnetillegg_felles_inntekt - uforetrygd_barnetillegg_felles_fribelop_brukt)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt over fribeløpet, særkull", minst=0)
def uforetrygd_barnetillegg_saerkull_overskytende(
    uforetrygd_barnetillegg_saerkull_inntekt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_fribelop_brukt: KrPerAr,
) -> KrPerAr:
    """Bare inntekt over fribeløpet setter ned tillegget."""
    return max(
        0.0, uforetrygd_barnetillegg_saerkull_inntekt - uforetrygd_barnetillegg_saerkull_fribelop_brukt
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Avkorting, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles_avkorting(
    uforetrygd_barnetillegg_felles_overskytende: KrPerAr, uforetrygd_barnetillegg_avkortingssats: Andel
) -> KrPerAr:
    """Tillegget går ned med halvparten av inntekten over fribeløpet."""
    return uforetrygd_barnetillegg_felles_overskytende * uforetrygd_barnetillegg_avkortingssats


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Avkorting, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull_avkorting(
    uforetrygd_barnetillegg_saerkull_overskytende: KrPerAr, uforetrygd_barnetillegg_avkortingssats: Andel
) -> KrPerAr:
    """Tillegget går ned med halvparten av inntekten over fribeløpet."""
    return uforetrygd_barnetillegg_saerkull_overskytende * uforetrygd_barnetillegg_avkortingssats


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg, fellesbarn", minst=0)
def uforetrygd_barnetillegg_felles(
    uforetrygd_barnetillegg_felles_for_avkorting: KrPerAr, uforetrygd_barnetillegg_felles_avkorting: KrPerAr
) -> KrPerAr:
    """Dette er igjen av tillegget for fellesbarn når avkortingen er trukket fra."""
    return max(0.0, uforetrygd_barnetillegg_felles_for_avkorting - uforetrygd_barnetillegg_felles_avkorting)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg, særkullsbarn", minst=0)
def uforetrygd_barnetillegg_saerkull(
    uforetrygd_barnetillegg_saerkull_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_saerkull_avkorting: KrPerAr,
) -> KrPerAr:
    """Dette er igjen av tillegget for særkullsbarn når avkortingen er trukket fra."""
    return max(
        0.0, uforetrygd_barnetillegg_saerkull_for_avkorting - uforetrygd_barnetillegg_saerkull_avkorting
    )


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt der tillegget er borte", minst=0)
def uforetrygd_barnetillegg_felles_stoppinntekt(
    uforetrygd_barnetillegg_felles_fribelop_brukt: KrPerAr,
    uforetrygd_barnetillegg_felles_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_avkortingssats: Andel,
) -> KrPerAr:
    """Ved denne samlede inntekten er det ikke noe igjen av tillegget for fellesbarn."""
    over = del_pa(
        uforetrygd_barnetillegg_felles_for_avkorting, uforetrygd_barnetillegg_avkortingssats, ved_null=0
    )
    return avrund(uforetrygd_barnetillegg_felles_fribelop_brukt + over)


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Inntekt der tillegget er borte", minst=0)
def uforetrygd_barnetillegg_saerkull_stoppinntekt(
    uforetrygd_barnetillegg_saerkull_fribelop_brukt: KrPerAr,
    uforetrygd_barnetillegg_saerkull_for_avkorting: KrPerAr,
    uforetrygd_barnetillegg_avkortingssats: Andel,
) -> KrPerAr:
    """Ved denne inntekten er det ikke noe igjen av tillegget for særkullsbarn."""
    over = del_pa(
        uforetrygd_barnetillegg_saerkull_for_avkorting, uforetrygd_barnetillegg_avkortingssats, ved_null=0
    )
    return avrund(uforetrygd_barnetillegg_saerkull_fribelop_brukt + over)


@regel("ftrl. §§ 12-15 og 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg", minst=0)
def uforetrygd_barnetillegg(
    uforetrygd_barnetillegg_felles: KrPerAr,
    uforetrygd_barnetillegg_saerkull: KrPerAr,
    uforetrygd_valg_barnetillegg_ved_stans: BarnetilleggVedStans,
    uforetrygd_stanset: JaNei,
) -> KrPerAr:
    """Barnetillegget er det som er igjen for alle barna etter inntektsprøvingen."""
    belop = uforetrygd_barnetillegg_felles + uforetrygd_barnetillegg_saerkull
    if belop == 0 or uforetrygd_valg_barnetillegg_ved_stans == BarnetilleggVedStans.UTBETALES:
        return belop
    if uforetrygd_stanset:
        return 0.0
    return belop


@regel("ftrl. § 12-16", fra="2015-01-01", periode="år", etikett="Barnetillegg per måned", minst=0)
def uforetrygd_barnetillegg_per_maned(
    uforetrygd_barnetillegg: KrPerAr, uforetrygd_barnetillegg_maneder: ManederIAret
) -> KrPerManed:
    """Årets barnetillegg fordeles på månedene det løper, i hele kroner."""
    return avrund(del_pa(uforetrygd_barnetillegg, uforetrygd_barnetillegg_maneder, ved_null=0))
