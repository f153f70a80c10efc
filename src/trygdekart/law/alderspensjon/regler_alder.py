"""Årskull, aldersgrenser og alderen ved uttak, ftrl. §§ 19-4, 20-2 og 20-12."""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    MANEDER_I_ARET,
    ar_av,
    forste_i_maneden,
    hjelpefunksjon,
    interpolert,
    legg_til_maneder,
    manedsnummer,
    regel,
    rund_ned,
    tabellverdi,
)
from ...engine.declare import utledning
from ...engine.units import Alder, Andel, AntallManeder, Arstall, Dato, JaNei, Nokkeltabell
from .valg import Aldersgrenser


@regel("ftrl. §§ 19-1 og 20-1", fra="1967-01-01", periode="fast", etikett="Årskull")
def alderspensjon_arskull(fodselsdato: Dato) -> Arstall:
    """Året en er født, avgjør hvilke regler pensjonen følger."""
    return ar_av(fodselsdato)


# --- aldersgrensene -------------------------------------------------------------------------------


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Heving av aldersgrensene", minst=0)
def alderspensjon_aldersheving_maneder() -> AntallManeder:
    """Aldersgrensene var de samme for alle årskull."""
    return 0


@regel(
    "ftrl. §§ 12-4, 19-4 og 20-2; pensjonsforliket 29.2.2024",
    fra="2026-01-01",
    gir="alderspensjon_aldersheving_maneder",
    etikett="Heving av aldersgrensene",
    sikkerhet="lav",
    minst=0,
)
def alderspensjon_aldersheving_maneder_2026(
    fodselsdato: Dato,
    alderspensjon_valg_aldersgrenser: Aldersgrenser,
    alderspensjon_aldersheving_for_kull: Arstall,
    alderspensjon_aldersheving_siste_kull: Arstall,
    alderspensjon_aldersheving: Nokkeltabell,
    alderspensjon_aldersheving_trinn: AntallManeder,
) -> AntallManeder:
    """Aldersgrensene heves måned for måned for dem som er født i 1964 eller senere."""
    kull = ar_av(fodselsdato)
    if (
        alderspensjon_valg_aldersgrenser == Aldersgrenser.UENDRET
        or kull <= alderspensjon_aldersheving_for_kull
    ):
        return 0
    rad = min(kull, alderspensjon_aldersheving_siste_kull)
    heving = rund_ned(tabellverdi(alderspensjon_aldersheving, rad, 1), 1)  # a whole number, not a float
    return heving * alderspensjon_aldersheving_trinn


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Nedre aldersgrense i måneder", minst=0)
def alderspensjon_nedre_alder_maneder(
    alderspensjon_nedre_alder: Alder, alderspensjon_aldersheving_maneder: AntallManeder
) -> AntallManeder:
    """Pensjonen kan tas ut fra 62 år, med hevingen for årskullet."""
    return alderspensjon_nedre_alder * MANEDER_I_ARET + alderspensjon_aldersheving_maneder


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Normert pensjonsalder i måneder", minst=0)
def alderspensjon_normert_alder_maneder(
    alderspensjon_normert_alder: Alder, alderspensjon_aldersheving_maneder: AntallManeder
) -> AntallManeder:
    """Normert pensjonsalder er 67 år, med hevingen for årskullet."""
    return alderspensjon_normert_alder * MANEDER_I_ARET + alderspensjon_aldersheving_maneder


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Øvre aldersgrense i måneder", minst=0)
def alderspensjon_ovre_alder_maneder(
    alderspensjon_ovre_alder: Alder, alderspensjon_aldersheving_maneder: AntallManeder
) -> AntallManeder:
    """Pensjonen øker ikke ved å vente lenger enn til 75 år, med hevingen for årskullet."""
    return alderspensjon_ovre_alder * MANEDER_I_ARET + alderspensjon_aldersheving_maneder


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Når nedre aldersgrense nås")
def alderspensjon_nedre_alder_nas(
    fodselsdato: Dato, alderspensjon_nedre_alder_maneder: AntallManeder
) -> Dato:
    """Dagen en når nedre aldersgrense; er måneden for kort, den siste dagen i den."""
    return legg_til_maneder(fodselsdato, alderspensjon_nedre_alder_maneder)


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Når normert pensjonsalder nås")
def alderspensjon_normert_alder_nas(
    fodselsdato: Dato, alderspensjon_normert_alder_maneder: AntallManeder
) -> Dato:
    """Dagen en når normert pensjonsalder; er måneden for kort, den siste dagen i den."""
    return legg_til_maneder(fodselsdato, alderspensjon_normert_alder_maneder)


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Når øvre aldersgrense nås")
def alderspensjon_ovre_alder_nas(
    fodselsdato: Dato, alderspensjon_ovre_alder_maneder: AntallManeder
) -> Dato:
    """Dagen en når øvre aldersgrense; er måneden for kort, den siste dagen i den."""
    return legg_til_maneder(fodselsdato, alderspensjon_ovre_alder_maneder)


@hjelpefunksjon
def maneden_etter(dag: Dato, neste: AntallManeder) -> Dato:
    """Den første dagen i måneden etter en dag."""
    return legg_til_maneder(forste_i_maneden(dag), neste)


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Alderspensjon ved normert alder fra")
def alderspensjon_pensjoneringsdato(
    alderspensjon_normert_alder_nas: Dato, alderspensjon_neste_maned: AntallManeder
) -> Dato:
    """Pensjonen kan tas ut uten vilkår fra måneden etter at en når normert pensjonsalder."""
    return maneden_etter(alderspensjon_normert_alder_nas, alderspensjon_neste_maned)


@regel("ftrl. §§ 19-10 og 20-14", fra="1967-01-01", etikett="Alderspensjon tidligst fra")
def alderspensjon_tidligste_uttaksdato(
    alderspensjon_nedre_alder_nas: Dato, alderspensjon_neste_maned: AntallManeder
) -> Dato:
    """Pensjonen kan tidligst tas ut fra måneden etter at en når nedre aldersgrense."""
    return maneden_etter(alderspensjon_nedre_alder_nas, alderspensjon_neste_maned)


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Alderspensjon ved ønsket alder fra")
def alderspensjon_uttak_ved_alder(
    fodselsdato: Dato, alderspensjon_uttaksalder: AntallManeder, alderspensjon_neste_maned: AntallManeder
) -> Dato:
    """Pensjonen begynner måneden etter at en når alderen."""
    return maneden_etter(
        legg_til_maneder(fodselsdato, alderspensjon_uttaksalder), alderspensjon_neste_maned
    )


# --- alderen ved uttak ----------------------------------------------------------------------------


@hjelpefunksjon
def alder_ved(fodselsdato: Dato, dag: Dato, neste: AntallManeder) -> AntallManeder:
    """Alderen i hele måneder ved et uttak: den en nådde i måneden før."""
    return manedsnummer(dag) - manedsnummer(fodselsdato) - neste


@regel("ftrl. §§ 19-6 og 20-12", fra="1967-01-01", etikett="Alder ved uttak, i måneder", minst=0)
def alderspensjon_alder_ved_uttak(
    fodselsdato: Dato, alderspensjon_uttaksdato: Dato, alderspensjon_neste_maned: AntallManeder
) -> AntallManeder:
    """Delingstallet følger alderen i år og måneder når pensjonen tas ut."""
    return alder_ved(fodselsdato, alderspensjon_uttaksdato, alderspensjon_neste_maned)


@utledning("ftrl. § 20-12; AFP i offentlig sektor", fra="2011-01-01", etikett="Aldre for delingstall")
def alderspensjon_aldre_for_delingstall(
    fodselsdato: int, alderspensjon_uttaksdato: int, alderspensjon_nedre_alder_maneder: int
) -> Annotated[tuple[tuple[float, ...], ...], "trinntabell"]:
    """Alderen ved uttak, i måneder; ved uttak i året en fyller 62, også alderen ved neste årsskifte."""
    aldre = [float(alder_ved(fodselsdato, alderspensjon_uttaksdato, 1))]
    ar = ar_av(alderspensjon_uttaksdato)
    if ar == ar_av(legg_til_maneder(fodselsdato, alderspensjon_nedre_alder_maneder)):
        nyttar = manedsnummer(alderspensjon_uttaksdato) // MANEDER_I_ARET + 1
        aldre.append(float(nyttar * MANEDER_I_ARET - manedsnummer(fodselsdato) - 1))
    return tuple((alder,) for alder in aldre)


@regel("ftrl. §§ 19-4 og 20-2", fra="1967-01-01", etikett="Uttak ved normert alder eller senere")
def alderspensjon_uttak_ved_normert_alder(
    alderspensjon_uttaksdato: Dato, alderspensjon_pensjoneringsdato: Dato
) -> JaNei:
    """Ved normert pensjonsalder er det ingen vilkår for å ta ut pensjonen."""
    return alderspensjon_uttaksdato >= alderspensjon_pensjoneringsdato


@regel("ftrl. §§ 19-2 og 20-19", fra="1967-01-01", periode="fast", etikett="Del etter kap. 20", minst=0)
def alderspensjon_andel_kap20(fodselsdato: Dato, alderspensjon_andel_kap20_tabell: Nokkeltabell) -> Andel:
    """Født til og med 1953 følger kap. 19, fra 1963 kap. 20, og de mellom en tidel mer for hvert år."""
    return interpolert(alderspensjon_andel_kap20_tabell, ar_av(fodselsdato))


@regel("ftrl. §§ 19-2 og 20-19", fra="1967-01-01", periode="fast", etikett="Del etter kap. 19", minst=0)
def alderspensjon_andel_kap19(alderspensjon_andel_kap20: Andel) -> Andel:
    """Resten av pensjonen følger de gamle reglene."""
    return 1 - alderspensjon_andel_kap20
