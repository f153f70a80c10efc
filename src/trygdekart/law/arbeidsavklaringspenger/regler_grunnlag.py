"""Grunnlaget for arbeidsavklaringspenger, ftrl. § 11-19, og yrkesskade, § 11-22.

Alt regnes i G med ti desimaler: hvert års inntekt deles på gjennomsnittlig G i det året og kuttes ved
taket, før gjennomsnittet av de tre årene regnes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any, NamedTuple

from ...engine import Oppslag, ar_av, avrund, del_pa, hjelpefunksjon, mangler, regel
from ...engine.declare import utledning
from ...engine.units import Andel, AntallG, Arstall, Dato, JaNei, KrPerAr, KrPerG
from ...engine.unknown import Unknown
from ...timeline import Tidslinje

Tall = Annotated[float, "tall"]
Antall = Annotated[float, "antall"]

OPPSLAG = (
    *(
        Oppslag(
            navn=f"aap_snitt_g_{n}",
            av="grunnbelop_gjennomsnitt",
            dato="aap_nedsatt_dato",
            hjemmel="ftrl. § 11-19",
            etikett=f"Gjennomsnittlig G {n} år før arbeidsevnen ble nedsatt",
            ar_tilbake=n,
        )
        for n in (1, 2, 3)
    ),
    *(
        Oppslag(
            navn=f"aap_snitt_g_skade_{n}",
            av="grunnbelop_gjennomsnitt",
            dato=f"aap_skadedato_{n}",
            hjemmel="ftrl. § 11-22",
            etikett=f"Gjennomsnittlig G i året for skade {n}",
        )
        for n in (1, 2, 3)
    ),
)


# --- inntekten i et kalenderår -------------------------------------------------------------------


def verdi_i_aret(verdi: Any, ar: int) -> Any:
    """Return what a fact of calendar years is in a year; None when nobody has said."""
    if isinstance(verdi, Tidslinje):
        return verdi.verdi_pa(date(ar, 1, 1), standard=None)
    return None if isinstance(verdi, Unknown) else verdi


def inntekt_i_aret(ar: int, registrert: Any, fastsatt: Any, fra_eos: Any) -> float | None:
    """Return the income of a calendar year: the register's, or what Nav has fixed; EEA on top of it.

    It is None when neither says anything of the year.
    """
    norsk = verdi_i_aret(fastsatt, ar)
    if norsk is None:
        norsk = verdi_i_aret(registrert, ar)
    if norsk is None:
        return None
    return float(norsk + (verdi_i_aret(fra_eos, ar) or 0))


class Arsbelop(NamedTuple):
    """What Nav has fixed for a year or a part of it: the income, and that from other EEA countries."""

    ar: int
    belop: float | None
    fra_eos: float = 0.0


def summer_per_ar(fastsatt: Iterable[Arsbelop]) -> tuple[Tidslinje[float], Tidslinje[float]]:
    """Return what has been fixed as income of each calendar year, and as EEA income: parts are added."""
    norsk: dict[int, float] = {}
    eos: dict[int, float] = {}
    for ett in fastsatt:
        eos[ett.ar] = eos.get(ett.ar, 0.0) + ett.fra_eos
        if ett.belop is not None:
            norsk[ett.ar] = norsk.get(ett.ar, 0.0) + ett.belop
    return hele_ar(norsk), hele_ar(eos)


def hele_ar(belop: Mapping[int, float]) -> Tidslinje[float]:
    """Return amounts of calendar years as a timeline."""
    return Tidslinje.av((date(ar, 1, 1), date(ar, 12, 31), verdi) for ar, verdi in belop.items())


def _ar_med_inntekt(*linjer: Any) -> Iterator[int]:
    """Yield the years that any of the timelines says something of."""
    segmenter = [s for linje in linjer if isinstance(linje, Tidslinje) for s in linje if s.fra != date.min]
    for s in segmenter:
        yield from range(s.fra.year, (s.til or s.fra).year + 1)


@utledning("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten i hvert kalenderår")
def aap_inntekt_over_tid(
    inntekt_historie: Any, aap_inntekt_fastsatt: Any, aap_inntekt_eos: Any
) -> Annotated[Tidslinje[float], "forløp"]:
    """Inntekten i registeret, eller det Nav har fastsatt i stedet, med inntekt fra EØS-land i tillegg."""
    linjer = (inntekt_historie, aap_inntekt_fastsatt, aap_inntekt_eos)
    arene = sorted(set(_ar_med_inntekt(*linjer)))
    belop = {ar: inntekt_i_aret(ar, *linjer) for ar in arene}
    return hele_ar({ar: b for ar, b in belop.items() if b is not None})


def _inntekt_for(linje: Any, historie: Any, dato: Any, antall: int) -> float:
    ar = date.fromordinal(int(dato)).year - antall
    funnet = verdi_i_aret(linje, ar)
    if funnet is None and not isinstance(historie, Tidslinje):
        funnet = verdi_i_aret(historie, ar)  # one income for all years
    if funnet is None:
        mangler("inntekt_historie")
    belop: float = funnet
    return belop


@utledning("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten året før arbeidsevnen ble nedsatt")
def aap_inntekt_1(aap_inntekt_over_tid: Any, inntekt_historie: Any, aap_nedsatt_dato: Any) -> KrPerAr:
    """Inntekten i kalenderåret før, med inntekt fra EØS-land."""
    return _inntekt_for(aap_inntekt_over_tid, inntekt_historie, aap_nedsatt_dato, 1)


@utledning("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten 2 år før arbeidsevnen ble nedsatt")
def aap_inntekt_2(aap_inntekt_over_tid: Any, inntekt_historie: Any, aap_nedsatt_dato: Any) -> KrPerAr:
    """Inntekten i det andre kalenderåret før, med inntekt fra EØS-land."""
    return _inntekt_for(aap_inntekt_over_tid, inntekt_historie, aap_nedsatt_dato, 2)


@utledning("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten 3 år før arbeidsevnen ble nedsatt")
def aap_inntekt_3(aap_inntekt_over_tid: Any, inntekt_historie: Any, aap_nedsatt_dato: Any) -> KrPerAr:
    """Inntekten i det tredje kalenderåret før, med inntekt fra EØS-land."""
    return _inntekt_for(aap_inntekt_over_tid, inntekt_historie, aap_nedsatt_dato, 3)


@utledning("ftrl. §§ 11-19 og 11-28", fra="2010-03-01", etikett="Kalenderårene som kan telle")
def aap_relevante_ar(
    aap_nedsatt_dato: Any, aap_ytterligere_nedsatt_dato: Any, aap_grunnlag_antall_ar: Any
) -> Annotated[tuple[int, ...], "nøkkeltabell"]:
    """De tre kalenderårene før arbeidsevnen ble nedsatt, og de tre før den ble ytterligere nedsatt."""
    datoer = [d for d in (aap_nedsatt_dato, aap_ytterligere_nedsatt_dato) if not isinstance(d, Unknown)]
    siste = [date.fromordinal(int(d)).year for d in datoer]
    return tuple(sorted({ar - n for ar in siste for n in range(1, int(aap_grunnlag_antall_ar) + 1)}))


@regel("ftrl. § 11-19", fra="2010-03-01", periode="fast", etikett="Siste kalenderår i grunnlaget")
def aap_siste_inntektsar(aap_nedsatt_dato: Dato) -> Arstall:
    """Det siste året i grunnlaget er kalenderåret før arbeidsevnen ble nedsatt."""
    return ar_av(aap_nedsatt_dato) - 1


# --- inntekten i G -------------------------------------------------------------------------------


@hjelpefunksjon
def inntekt_i_g(inntekt: KrPerAr, snitt_g: KrPerG, avrunding: Tall) -> AntallG:
    """Del inntekten på gjennomsnittlig G i året, med ti desimaler."""
    return avrund(del_pa(inntekt, snitt_g, ved_null=0), avrunding)


@hjelpefunksjon
def beste_av_siste_og_snitt(siste: AntallG, snitt: AntallG) -> AntallG:
    """Bruk gjennomsnittet bare når det er høyere enn det siste året."""
    if snitt > siste:
        return snitt
    return siste


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten i G, siste år", minst=0)
def aap_inntekt_i_g_1(aap_inntekt_1: KrPerAr, aap_snitt_g_1: KrPerG, aap_avrunding_g: Tall) -> AntallG:
    """Inntekten regnes i gjennomsnittlig G for sitt eget år."""
    return inntekt_i_g(aap_inntekt_1, aap_snitt_g_1, aap_avrunding_g)


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten i G, 2 år før", minst=0)
def aap_inntekt_i_g_2(aap_inntekt_2: KrPerAr, aap_snitt_g_2: KrPerG, aap_avrunding_g: Tall) -> AntallG:
    """Inntekten regnes i gjennomsnittlig G for sitt eget år."""
    return inntekt_i_g(aap_inntekt_2, aap_snitt_g_2, aap_avrunding_g)


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Inntekten i G, 3 år før", minst=0)
def aap_inntekt_i_g_3(aap_inntekt_3: KrPerAr, aap_snitt_g_3: KrPerG, aap_avrunding_g: Tall) -> AntallG:
    """Inntekten regnes i gjennomsnittlig G for sitt eget år."""
    return inntekt_i_g(aap_inntekt_3, aap_snitt_g_3, aap_avrunding_g)


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Siste års inntekt i G, høyst 6 G", minst=0)
def aap_siste_ar_i_g(aap_inntekt_i_g_1: AntallG, aap_grunnlag_tak: AntallG) -> AntallG:
    """Inntekt over 6 G i et år regnes ikke med."""
    return min(aap_inntekt_i_g_1, aap_grunnlag_tak)


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Gjennomsnittet av tre år i G", minst=0)
def aap_snitt_i_g(
    aap_siste_ar_i_g: AntallG,
    aap_inntekt_i_g_2: AntallG,
    aap_inntekt_i_g_3: AntallG,
    aap_grunnlag_tak: AntallG,
    aap_grunnlag_antall_ar: Antall,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Hvert år kuttes ved 6 G før gjennomsnittet av de tre årene regnes."""
    andre = min(aap_inntekt_i_g_2, aap_grunnlag_tak)
    tredje = min(aap_inntekt_i_g_3, aap_grunnlag_tak)
    return avrund(
        del_pa(aap_siste_ar_i_g + andre + tredje, aap_grunnlag_antall_ar, ved_null=0), aap_avrunding_g
    )


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Gjennomsnittet av tre år brukes")
def aap_snitt_brukes(aap_snitt_i_g: AntallG, aap_siste_ar_i_g: AntallG) -> JaNei:
    """Gjennomsnittet må være høyere enn det siste året; er de like, brukes det siste."""
    return aap_snitt_i_g > aap_siste_ar_i_g


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Grunnlag etter inntekten, i G", minst=0)
def aap_grunnlag_inntekt_g(aap_siste_ar_i_g: AntallG, aap_snitt_i_g: AntallG) -> AntallG:
    """Grunnlaget er inntekten i det siste året, eller snittet av tre år når det er høyere."""
    return beste_av_siste_og_snitt(aap_siste_ar_i_g, aap_snitt_i_g)


# --- yrkesskade, § 11-22 -------------------------------------------------------------------------


def _skade(inntekter: Any, nummer: int) -> tuple[int, float]:
    """Return the day and income of an injury; with fewer injuries those of the last once more."""
    if not isinstance(inntekter, Tidslinje) or not len(inntekter):
        mangler("aap_yrkesskade_inntekt")
    funnet = inntekter.segmenter[min(nummer, len(inntekter)) - 1]
    return funnet.fra.toordinal(), float(funnet.verdi)


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Dagen for første skade")
def aap_skadedato_1(aap_yrkesskade_inntekt: Any) -> Dato:
    """Dagen den første yrkesskaden skjedde."""
    return _skade(aap_yrkesskade_inntekt, 1)[0]


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Dagen for andre skade")
def aap_skadedato_2(aap_yrkesskade_inntekt: Any) -> Dato:
    """Dagen den andre yrkesskaden skjedde; er det bare én, den samme."""
    return _skade(aap_yrkesskade_inntekt, 2)[0]


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Dagen for tredje skade")
def aap_skadedato_3(aap_yrkesskade_inntekt: Any) -> Dato:
    """Dagen den tredje yrkesskaden skjedde; er det færre, den siste."""
    return _skade(aap_yrkesskade_inntekt, 3)[0]


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Antatt årsinntekt ved første skade")
def aap_skadeinntekt_1(aap_yrkesskade_inntekt: Any) -> KrPerAr:
    """Antatt årsinntekt da den første yrkesskaden skjedde."""
    return _skade(aap_yrkesskade_inntekt, 1)[1]


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Antatt årsinntekt ved andre skade")
def aap_skadeinntekt_2(aap_yrkesskade_inntekt: Any) -> KrPerAr:
    """Antatt årsinntekt da den andre yrkesskaden skjedde; er det bare én, den samme."""
    return _skade(aap_yrkesskade_inntekt, 2)[1]


@utledning("ftrl. § 11-22", fra="2010-03-01", etikett="Antatt årsinntekt ved tredje skade")
def aap_skadeinntekt_3(aap_yrkesskade_inntekt: Any) -> KrPerAr:
    """Antatt årsinntekt da den tredje yrkesskaden skjedde; er det færre, den siste."""
    return _skade(aap_yrkesskade_inntekt, 3)[1]


@regel("ftrl. § 11-22", fra="2010-03-01", etikett="Inntekten på skadetidspunktet i G", minst=0)
def aap_skade_i_g(
    aap_skadeinntekt_1: KrPerAr,
    aap_skadeinntekt_2: KrPerAr,
    aap_skadeinntekt_3: KrPerAr,
    aap_snitt_g_skade_1: KrPerG,
    aap_snitt_g_skade_2: KrPerG,
    aap_snitt_g_skade_3: KrPerG,
    aap_grunnlag_tak: AntallG,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Er det flere skader, brukes den som gir mest i G, høyst 6 G."""
    forste = inntekt_i_g(aap_skadeinntekt_1, aap_snitt_g_skade_1, aap_avrunding_g)
    andre = inntekt_i_g(aap_skadeinntekt_2, aap_snitt_g_skade_2, aap_avrunding_g)
    tredje = inntekt_i_g(aap_skadeinntekt_3, aap_snitt_g_skade_3, aap_avrunding_g)
    return min(max(forste, andre, tredje), aap_grunnlag_tak)


@regel("ftrl. § 11-22", fra="2010-03-01", etikett="Noe av nedsettelsen skyldes yrkesskade")
def aap_har_yrkesskade(aap_yrkesskadeandel: Andel) -> JaNei:
    """Regelen om yrkesskade gjelder når en del av nedsettelsen skyldes den."""
    return aap_yrkesskadeandel > 0


@regel(
    "ftrl. § 11-22",
    fra="2010-03-01",
    etikett="Andelen som regnes som yrkesskade",
    sikkerhet="middels",
    minst=0,
)
def aap_yrkesskadeandel_brukt(aap_yrkesskadeandel: Andel, aap_yrkesskade_full_andel_over: Andel) -> Andel:
    """Skyldes mer enn 70 prosent av nedsettelsen skaden, regnes hele som yrkesskade."""
    if aap_yrkesskadeandel > aap_yrkesskade_full_andel_over:
        return 1.0
    return aap_yrkesskadeandel


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Grunnlag i G", minst=0)
def aap_grunnlag_g(aap_grunnlag_uten_yrkesskade_g: AntallG) -> AntallG:
    """Uten yrkesskade er grunnlaget det som følger av inntekten."""
    return aap_grunnlag_uten_yrkesskade_g


@regel(
    "ftrl. § 11-22",
    fra="2010-03-01",
    etikett="Grunnlag i G ved yrkesskade",
    unntak_fra="aap_grunnlag_g",
    nar="aap_har_yrkesskade",
    minst=0,
)
def aap_grunnlag_yrkesskade_g(
    aap_grunnlag_uten_yrkesskade_g: AntallG,
    aap_skade_i_g: AntallG,
    aap_yrkesskadeandel_brukt: Andel,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Delen som skyldes skaden, regnes av inntekten da den skjedde når det er mer; resten som ellers."""
    beste = max(aap_grunnlag_uten_yrkesskade_g, aap_skade_i_g)
    av_skaden = avrund(beste * aap_yrkesskadeandel_brukt, aap_avrunding_g)
    av_resten = avrund(aap_grunnlag_uten_yrkesskade_g * (1 - aap_yrkesskadeandel_brukt), aap_avrunding_g)
    return av_skaden + av_resten


@regel("ftrl. § 11-19", fra="2010-03-01", etikett="Grunnlag", minst=0)
def aap_grunnlag_per_ar(aap_grunnlag_g: AntallG, grunnbelop: KrPerG) -> KrPerAr:
    """Grunnlaget i kroner er grunnlaget i G ganger G i dag."""
    return aap_grunnlag_g * grunnbelop
