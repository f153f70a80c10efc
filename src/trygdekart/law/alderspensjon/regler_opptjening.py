"""Pensjonsopptjening og pensjonsbeholdning, ftrl. §§ 20-4 til 20-8, også som ufør (§ 20-7 a)."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, ar_av, hjelpefunksjon, legg_til_maneder, regel
from ...engine.declare import Aggregat
from ...engine.units import Alder, Andel, AntallG, AntallManeder, Arstall, Dato, JaNei, KrPerAr, KrPerG
from .valg import UforOpptjening

AGGREGATER = (
    Aggregat(
        navn="alderspensjon_arets_uforegrad",
        av="uforetrygd_uforegrad",
        metode="vektet",
        hjemmel="ftrl. § 20-7 a",
        etikett="Uføregrad i året, vektet etter måneder",
    ),
    Aggregat(
        navn="alderspensjon_arets_antatt_inntekt",
        av="alderspensjon_antatt_inntekt",
        metode="siste",
        hjemmel="ftrl. § 20-7 a",
    ),
    Aggregat(
        navn="alderspensjon_arets_siste_ufore_ar",
        av="alderspensjon_siste_ufore_ar",
        metode="siste",
        hjemmel="ftrl. § 20-7 a",
    ),
    Aggregat(
        navn="alderspensjon_arets_siste_opptjeningsar",
        av="alderspensjon_siste_opptjeningsar",
        metode="siste",
        hjemmel="ftrl. § 20-4",
    ),
)


# --- hvilke år ------------------------------------------------------------------------------------


@regel("ftrl. § 20-4", fra="1967-01-01", periode="fast", etikett="Første år med pensjonsopptjening")
def alderspensjon_forste_opptjeningsar(
    fodselsdato: Dato, alderspensjon_opptjening_fra_alder: Alder
) -> Arstall:
    """Opptjeningen begynner det året en fyller 13."""
    return ar_av(fodselsdato) + alderspensjon_opptjening_fra_alder


@regel("ftrl. § 20-4", fra="1967-01-01", etikett="Siste år med pensjonsopptjening")
def alderspensjon_siste_opptjeningsar(
    fodselsdato: Dato,
    alderspensjon_opptjening_til_alder: Alder,
    alderspensjon_aldersheving_maneder: AntallManeder,
) -> Arstall:
    """Opptjeningen varer ut det året en fyller 75, med hevingen for årskullet."""
    maneder = alderspensjon_opptjening_til_alder * MANEDER_I_ARET + alderspensjon_aldersheving_maneder
    return ar_av(legg_til_maneder(fodselsdato, maneder))


@regel(
    "ftrl. § 20-7 a",
    fra="2011-01-01",
    etikett="Siste år med pensjonsopptjening som ufør",
    sikkerhet="middels",
)
def alderspensjon_siste_ufore_ar(
    fodselsdato: Dato,
    alderspensjon_valg_ufor_opptjening: UforOpptjening,
    alderspensjon_ufor_opptjening_til_alder: Alder,
    alderspensjon_ufor_opptjening_til_alder_forlik: Alder,
    alderspensjon_nedre_alder_nas: Dato,
) -> Arstall:
    """Uføre får opptjening til og med det året de fyller 61; etter kap. 20 stopper den ved 62."""
    if alderspensjon_valg_ufor_opptjening == UforOpptjening.TIL_64:
        return ar_av(fodselsdato) + alderspensjon_ufor_opptjening_til_alder_forlik
    if alderspensjon_valg_ufor_opptjening == UforOpptjening.TIL_NEDRE_GRENSE:
        return ar_av(alderspensjon_nedre_alder_nas) - 1
    return ar_av(fodselsdato) + alderspensjon_ufor_opptjening_til_alder


# --- ett års opptjening ---------------------------------------------------------------------------


@hjelpefunksjon
def inntekt_som_gir_opptjening(
    inntekt: KrPerAr, som_ufor: KrPerAr, omsorg: KrPerAr, tak: KrPerAr
) -> KrPerAr:
    """Inntekten i året, minst omsorgsinntekten, med antatt inntekt som ufør lagt til; høyst 7,1 G."""
    return min(max(inntekt, omsorg) + som_ufor, tak)


@regel("ftrl. § 20-7 a", fra="2011-01-01", periode="år", etikett="Antatt inntekt som ufør i året", minst=0)
def alderspensjon_inntekt_som_ufor(
    alderspensjon_arets_antatt_inntekt: KrPerAr,
    alderspensjon_arets_uforegrad: Andel,
    alderspensjon_arets_siste_ufore_ar: Arstall,
    aret: Arstall,
) -> KrPerAr:
    """Uføre får opptjening av inntekten de hadde, i samme grad som uføregraden, til 61 år."""
    if aret > alderspensjon_arets_siste_ufore_ar:
        return 0.0
    return alderspensjon_arets_antatt_inntekt * alderspensjon_arets_uforegrad


@regel("ftrl. § 20-5", fra="2010-01-01", periode="år", etikett="Årets pensjonsopptjening", minst=0)
def alderspensjon_opptjening(
    pensjonsgivende_inntekt: KrPerAr,
    alderspensjon_opptjeningssats: Andel,
    alderspensjon_opptjening_tak: AntallG,
    grunnbelop_gjennomsnitt: KrPerG,
    alderspensjon_forste_opptjeningsar: Arstall,
    alderspensjon_arets_siste_opptjeningsar: Arstall,
    aret: Arstall,
) -> KrPerAr:
    """Av inntekten i året går 18,1 prosent til pensjonsbeholdningen, for inntekt opp til 7,1 G."""
    if aret < alderspensjon_forste_opptjeningsar or aret > alderspensjon_arets_siste_opptjeningsar:
        return 0.0
    tak = alderspensjon_opptjening_tak * grunnbelop_gjennomsnitt
    grunnlag = inntekt_som_gir_opptjening(pensjonsgivende_inntekt, 0, 0, tak)
    return alderspensjon_opptjeningssats * grunnlag


@regel(
    "ftrl. § 20-7 a", fra="2011-01-01", periode="år", etikett="Årets pensjonsopptjening som ufør", minst=0
)
def alderspensjon_opptjening_som_ufor(
    pensjonsgivende_inntekt: KrPerAr,
    alderspensjon_inntekt_som_ufor: KrPerAr,
    alderspensjon_opptjeningssats: Andel,
    alderspensjon_opptjening_tak: AntallG,
    grunnbelop_gjennomsnitt: KrPerG,
    alderspensjon_opptjening: KrPerAr,
) -> KrPerAr:
    """Det uføretrygden legger til årets opptjening; til sammen teller inntekt opp til 7,1 G."""
    tak = alderspensjon_opptjening_tak * grunnbelop_gjennomsnitt
    begge = inntekt_som_gir_opptjening(pensjonsgivende_inntekt, alderspensjon_inntekt_som_ufor, 0, tak)
    return max(0, alderspensjon_opptjeningssats * begge - alderspensjon_opptjening)


@regel(
    "ftrl. § 20-7 a",
    fra="2015-01-01",
    etikett="Antatt inntekt som ufør, av grunnlaget for uføretrygden",
    sikkerhet="middels",
    minst=0,
)
def alderspensjon_antatt_inntekt_av_grunnlaget(uforetrygd_grunnlag_per_ar: KrPerAr) -> KrPerAr:
    """Antatt inntekt er grunnlaget for uføretrygden; over 6 G må en oppgi den selv."""
    return uforetrygd_grunnlag_per_ar


@regel(
    "forutsetning, ikke lov", fra="2011-01-01", etikett="Inntekt uten uførheten", sikkerhet="lav", minst=0
)
def alderspensjon_inntekt_som_for_uforheten(alderspensjon_antatt_inntekt: KrPerAr) -> KrPerAr:
    """Uten uførheten ville en hatt inntekten en hadde da en ble ufør."""
    return alderspensjon_antatt_inntekt


@regel("ftrl. § 20-7 a", fra="2011-01-01", periode="måned", etikett="Får pensjonsopptjening som ufør nå")
def alderspensjon_ufor_opptjener(
    uforetrygd_uforegrad: Andel, alderspensjon_siste_ufore_ar: Arstall, maned: Dato
) -> JaNei:
    """Den som får uføretrygd, har opptjening til og med det siste året for årskullet."""
    return uforetrygd_uforegrad > 0 and ar_av(maned) <= alderspensjon_siste_ufore_ar
