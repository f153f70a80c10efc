"""Selvstendige, frilansere og andre grupper: grunnlag, dekning og første dag, ftrl. §§ 8-34 til 8-49."""

from __future__ import annotations

from typing import Annotated

from ...engine import Oppslag, dag_fra_dato, del_pa, hjelpefunksjon, regel, rund_ned
from ...engine.units import Andel, AntallDager, AntallG, Arstall, Dato, JaNei, KrPerAr, KrPerG
from .fakta_grunnlag import Forsikring, Gruppe

Antall = Annotated[float, "antall"]
Dagnummer = Annotated[float, "antall"]

OPPSLAG = (
    *(
        Oppslag(
            navn=f"sykepenger_g_snitt_{ar}",
            av="grunnbelop_gjennomsnitt",
            dato="sykepenger_siste_oppgjorsdato",
            hjemmel="ftrl. § 8-35 andre ledd",
            etikett=f"Gjennomsnittlig grunnbeløp, {tekst}",
            ar_tilbake=ar - 1,
        )
        for ar, tekst in ((1, "siste år"), (2, "året før"), (3, "to år før"))
    ),
    Oppslag(
        navn="sykepenger_dekning_selvstendig_da",
        av="sykepenger_dekning_selvstendig",
        dato="sykepenger_forste_sykedag",
        hjemmel="ftrl. § 8-34",
        etikett="Dekning for selvstendige da fraværet begynte",
    ),
)


@hjelpefunksjon
def teller_med(
    inntekt: KrPerAr, snitt: KrPerG, helt_til: AntallG, delvis_til: AntallG, deler: Antall
) -> AntallG:
    """Gjør et års inntekt om til G; inntekt mellom 6 og 12 G teller med en tredel."""
    i_g = del_pa(inntekt, snitt, ved_null=0)
    over = min(max(i_g, helt_til), delvis_til) - helt_til
    return min(i_g, helt_til) + del_pa(over, deler, ved_null=0)


@regel("ftrl. § 8-35 andre ledd", fra="2010-01-01", etikett="Siste år med skatteoppgjør")
def sykepenger_siste_oppgjorsdato(sykepenger_siste_skatteoppgjor: Arstall) -> Dato:
    """De tre siste årene med skatteoppgjør brukes, regnet fra det siste."""
    return dag_fra_dato(sykepenger_siste_skatteoppgjor, 1, 1)


@regel("ftrl. § 8-35 andre ledd", fra="2019-01-01", etikett="Grunnlag av tre års inntekt", minst=0)
def sykepenger_selvstendig_grunnlag(
    sykepenger_naering_1: KrPerAr,
    sykepenger_naering_2: KrPerAr,
    sykepenger_naering_3: KrPerAr,
    sykepenger_g_snitt_1: KrPerG,
    sykepenger_g_snitt_2: KrPerG,
    sykepenger_g_snitt_3: KrPerG,
    sykepenger_g: KrPerG,
    sykepenger_selvstendig_helt_til_g: AntallG,
    sykepenger_selvstendig_delvis_til_g: AntallG,
    sykepenger_selvstendig_delvis_deler: Antall,
    sykepenger_selvstendig_antall_ar: Antall,
) -> KrPerAr:
    """Gjennomsnittet av tre års pensjonsgivende inntekt i dagens G, rundet ned til hele kroner."""
    helt = sykepenger_selvstendig_helt_til_g
    delvis = sykepenger_selvstendig_delvis_til_g
    deler = sykepenger_selvstendig_delvis_deler
    sum_g = teller_med(sykepenger_naering_1, sykepenger_g_snitt_1, helt, delvis, deler)
    sum_g += teller_med(sykepenger_naering_2, sykepenger_g_snitt_2, helt, delvis, deler)
    sum_g += teller_med(sykepenger_naering_3, sykepenger_g_snitt_3, helt, delvis, deler)
    return rund_ned(del_pa(sum_g * sykepenger_g, sykepenger_selvstendig_antall_ar, ved_null=0))


@regel("ftrl. § 8-35", fra="2010-01-01", etikett="Normalinntekt av næringen", minst=0)
def sykepenger_selvstendig_normalinntekt(
    sykepenger_naering_1: KrPerAr,
    sykepenger_naering_2: KrPerAr,
    sykepenger_naering_3: KrPerAr,
    sykepenger_g_snitt_1: KrPerG,
    sykepenger_g_snitt_2: KrPerG,
    sykepenger_g_snitt_3: KrPerG,
    sykepenger_g: KrPerG,
    sykepenger_selvstendig_antall_ar: Antall,
) -> KrPerAr:
    """Det samme gjennomsnittet uten at inntekt over 6 G er kuttet; graden regnes av det."""
    sum_g = del_pa(sykepenger_naering_1, sykepenger_g_snitt_1, ved_null=0)
    sum_g += del_pa(sykepenger_naering_2, sykepenger_g_snitt_2, ved_null=0)
    sum_g += del_pa(sykepenger_naering_3, sykepenger_g_snitt_3, ved_null=0)
    return rund_ned(del_pa(sum_g * sykepenger_g, sykepenger_selvstendig_antall_ar, ved_null=0))


@regel("ftrl. § 8-35", fra="2010-01-01", etikett="Grunnlaget er av næring")
def sykepenger_av_naering(sykepenger_gruppe: Gruppe) -> JaNei:
    """For den som driver for seg selv, er grunnlaget tre års inntekt og ikke lønnen da en ble syk."""
    return (
        sykepenger_gruppe == Gruppe.SELVSTENDIG
        or sykepenger_gruppe == Gruppe.FISKER_BLAD_B
        or sykepenger_gruppe == Gruppe.JORDBRUKER_ELLER_REINDRIFT
        or sykepenger_gruppe == Gruppe.DAGMAMMA
    )


@regel(
    "ftrl. § 8-35 andre ledd",
    fra="2019-01-01",
    etikett="Grunnlag før taket, av næring",
    unntak_fra="sykepenger_grunnlag_for_tak",
    nar="sykepenger_av_naering",
    minst=0,
)
def sykepenger_grunnlag_av_naering(sykepenger_selvstendig_grunnlag: KrPerAr) -> KrPerAr:
    """For selvstendige er grunnlaget gjennomsnittet av tre års inntekt."""
    return sykepenger_selvstendig_grunnlag


@regel(
    "ftrl. § 8-35",
    fra="2019-01-01",
    etikett="Årsinntekt av næring",
    unntak_fra="sykepenger_omregnet_arsinntekt",
    nar="sykepenger_av_naering",
    foran=("sykepenger_omregnet_av_ukeinntekt",),
    minst=0,
)
def sykepenger_arsinntekt_av_naering(sykepenger_selvstendig_normalinntekt: KrPerAr) -> KrPerAr:
    """For selvstendige er årsinntekten gjennomsnittet av tre år, uten kuttet over 6 G."""
    return sykepenger_selvstendig_normalinntekt


@regel("ftrl. § 8-35 tredje ledd", fra="2010-01-01", etikett="Avvik fra gjennomsnittet", minst=0)
def sykepenger_selvstendig_avvik(
    sykepenger_naering_na: KrPerAr,
    sykepenger_selvstendig_normalinntekt: KrPerAr,
    sykepenger_avvik_uten_rapportert: Andel,
) -> Andel:
    """Forskjellen mellom inntekten nå og gjennomsnittet, som andel av gjennomsnittet."""
    forskjell = abs(sykepenger_naering_na - sykepenger_selvstendig_normalinntekt)
    return del_pa(
        forskjell, sykepenger_selvstendig_normalinntekt, ved_null=sykepenger_avvik_uten_rapportert
    )


@regel("ftrl. § 8-35 tredje ledd", fra="2010-01-01", etikett="Grunnlaget fastsettes ved skjønn")
def sykepenger_selvstendig_skjonn(
    sykepenger_naering_varig_endret: JaNei,
    sykepenger_selvstendig_avvik: Andel,
    sykepenger_selvstendig_varig_endring: Andel,
) -> JaNei:
    """En varig endring som gir over 25 prosent avvik, fører til skjønn; gi da grunnlaget selv."""
    if not sykepenger_naering_varig_endret:
        return False
    return sykepenger_selvstendig_avvik > sykepenger_selvstendig_varig_endring


# --- dekning og første dag -----------------------------------------------------------------------


@regel(
    "ftrl. §§ 8-16, 8-34, 8-36 til 8-39, 8-43, 8-44 og 8-47",
    fra="2010-01-01",
    etikett="Dekningsgrad",
    minst=0,
)
def sykepenger_dekningsgrad(
    sykepenger_gruppe: Gruppe,
    sykepenger_forsikring: Forsikring,
    sykepenger_dekning_arbeidstaker: Andel,
    sykepenger_dekning_selvstendig_da: Andel,
    sykepenger_dekning_frilanser: Andel,
    sykepenger_dekning_full: Andel,
    sykepenger_dekning_dagmamma: Andel,
    sykepenger_dekning_uten_arbeid: Andel,
    sykepenger_dekning_nytt_arbeid: Andel,
) -> Andel:
    """Så stor del av grunnlaget dekkes; for selvstendige avgjør dagen fraværet begynte."""
    if sykepenger_gruppe == Gruppe.ARBEIDSTAKER:
        return sykepenger_dekning_arbeidstaker
    if sykepenger_gruppe == Gruppe.SELVSTENDIG:
        if sykepenger_forsikring == Forsikring.BOKSTAV_B or sykepenger_forsikring == Forsikring.BOKSTAV_C:
            return sykepenger_dekning_full
        return sykepenger_dekning_selvstendig_da
    if sykepenger_gruppe == Gruppe.FRILANSER:
        return sykepenger_dekning_frilanser
    if sykepenger_gruppe == Gruppe.DAGMAMMA:
        return sykepenger_dekning_dagmamma
    if sykepenger_gruppe == Gruppe.UTE_AV_ARBEID:
        return sykepenger_dekning_uten_arbeid
    if sykepenger_gruppe == Gruppe.NYTT_ARBEID_UNDER_FIRE_UKER:
        return sykepenger_dekning_nytt_arbeid
    return sykepenger_dekning_full


@regel(
    "ftrl. §§ 8-19, 8-34, 8-36 til 8-39, 8-44 og 8-47",
    fra="2010-01-01",
    etikett="Første dag med sykepenger fra Nav",
    minst=1,
)
def sykepenger_forste_dag_fra_nav(
    sykepenger_gruppe: Gruppe,
    sykepenger_forsikring: Forsikring,
    sykepenger_forste_dag: Dagnummer,
    sykepenger_dag_etter_16: Dagnummer,
    sykepenger_8_47_fra_dag: Dagnummer,
) -> Dagnummer:
    """Hvilken dag i fraværet Nav begynner å betale; forsikring kan gi sykepenger fra første dag."""
    if sykepenger_gruppe == Gruppe.UTE_AV_ARBEID or sykepenger_gruppe == Gruppe.NYTT_ARBEID_UNDER_FIRE_UKER:
        return sykepenger_8_47_fra_dag
    if sykepenger_gruppe == Gruppe.FISKER_BLAD_B or sykepenger_gruppe == Gruppe.DAGPENGEMOTTAKER:
        return sykepenger_forste_dag
    if sykepenger_gruppe == Gruppe.VERNEPLIKTIG:
        return sykepenger_forste_dag
    if sykepenger_gruppe == Gruppe.ARBEIDSTAKER or sykepenger_gruppe == Gruppe.SJOMANN_I_UTENRIKSFART:
        return sykepenger_dag_etter_16
    if sykepenger_forsikring == Forsikring.INGEN or sykepenger_forsikring == Forsikring.BOKSTAV_B:
        return sykepenger_dag_etter_16
    return sykepenger_forste_dag


@regel("ftrl. § 8-36", fra="2010-01-01", etikett="Forsikringen gjelder fra", sikkerhet="middels")
def sykepenger_forsikring_fra(
    sykepenger_forsikring_meldt: Dato, sykepenger_forsikring_karens_dager: AntallDager
) -> Dato:
    """Forsikringen gjelder fra fire uker etter at den ble meldt til Nav."""
    return sykepenger_forsikring_meldt + sykepenger_forsikring_karens_dager


@regel("ftrl. § 8-36", fra="2010-01-01", etikett="Forsikringen dekker dette fraværet", sikkerhet="middels")
def sykepenger_forsikring_dekker(sykepenger_forste_sykedag: Dato, sykepenger_forsikring_fra: Dato) -> JaNei:
    """Sykdom som begynte før forsikringen gjaldt, er ikke dekket; si da at det ikke er noen forsikring."""
    return sykepenger_forste_sykedag >= sykepenger_forsikring_fra
