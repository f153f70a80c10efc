"""Fakta om hjelpestønaden: behovet for tilsyn og pleie, og hvem som gir det."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class Forhoyet(IntEnum):
    """Hvilken forhøyet sats Nav har satt for et barn under 18 år."""

    INGEN = 1
    SATS_2 = 2
    SATS_3 = 3
    SATS_4 = 4


FAKTA = (
    Fakta(
        navn="hjelpestonad_saerskilt_behov",
        type=bool,
        enhet="ja/nei",
        etikett="Trenger særskilt tilsyn og pleie",
        etikett_en="Needs special care and attendance",
        sporsmal="Trenger du særskilt tilsyn og pleie på grunn av sykdommen?",
        hvorfor="Hjelpestønad er for den som ikke klarer seg uten.",
        skjonn=True,
        kriterier=(
            "Evnen til å klare seg uten tilsyn svikter, inne og ute, dag og natt.",
            "Hjelp til hygiene og måltider teller; hjelp i huset gjør ikke.",
            "For barn teller bare det friske barn på samme alder ikke trenger.",
        ),
    ),
    Fakta(
        navn="hjelpestonad_blind",
        type=bool,
        enhet="ja/nei",
        etikett="Blind, eller ser for dårlig til å finne fram",
        etikett_en="Blind, or sight too poor to guide oneself",
        sporsmal="Er du blind, eller ser du for dårlig til å finne fram på egen hånd?",
        hvorfor="Da regnes vilkårene om behovet som oppfylt.",
    ),
    Fakta(
        navn="hjelpestonad_privat_hjelp",
        type=bool,
        enhet="ja/nei",
        etikett="En privatperson gir hjelpen",
        etikett_en="A private person gives the help",
        sporsmal="Er det en privatperson, for eksempel i familien, som gir hjelpen? Fosterhjem regnes med.",
        hvorfor="Hjelp kommunen gir eller betaler, teller ikke.",
    ),
    Fakta(
        navn="hjelpestonad_betalt_hjelp_per_ar",
        type=float,
        enhet="kr/år",
        etikett="Det hjelpen ville kostet i året",
        etikett_en="What the help would have cost per year",
        sporsmal="Hva ville hjelpen kostet i året om noen måtte få betalt for den?",
        hvorfor="Behovet må være så stort at betalt hjelp ville kostet minst sats 1.",
        omrade=(0, None),
    ),
    Fakta(
        navn="hjelpestonad_forhoyet",
        type=Forhoyet,
        enhet="kategori",
        etikett="Forhøyet hjelpestønad",
        etikett_en="Higher attendance benefit",
        sporsmal="Hvilken forhøyet sats står i vedtaket, eller søker du om?",
        hvorfor="Barn under 18 år som trenger vesentlig mer, kan ha to, fire eller seks ganger sats 1.",
        skjonn=True,
        kriterier=(
            "Behovet er vesentlig større enn ordinær hjelpestønad dekker.",
            "Hvor mye kroppen og psyken svikter, og hvor omfattende tilsynet og pleien er.",
            "Behovet for stimulering, opplæring og trening hjemme.",
            "Hvor bundet den som gir hjelpen, er; og om pengene gjør det lettere å bo hjemme.",
        ),
    ),
    Fakta(
        navn="hjelpestonad_barnet_dodt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Barnet døde",
        etikett_en="The child died",
        sporsmal="Hvilken dag døde barnet?",
        hvorfor="Den som har hatt forhøyet hjelpestønad lenge, beholder den en stund.",
        tidligst="fodselsdato",
    ),
    Fakta(
        navn="hjelpestonad_forhoyet_ar",
        type=float,
        enhet="år",
        periode="fast",
        etikett="År med forhøyet hjelpestønad",
        etikett_en="Years of higher attendance benefit",
        sporsmal="Hvor mange år har dere hatt forhøyet hjelpestønad?",
        hvorfor="Etter tre år beholdes den i tre måneder etter at barnet er dødt.",
        omrade=(0, 18),
    ),
)
