"""Veien fra sykepenger til AAP og videre: §§ 8-12, 8-48, 11-13, 11-17 og 11-18."""

from __future__ import annotations

from ...engine import Kategori, legg_til_maneder, regel
from ...engine.units import AntallManeder, Dato, JaNei, KrPerDag
from .fakta_varighet import Rettighetstype, Sykepengeerstatning


class HoyesteYtelse(Kategori):
    """Hvilken av to ytelser som er høyest."""

    SYKEPENGER = 1
    AAP = 2, "arbeidsavklaringspenger"


# --- § 11-13 --------------------------------------------------------------------------------------


@regel("ftrl. § 11-13", fra="2010-03-01", etikett="Ble syk igjen i tide")
def aap_syk_igjen_i_tide(
    aap_erstatning_grunn: Sykepengeerstatning,
    aap_syk_igjen_dato: Dato,
    aap_forrige_slutt: Dato,
    aap_annen_sykdom_maneder: AntallManeder,
    aap_samme_sykdom_maneder: AntallManeder,
) -> JaNei:
    """Annen sykdom må komme innen seks måneder etter AAP, den samme innen ett år."""
    if aap_erstatning_grunn == Sykepengeerstatning.SAMME_SYKDOM_ETTER_AAP:
        return aap_syk_igjen_dato <= legg_til_maneder(aap_forrige_slutt, aap_samme_sykdom_maneder)
    return aap_syk_igjen_dato <= legg_til_maneder(aap_forrige_slutt, aap_annen_sykdom_maneder)


@regel("ftrl. § 11-13", fra="2010-03-01", etikett="Vilkåret om erstatning for sykepenger")
def aap_vilkar_sykepengeerstatning(
    aap_erstatning_grunn: Sykepengeerstatning,
    aap_sykepenger_brukt_opp: JaNei,
    aap_syk_igjen_i_tide: JaNei,
) -> JaNei:
    """Den som har brukt opp sykepengene, eller blir syk like etter AAP, kan få AAP i stedet."""
    if aap_erstatning_grunn == Sykepengeerstatning.INGEN:
        return False
    if aap_erstatning_grunn == Sykepengeerstatning.SYK_IGJEN_ETTER_SYKEPENGER:
        return aap_sykepenger_brukt_opp
    if aap_erstatning_grunn == Sykepengeerstatning.FORTSATT_SYK_ETTER_SYKEPENGER:
        return aap_sykepenger_brukt_opp
    return aap_syk_igjen_i_tide


@regel("ftrl. §§ 11-6 og 11-13", fra="2010-03-01", etikett="Grunnen til AAP når sykepengene er brukt opp")
def aap_etter_sykepenger(
    aap_sykepenger_brukt_opp: JaNei,
    aap_vilkar_arbeidsevne: JaNei,
    aap_vilkar_bistand: JaNei,
    aap_vilkar_sykepengeerstatning: JaNei,
) -> Rettighetstype:
    """Er arbeidsevnen nedsatt og trengs bistand, er det § 11-6; er det forbigående, er det § 11-13."""
    if not aap_sykepenger_brukt_opp:
        return Rettighetstype.INGEN
    if aap_vilkar_arbeidsevne and aap_vilkar_bistand:
        return Rettighetstype.BISTANDSBEHOV
    if aap_vilkar_sykepengeerstatning:
        return Rettighetstype.SYKEPENGEERSTATNING
    return Rettighetstype.INGEN


@regel("ftrl. §§ 11-17 og 11-18", fra="2010-03-01", etikett="Grunnen til AAP når arbeidsevnen er avklart")
def aap_etter_avklaring(
    aap_kan_arbeide: JaNei, aap_reell_arbeidssoker: JaNei, aap_har_sokt_uforetrygd: JaNei
) -> Rettighetstype:
    """Den som kan arbeide, kan søke arbeid i seks måneder; den som har søkt uføretrygd, har åtte."""
    if aap_kan_arbeide:
        if aap_reell_arbeidssoker:
            return Rettighetstype.ARBEIDSSOKER
        return Rettighetstype.INGEN
    if aap_har_sokt_uforetrygd:
        return Rettighetstype.VURDERES_FOR_UFORETRYGD
    return Rettighetstype.INGEN


# --- datoene når det ene følger det andre ---------------------------------------------------------


@regel("ftrl. § 11-12", fra="2010-03-01", etikett="Første dag med AAP etter sykepenger")
def aap_begynner_etter_sykepenger(aap_sykepenger_siste_dag: Dato) -> Dato:
    """AAP kan begynne dagen etter den siste dagen med sykepenger."""
    return aap_sykepenger_siste_dag + 1


@regel("ftrl. §§ 11-17 og 11-18", fra="2018-01-01", etikett="Første dag når den lengste perioden er over")
def aap_begynner_etter_perioden(aap_forlenget_siste_dag: Dato) -> Dato:
    """Varer AAP til den lengste perioden er over, begynner neste grunn dagen etter."""
    return aap_forlenget_siste_dag + 1


@regel("ftrl. § 11-17", fra="2018-01-01", etikett="Hvis arbeidssøker etterpå: siste dag")
def aap_gren_arbeidssoker_til(
    aap_begynner_etter_perioden: Dato, aap_arbeidssoker_maneder: AntallManeder
) -> Dato:
    """Kan en arbeide, men har ikke arbeid, kan en ha AAP i inntil seks måneder som arbeidssøker."""
    return legg_til_maneder(aap_begynner_etter_perioden, aap_arbeidssoker_maneder) - 1


@regel("ftrl. § 11-18", fra="2018-01-01", etikett="Hvis uføretrygd vurderes etterpå: siste dag")
def aap_gren_uforevurdering_til(
    aap_begynner_etter_perioden: Dato, aap_uforevurdering_maneder: AntallManeder
) -> Dato:
    """Er det søkt om uføretrygd, kan en ha AAP i inntil åtte måneder mens søknaden behandles."""
    return legg_til_maneder(aap_begynner_etter_perioden, aap_uforevurdering_maneder) - 1


# --- §§ 8-48 og 8-12 ------------------------------------------------------------------------------


@regel("ftrl. § 8-48", fra="2010-03-01", periode="dag", etikett="Den høyeste av sykepenger og AAP", minst=0)
def aap_eller_sykepenger_per_dag(aap_sykepenger_per_dag: KrPerDag, aap_full_per_dag: KrPerDag) -> KrPerDag:
    """Den som oppfyller vilkårene for både sykepenger og AAP, får den høyeste av de to."""
    return max(aap_sykepenger_per_dag, aap_full_per_dag)


@regel("ftrl. § 8-48", fra="2010-03-01", periode="dag", etikett="Ytelsen som er høyest")
def aap_eller_sykepenger(aap_sykepenger_per_dag: KrPerDag, aap_full_per_dag: KrPerDag) -> HoyesteYtelse:
    """Er de like, er det sykepenger."""
    if aap_full_per_dag > aap_sykepenger_per_dag:
        return HoyesteYtelse.AAP
    return HoyesteYtelse.SYKEPENGER


@regel("ftrl. § 8-12", fra="2010-03-01", etikett="Dagen teller mot nye sykepenger", sikkerhet="middels")
def aap_dagen_teller_mot_sykepenger(aap_rettighetstype: Rettighetstype) -> JaNei:
    """Dager med AAP er ikke med i de 26 ukene, men som arbeidssøker (§ 11-17) teller de."""
    if aap_rettighetstype == Rettighetstype.ARBEIDSSOKER:
        return True
    return aap_rettighetstype == Rettighetstype.INGEN
