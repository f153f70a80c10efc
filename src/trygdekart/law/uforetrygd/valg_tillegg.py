"""Uavklarte punkter om tillegg, institusjon og straff i kap. 12."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class BarnetilleggVedStans(IntEnum):
    """Om barnetillegget utbetales i et år der inntekten stanser uføretrygden."""

    STANSES = 0
    UTBETALES = 1


class GjenlevendeFrys(IntEnum):
    """Om gjenlevendetillegget står stille etter reguleringen 1. mai 2024."""

    STAR_STILLE = 0
    FOLGER_BEREGNINGEN = 1


class EktefelleGulv(IntEnum):
    """Hva gulvet for ektefelletillegget gjelder."""

    UFORETRYGD_OG_TILLEGG = 0
    INTET_GULV = 1


class SoningStans(IntEnum):
    """Hvilken måned uføretrygden stanser ved varetekt og soning."""

    FRA_ANDRE_MANED = 0
    ETTER_ANDRE_MANED = 1


VALG = (
    Valg(
        navn="uforetrygd_valg_barnetillegg_ved_stans",
        sporsmal="Utbetales barnetillegg når inntekten er over inntektstaket?",
        hjemmel="ftrl. § 12-15 første ledd, jf. § 12-14 tredje ledd",
        alternativer=(
            Alternativ(0, "nei, tillegget faller bort sammen med uføretrygden"),
            Alternativ(1, "ja, så langt inntektsprøvingen i § 12-16 gir noe"),
        ),
        standard=0,
        grunn="Tillegget gis til den som mottar uføretrygd. Ingen tekst vi har sett, sier det uttrykkelig.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_gjenlevende_frys",
        sporsmal="Står gjenlevendetillegget stille etter 1. mai 2024?",
        hjemmel="ftrl. § 12-18 med overgangsregler fra 1.1.2024",
        alternativer=(
            Alternativ(0, "ja, i kroner som før reguleringen 1. mai 2024"),
            Alternativ(1, "nei, det regnes ut som før"),
        ),
        standard=0,
        grunn="At løpende tillegg ikke lenger reguleres, er ikke sett i kilde (hukommelse).",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_ektefelle_gulv",
        sporsmal="Hva er det gulvet på 3,76 G gjelder for den som har ektefelletillegg?",
        hjemmel="overgangsregler 2015 om ektefelletillegg",
        alternativer=(
            Alternativ(0, "uføretrygden og ektefelletillegget til sammen"),
            Alternativ(1, "ingenting her; tillegget er det som står i vedtaket"),
        ),
        standard=0,
        grunn="Brevet nevner 3,76 G for dem som fikk tillegget omregnet; regelteksten er ikke sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_soning",
        sporsmal="Når stanser uføretrygden ved varetekt og soning?",
        hjemmel="ftrl. § 12-20",
        alternativer=(
            Alternativ(0, "fra og med andre måned etter måneden soningen begynte"),
            Alternativ(1, "når andre måned etter måneden soningen begynte, er gått"),
        ),
        standard=0,
        grunn="Navs brev sier «fra og med andre måned etter». En annen lesning er etter den måneden.",
        sikkerhet="middels",
    ),
)
