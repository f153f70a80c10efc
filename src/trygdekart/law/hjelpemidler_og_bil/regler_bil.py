"""Hvem som får stønad til bil i gruppe 1 og 2, ftrl. § 10-7 bokstav h og forskrift 7.3.2003 nr. 290."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, legg_til_maneder, regel
from ...engine.units import Alder, AntallManeder, Dato, JaNei
from .fakta_bil import Formal, Gruppe
from .regler_hjelpemidler import FRA
from .valg import Aldersgrensen

LOVEN = "ftrl. § 10-7 bokstav h"
VILKAR = f"{LOVEN}; forskrift 7.3.2003 nr. 290 § 2"


@regel(VILKAR, fra=FRA, etikett="Varig nedsatt og kan ikke reise kollektivt")
def bil_vilkar_funksjon(bil_varig_nedsatt: JaNei, bil_kan_ikke_reise_kollektivt: JaNei) -> JaNei:
    """Funksjonsevnen må være varig nedsatt, så en ikke kan bruke offentlige transportmidler."""
    return bil_varig_nedsatt and bil_kan_ikke_reise_kollektivt


@regel(VILKAR, fra=FRA, etikett="Trenger bil, og behovet løses ikke ellers")
def bil_vilkar_behov(bil_transportbehov: JaNei, bil_behovet_loses_ellers: JaNei) -> JaNei:
    """Transportbehovet må være reelt og vesentlig, og kan ikke løses på en annen måte."""
    return bil_transportbehov and not bil_behovet_loses_ellers


@regel("forskrift 7.3.2003 nr. 290; ftrl. § 10-6", fra=FRA, etikett="Aldersgrensen i måneder", minst=0)
def bil_aldersgrense_maneder(
    bil_gruppe: Gruppe, bil_gruppe_1_aldersgrense: Alder, bil_gruppe_2_aldersgrense: Alder
) -> AntallManeder:
    """Nedsettelsen må ha oppstått før en aldersgrense, som er en annen i gruppe 1 enn i gruppe 2."""
    if bil_gruppe == Gruppe.GRUPPE_1:
        return bil_gruppe_1_aldersgrense * MANEDER_I_ARET
    return bil_gruppe_2_aldersgrense * MANEDER_I_ARET


@regel(
    "forskrift 7.3.2003 nr. 290; ftrl. § 10-6",
    fra="2026-01-01",
    gir="bil_aldersgrense_maneder",
    etikett="Aldersgrensen i måneder",
    sikkerhet="lav",
    minst=0,
)
def bil_aldersgrense_maneder_2026(
    bil_gruppe: Gruppe,
    bil_gruppe_1_aldersgrense: Alder,
    bil_gruppe_2_aldersgrense: Alder,
    alderspensjon_aldersheving_maneder: AntallManeder,
    bil_valg_aldersgrense: Aldersgrensen,
) -> AntallManeder:
    """Nedsettelsen må ha oppstått før en aldersgrense; i gruppe 1 kan den følge pensjonsalderen."""
    if bil_gruppe == Gruppe.GRUPPE_2:
        return bil_gruppe_2_aldersgrense * MANEDER_I_ARET
    if bil_valg_aldersgrense == Aldersgrensen.FAST:
        return bil_gruppe_1_aldersgrense * MANEDER_I_ARET
    return bil_gruppe_1_aldersgrense * MANEDER_I_ARET + alderspensjon_aldersheving_maneder


@regel("forskrift 7.3.2003 nr. 290; ftrl. § 10-6", fra=FRA, etikett="Nedsettelsen oppsto tidlig nok")
def bil_vilkar_alder(
    fodselsdato: Dato, bil_nedsatt_fra: Dato, bil_aldersgrense_maneder: AntallManeder
) -> JaNei:
    """Nedsettelsen må ha oppstått før en når aldersgrensen: 67 år i gruppe 1 og 70 år i gruppe 2."""
    return bil_nedsatt_fra < legg_til_maneder(fodselsdato, bil_aldersgrense_maneder)


@regel(VILKAR, fra=FRA, etikett="Riktig formål", sikkerhet="middels")
def bil_vilkar_formal() -> JaNei:
    """Før 2015 kunne også gruppe 1 være til dagligliv."""
    return True


@regel(VILKAR, fra="2015-01-01", gir="bil_vilkar_formal", etikett="Riktig formål")
def bil_vilkar_formal_2015(bil_gruppe: Gruppe, bil_formal: Formal) -> JaNei:
    """Gruppe 1 er til arbeid eller utdanning over videregående skole; gruppe 2 også til dagligliv."""
    if bil_gruppe == Gruppe.GRUPPE_2:
        return True
    return bil_formal == Formal.ARBEID or bil_formal == Formal.HOYERE_UTDANNING


@regel(VILKAR, fra=FRA, etikett="Må ha heis eller rampe (gruppe 2)")
def bil_vilkar_heis(bil_gruppe: Gruppe, bil_trenger_heis: JaNei) -> JaNei:
    """Gruppe 2 er for den som har så begrenset gangfunksjon at bilen må ha heis eller rampe."""
    if bil_gruppe == Gruppe.GRUPPE_1:
        return True
    return bil_trenger_heis


@regel(VILKAR, fra=FRA, etikett="Ingen ytelse som stenger (gruppe 1)")
def bil_vilkar_annen_ytelse(
    bil_gruppe: Gruppe,
    bil_full_uforetrygd: JaNei,
    bil_kan_fa_ned_uforetrygden: JaNei,
    bil_alderspensjon_eller_afp: JaNei,
) -> JaNei:
    """Alderspensjon og AFP stenger for gruppe 1, og full uføretrygd om bilen ikke vil få den ned."""
    if bil_gruppe == Gruppe.GRUPPE_2:
        return True
    if bil_alderspensjon_eller_afp:
        return False
    return not bil_full_uforetrygd or bil_kan_fa_ned_uforetrygden


@regel(VILKAR, fra=FRA, periode="dag", etikett="Fyller vilkårene for stønad til bil")
def bil_vilkar(
    hjelpemidler_medlem: JaNei,
    bil_vilkar_alder: JaNei,
    bil_vilkar_formal: JaNei,
    bil_vilkar_annen_ytelse: JaNei,
    bil_kan_fa_ny: JaNei,
    bil_vilkar_heis: JaNei,
    bil_vilkar_funksjon: JaNei,
    bil_vilkar_behov: JaNei,
) -> JaNei:
    """Alle vilkårene må være oppfylt; inntekten prøves for seg og avgjør hvor mye stønaden er."""
    return (
        hjelpemidler_medlem
        and bil_vilkar_alder
        and bil_vilkar_formal
        and bil_vilkar_annen_ytelse
        and bil_kan_fa_ny
        and bil_vilkar_heis
        and bil_vilkar_funksjon
        and bil_vilkar_behov
    )
