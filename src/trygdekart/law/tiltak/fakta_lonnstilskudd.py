"""Fakta om lønnstilskuddet: hva slags, når, hvor mye, og skjønnene."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta, Kategori, Standard
from ..sykepenger.fakta_kort import antall, dag, ja_nei


class Lonnstilskudd(Kategori):
    """Hva slags lønnstilskudd det er."""

    INGEN = 1
    MIDLERTIDIG = 2
    VARIG = 3
    FIREARIG = 4, "fireårig for unge"


_BELOP = "Det avgjør hvor stort tilskuddet er."
_VARIG = "Varig lønnstilskudd har egne vilkår (kap. 10)."

FAKTA = (
    Fakta(
        "lonnstilskudd_slag",
        Lonnstilskudd,
        "kategori",
        "Lønnstilskudd",
        "Wage subsidy",
        "Hva slags lønnstilskudd får arbeidsgiveren, eller søker om?",
        _BELOP,
    ),
    dag(
        "lonnstilskudd_fra",
        "Første dag med lønnstilskudd",
        "First day of the subsidy",
        "Når begynner lønnstilskuddet?",
        "Satsen går ned etter en tid.",
    ),
    Fakta(
        "lonnstilskudd_til",
        date,
        "dato",
        "Siste dag med lønnstilskudd",
        "Last day of the subsidy",
        "Når slutter lønnstilskuddet, etter avtalen?",
        "Uten en dag i avtalen regnes det til den siste dagen det er mulig.",
        ellers="lonnstilskudd_siste_mulige_dag",
    ),
    Fakta(
        "lonnstilskudd_avtalt_sats",
        float,
        "andel",
        "Prosenten i avtalen",
        "Rate in the agreement",
        "Hvor mange prosent står i avtalen med Nav?",
        "Nav setter satsen for varig lønnstilskudd i hver sak, opp til den høyeste; ellers er den fast.",
        omrade=(0, 1),
        oppgis_i="prosent",
        standard=Standard(1.0, "forskrift 11.12.2015 nr. 1598 kap. 10 («inntil»: den høyeste satsen)"),
    ),
    ja_nei(
        "lonnstilskudd_fast_stilling",
        "Fast stilling",
        "Permanent post",
        "Er stillingen fast?",
        "Fireårig lønnstilskudd er kortere i midlertidig stilling; varig kan gis i begge.",
    ),
    ja_nei(
        "lonnstilskudd_varig_nedsatt",
        "Varig og vesentlig nedsatt arbeidsevne",
        "Permanently and essentially reduced work capacity",
        "Er arbeidsevnen varig og vesentlig nedsatt?",
        _VARIG,
        skjonn=True,
        kriterier=(
            "Det kreves ingen bestemt prosent.",
            "Produktiviteten er lavere enn for andre i en tilsvarende stilling: ekstra pauser, hvile i "
            "løpet av dagen, lavere tempo.",
            "Nav har gjort en arbeidsevnevurdering.",
        ),
    ),
    ja_nei(
        "lonnstilskudd_uforetrygd_alternativ",
        "Alternativet kan være uføretrygd",
        "Disability benefit may be the alternative",
        "Kan uføretrygd bli alternativet uten tilskuddet?",
        _VARIG,
        skjonn=True,
        kriterier=("Nav ser i vurderingen om uføretrygd er aktuelt.",),
    ),
    ja_nei(
        "lonnstilskudd_annet_provd",
        "Midlertidig lønnstilskudd og andre virkemidler er prøvd",
        "Temporary subsidy and other means have been tried",
        "Er midlertidig lønnstilskudd og andre virkemidler prøvd først?",
        "Det skal som hovedregel være prøvd.",
    ),
    ja_nei(
        "lonnstilskudd_grunn_til_unntak",
        "Grunn til å gå rett på varig lønnstilskudd",
        "Reason to go straight to a permanent subsidy",
        "Er det klart at midlertidig tilskudd ikke vil være nok?",
        "Hovedregelen om å prøve annet først kan fravikes.",
        skjonn=True,
        kriterier=("Hovedregelen kan fravikes; når, er ikke sett i kilde.",),
    ),
    ja_nei(
        "lonnstilskudd_star_i_fare",
        "Står i fare for å falle helt ut av arbeidslivet",
        "In danger of falling out of working life",
        "Er du i ferd med å falle helt ut av arbeidslivet?",
        "Bare da kan den som alt er ansatt, få varig lønnstilskudd.",
        skjonn=True,
        kriterier=(
            "Etter sykepengeperioden er full uføretrygd et mulig alternativ.",
            "Eller arbeidsevnen svekkes gradvis, og sykmelding ville ikke bedre helsen.",
        ),
    ),
    ja_nei(
        "lonnstilskudd_sykepenger_brukt_opp",
        "Har vært sykmeldt i tolv måneder",
        "On sick leave for twelve months",
        "Har du vært helt eller delvis sykmeldt i tolv måneder?",
        "Det ble krevd før for den som skulle beholde arbeidet sitt.",
    ),
    ja_nei(
        "lonnstilskudd_bare_friinntekt",
        "Arbeidet er bare for å tjene det en kan tjene uten kutt",
        "Work only to earn the free amount",
        "Er arbeidet bare for å tjene opp til grensen for uføretrygden?",
        "Da gis det ikke varig lønnstilskudd.",
        skjonn=True,
        kriterier=("Stillingen er tilpasset inntektsgrensen og ikke arbeidsevnen.",),
    ),
    antall(
        "lonnstilskudd_hele_maneder",
        "måned",
        "Hele måneder i refusjonen",
        "Whole months in the refund",
        "Hvor mange hele måneder gjelder kravet om refusjon?",
        "Refusjonen er tilskuddet for hver hele måned og dagene utenom.",
    ),
    antall(
        "lonnstilskudd_dager_utenom",
        "dag",
        "Dager utenom hele måneder",
        "Days outside whole months",
        "Hvor mange dager er det utenom de hele månedene?",
        "En del av en måned regnes per dag.",
    ),
)
