"""Fakta om vilkårene for sykepenger: arbeidet før sykdommen, arbeidsuførheten og oppholdet."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta, Standard
from .fakta_kort import ja_nei


class Virksomhet(IntEnum):
    """Hva en gjorde på en dag, slik § 8-2 skiller det."""

    ARBEID = 1
    YTELSE_SOM_LIKESTILLES = 2
    FORELDREPENGER_ETTER_AAP = 3
    ULOVLIG_FRAVAER = 4
    IKKE_ARBEID = 5


class Grunn(IntEnum):
    """Hvorfor en ikke kan arbeide: sykdom eller skade, eller et av de likestilte tilfellene i § 8-4."""

    SYKDOM_ELLER_SKADE = 1
    INNLAGT_I_HELSEINSTITUSJON = 2
    BEHANDLING_SOM_HINDRER_ARBEID = 3
    ARBEIDSRETTET_TILTAK = 4
    TILSKUDD_TIL_OPPLAERING = 5
    KONTROLLUNDERSOKELSE_ET_DOGN = 6
    SMITTEFARE = 7
    SVANGERSKAPSAVBRUDD = 8
    BEHANDLING_FOR_BARNLOSHET = 9
    DONOR = 10
    STERILISERING = 11
    KOSMETISK_UTEN_MEDISINSK_GRUNN = 12
    SOSIALE_ELLER_OKONOMISKE_PROBLEMER = 13


class Permisjon(IntEnum):
    """Hva et avbrudd i arbeidsforholdet skyldes (§ 8-15)."""

    INGEN = 0
    LOVBESTEMT_ELLER_AVTALT = 1
    FAST_TURNUS = 2
    ANNET = 3


FAKTA = (
    Fakta(
        navn="sykepenger_virksomhet",
        type=Virksomhet,
        enhet="kategori",
        etikett="Arbeid før sykdommen",
        etikett_en="Work before the sickness",
        sporsmal="Når var du i arbeid før du ble syk, og hva gjorde du ellers?",
        hvorfor="En må ha arbeidet i fire uker rett før en ble syk (§ 8-2).",
    ),
    ja_nei(
        "sykepenger_yrkesskade",
        "Arbeidsufør på grunn av godkjent yrkesskade",
        "Unfit because of an approved occupational injury",
        "Skyldes sykdommen en yrkesskade som er godkjent?",
        "Ved yrkesskade kreves verken opptjening eller minsteinntekt (§ 8-55).",
        standard=Standard(False, "ftrl. §§ 8-55 og 13-14 (skaden må meldes og godkjennes)"),
    ),
    Fakta(
        navn="sykepenger_inntekt_ved_yrkesskaden",
        type=float,
        enhet="kr/år",
        etikett="Årsinntekt da yrkesskaden skjedde",
        etikett_en="Annual income at the time of the injury",
        sporsmal="Hvor mye tjente du i året da yrkesskaden skjedde?",
        hvorfor="Grunnlaget er ikke lavere enn inntekten da skaden skjedde (§ 8-55).",
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_tjenestedager",
        type=int,
        enhet="dag",
        etikett="Dager i militærtjeneste",
        etikett_en="Days of military service",
        sporsmal="Hvor mange dager var du i tjeneste før du dimitterte?",
        hvorfor="Etter mer enn 28 dager er grunnlaget minst 2 G (§ 8-46).",
        omrade=(0, None),
    ),
    ja_nei(
        "sykepenger_medlem",
        "Medlem i folketrygden da en ble syk",
        "Member of the National Insurance Scheme",
        "Var du medlem i folketrygden da du ble syk?",
        "Bare medlemmer har rett til sykepenger (§ 8-1).",
    ),
    Fakta(
        navn="sykepenger_grunn",
        type=Grunn,
        enhet="kategori",
        etikett="Hvorfor en ikke kan arbeide",
        etikett_en="Why one cannot work",
        sporsmal="Hvorfor kan du ikke arbeide?",
        hvorfor="Sykdom eller skade, eller et av de likestilte tilfellene i § 8-4, gir rett.",
    ),
    ja_nei(
        "sykepenger_funksjonsnedsettelse",
        "Funksjonen er nedsatt, og det skyldes klart sykdommen eller skaden",
        "Functional impairment clearly due to the illness or injury",
        "Kan du ikke gjøre arbeidet, og skyldes det klart sykdommen eller skaden?",
        "Det er et vilkår at arbeidsuførheten klart skyldes sykdom eller skade (§ 8-4).",
        skjonn=True,
        kriterier=(
            "Funksjonsnedsettelsen må klart skyldes egen sykdom eller skade.",
            "Sosiale eller økonomiske problemer gir ikke rett.",
        ),
    ),
    Fakta(
        navn="sykepenger_undersokt_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen en ble undersøkt av den som sykmelder",
        etikett_en="Day of the examination",
        sporsmal="Hvilken dag ble du undersøkt?",
        hvorfor="Sykmeldingen gjelder fra den dagen (§ 8-7).",
    ),
    ja_nei(
        "sykepenger_forhindret_fra_lege",
        "Forhindret fra å gå til lege før",
        "Prevented from seeing a doctor earlier",
        "Var du forhindret fra å gå til legen før, og er det godtgjort at du var syk?",
        "Da kan sykmeldingen gjelde fra et tidligere tidspunkt (§ 8-7).",
        periode="fast",
    ),
    ja_nei(
        "sykepenger_medvirker",
        "Gir opplysninger og medvirker",
        "Gives information and takes part",
        "Gir du opplysninger om deg selv og tar imot tilbud om behandling og tilrettelegging?",
        "Retten faller bort når en uten rimelig grunn nekter (§ 8-8).",
    ),
    Fakta(
        navn="sykepenger_utenfor_eos_uker",
        type=float,
        enhet="uke",
        etikett="Uker utenfor EØS de siste 12 månedene mens en har fått sykepenger",
        etikett_en="Weeks outside the EEA in the last 12 months",
        sporsmal="Hvor mange uker har du vært utenfor EØS de siste 12 månedene mens du fikk sykepenger?",
        hvorfor="Etter søknad kan en få sykepenger i inntil fire uker utenfor EØS (§ 8-9).",
        omrade=(0, None),
        standard=Standard(0.0, "ftrl. § 8-9 (opphold utenfor EØS må søkes om)"),
    ),
    ja_nei(
        "sykepenger_utland_uten_ulempe",
        "Oppholdet forverrer ikke helsen eller hindrer aktivitet",
        "The stay neither harms health nor hinders activity",
        "Er det godtgjort at oppholdet ikke forlenger sykdommen eller hindrer aktivitet og behandling?",
        "Det er et vilkår for sykepenger utenfor EØS (§ 8-9).",
        skjonn=True,
        kriterier=("Oppholdet skal ikke forverre helsen, forlenge sykdommen eller hindre aktivitet.",),
    ),
    Fakta(
        navn="sykepenger_avbrudd",
        type=int,
        enhet="dag",
        etikett="Dager arbeidsforholdet har vært avbrutt",
        etikett_en="Days that employment has been interrupted",
        sporsmal="Hvor mange dager har arbeidsforholdet vært avbrutt?",
        hvorfor="Etter mer enn 14 dager faller retten som arbeidstaker bort (§ 8-15).",
        omrade=(0, None),
        standard=Standard(0, "ftrl. § 8-15 (regelen gjelder avbrudd i arbeidsforholdet)"),
    ),
    Fakta(
        navn="sykepenger_permisjon",
        type=Permisjon,
        enhet="kategori",
        etikett="Hva avbruddet skyldes",
        etikett_en="Reason for the interruption",
        sporsmal="Hva skyldes avbruddet?",
        hvorfor="Permisjon og faste turnuser avbryter ikke retten (§ 8-15).",
    ),
)
