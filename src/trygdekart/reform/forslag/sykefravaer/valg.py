"""Det forslaget om sykefravær lar stå åpent, som valg med alternativer."""

from __future__ import annotations

from enum import IntEnum

from ....engine import Alternativ, Fakta, Valg

KILDE = "Områdegjennomgang av helserelaterte ytelser, 28.11.2025, forslag 3.2"


class ManedeneRegnesFra(IntEnum):
    """Hvilken dag de seks månedene regnes fra."""

    FORSTE_DAG = 0
    ETTER_ARBEIDSGIVERPERIODEN = 1


class DelenErAv(IntEnum):
    """Hva arbeidsgiverens del er en del av."""

    UAVKORTET = 0
    REDUSERT = 1


class HvemGjelderDet(IntEnum):
    """Om den lavere dekningen gjelder andre enn arbeidstakere."""

    ARBEIDSTAKERE = 0
    ALLE = 1


class Gradert(IntEnum):
    """Om den lavere dekningen gjelder graderte sykmeldinger."""

    SOM_ANDRE = 0
    UNNTATT = 1


VALG = (
    Valg(
        navn="sykepenger_forslag_valg_fra",
        sporsmal="Hvilken dag regnes de seks månedene fra?",
        hjemmel="ftrl. § 8-16 (forslag)",
        alternativer=(
            Alternativ(0, "første fraværsdag"),
            Alternativ(1, "dagen etter arbeidsgiverperioden (dag 17)"),
        ),
        standard=0,
        grunn="Forslaget sier ikke hvilken dag det er.",
        sikkerhet="lav",
    ),
    Valg(
        navn="sykepenger_forslag_valg_del",
        sporsmal="Er arbeidsgiverens del regnet av sykepengene før eller etter at de er satt ned?",
        hjemmel="ftrl. § 8-17 (forslag)",
        alternativer=(
            Alternativ(0, "av sykepengene før de settes ned"),
            Alternativ(1, "av de nedsatte sykepengene"),
        ),
        standard=0,
        grunn="Forslaget sier ikke hva de 10 prosentene er av.",
        sikkerhet="lav",
    ),
    Valg(
        navn="sykepenger_forslag_valg_hvem",
        sporsmal="Gjelder den lavere dekningen bare arbeidstakere?",
        hjemmel="ftrl. § 8-16 (forslag)",
        alternativer=(
            Alternativ(0, "bare arbeidstakere"),
            Alternativ(1, "alle grupper, i tillegg til lavere dekning de har fra før"),
        ),
        standard=0,
        grunn="Forslaget nevner arbeidsgiverperioden, som bare arbeidstakere har.",
        sikkerhet="lav",
    ),
    Valg(
        navn="sykepenger_forslag_valg_gradert",
        sporsmal="Gjelder den lavere dekningen også gradert sykmelding?",
        hjemmel="ftrl. § 8-16 (forslag)",
        alternativer=(
            Alternativ(0, "ja, som for andre"),
            Alternativ(1, "nei, gradert sykmelding har full dekning"),
        ),
        standard=0,
        grunn="Forslaget nevner ikke gradering.",
        sikkerhet="lav",
    ),
)

FAKTA = (
    Fakta(
        navn="sykepenger_senere_i_fravaret",
        type=bool,
        enhet="ja/nei",
        etikett="Fraværet har vart så lenge at den senere dekningen gjelder",
        etikett_en="The absence has lasted so long that the later coverage applies",
        sporsmal="Har fraværet vart i minst seks måneder?",
        hvorfor="Forslaget har en lavere dekning fra og med seks måneder.",
    ),
)
