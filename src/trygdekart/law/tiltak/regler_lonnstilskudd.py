"""Lønnstilskudd: sats, varighet, grunnlag og beløp, forskrift 11.12.2015 nr. 1598 kap. 9 og 10."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, Aggregat, avrund, del_pa, fyller_ar, legg_til_maneder, regel
from ...engine.units import (
    Alder,
    Andel,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    Kr,
    KrPerAr,
    KrPerG,
    KrPerManed,
)
from .enheter import Dager, DagerPerManed, Manedstall
from .fakta import Innsatsgruppe
from .fakta_lonnstilskudd import Lonnstilskudd
from .valg import HvaTaketGjelder

FORSKRIFT = "forskrift 11.12.2015 nr. 1598"
MIDLERTIDIG = f"{FORSKRIFT} kap. 9"
VARIG = f"{FORSKRIFT} kap. 10"
BEGGE = f"{FORSKRIFT} kap. 9 og 10"
UNGE = "forskrift om forsøk med fireårig lønnstilskudd (2026)"
FRA = "2016-01-01"
FRA_UNGE = "2026-08-01"

AGGREGATER = (
    Aggregat(
        navn="lonnstilskudd_i_aret",
        av="lonnstilskudd_per_maned",
        metode="sum",
        hjemmel=BEGGE,
        etikett="Lønnstilskudd i året",
    ),
)


# --- satsen ------------------------------------------------------------------------------------------


@regel(VARIG, fra=FRA, periode="dag", etikett="Høyeste sats, varig", minst=0)
def lonnstilskudd_sats_varig(
    dag: Dato,
    lonnstilskudd_fra: Dato,
    lonnstilskudd_varig_trinn_maneder: AntallManeder,
    lonnstilskudd_varig_forste_ar: Andel,
    lonnstilskudd_varig_deretter: Andel,
) -> Andel:
    """Varig lønnstilskudd er høyst 75 prosent det første året og høyst 67 prosent deretter."""
    if dag < legg_til_maneder(lonnstilskudd_fra, lonnstilskudd_varig_trinn_maneder):
        return lonnstilskudd_varig_forste_ar
    return lonnstilskudd_varig_deretter


@regel(MIDLERTIDIG, fra=FRA, periode="dag", etikett="Sats, midlertidig og nedsatt arbeidsevne", minst=0)
def lonnstilskudd_sats_nedsatt(
    dag: Dato,
    lonnstilskudd_fra: Dato,
    lonnstilskudd_nedsatt_trinn_maneder: AntallManeder,
    lonnstilskudd_nedsatt_forst: Andel,
    lonnstilskudd_nedsatt_deretter: Andel,
) -> Andel:
    """Med nedsatt arbeidsevne er midlertidig lønnstilskudd 60 prosent i ett år, og så 50."""
    if dag < legg_til_maneder(lonnstilskudd_fra, lonnstilskudd_nedsatt_trinn_maneder):
        return lonnstilskudd_nedsatt_forst
    return lonnstilskudd_nedsatt_deretter


@regel(MIDLERTIDIG, fra=FRA, periode="dag", etikett="Sats, midlertidig og behov for veiledning", minst=0)
def lonnstilskudd_sats_veiledning(
    dag: Dato,
    lonnstilskudd_fra: Dato,
    lonnstilskudd_veiledning_trinn_maneder: AntallManeder,
    lonnstilskudd_veiledning_forst: Andel,
    lonnstilskudd_veiledning_deretter: Andel,
) -> Andel:
    """For den som trenger veiledning, er satsen 40 prosent i seks måneder, og så 30."""
    if dag < legg_til_maneder(lonnstilskudd_fra, lonnstilskudd_veiledning_trinn_maneder):
        return lonnstilskudd_veiledning_forst
    return lonnstilskudd_veiledning_deretter


@regel(MIDLERTIDIG, fra=FRA, periode="dag", etikett="Sats, midlertidig", minst=0)
def lonnstilskudd_sats_midlertidig(
    tiltak_innsatsgruppe: Innsatsgruppe,
    lonnstilskudd_sats_nedsatt: Andel,
    lonnstilskudd_sats_veiledning: Andel,
) -> Andel:
    """Satsen for midlertidig lønnstilskudd følger hvor mye hjelp Nav har kommet til at en trenger."""
    if tiltak_innsatsgruppe == Innsatsgruppe.GODE_MULIGHETER:
        return 0.0
    if tiltak_innsatsgruppe == Innsatsgruppe.TRENGER_VEILEDNING:
        return lonnstilskudd_sats_veiledning
    return lonnstilskudd_sats_nedsatt


@regel(UNGE, fra=FRA_UNGE, periode="dag", etikett="Sats, fireårig for unge", minst=0)
def lonnstilskudd_sats_unge(
    dag: Dato,
    lonnstilskudd_fra: Dato,
    lonnstilskudd_unge_trinn_maneder: AntallManeder,
    lonnstilskudd_unge_ar_1: Andel,
    lonnstilskudd_unge_ar_2: Andel,
    lonnstilskudd_unge_ar_3: Andel,
    lonnstilskudd_unge_ar_4: Andel,
) -> Andel:
    """Fireårig lønnstilskudd er 70, 60, 50 og 35 prosent i hvert sitt år."""
    ar_2 = legg_til_maneder(lonnstilskudd_fra, lonnstilskudd_unge_trinn_maneder)
    ar_3 = legg_til_maneder(ar_2, lonnstilskudd_unge_trinn_maneder)
    ar_4 = legg_til_maneder(ar_3, lonnstilskudd_unge_trinn_maneder)
    if dag < ar_2:
        return lonnstilskudd_unge_ar_1
    if dag < ar_3:
        return lonnstilskudd_unge_ar_2
    if dag < ar_4:
        return lonnstilskudd_unge_ar_3
    return lonnstilskudd_unge_ar_4


@regel(BEGGE, fra=FRA, periode="dag", etikett="Høyeste sats denne dagen", minst=0)
def lonnstilskudd_hoyeste_sats(
    lonnstilskudd_slag: Lonnstilskudd,
    lonnstilskudd_sats_varig: Andel,
    lonnstilskudd_sats_midlertidig: Andel,
) -> Andel:
    """Hvert slag lønnstilskudd har sin egen sats."""
    if lonnstilskudd_slag == Lonnstilskudd.VARIG:
        return lonnstilskudd_sats_varig
    if lonnstilskudd_slag == Lonnstilskudd.MIDLERTIDIG:
        return lonnstilskudd_sats_midlertidig
    return 0.0


@regel(
    f"{BEGGE}; {UNGE}",
    fra=FRA_UNGE,
    periode="dag",
    gir="lonnstilskudd_hoyeste_sats",
    etikett="Høyeste sats denne dagen",
    minst=0,
)
def lonnstilskudd_hoyeste_sats_2026(
    lonnstilskudd_slag: Lonnstilskudd,
    lonnstilskudd_sats_varig: Andel,
    lonnstilskudd_sats_midlertidig: Andel,
    lonnstilskudd_sats_unge: Andel,
) -> Andel:
    """Fra august 2026 er det også et fireårig lønnstilskudd for unge."""
    if lonnstilskudd_slag == Lonnstilskudd.VARIG:
        return lonnstilskudd_sats_varig
    if lonnstilskudd_slag == Lonnstilskudd.MIDLERTIDIG:
        return lonnstilskudd_sats_midlertidig
    if lonnstilskudd_slag == Lonnstilskudd.FIREARIG:
        return lonnstilskudd_sats_unge
    return 0.0


# --- hvor lenge --------------------------------------------------------------------------------------


@regel(FORSKRIFT, fra=FRA, etikett="Siste dag før den øvre alderen")
def tiltak_alder_siste_dag(fodselsdato: Dato, tiltak_alder_til: Alder) -> Dato:
    """Et tiltak kan ikke vare lenger enn til den øvre aldersgrensen."""
    return fyller_ar(fodselsdato, tiltak_alder_til) - 1


@regel(MIDLERTIDIG, fra=FRA, etikett="Lengste midlertidige lønnstilskudd", minst=0)
def lonnstilskudd_midlertidig_maneder(
    tiltak_innsatsgruppe: Innsatsgruppe,
    lonnstilskudd_veiledning_varighet: AntallManeder,
    lonnstilskudd_nedsatt_varighet: AntallManeder,
) -> AntallManeder:
    """Ett år for den som trenger veiledning, to for den som har nedsatt arbeidsevne."""
    if tiltak_innsatsgruppe == Innsatsgruppe.GODE_MULIGHETER:
        return 0
    if tiltak_innsatsgruppe == Innsatsgruppe.TRENGER_VEILEDNING:
        return lonnstilskudd_veiledning_varighet
    return lonnstilskudd_nedsatt_varighet


@regel(MIDLERTIDIG, fra=FRA, etikett="Siste mulige dag med midlertidig lønnstilskudd")
def lonnstilskudd_midlertidig_siste_dag(
    lonnstilskudd_fra: Dato, lonnstilskudd_midlertidig_maneder: AntallManeder, tiltak_alder_siste_dag: Dato
) -> Dato:
    """Den siste dagen av det ene eller de to årene, og aldri etter den øvre alderen."""
    slutt = legg_til_maneder(lonnstilskudd_fra, lonnstilskudd_midlertidig_maneder) - 1
    return min(slutt, tiltak_alder_siste_dag)


@regel(BEGGE, fra=FRA, etikett="Siste mulige dag med lønnstilskudd")
def lonnstilskudd_siste_mulige_dag(
    lonnstilskudd_slag: Lonnstilskudd,
    lonnstilskudd_midlertidig_siste_dag: Dato,
    tiltak_alder_siste_dag: Dato,
) -> Dato:
    """Varig lønnstilskudd har ingen annen grense enn alderen; det midlertidige er ett eller to år."""
    if lonnstilskudd_slag == Lonnstilskudd.MIDLERTIDIG:
        return lonnstilskudd_midlertidig_siste_dag
    return tiltak_alder_siste_dag


@regel(UNGE, fra=FRA_UNGE, etikett="Siste mulige dag med fireårig lønnstilskudd")
def lonnstilskudd_unge_siste_dag(
    lonnstilskudd_fra: Dato,
    lonnstilskudd_fast_stilling: JaNei,
    lonnstilskudd_unge_varighet_fast: AntallManeder,
    lonnstilskudd_unge_varighet_midlertidig: AntallManeder,
    lonnstilskudd_unge_forsok_slutt: Dato,
) -> Dato:
    """Fire år i fast stilling og to i midlertidig, og aldri lenger enn forsøket varer."""
    maneder = lonnstilskudd_unge_varighet_midlertidig
    if lonnstilskudd_fast_stilling:
        maneder = lonnstilskudd_unge_varighet_fast
    return min(legg_til_maneder(lonnstilskudd_fra, maneder) - 1, lonnstilskudd_unge_forsok_slutt)


@regel(
    f"{BEGGE}; {UNGE}",
    fra=FRA_UNGE,
    gir="lonnstilskudd_siste_mulige_dag",
    etikett="Siste mulige dag med lønnstilskudd",
)
def lonnstilskudd_siste_mulige_dag_2026(
    lonnstilskudd_slag: Lonnstilskudd,
    lonnstilskudd_midlertidig_siste_dag: Dato,
    tiltak_alder_siste_dag: Dato,
    lonnstilskudd_unge_siste_dag: Dato,
) -> Dato:
    """Fra august 2026 kan det også være det fireårige for unge, som har sin egen lengste tid."""
    if lonnstilskudd_slag == Lonnstilskudd.FIREARIG:
        return lonnstilskudd_unge_siste_dag
    if lonnstilskudd_slag == Lonnstilskudd.MIDLERTIDIG:
        return lonnstilskudd_midlertidig_siste_dag
    return tiltak_alder_siste_dag


@regel(BEGGE, fra=FRA, periode="dag", etikett="Lønnstilskuddet løper")
def lonnstilskudd_lopende(
    dag: Dato, lonnstilskudd_slag: Lonnstilskudd, lonnstilskudd_fra: Dato, lonnstilskudd_til: Dato
) -> JaNei:
    """Fra den første til den siste dagen, begge medregnet."""
    if lonnstilskudd_slag == Lonnstilskudd.INGEN:
        return False
    return lonnstilskudd_fra <= dag <= lonnstilskudd_til


@regel(BEGGE, fra=FRA, periode="dag", etikett="Sats denne dagen", minst=0)
def lonnstilskudd_sats(
    lonnstilskudd_lopende: JaNei,
    lonnstilskudd_slag: Lonnstilskudd,
    lonnstilskudd_avtalt_sats: Andel,
    lonnstilskudd_hoyeste_sats: Andel,
) -> Andel:
    """Varig er prosenten i avtalen, men aldri over den høyeste; de andre har en fast sats."""
    if not lonnstilskudd_lopende:
        return 0.0
    if lonnstilskudd_slag != Lonnstilskudd.VARIG:
        return lonnstilskudd_hoyeste_sats
    return min(lonnstilskudd_avtalt_sats, lonnstilskudd_hoyeste_sats)


# --- beløpet -----------------------------------------------------------------------------------------


@regel(BEGGE, fra=FRA, etikett="Refusjonsgrunnlag i året", sikkerhet="middels", minst=0)
def lonnstilskudd_refusjonsgrunnlag_per_ar(
    arbeidsgiver_kostnad_per_maned: KrPerManed, arbeidsgiver_refundert_per_maned: KrPerManed
) -> KrPerAr:
    """Lønn, feriepenger, pensjon og avgift, uten det Nav alt har refundert."""
    return max(0, arbeidsgiver_kostnad_per_maned - arbeidsgiver_refundert_per_maned) * MANEDER_I_ARET


@regel(BEGGE, fra=FRA, etikett="Tak på 5 G", minst=0)
def lonnstilskudd_tak_per_ar(grunnbelop: KrPerG, lonnstilskudd_tak_g: AntallG) -> KrPerAr:
    """Fem ganger grunnbeløpet den dagen det regnes for."""
    return grunnbelop * lonnstilskudd_tak_g


@regel(BEGGE, fra=FRA, etikett="Grunnlag etter taket", sikkerhet="middels", minst=0)
def lonnstilskudd_grunnlag_per_ar(
    lonnstilskudd_refusjonsgrunnlag_per_ar: KrPerAr,
    lonnstilskudd_tak_per_ar: KrPerAr,
    lonnstilskudd_valg_tak: HvaTaketGjelder,
) -> KrPerAr:
    """Taket på 5 G begrenser grunnlaget; etter den andre lesningen begrenser det bare tilskuddet."""
    if lonnstilskudd_valg_tak == HvaTaketGjelder.TILSKUDDET:
        return lonnstilskudd_refusjonsgrunnlag_per_ar
    return min(lonnstilskudd_refusjonsgrunnlag_per_ar, lonnstilskudd_tak_per_ar)


@regel(BEGGE, fra=FRA, periode="dag", etikett="Lønnstilskudd per år", minst=0)
def lonnstilskudd_per_ar(
    lonnstilskudd_grunnlag_per_ar: KrPerAr, lonnstilskudd_sats: Andel, lonnstilskudd_tak_per_ar: KrPerAr
) -> KrPerAr:
    """Satsen ganger grunnlaget, og aldri mer enn 5 G."""
    return min(lonnstilskudd_grunnlag_per_ar * lonnstilskudd_sats, lonnstilskudd_tak_per_ar)


@regel(BEGGE, fra=FRA, periode="dag", etikett="Lønnstilskudd i måneden", minst=0)
def lonnstilskudd_per_maned(lonnstilskudd_per_ar: KrPerAr) -> KrPerManed:
    """En tolvdel av året, i hele kroner."""
    return avrund(lonnstilskudd_per_ar / MANEDER_I_ARET)


@regel(BEGGE, fra=FRA, periode="dag", etikett="Refusjon for perioden", sikkerhet="middels", minst=0)
def lonnstilskudd_refusjon(
    lonnstilskudd_per_maned: KrPerManed,
    lonnstilskudd_hele_maneder: Manedstall,
    lonnstilskudd_dager_utenom: Dager,
    lonnstilskudd_dager_per_maned: DagerPerManed,
) -> Kr:
    """Hele måneder, og dagene utenom med en dag som månedens tilskudd delt på 30,4375."""
    per_dag = del_pa(lonnstilskudd_per_maned, lonnstilskudd_dager_per_maned, ved_null=0)
    return lonnstilskudd_per_maned * lonnstilskudd_hele_maneder + avrund(
        per_dag * lonnstilskudd_dager_utenom
    )
