"""Vilkårene for lønnstilskudd og de andre tiltakene hos en arbeidsgiver: ja, nei, eller må vurderes."""

from __future__ import annotations

from ...engine import Oppslag, fyller_ar, legg_til_maneder, regel
from ...engine.units import Alder, Andel, AntallManeder, Dato, JaNei, Kr
from .enheter import Manedstall
from .fakta import Formal, Innsatsgruppe, Uforetrygd
from .regler_lonnstilskudd import FORSKRIFT, FRA, FRA_UNGE, UNGE, VARIG

FELLES = f"{FORSKRIFT} § 1-3"
INKLUDERING = f"{FORSKRIFT} kap. 5"
REISER = "forskrift om arbeids- og utdanningsreiser"
FRA_INKLUDERING = "2017-01-01"
FRA_REISER = "2014-09-01"
FRA_PROGRAM = "2010-01-01"


# --- felles ------------------------------------------------------------------------------------------


@regel(FELLES, fra=FRA, periode="dag", etikett="Alderen gir rett til tiltak")
def tiltak_vilkar_alder(
    dag: Dato, fodselsdato: Dato, tiltak_alder_fra: Alder, tiltak_alder_siste_dag: Dato
) -> JaNei:
    """En må være fylt 16 år og ikke ha nådd den øvre alderen."""
    return fyller_ar(fodselsdato, tiltak_alder_fra) <= dag <= tiltak_alder_siste_dag


@regel(FELLES, fra=FRA, etikett="Tiltaket er nødvendig og passer")
def tiltak_vilkar_nodvendig(tiltak_nodvendig: JaNei) -> JaNei:
    """Tiltaket må være nødvendig og hensiktsmessig for å få eller beholde lønnet arbeid."""
    return tiltak_nodvendig


@regel(FORSKRIFT, fra=FRA, etikett="Nav har sett at en trenger hjelp til å komme i arbeid")
def tiltak_vilkar_trenger_hjelp(tiltak_innsatsgruppe: Innsatsgruppe) -> JaNei:
    """Den som har gode muligheter på egen hånd, får ikke disse tiltakene."""
    return tiltak_innsatsgruppe != Innsatsgruppe.GODE_MULIGHETER


@regel(FORSKRIFT, fra=FRA, etikett="Nav har sett at arbeidsevnen er nedsatt")
def tiltak_vilkar_nedsatt(tiltak_innsatsgruppe: Innsatsgruppe) -> JaNei:
    """Arbeidsevnen må være nedsatt i Navs vurdering etter § 14 a, for en tid eller varig."""
    return tiltak_innsatsgruppe >= Innsatsgruppe.NEDSATT_ARBEIDSEVNE


@regel(FORSKRIFT, fra=FRA, etikett="Nav har sett at arbeidsevnen er varig nedsatt")
def tiltak_vilkar_varig_tilpasset(tiltak_innsatsgruppe: Innsatsgruppe) -> JaNei:
    """Nav må ha slått fast behov for varig tilpasset innsats: arbeide delvis, eller liten mulighet."""
    return tiltak_innsatsgruppe == Innsatsgruppe.VARIG_TILPASSET


@regel(FORSKRIFT, fra=FRA, etikett="Lengste mentortilskudd", minst=0)
def tiltak_mentor_maneder(
    tiltak_innsatsgruppe: Innsatsgruppe,
    tiltak_mentor_varighet: AntallManeder,
    tiltak_mentor_varighet_nedsatt: AntallManeder,
) -> AntallManeder:
    """Seks måneder, eller tre år for den som har nedsatt arbeidsevne."""
    if tiltak_innsatsgruppe >= Innsatsgruppe.NEDSATT_ARBEIDSEVNE:
        return tiltak_mentor_varighet_nedsatt
    return tiltak_mentor_varighet


@regel("ftrl. § 12-10", fra=FRA_PROGRAM, periode="måned", etikett="Uføretrygd etter uføregraden")
def tiltak_uforetrygd_av_graden(uforetrygd_uforegrad: Andel) -> Uforetrygd:
    """Full grad er hel uføretrygd; en lavere grad er gradert."""
    if uforetrygd_uforegrad >= 1:
        return Uforetrygd.HEL
    if uforetrygd_uforegrad > 0:
        return Uforetrygd.GRADERT
    return Uforetrygd.INGEN


@regel("ftrl. § 12-10", fra=FRA_PROGRAM, etikett="Har hel uføretrygd å leve av")
def tiltak_hel_uforetrygd(tiltak_uforetrygd: Uforetrygd) -> JaNei:
    """Hel uføretrygd er en hel ytelse til livsopphold."""
    return tiltak_uforetrygd == Uforetrygd.HEL


# --- varig lønnstilskudd -----------------------------------------------------------------------------


@regel(VARIG, fra=FRA, etikett="Arbeidsevnen er varig og vesentlig nedsatt")
def lonnstilskudd_vilkar_varig_nedsatt(lonnstilskudd_varig_nedsatt: JaNei) -> JaNei:
    """Arbeidsevnen må være varig og vesentlig nedsatt; det kreves ingen bestemt prosent."""
    return lonnstilskudd_varig_nedsatt


@regel(VARIG, fra=FRA, etikett="Uføretrygd kan være alternativet")
def lonnstilskudd_vilkar_uforetrygd_alternativ(
    tiltak_uforetrygd: Uforetrygd, lonnstilskudd_uforetrygd_alternativ: JaNei
) -> JaNei:
    """Alternativet kan være uføretrygd; den som alt har den, hel eller gradert, fyller vilkåret."""
    if tiltak_uforetrygd >= Uforetrygd.GRADERT:
        return True
    return lonnstilskudd_uforetrygd_alternativ


@regel(VARIG, fra=FRA, etikett="Midlertidig lønnstilskudd og annet er prøvd først")
def lonnstilskudd_vilkar_annet_provd(
    lonnstilskudd_annet_provd: JaNei, lonnstilskudd_grunn_til_unntak: JaNei
) -> JaNei:
    """Som hovedregel skal midlertidig lønnstilskudd og andre virkemidler være prøvd først."""
    if lonnstilskudd_annet_provd:
        return True
    return lonnstilskudd_grunn_til_unntak


@regel(VARIG, fra=FRA, etikett="Nytt arbeid, eller i fare for å falle helt ut", sikkerhet="lav")
def lonnstilskudd_vilkar_formal(
    tiltak_formal: Formal, lonnstilskudd_sykepenger_brukt_opp: JaNei, lonnstilskudd_star_i_fare: JaNei
) -> JaNei:
    """For å få et arbeid; for å beholde det bare i fare for å falle ut, etter tolv måneder sykmeldt."""
    if tiltak_formal == Formal.FA_ARBEID:
        return True
    return lonnstilskudd_sykepenger_brukt_opp and lonnstilskudd_star_i_fare


@regel(
    VARIG,
    fra="2022-05-01",
    gir="lonnstilskudd_vilkar_formal",
    etikett="Nytt arbeid, eller i fare for å falle helt ut",
    kilde="FFO Rettighetssenteret, lysark (2022): «ikke lenger krav»; dagen det ble endret, er ikke sett",
    sikkerhet="middels",
)
def lonnstilskudd_vilkar_formal_2022(tiltak_formal: Formal, lonnstilskudd_star_i_fare: JaNei) -> JaNei:
    """For å få et arbeid; for å beholde det i fare for å falle ut, også før sykepengene er brukt opp."""
    if tiltak_formal == Formal.FA_ARBEID:
        return True
    return lonnstilskudd_star_i_fare


@regel(VARIG, fra=FRA, etikett="Ikke bare for å tjene det en kan ved siden av uføretrygd")
def lonnstilskudd_vilkar_ikke_bare_friinntekt(
    tiltak_uforetrygd: Uforetrygd, lonnstilskudd_bare_friinntekt: JaNei
) -> JaNei:
    """Den som har uføretrygd, får det ikke bare for å tjene opp til inntektsgrensen."""
    if tiltak_uforetrygd < Uforetrygd.GRADERT:
        return True
    return not lonnstilskudd_bare_friinntekt


# --- midlertidig og fireårig -------------------------------------------------------------------------


@regel(FORSKRIFT, fra=FRA, etikett="Avtalen er ikke for lang")
def lonnstilskudd_vilkar_varighet(lonnstilskudd_til: Dato, lonnstilskudd_siste_mulige_dag: Dato) -> JaNei:
    """Avtalen kan ikke vare lenger enn tilskuddet kan gis."""
    return lonnstilskudd_til <= lonnstilskudd_siste_mulige_dag


@regel(UNGE, fra=FRA_UNGE, etikett="Under 30 år ved start")
def lonnstilskudd_vilkar_ung(
    fodselsdato: Dato,
    lonnstilskudd_fra: Dato,
    lonnstilskudd_unge_alder_under: Alder,
    lonnstilskudd_unge_forste_start: Dato,
) -> JaNei:
    """Forsøket er for den som er under 30 år den dagen tilskuddet begynner, tidligst 1. august 2026."""
    if lonnstilskudd_fra < lonnstilskudd_unge_forste_start:
        return False
    return lonnstilskudd_fra < fyller_ar(fodselsdato, lonnstilskudd_unge_alder_under)


@regel(UNGE, fra=FRA_UNGE, etikett="For å få arbeid, ikke for å beholde det")
def lonnstilskudd_vilkar_fa_arbeid(tiltak_formal: Formal) -> JaNei:
    """Fireårig lønnstilskudd gis bare for å få et arbeid."""
    return tiltak_formal == Formal.FA_ARBEID


# --- inkluderingstilskudd ----------------------------------------------------------------------------

OPPSLAG = (
    Oppslag(
        navn="inkludering_arets_maks",
        av="inkludering_maks",
        dato="inkludering_til",
        hjemmel=INKLUDERING,
        etikett="Høyeste tilskudd det året avtalen slutter",
    ),
)


@regel(
    INKLUDERING, fra=FRA_INKLUDERING, periode="fast", etikett="Siste mulige dag med inkluderingstilskudd"
)
def inkludering_siste_mulige_dag(inkludering_fra: Dato, inkludering_varighet: AntallManeder) -> Dato:
    """Tilskuddet kan gis i høyst ett år."""
    return legg_til_maneder(inkludering_fra, inkludering_varighet) - 1


@regel(INKLUDERING, fra=FRA_INKLUDERING, etikett="Inkluderingstilskudd, høyst", minst=0)
def inkludering_belop(inkludering_utgift: Kr, inkludering_arets_maks: Kr) -> Kr:
    """Merutgiftene dekkes opp til beløpet for året avtalen slutter."""
    return min(inkludering_utgift, inkludering_arets_maks)


@regel(INKLUDERING, fra=FRA_INKLUDERING, etikett="Folketrygden dekker ikke utgiften", sikkerhet="middels")
def inkludering_vilkar_ikke_hjelpemiddel(inkludering_dekkes_av_andre: JaNei) -> JaNei:
    """Det som kan fås som hjelpemiddel, dekkes ikke her."""
    return not inkludering_dekkes_av_andre


# --- arbeids- og utdanningsreiser --------------------------------------------------------------------


@regel(REISER, fra=FRA_REISER, etikett="Vanskene varer mer enn ett år")
def arbeidsreiser_vilkar_varig(
    arbeidsreiser_vansker_maneder: Manedstall, arbeidsreiser_varig_maneder: AntallManeder
) -> JaNei:
    """Vanskene med å reise må vare i mer enn ett år."""
    return arbeidsreiser_vansker_maneder > arbeidsreiser_varig_maneder


@regel(REISER, fra=FRA_REISER, etikett="Kan ikke reise som andre")
def arbeidsreiser_vilkar_vansker(arbeidsreiser_kan_ikke_reise_kollektivt: JaNei) -> JaNei:
    """En kan ikke reise kollektivt, eller reisen er en for stor belastning."""
    return arbeidsreiser_kan_ikke_reise_kollektivt


@regel(REISER, fra=FRA_REISER, etikett="Ingen andre dekker reisen")
def arbeidsreiser_vilkar_ikke_dekket(arbeidsreiser_annen_dekning: JaNei) -> JaNei:
    """Reisen dekkes ikke av trygdebil, daglig reise, grunnstønad, TT eller andre."""
    return not arbeidsreiser_annen_dekning


@regel(REISER, fra=FRA_REISER, etikett="Har ikke en hel ytelse til livsopphold")
def arbeidsreiser_vilkar_ikke_full_ytelse(arbeidsreiser_full_ytelse: JaNei) -> JaNei:
    """Den som har en hel ytelse til livsopphold, får ikke; den som har en gradert, kan få."""
    return not arbeidsreiser_full_ytelse
