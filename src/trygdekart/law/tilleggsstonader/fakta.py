"""Fakta om aktiviteten, læremidler, pass av barn og bolig."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Fakta


class Utdanning(IntEnum):
    """Hva slags utdanning personen tar."""

    INGEN = 1
    VIDEREGAENDE = 2
    HOYERE = 3


FAKTA = (
    Fakta(
        navn="tilleggsstonader_malgruppe",
        type=bool,
        enhet="ja/nei",
        etikett="Får arbeidsavklaringspenger eller har nedsatt arbeidsevne",
        etikett_en="Receives work assessment allowance or has reduced work capacity",
        sporsmal="Får du arbeidsavklaringspenger, eller har Nav sagt at arbeidsevnen din er nedsatt?",
        hvorfor="Tilleggsstønader er for den som trenger hjelp til å komme i arbeid.",
    ),
    Fakta(
        navn="tilleggsstonader_i_aktivitet",
        type=bool,
        enhet="ja/nei",
        etikett="Er i tiltak, utredning eller utdanning som Nav har godkjent",
        etikett_en="In a measure, assessment or education approved by Nav",
        sporsmal="Deltar du i tiltak, utredning eller utdanning som Nav har godkjent?",
        hvorfor="Stønaden dekker det aktiviteten koster deg.",
    ),
    Fakta(
        navn="tilleggsstonader_lonn_i_tiltaket",
        type=bool,
        enhet="ja/nei",
        etikett="Får lønn i tiltaket",
        etikett_en="Paid in the measure",
        sporsmal="Får du lønn av arbeidsgiveren for tiltaket?",
        hvorfor="Den som får lønn i tiltaket, får ikke tilleggsstønader for det.",
    ),
    Fakta(
        navn="tilleggsstonader_utdanning",
        type=Utdanning,
        enhet="kategori",
        etikett="Utdanning",
        etikett_en="Education",
        sporsmal="Tar du videregående opplæring, eller høyere utdanning eller fagskole?",
        hvorfor="Satsen for læremidler er høyere for høyere utdanning og fagskole.",
    ),
    Fakta(
        navn="tilleggsstonader_studieprosent",
        type=float,
        enhet="andel",
        etikett="Studieprosent",
        etikett_en="Share of full-time study",
        sporsmal="Hvor mange prosent av full tid studerer du?",
        hvorfor="Ved 50 prosent eller mindre er det halv sats for læremidler.",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="tilleggsstonader_barn_under_tilsyn",
        type=int,
        enhet="barn",
        etikett="Barn som må passes",
        etikett_en="Children in need of care",
        sporsmal="Hvor mange barn må passes mens du er i aktiviteten? Ta med barn til og med fjerde "
        "skoleår og eldre barn som trenger mer tilsyn enn andre.",
        hvorfor="Den høyeste støtten er større jo flere barn som må passes, opp til tre.",
        omrade=(0, 20),
    ),
    Fakta(
        navn="tilleggsstonader_barnetilsyn_utgift",
        type=float,
        enhet="kr/måned",
        etikett="Utgifter til pass av barn",
        etikett_en="Child care costs",
        sporsmal="Hva betaler du i måneden for pass av barna til sammen?",
        hvorfor="64 prosent av utgiften dekkes, opp til en øvre grense.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_barnetilsyn_dager",
        type=int,
        enhet="dag",
        etikett="Dager med pass av barn i måneden",
        etikett_en="Days of child care in the month",
        sporsmal="Hvor mange hverdager i måneden var du i aktiviteten mens barna ble passet?",
        hvorfor="Støtten til pass av barn regnes for hver hverdag.",
        omrade=(0, 31),
    ),
    Fakta(
        navn="tilleggsstonader_ma_bo_borte",
        type=bool,
        enhet="ja/nei",
        etikett="Må bo borte for å delta",
        etikett_en="Must live away from home to take part",
        sporsmal="Må du bo et annet sted enn hjemme for å være i aktiviteten?",
        hvorfor="Bare den som må bo borte, får dekket bolig der og reiser hjem.",
        skjonn=True,
        kriterier=("Det er ikke mulig eller rimelig å reise fram og tilbake hver dag.",),
    ),
    Fakta(
        navn="tilleggsstonader_bolig_utgift",
        type=float,
        enhet="kr/måned",
        etikett="Ekstra boutgifter",
        etikett_en="Extra housing costs",
        sporsmal="Hvor mye mer koster boligen deg i måneden fordi du er i aktiviteten?",
        hvorfor="De ekstra utgiftene dekkes opp til en øvre grense.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_bolig_dyrere_av_helsen",
        type=bool,
        enhet="ja/nei",
        etikett="Må ha dyrere bolig på grunn av helsen",
        etikett_en="Needs costlier housing for health reasons",
        sporsmal="Må boligen der du er i aktivitet, være dyrere på grunn av helsen din?",
        hvorfor="Da dekkes de faktiske utgiftene også over grensen.",
        skjonn=True,
        kriterier=("Funksjonsnedsettelse eller sykdom gjør at boligen må tilpasses eller være større.",),
    ),
)
