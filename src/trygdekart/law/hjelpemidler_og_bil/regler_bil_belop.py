"""Inntektsprøvingen og beløpene, forskrift 7.3.2003 nr. 290 §§ 5 og 6."""

from __future__ import annotations

from ...engine import del_pa, fyller_ar, interpolert, regel, rund_opp
from ...engine.units import Alder, Andel, AntallG, Dato, JaNei, Kr, KrPerAr, KrPerG, Nokkeltabell
from ..person.fakta import Sivilstand
from .fakta_bil import Gruppe
from .regler_hjelpemidler import FRA

PROVING = "forskrift 7.3.2003 nr. 290 § 6"
BELOP = "forskrift 7.3.2003 nr. 290 § 5"
UTSTYR = "ftrl. § 10-7 bokstav h; forskrift 7.3.2003 nr. 290"


@regel(PROVING, fra=FRA, periode="dag", etikett="Søkeren er barn")
def bil_soker_er_barn(dag: Dato, fodselsdato: Dato, bil_barn_under_alder: Alder) -> JaNei:
    """Til barn under 18 år regnes stønaden som om forsørgeren hadde søkt."""
    return dag < fyller_ar(fodselsdato, bil_barn_under_alder)


@regel(PROVING, fra=FRA, periode="dag", etikett="Inntekten som prøves", minst=0)
def bil_inntekt_som_proves(
    bil_inntekt: KrPerAr, bil_inntekt_ektefelle: KrPerAr, sivilstand: Sivilstand
) -> KrPerAr:
    """Alminnelig inntekt før særfradrag prøves: din egen, og ektefellens eller samboerens."""
    if sivilstand == Sivilstand.ENSLIG:
        return bil_inntekt
    return bil_inntekt + bil_inntekt_ektefelle


@regel(
    PROVING,
    fra=FRA,
    periode="dag",
    etikett="Inntekten som prøves",
    unntak_fra="bil_inntekt_som_proves",
    nar="bil_soker_er_barn",
    minst=0,
)
def bil_inntekt_som_proves_barn(bil_inntekt_forsorger: KrPerAr) -> KrPerAr:
    """For barn er det hovedforsørgerens inntekt som prøves, med ektefelle eller samboer."""
    return bil_inntekt_forsorger


@regel(PROVING, fra=FRA, etikett="Inntektsgrensen i kroner", minst=0)
def bil_inntektsgrense_per_ar(bil_inntektsgrense: AntallG, grunnbelop: KrPerG) -> KrPerAr:
    """Grensen er seks ganger grunnbeløpet."""
    return bil_inntektsgrense * grunnbelop


@regel(PROVING, fra=FRA, periode="dag", etikett="Inntekten er over grensen")
def bil_over_inntektsgrensen(bil_inntekt_som_proves: KrPerAr, bil_inntektsgrense_per_ar: KrPerAr) -> JaNei:
    """Er inntekten over seks ganger grunnbeløpet, er det ikke noe tilskudd, og full egenandel."""
    return bil_inntekt_som_proves > bil_inntektsgrense_per_ar


@regel(f"{PROVING} (gruppe 1)", fra=FRA, periode="dag", etikett="Inntekten er ikke over grensen")
def bil_vilkar_inntekt(bil_over_inntektsgrensen: JaNei) -> JaNei:
    """Tilskudd i gruppe 1 gis ikke når inntekten er over seks ganger grunnbeløpet."""
    return not bil_over_inntektsgrensen


@regel(PROVING, fra=FRA, periode="dag", etikett="Inntekt over grensen", minst=0)
def bil_inntekt_over_grensen_per_ar(
    bil_inntekt_som_proves: KrPerAr, bil_inntektsgrense_per_ar: KrPerAr
) -> KrPerAr:
    """Så mye er inntekten over grensen."""
    return max(0.0, bil_inntekt_som_proves - bil_inntektsgrense_per_ar)


@regel(PROVING, fra=FRA, periode="dag", etikett="Andel av stønaden", minst=0)
def bil_andel(
    bil_inntekt_som_proves: KrPerAr,
    bil_over_inntektsgrensen: JaNei,
    bil_full_stonad_til: AntallG,
    bil_inntektstrinn: AntallG,
    bil_andeler: Nokkeltabell,
    grunnbelop: KrPerG,
) -> Andel:
    """Stønaden er full til og med 3 G, går ned for hver halve G, og er borte over 6 G."""
    if bil_over_inntektsgrensen:
        return 0.0
    over = max(0.0, bil_inntekt_som_proves - bil_full_stonad_til * grunnbelop)
    # Steps are whole, so the table is never read between two rows.
    return interpolert(bil_andeler, rund_opp(del_pa(over, bil_inntektstrinn * grunnbelop, ved_null=0)))


@regel(
    f"{BELOP} (gruppe 1)",
    fra=FRA,
    periode="dag",
    etikett="Tilskudd etter inntekten, når vilkårene er oppfylt",
    sikkerhet="lav",
    minst=0,
)
def bil_tilskudd_etter_inntekten(bil_andel: Andel, bil_gruppe_1_maks: Kr, bil_pris: Kr) -> Kr:
    """I gruppe 1 er stønaden et engangsbeløp etter inntekten, aldri mer enn prisen på bilen."""
    return min(bil_andel * bil_gruppe_1_maks, bil_pris)


@regel(f"{BELOP} (gruppe 1)", fra=FRA, periode="dag", etikett="Tilskudd til bil", minst=0)
def bil_tilskudd(bil_gruppe: Gruppe, bil_vilkar: JaNei, bil_tilskudd_etter_inntekten: Kr) -> Kr:
    """Tilskuddet er bare i gruppe 1, og bare når vilkårene er oppfylt."""
    if bil_gruppe == Gruppe.GRUPPE_2 or not bil_vilkar:
        return 0.0
    return bil_tilskudd_etter_inntekten


@regel(f"{BELOP} (gruppe 2)", fra=FRA, etikett="Prisen det gis lån til", minst=0)
def bil_stottet_pris(bil_pris: Kr, bil_rimeligste_pris: Kr) -> Kr:
    """Det gis lån til den rimeligste bilen som er hensiktsmessig; en dyrere bil betaler en selv."""
    return min(bil_pris, bil_rimeligste_pris)


@regel(f"{PROVING} (gruppe 2)", fra=FRA, periode="dag", etikett="Egenandel", minst=0)
def bil_egenandel(
    bil_stottet_pris: Kr,
    bil_over_inntektsgrensen: JaNei,
    bil_andel: Andel,
    bil_gruppe_2_provd_del: Kr,
    bil_gruppe_2_egenandel_over_grensen: Kr,
) -> Kr:
    """De første 150 000 kronene prøves mot inntekten; over 6 G er hele beløpet egenandel."""
    if bil_over_inntektsgrensen:
        return min(bil_gruppe_2_egenandel_over_grensen, bil_stottet_pris)
    proves = min(bil_gruppe_2_provd_del, bil_stottet_pris)
    return proves - bil_andel * proves


@regel(f"{BELOP} (gruppe 2)", fra=FRA, periode="dag", etikett="Rente- og avdragsfritt lån", minst=0)
def bil_lan(bil_gruppe: Gruppe, bil_vilkar: JaNei, bil_stottet_pris: Kr, bil_egenandel: Kr) -> Kr:
    """Det bilen koster utover egenandelen, lånes ut uten rente og avdrag; over 150 000 uten prøving."""
    if bil_gruppe == Gruppe.GRUPPE_1 or not bil_vilkar:
        return 0.0
    return bil_stottet_pris - bil_egenandel


@regel(BELOP, fra=FRA, periode="dag", etikett="Du betaler selv for bilen", minst=0)
def bil_betaler_selv(bil_gruppe: Gruppe, bil_pris: Kr, bil_tilskudd: Kr, bil_lan: Kr) -> Kr:
    """Det bilen koster mer enn stønaden, betaler en selv."""
    if bil_gruppe == Gruppe.GRUPPE_1:
        return bil_pris - bil_tilskudd
    return bil_pris - bil_lan


@regel(UTSTYR, fra=FRA, etikett="Fyller vilkårene for spesialutstyr")
def bil_vilkar_utstyr(
    hjelpemidler_medlem: JaNei, bil_varig_nedsatt: JaNei, bil_utstyr_nodvendig: JaNei
) -> JaNei:
    """Nødvendig spesialutstyr dekkes også i en bil en betaler selv, og uansett inntekt."""
    return hjelpemidler_medlem and bil_varig_nedsatt and bil_utstyr_nodvendig


@regel(UTSTYR, fra=FRA, etikett="Spesialutstyr som dekkes", minst=0)
def bil_utstyr_dekket(bil_vilkar_utstyr: JaNei, bil_utstyr_pris: Kr, bil_utstyr_fra_fabrikken: Kr) -> Kr:
    """Spesialutstyret dekkes helt; det som er standard fra fabrikken, er ikke spesialutstyr."""
    if not bil_vilkar_utstyr:
        return 0.0
    return max(0.0, bil_utstyr_pris - bil_utstyr_fra_fabrikken)


@regel(UTSTYR, fra=FRA, etikett="Opplæring som dekkes", minst=0)
def bil_opplaering_dekket(bil_vilkar_utstyr: JaNei, bil_opplaering_pris: Kr) -> Kr:
    """Opplæringen i å bruke spesialutstyret dekkes helt."""
    if not bil_vilkar_utstyr:
        return 0.0
    return bil_opplaering_pris


@regel(PROVING, fra=FRA, periode="dag", etikett="Kjøreopplæring som dekkes", sikkerhet="middels", minst=0)
def bil_forerkort_dekket(bil_vilkar: JaNei, bil_andel: Andel, bil_forerkort_pris: Kr) -> Kr:
    """Annen kjøreopplæring prøves mot inntekten slik som bilen."""
    if not bil_vilkar:
        return 0.0
    return bil_andel * bil_forerkort_pris
