"""Planen for året: hva som er utbetalt, hva som er igjen, og hva det blir per måned, ftrl. § 12-14.

Reduksjonen gjelder hele kalenderåret. Meldes inntekten midt i året, må månedene som er igjen, ta
igjen det som er gått; det de ikke rekker, tas i etteroppgjøret.
"""

from __future__ import annotations

from enum import IntEnum

from ...engine import (
    MANEDER_I_ARET,
    Aggregat,
    ar_av,
    avrund,
    dag_fra_dato,
    del_pa,
    forste_i_maneden,
    fyller_ar,
    legg_til_maneder,
    manedsnummer,
    regel,
)
from ...engine.units import (
    Alder,
    Andel,
    AntallAr,
    AntallDager,
    AntallManeder,
    Arstall,
    Dato,
    JaNei,
    Kr,
    KrPerAr,
    KrPerManed,
)

PLANLEGGER = "ftrl. § 12-14 andre ledd; Navs inntektsplanlegger"

AGGREGATER = (
    Aggregat(
        navn="uforetrygd_plan_brutto_arsniva",
        av="uforetrygd_brutto_per_ar",
        metode="siste",
        nar="uforetrygd_lopende",
        hjemmel=PLANLEGGER,
        etikett="Uføretrygd før reduksjon, årsnivå resten av året",
    ),
)


class Planvarsel(IntEnum):
    """Hva planen for året varsler om; ett om gangen, det alvorligste først."""

    INGEN = 0
    OVER_INNTEKTSTAKET = 1
    FOR_MYE_UTBETALT = 2
    FOR_LITE_IGJEN = 3


# --- når ny inntekt brukes -----------------------------------------------------------------------


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Ny inntekt brukes fra")
def uforetrygd_plan_virkning_fra(
    aret: Arstall, uforetrygd_inntekt_meldt: Dato, uforetrygd_plan_virker_etter: AntallManeder
) -> Dato:
    """Ny inntekt brukes fra måneden etter at den er meldt, og fra januar når den gjelder neste år."""
    neste = legg_til_maneder(forste_i_maneden(uforetrygd_inntekt_meldt), uforetrygd_plan_virker_etter)
    return max(neste, dag_fra_dato(aret, 1, 1))


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Første måned i planen")
def uforetrygd_plan_fra(uforetrygd_plan_virkning_fra: Dato, uforetrygd_innvilget_fra: Dato) -> Dato:
    """Planen begynner når ny inntekt brukes, tidligst når uføretrygden begynner."""
    return max(uforetrygd_plan_virkning_fra, forste_i_maneden(uforetrygd_innvilget_fra))


@regel(
    "ftrl. § 12-4",
    fra="2015-01-01",
    periode="fast",
    etikett="Siste dag før aldersgrensen",
    sikkerhet="middels",
)
def uforetrygd_plan_siste_dag(
    fodselsdato: Dato, uforetrygd_plan_sluttalder: Alder, uforetrygd_plan_slutter_etter: AntallManeder
) -> Dato:
    """Uføretrygden varer ut måneden en når aldersgrensen."""
    grense = forste_i_maneden(fyller_ar(fodselsdato, uforetrygd_plan_sluttalder))
    return legg_til_maneder(grense, uforetrygd_plan_slutter_etter) - 1


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Første dag etter planen")
def uforetrygd_plan_slutt(
    aret: Arstall, uforetrygd_vedtak_til: Dato, uforetrygd_plan_siste_dag: Dato
) -> Dato:
    """Planen slutter ved årets slutt, når vedtaket slutter, eller når en når aldersgrensen."""
    siste = min(uforetrygd_vedtak_til, uforetrygd_plan_siste_dag)
    return min(dag_fra_dato(aret + 1, 1, 1), forste_i_maneden(siste + 1))


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Måneder igjen av året", minst=0)
def uforetrygd_plan_maneder_igjen(uforetrygd_plan_fra: Dato, uforetrygd_plan_slutt: Dato) -> AntallManeder:
    """Månedene som er igjen, er de fra ny inntekt brukes og ut året."""
    return max(0, manedsnummer(uforetrygd_plan_slutt) - manedsnummer(uforetrygd_plan_fra))


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Måneder utbetalt hittil i år", minst=0)
def uforetrygd_plan_maneder_hittil(
    aret: Arstall, uforetrygd_plan_fra: Dato, uforetrygd_plan_slutt: Dato, uforetrygd_innvilget_fra: Dato
) -> AntallManeder:
    """Månedene med uføretrygd tidligere i året er alt utbetalt."""
    forste = max(dag_fra_dato(aret, 1, 1), forste_i_maneden(uforetrygd_innvilget_fra))
    siste = min(uforetrygd_plan_fra, uforetrygd_plan_slutt)
    return max(0, manedsnummer(siste) - manedsnummer(forste))


# --- årets uføretrygd, det som er utbetalt, og resten --------------------------------------------


@regel(
    "ftrl. § 12-14 andre og tredje ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygd for året i hele kroner",
    minst=0,
)
def uforetrygd_arsrett(uforetrygd_etter_reduksjon: KrPerAr, uforetrygd_kalenderar: AntallAr) -> Kr:
    """Så mye uføretrygd har en rett til for hele året, i hele kroner."""
    return avrund(uforetrygd_etter_reduksjon * uforetrygd_kalenderar)


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Full uføretrygd per måned", minst=0)
def uforetrygd_plan_full_maned(uforetrygd_plan_brutto_arsniva: KrPerAr) -> KrPerManed:
    """En full måned er en tolvdel av uføretrygden før reduksjon, i hele kroner."""
    return avrund(uforetrygd_plan_brutto_arsniva / MANEDER_I_ARET)


@regel(
    PLANLEGGER,
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygd per måned før meldingen",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_plan_maned_for(
    uforetrygd_tidligere_meldt_inntekt: KrPerAr,
    uforetrygd_for_reduksjon: KrPerAr,
    uforetrygd_bunnfradrag: KrPerAr,
    uforetrygd_arets_reduksjonsprosent: Andel,
    uforetrygd_inntektstak: KrPerAr,
    uforetrygd_kalenderar: AntallAr,
    uforetrygd_plan_maneder_hittil: AntallManeder,
    uforetrygd_plan_maneder_igjen: AntallManeder,
) -> KrPerManed:
    """Før meldingen var hver måned en like stor del av året, regnet med inntekten Nav visste om."""
    if uforetrygd_tidligere_meldt_inntekt > uforetrygd_inntektstak:
        return 0.0
    over = max(0.0, uforetrygd_tidligere_meldt_inntekt - uforetrygd_bunnfradrag)
    for_aret = max(0.0, uforetrygd_for_reduksjon - over * uforetrygd_arets_reduksjonsprosent)
    maneder = uforetrygd_plan_maneder_hittil + uforetrygd_plan_maneder_igjen
    return avrund(del_pa(for_aret * uforetrygd_kalenderar, maneder, ved_null=0))


@regel(
    PLANLEGGER,
    fra="2015-01-01",
    periode="år",
    etikett="Uføretrygd utbetalt hittil i år, beregnet",
    sikkerhet="middels",
    minst=0,
)
def uforetrygd_plan_hittil_beregnet(
    uforetrygd_plan_maneder_hittil: AntallManeder, uforetrygd_plan_maned_for: KrPerManed
) -> Kr:
    """Hittil i år er det utbetalt like mye hver måned."""
    if uforetrygd_plan_maneder_hittil == 0:
        return 0.0
    return uforetrygd_plan_maned_for * uforetrygd_plan_maneder_hittil


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Igjen å utbetale i år")
def uforetrygd_plan_netto_rest(uforetrygd_arsrett: Kr, uforetrygd_hittil_utbetalt: Kr) -> Kr:
    """Igjen av årets uføretrygd er det som ikke er utbetalt; mindre enn null er for mye utbetalt."""
    return uforetrygd_arsrett - uforetrygd_hittil_utbetalt


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Mest som kan utbetales resten av året", minst=0)
def uforetrygd_plan_brutto_rest(
    uforetrygd_plan_brutto_arsniva: KrPerAr, uforetrygd_plan_maneder_igjen: AntallManeder
) -> Kr:
    """Mer enn full uføretrygd i månedene som er igjen, utbetales ikke i år."""
    return avrund(uforetrygd_plan_brutto_arsniva / MANEDER_I_ARET * uforetrygd_plan_maneder_igjen)


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Uføretrygd per måned resten av året", minst=0)
def uforetrygd_plan_maned(
    uforetrygd_plan_netto_rest: Kr,
    uforetrygd_plan_maneder_igjen: AntallManeder,
    uforetrygd_plan_full_maned: KrPerManed,
) -> KrPerManed:
    """Det som er igjen, fordeles likt på månedene som er igjen, aldri mer enn en full måned."""
    rest = max(0.0, uforetrygd_plan_netto_rest)
    return min(uforetrygd_plan_full_maned, avrund(del_pa(rest, uforetrygd_plan_maneder_igjen, ved_null=0)))


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Lavere uføretrygd per måned", minst=0)
def uforetrygd_plan_trekk(
    uforetrygd_plan_full_maned: KrPerManed, uforetrygd_plan_maned: KrPerManed
) -> KrPerManed:
    """Så mye lavere enn en full måned blir uføretrygden resten av året."""
    return uforetrygd_plan_full_maned - uforetrygd_plan_maned


@regel("ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Alt utbetalt for mye", minst=0)
def uforetrygd_plan_for_mye(uforetrygd_plan_netto_rest: Kr) -> Kr:
    """Er det alt utbetalt for mye, gjøres det opp i etteroppgjøret."""
    return max(0.0, -uforetrygd_plan_netto_rest)


@regel(
    "ftrl. § 12-14 fjerde ledd", fra="2015-01-01", periode="år", etikett="Blir utbetalt for lite", minst=0
)
def uforetrygd_plan_for_lite(
    uforetrygd_plan_varsel_for_lite: JaNei,
    uforetrygd_plan_netto_rest: Kr,
    uforetrygd_plan_brutto_rest: Kr,
) -> Kr:
    """Det månedene som er igjen, ikke rekker å utbetale, kommer i etteroppgjøret."""
    if uforetrygd_plan_varsel_for_lite:
        return uforetrygd_plan_netto_rest - uforetrygd_plan_brutto_rest
    return 0.0


# --- varsler -------------------------------------------------------------------------------------


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Alt utbetalt mer enn årets uføretrygd")
def uforetrygd_plan_varsel_for_mye(uforetrygd_hittil_utbetalt: Kr, uforetrygd_arsrett: Kr) -> JaNei:
    """Er det utbetalt mer enn en har rett til for året, kommer det ikke mer i år."""
    return uforetrygd_hittil_utbetalt > uforetrygd_arsrett


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Månedene som er igjen, er for få")
def uforetrygd_plan_varsel_for_lite(
    uforetrygd_plan_netto_rest: Kr, uforetrygd_plan_brutto_rest: Kr, uforetrygd_plan_margin: Kr
) -> JaNei:
    """Er det mer igjen enn full uføretrygd ut året, kommer resten i etteroppgjøret."""
    return uforetrygd_plan_netto_rest > uforetrygd_plan_brutto_rest + uforetrygd_plan_margin


@regel(PLANLEGGER, fra="2015-01-01", periode="år", etikett="Varsel")
def uforetrygd_plan_varsel(
    uforetrygd_over_inntektstaket: JaNei,
    uforetrygd_plan_varsel_for_mye: JaNei,
    uforetrygd_plan_varsel_for_lite: JaNei,
) -> Planvarsel:
    """Over inntektstaket er det første varselet; ellers om det er utbetalt for mye eller for lite."""
    if uforetrygd_over_inntektstaket:
        return Planvarsel.OVER_INNTEKTSTAKET
    if uforetrygd_plan_varsel_for_mye:
        return Planvarsel.FOR_MYE_UTBETALT
    if uforetrygd_plan_varsel_for_lite:
        return Planvarsel.FOR_LITE_IGJEN
    return Planvarsel.INGEN


# --- hva en kan melde, og summene ----------------------------------------------------------------


@regel("Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Måneder etter januar", minst=0)
def uforetrygd_plan_meldt_maned(uforetrygd_inntekt_meldt: Dato) -> AntallManeder:
    """Hvilken måned i året det meldes i, regnet fra januar som null."""
    januar = dag_fra_dato(ar_av(uforetrygd_inntekt_meldt), 1, 1)
    return manedsnummer(uforetrygd_inntekt_meldt) - manedsnummer(januar)


@regel("Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Inntekten i året kan meldes")
def uforetrygd_plan_aret_apent(
    aret: Arstall,
    uforetrygd_inntekt_meldt: Dato,
    uforetrygd_plan_meldt_maned: AntallManeder,
    uforetrygd_plan_neste_ar_apner: AntallManeder,
    uforetrygd_plan_aret_stenger: AntallManeder,
    uforetrygd_plan_lopende_vedtak: JaNei,
) -> JaNei:
    """I år kan meldes til og med november, neste år fra oktober."""
    meldear = ar_av(uforetrygd_inntekt_meldt)
    if aret == meldear + 1:
        return uforetrygd_plan_meldt_maned >= uforetrygd_plan_neste_ar_apner
    if aret == meldear and uforetrygd_plan_meldt_maned < uforetrygd_plan_aret_stenger:
        if uforetrygd_plan_meldt_maned >= uforetrygd_plan_neste_ar_apner:
            return uforetrygd_plan_lopende_vedtak
        return True
    return False


@regel("Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="For sent å melde for i år")
def uforetrygd_plan_for_sent(
    aret: Arstall,
    uforetrygd_inntekt_meldt: Dato,
    uforetrygd_plan_meldt_maned: AntallManeder,
    uforetrygd_plan_aret_stenger: AntallManeder,
) -> JaNei:
    """I desember er det for sent å melde inntekt for det samme året."""
    samme_ar = aret == ar_av(uforetrygd_inntekt_meldt)
    return samme_ar and uforetrygd_plan_meldt_maned >= uforetrygd_plan_aret_stenger


@regel(
    "a-opplysningsloven § 4; Navs inntektsplanlegger",
    fra="2015-01-01",
    periode="år",
    etikett="Siste måned som er med i «hittil i år»",
)
def uforetrygd_plan_hittil_til_og_med(
    uforetrygd_inntekt_meldt: Dato, uforetrygd_plan_rapporteringsfrist: AntallDager
) -> Dato:
    """Lønnen for en måned er med fra den 6. i neste måned."""
    denne = forste_i_maneden(uforetrygd_inntekt_meldt)
    forrige = forste_i_maneden(denne - 1)
    if uforetrygd_inntekt_meldt - denne >= uforetrygd_plan_rapporteringsfrist:
        return forrige
    return forste_i_maneden(forrige - 1)


@regel("Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Mindre enn alt rapportert")
def uforetrygd_plan_under_rapportert(
    pensjonsgivende_inntekt: KrPerAr, uforetrygd_plan_rapportert_hittil: KrPerAr
) -> JaNei:
    """Lønnen for året kan ikke være mindre enn arbeidsgivere alt har rapportert."""
    return pensjonsgivende_inntekt < uforetrygd_plan_rapportert_hittil


@regel(
    "Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Forventet inntekt i alt", minst=0
)
def uforetrygd_plan_inntekt(
    pensjonsgivende_inntekt: KrPerAr,
    uforetrygd_naeringsinntekt: KrPerAr,
    uforetrygd_utenlandsinntekt: KrPerAr,
    uforetrygd_plan_andre_pensjoner: KrPerAr,
    uforetrygd_plan_pensjon_utland: KrPerAr,
) -> KrPerAr:
    """All inntekt en melder: lønn, næring, utland og pensjon fra andre."""
    return (
        pensjonsgivende_inntekt
        + uforetrygd_naeringsinntekt
        + uforetrygd_utenlandsinntekt
        + uforetrygd_plan_andre_pensjoner
        + uforetrygd_plan_pensjon_utland
    )


@regel(
    "Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Ytelser og inntekt i året", minst=0
)
def uforetrygd_plan_arssum(uforetrygd_plan_ytelser: KrPerAr, uforetrygd_plan_inntekt: KrPerAr) -> KrPerAr:
    """Til sammen har en ytelsene og all inntekten i året."""
    return uforetrygd_plan_ytelser + uforetrygd_plan_inntekt


@regel(
    "Navs inntektsplanlegger", fra="2015-01-01", periode="år", etikett="Inntekt for deler av året", minst=0
)
def uforetrygd_plan_inntekt_del_av_aret(
    uforetrygd_plan_arslonn: KrPerAr,
    uforetrygd_plan_maneder_i_arbeid: AntallManeder,
    uforetrygd_kalenderar: AntallAr,
) -> KrPerAr:
    """Med lønn i noen måneder er inntekten så mange tolvdeler av årslønnen."""
    ar = uforetrygd_plan_maneder_i_arbeid / MANEDER_I_ARET
    return uforetrygd_plan_arslonn * del_pa(ar, uforetrygd_kalenderar, ved_null=0)
