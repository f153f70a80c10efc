"""Hvem av barna som gir rett til barnetillegg, og hvor mange de er, ftrl. § 12-15."""

from __future__ import annotations

from typing import Annotated, Any

from ...engine import (
    forste_i_maneden,
    fyller_ar,
    hjelpefunksjon,
    regel,
)
from ...engine.declare import utledning
from ...engine.errors import InputFault
from ...engine.units import (
    Alder,
    AntallDager,
    AntallG,
    Dato,
    JaNei,
    KrPerAr,
    KrPerG,
)
from ...timeline import Tidslinje
from .fakta_tillegg import Bosted, Omsorg

AntallBarn = Annotated[int, "antall"]
MEMORY = "ikke sett i kilde (hukommelse)"

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
