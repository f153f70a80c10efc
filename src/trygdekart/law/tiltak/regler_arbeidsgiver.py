"""Det arbeidet koster arbeidsgiveren: lønn, feriepenger, pensjon, avgift, og de første sykedagene."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, avrund, del_pa, regel
from ...engine.units import Andel, AntallDager, AntallG, JaNei, Kr, KrPerAr, KrPerDag, KrPerG, KrPerManed
from .enheter import Dager, DagerPerAr
from .fakta_arbeidsgiver import Avgiftssone

FRA = "2010-01-01"
AVGIFT = "ftrl. § 23-2"
OTP = "lov om obligatorisk tjenestepensjon § 4"


@regel("ferieloven § 10", fra=FRA, etikett="Feriepengesats etter loven", minst=0)
def arbeidsgiver_feriepenger_av_loven(arbeidsgiver_feriepenger_minst: Andel) -> Andel:
    """Uten en bedre avtale er feriepengene 10,2 prosent av lønnen."""
    return arbeidsgiver_feriepenger_minst


@regel(OTP, fra=FRA, etikett="Laveste innskudd til pensjon", sikkerhet="middels", minst=0)
def arbeidsgiver_pensjon_av_loven(arbeidsgiver_pensjon_minst: Andel) -> Andel:
    """Uten en bedre avtale betaler arbeidsgiveren 2 prosent til tjenestepensjon."""
    return arbeidsgiver_pensjon_minst


@regel(AVGIFT, fra=FRA, etikett="Arbeidsgiveravgift i sonen", sikkerhet="lav", minst=0)
def arbeidsgiver_avgift_av_sonen(
    arbeidsgiver_sone: Avgiftssone,
    arbeidsgiver_avgift_sone_1: Andel,
    arbeidsgiver_avgift_sone_1a: Andel,
    arbeidsgiver_avgift_sone_2: Andel,
    arbeidsgiver_avgift_sone_3: Andel,
    arbeidsgiver_avgift_sone_4: Andel,
    arbeidsgiver_avgift_sone_4a: Andel,
    arbeidsgiver_avgift_sone_5: Andel,
) -> Andel:
    """Avgiften følger sonen virksomheten ligger i; sone V har ingen."""
    if arbeidsgiver_sone == Avgiftssone.SONE_1:
        return arbeidsgiver_avgift_sone_1
    if arbeidsgiver_sone == Avgiftssone.SONE_1A:
        return arbeidsgiver_avgift_sone_1a
    if arbeidsgiver_sone == Avgiftssone.SONE_2:
        return arbeidsgiver_avgift_sone_2
    if arbeidsgiver_sone == Avgiftssone.SONE_3:
        return arbeidsgiver_avgift_sone_3
    if arbeidsgiver_sone == Avgiftssone.SONE_4:
        return arbeidsgiver_avgift_sone_4
    if arbeidsgiver_sone == Avgiftssone.SONE_4A:
        return arbeidsgiver_avgift_sone_4a
    return arbeidsgiver_avgift_sone_5


@regel("ferieloven § 10", fra=FRA, etikett="Feriepenger i måneden", minst=0)
def arbeidsgiver_feriepenger_per_maned(
    arbeidsgiver_lonn_per_maned: KrPerManed, arbeidsgiver_feriepenger_sats: Andel
) -> KrPerManed:
    """Feriepenger tjenes opp som en andel av lønnen."""
    return arbeidsgiver_lonn_per_maned * arbeidsgiver_feriepenger_sats


@regel(OTP, fra=FRA, etikett="Tjenestepensjon i måneden", sikkerhet="middels", minst=0)
def arbeidsgiver_pensjon_per_maned(
    arbeidsgiver_lonn_per_maned: KrPerManed,
    arbeidsgiver_feriepenger_per_maned: KrPerManed,
    arbeidsgiver_pensjon_sats: Andel,
) -> KrPerManed:
    """Innskuddet regnes av lønn og feriepenger, slik Navs avtaleskjema gjør."""
    return (arbeidsgiver_lonn_per_maned + arbeidsgiver_feriepenger_per_maned) * arbeidsgiver_pensjon_sats


@regel(AVGIFT, fra=FRA, etikett="Arbeidsgiveravgift i måneden", minst=0)
def arbeidsgiver_avgift_per_maned(
    arbeidsgiver_lonn_per_maned: KrPerManed,
    arbeidsgiver_feriepenger_per_maned: KrPerManed,
    arbeidsgiver_pensjon_per_maned: KrPerManed,
    arbeidsgiver_avgift_sats: Andel,
) -> KrPerManed:
    """Avgiften er en andel av lønn, feriepenger og pensjon."""
    for_avgift = (
        arbeidsgiver_lonn_per_maned + arbeidsgiver_feriepenger_per_maned + arbeidsgiver_pensjon_per_maned
    )
    return for_avgift * arbeidsgiver_avgift_sats


@regel(
    "forskrift 11.12.2015 nr. 1598 (refusjonsgrunnlaget)",
    fra=FRA,
    etikett="Samlet lønnskostnad i måneden",
    minst=0,
)
def arbeidsgiver_kostnad_per_maned(
    arbeidsgiver_lonn_per_maned: KrPerManed,
    arbeidsgiver_feriepenger_per_maned: KrPerManed,
    arbeidsgiver_pensjon_per_maned: KrPerManed,
    arbeidsgiver_avgift_per_maned: KrPerManed,
) -> KrPerManed:
    """Kostnaden er lønnen og, i hele kroner, feriepenger, pensjon og avgift."""
    utenom = (
        arbeidsgiver_feriepenger_per_maned + arbeidsgiver_pensjon_per_maned + arbeidsgiver_avgift_per_maned
    )
    return arbeidsgiver_lonn_per_maned + avrund(utenom)


# --- når den ansatte er borte ------------------------------------------------------------------------


@regel("ftrl. § 8-18", fra=FRA, etikett="Lønn i arbeidsgiverperioden per dag", minst=0)
def arbeidsgiver_sykelonn_per_dag(
    arbeidsgiver_lonn_per_maned: KrPerManed,
    grunnbelop: KrPerG,
    sykepenger_grunnlag_tak_g: AntallG,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Plikten gjelder lønn opp til 6 G; mange arbeidsgivere betaler full lønn."""
    lonn = min(arbeidsgiver_lonn_per_maned * MANEDER_I_ARET, grunnbelop * sykepenger_grunnlag_tak_g)
    return avrund(del_pa(lonn, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel(
    "ftrl. §§ 8-19 til 8-21",
    fra=FRA,
    etikett="Arbeidsdager arbeidsgiveren selv betaler",
    minst=0,
)
def arbeidsgiver_egne_dager(
    arbeidsgiver_arbeidsdager_i_perioden: Dager,
    arbeidsgiver_fritatt: JaNei,
    arbeidsgiver_forsikret: JaNei,
    sykepenger_smabedrift_egne_dager: AntallDager,
) -> Dager:
    """Alle i perioden; ingen med fritak, og de tre første for en liten bedrift som er forsikret."""
    if arbeidsgiver_fritatt:
        return 0.0
    if arbeidsgiver_forsikret:
        return min(arbeidsgiver_arbeidsdager_i_perioden, sykepenger_smabedrift_egne_dager)
    return arbeidsgiver_arbeidsdager_i_perioden


@regel(
    "ftrl. §§ 8-18 til 8-21",
    fra=FRA,
    etikett="En hel arbeidsgiverperiode koster",
    sikkerhet="middels",
    minst=0,
)
def arbeidsgiver_perioden_koster(
    arbeidsgiver_sykelonn_per_dag: KrPerDag,
    arbeidsgiver_egne_dager: Dager,
    arbeidsgiver_avgift_sats: Andel,
) -> Kr:
    """I 16 kalenderdager betaler arbeidsgiveren lønn og avgift for dagene som ikke gis igjen."""
    return avrund(arbeidsgiver_sykelonn_per_dag * arbeidsgiver_egne_dager * (1 + arbeidsgiver_avgift_sats))


@regel(
    "ftrl. §§ 8-3 og 8-22", fra=FRA, etikett="Nav betaler etter arbeidsgiverperioden", sikkerhet="middels"
)
def arbeidsgiver_nav_betaler_etterpa(
    arbeidsgiver_lonn_per_maned: KrPerManed,
    grunnbelop_minsteinntekt: KrPerG,
    sykepenger_minsteinntekt_g_under_67: AntallG,
) -> JaNei:
    """Nav betaler fra dag 17 når lønnen er minst halvparten av G i året; annen inntekt kan komme til."""
    grense = grunnbelop_minsteinntekt * sykepenger_minsteinntekt_g_under_67
    return arbeidsgiver_lonn_per_maned * MANEDER_I_ARET >= grense


@regel("ftrl. § 22-3", fra=FRA, etikett="Refusjon fra Nav per dag", sikkerhet="middels", minst=0)
def arbeidsgiver_refusjon_per_dag(
    arbeidsgiver_sykelonn_per_dag: KrPerDag, arbeidsgiver_nav_betaler_etterpa: JaNei
) -> KrPerDag:
    """Betaler arbeidsgiveren lønn videre, gir Nav den igjen fra dag 17, opp til 6 G i året."""
    if not arbeidsgiver_nav_betaler_etterpa:
        return 0.0
    return arbeidsgiver_sykelonn_per_dag


# --- det som er igjen å betale -----------------------------------------------------------------------


@regel(
    "forskrift 11.12.2015 nr. 1598 kap. 9 og 10",
    fra="2016-01-01",
    periode="dag",
    etikett="Det arbeidsgiveren selv betaler i måneden",
    minst=0,
)
def arbeidsgiver_netto_per_maned(
    arbeidsgiver_kostnad_per_maned: KrPerManed, lonnstilskudd_per_maned: KrPerManed
) -> KrPerManed:
    """Kostnaden etter at lønnstilskuddet er trukket fra."""
    return max(0, arbeidsgiver_kostnad_per_maned - lonnstilskudd_per_maned)


@regel(
    "forskrift 11.12.2015 nr. 1598 kap. 9 og 10",
    fra="2016-01-01",
    periode="dag",
    etikett="Det arbeidsgiveren selv betaler i året",
    minst=0,
)
def arbeidsgiver_netto_per_ar(arbeidsgiver_netto_per_maned: KrPerManed) -> KrPerAr:
    """Tolv måneder med det som gjelder denne dagen."""
    return arbeidsgiver_netto_per_maned * MANEDER_I_ARET


@regel(
    "arbeidsavtalen", fra="1997-05-01", periode="år", etikett="Lønn i måneden av timer og timelønn", minst=0
)
def arbeidsgiver_lonn_av_arbeidet(pensjonsgivende_inntekt: KrPerAr) -> KrPerManed:
    """Lønnen i året delt på tolv."""
    return pensjonsgivende_inntekt / MANEDER_I_ARET
