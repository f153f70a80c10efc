"""Grunnstønad, ftrl. § 6-3: ekstrautgiftene legges sammen, og summen avgjør satsen."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, fyller_ar, regel
from ...engine.units import Alder, Dato, JaNei, KrPerAr, KrPerManed

FRA = "2010-01-01"
LEDD = "ftrl. § 6-3 første ledd"
ANDRE = "ftrl. § 6-3 andre ledd"


@regel("ftrl. §§ 6-2 og 6-3", fra=FRA, etikett="Fyller vilkårene for grunnstønad")
def grunnstonad_vilkar(
    grunn_og_hjelpestonad_medlem: JaNei,
    grunn_og_hjelpestonad_varig: JaNei,
    grunnstonad_nodvendige_ekstrautgifter: JaNei,
) -> JaNei:
    """En må være medlem, ha varig sykdom, skade eller lyte, og nødvendige ekstrautgifter av det."""
    return (
        grunn_og_hjelpestonad_medlem
        and grunn_og_hjelpestonad_varig
        and grunnstonad_nodvendige_ekstrautgifter
    )


@regel(f"{LEDD} bokstav b", fra=FRA, etikett="Transport som teller", minst=0)
def grunnstonad_transport_regnet(
    grunnstonad_utgift_transport: KrPerAr,
    grunnstonad_transport_oppfylt: Dato,
    fodselsdato: Dato,
    grunnstonad_transport_for_alder: Alder,
) -> KrPerAr:
    """Transport teller bare når alle vilkårene var oppfylt før en fylte 70 år."""
    if grunnstonad_utgift_transport == 0:
        return 0.0
    if grunnstonad_transport_oppfylt >= fyller_ar(fodselsdato, grunnstonad_transport_for_alder):
        return 0.0
    return grunnstonad_utgift_transport


@regel(f"{LEDD} bokstav f", fra="2019-03-01", periode="måned", etikett="Fra 5 til og med 30 år")
def grunnstonad_coliaki_ung(
    maned: Dato,
    fodselsdato: Dato,
    grunnstonad_coliaki_fra_alder: Alder,
    grunnstonad_coliaki_under_alder: Alder,
) -> JaNei:
    """Satsen ved cøliaki er høyere fra 5 til og med 30 år enn ellers."""
    fra = fyller_ar(fodselsdato, grunnstonad_coliaki_fra_alder)
    return maned >= fra and maned < fyller_ar(fodselsdato, grunnstonad_coliaki_under_alder)


@regel(f"{LEDD} bokstav f", fra=FRA, periode="måned", etikett="Kosthold som teller", minst=0)
def grunnstonad_kosthold_regnet(grunnstonad_utgift_kosthold: KrPerAr) -> KrPerAr:
    """Fordyret kosthold teller med det det koster ekstra."""
    return grunnstonad_utgift_kosthold


@regel(
    f"{LEDD} bokstav f",
    fra=FRA,
    periode="måned",
    etikett="Kosthold ved cøliaki",
    unntak_fra="grunnstonad_kosthold_regnet",
    nar="grunnstonad_coliaki",
    minst=0,
)
def grunnstonad_kosthold_coliaki(grunnstonad_sats_4: KrPerAr) -> KrPerAr:
    """Kostholdet ved cøliaki regnes til sats 4 for alle, uten kvitteringer."""
    return grunnstonad_sats_4


@regel(
    f"{LEDD} bokstav f",
    fra="2019-03-01",
    periode="måned",
    gir="grunnstonad_kosthold_coliaki",
    etikett="Kosthold ved cøliaki",
    unntak_fra="grunnstonad_kosthold_regnet",
    nar="grunnstonad_coliaki",
    minst=0,
)
def grunnstonad_kosthold_coliaki_2019(
    grunnstonad_coliaki_ung: JaNei, grunnstonad_sats_3: KrPerAr, grunnstonad_sats_2: KrPerAr
) -> KrPerAr:
    """Kostholdet ved cøliaki regnes til sats 3 fra 5 til og med 30 år, ellers til sats 2."""
    if grunnstonad_coliaki_ung:
        return grunnstonad_sats_3
    return grunnstonad_sats_2


@regel(
    f"{LEDD} bokstav f",
    fra="2020-04-01",
    periode="måned",
    gir="grunnstonad_kosthold_coliaki",
    etikett="Kosthold ved cøliaki",
    unntak_fra="grunnstonad_kosthold_regnet",
    nar="grunnstonad_coliaki",
    minst=0,
)
def grunnstonad_kosthold_coliaki_2020(
    grunnstonad_coliaki_ung: JaNei, grunnstonad_sats_2: KrPerAr, grunnstonad_sats_1: KrPerAr
) -> KrPerAr:
    """Kostholdet ved cøliaki regnes til sats 2 fra 5 til og med 30 år, ellers til sats 1."""
    if grunnstonad_coliaki_ung:
        return grunnstonad_sats_2
    return grunnstonad_sats_1


@regel(f"{LEDD} bokstav h", fra=FRA, etikett="Servicehund som teller", sikkerhet="middels", minst=0)
def grunnstonad_servicehund_regnet(grunnstonad_servicehund: JaNei, grunnstonad_sats_3: KrPerAr) -> KrPerAr:
    """En godkjent servicehund regnes til sats 3, uten kvitteringer."""
    if grunnstonad_servicehund:
        return grunnstonad_sats_3
    return 0.0


@regel(f"{LEDD} bokstav g", fra=FRA, etikett="Slitasje som teller", minst=0)
def grunnstonad_slitasje_regnet(grunnstonad_utgift_slitasje: KrPerAr) -> KrPerAr:
    """Slitasje på klær, sko og sengetøy teller med det den koster ekstra."""
    return grunnstonad_utgift_slitasje


@regel(
    f"{LEDD} bokstav g",
    fra="2019-03-01",
    gir="grunnstonad_slitasje_regnet",
    etikett="Slitasje som teller",
    minst=0,
)
def grunnstonad_slitasje_regnet_2019(
    grunnstonad_utgift_slitasje: KrPerAr,
    grunnstonad_hyperkinetisk_slitasje: JaNei,
    grunnstonad_sats_1: KrPerAr,
) -> KrPerAr:
    """Slitasje av hyperaktiv atferd regnes minst til sats 1, uten kvitteringer."""
    if grunnstonad_hyperkinetisk_slitasje:
        return max(grunnstonad_sats_1, grunnstonad_utgift_slitasje)
    return grunnstonad_utgift_slitasje


@regel(
    f"{LEDD} bokstav d og e", fra=FRA, etikett="Telefon og proteser som teller", sikkerhet="lav", minst=0
)
def grunnstonad_telefon_og_proteser_regnet(grunnstonad_utgift_telefon_og_proteser: KrPerAr) -> KrPerAr:
    """Telefon, proteser og støttebandasjer telte så lenge de sto i loven."""
    return grunnstonad_utgift_telefon_og_proteser


@regel(
    f"{LEDD} bokstav d og e (opphevet)",
    fra="2021-01-01",
    gir="grunnstonad_telefon_og_proteser_regnet",
    etikett="Telefon og proteser som teller",
    sikkerhet="lav",
    minst=0,
)
def grunnstonad_telefon_og_proteser_regnet_2021() -> KrPerAr:
    """Telefon, proteser og støttebandasjer er tatt ut av loven, senest fra 2021."""
    return 0.0


@regel(LEDD, fra=FRA, periode="måned", etikett="Ekstrautgifter i året", sikkerhet="middels", minst=0)
def grunnstonad_ekstrautgifter_per_ar(
    grunnstonad_utgift_hjelpemidler: KrPerAr,
    grunnstonad_transport_regnet: KrPerAr,
    grunnstonad_utgift_forerhund: KrPerAr,
    grunnstonad_servicehund_regnet: KrPerAr,
    grunnstonad_kosthold_regnet: KrPerAr,
    grunnstonad_slitasje_regnet: KrPerAr,
    grunnstonad_telefon_og_proteser_regnet: KrPerAr,
) -> KrPerAr:
    """Ekstrautgifter av alle slag legges sammen."""
    return (
        grunnstonad_utgift_hjelpemidler
        + grunnstonad_transport_regnet
        + grunnstonad_utgift_forerhund
        + grunnstonad_servicehund_regnet
        + grunnstonad_kosthold_regnet
        + grunnstonad_slitasje_regnet
        + grunnstonad_telefon_og_proteser_regnet
    )


@regel(ANDRE, fra=FRA, periode="måned", etikett="Ekstrautgiftene er minst sats 1")
def grunnstonad_minst_sats_1(
    grunnstonad_ekstrautgifter_per_ar: KrPerAr, grunnstonad_sats_1: KrPerAr
) -> JaNei:
    """Ekstrautgiftene må være minst så store som sats 1; er de lavere, er det ingen grunnstønad."""
    return grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_1


@regel(ANDRE, fra=FRA, periode="måned", etikett="Høyeste sats utgiftene når", minst=0)
def grunnstonad_etter_utgiftene(
    grunnstonad_ekstrautgifter_per_ar: KrPerAr,
    grunnstonad_sats_1: KrPerAr,
    grunnstonad_sats_2: KrPerAr,
    grunnstonad_sats_3: KrPerAr,
    grunnstonad_sats_4: KrPerAr,
    grunnstonad_sats_5: KrPerAr,
    grunnstonad_sats_6: KrPerAr,
) -> KrPerAr:
    """Satsen er den høyeste av de seks som ikke er over ekstrautgiftene; under sats 1 er det ingen."""
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_6:
        return grunnstonad_sats_6
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_5:
        return grunnstonad_sats_5
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_4:
        return grunnstonad_sats_4
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_3:
        return grunnstonad_sats_3
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_2:
        return grunnstonad_sats_2
    if grunnstonad_ekstrautgifter_per_ar >= grunnstonad_sats_1:
        return grunnstonad_sats_1
    return 0.0


@regel(ANDRE, fra=FRA, periode="måned", etikett="Grunnstønad", minst=0)
def grunnstonad_per_ar(grunnstonad_vilkar: JaNei, grunnstonad_etter_utgiftene: KrPerAr) -> KrPerAr:
    """Grunnstønaden er satsen utgiftene når, når vilkårene er oppfylt; den er skattefri."""
    if grunnstonad_vilkar:
        return grunnstonad_etter_utgiftene
    return 0.0


@regel(ANDRE, fra=FRA, periode="måned", etikett="Grunnstønad i måneden", minst=0)
def grunnstonad_per_maned(grunnstonad_per_ar: KrPerAr) -> KrPerManed:
    """Grunnstønaden betales med en tolvdel i måneden."""
    return grunnstonad_per_ar / MANEDER_I_ARET


@regel(ANDRE, fra=FRA, periode="måned", etikett="Mangler til neste sats, i året", minst=0)
def grunnstonad_mangler_per_ar(
    grunnstonad_ekstrautgifter_per_ar: KrPerAr,
    grunnstonad_sats_1: KrPerAr,
    grunnstonad_sats_2: KrPerAr,
    grunnstonad_sats_3: KrPerAr,
    grunnstonad_sats_4: KrPerAr,
    grunnstonad_sats_5: KrPerAr,
    grunnstonad_sats_6: KrPerAr,
) -> KrPerAr:
    """Så mye høyere må ekstrautgiftene være for å nå den neste satsen; 0 når den høyeste er nådd."""
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_1:
        return grunnstonad_sats_1 - grunnstonad_ekstrautgifter_per_ar
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_2:
        return grunnstonad_sats_2 - grunnstonad_ekstrautgifter_per_ar
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_3:
        return grunnstonad_sats_3 - grunnstonad_ekstrautgifter_per_ar
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_4:
        return grunnstonad_sats_4 - grunnstonad_ekstrautgifter_per_ar
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_5:
        return grunnstonad_sats_5 - grunnstonad_ekstrautgifter_per_ar
    if grunnstonad_ekstrautgifter_per_ar < grunnstonad_sats_6:
        return grunnstonad_sats_6 - grunnstonad_ekstrautgifter_per_ar
    return 0.0


@regel(ANDRE, fra=FRA, periode="måned", etikett="Mangler til neste sats, i måneden", minst=0)
def grunnstonad_mangler_per_maned(grunnstonad_mangler_per_ar: KrPerAr) -> KrPerManed:
    """Det som mangler, i måneden."""
    return grunnstonad_mangler_per_ar / MANEDER_I_ARET
