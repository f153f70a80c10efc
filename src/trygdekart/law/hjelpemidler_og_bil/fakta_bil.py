"""Fakta om hvem som søker om stønad til bil, hva bilen skal brukes til, og bilen en har fra før."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class Gruppe(IntEnum):
    """Hva slags bil det søkes om."""

    GRUPPE_1 = 1
    GRUPPE_2 = 2


class ForrigeBil(IntEnum):
    """Om en har hatt stønad til bil før, og i hvilken gruppe."""

    INGEN = 0
    GRUPPE_1 = 1
    GRUPPE_2 = 2


class Formal(IntEnum):
    """Hva en trenger bilen til."""

    ARBEID = 1
    HOYERE_UTDANNING = 2
    VIDEREGAENDE = 3
    DAGLIGLIV = 4


FAKTA = (
    Fakta(
        navn="bil_gruppe",
        type=Gruppe,
        enhet="kategori",
        etikett="Gruppe",
        etikett_en="Group",
        sporsmal="Søker du om personbil (gruppe 1) eller spesialtilpasset kassebil (gruppe 2)?",
        hvorfor="Gruppe 1 er tilskudd til en bil du velger selv; gruppe 2 er lån til en Nav bestiller.",
    ),
    Fakta(
        navn="bil_varig_nedsatt",
        type=bool,
        enhet="ja/nei",
        etikett="Funksjonsevnen er varig nedsatt",
        etikett_en="Lasting loss of function",
        sporsmal="Er funksjonsevnen din varig nedsatt?",
        hvorfor="Stønad til bil og spesialutstyr er for den som er varig nedsatt.",
        skjonn=True,
        kriterier=("Som regel mer enn to til tre år.",),
    ),
    Fakta(
        navn="bil_kan_ikke_reise_kollektivt",
        type=bool,
        enhet="ja/nei",
        etikett="Kan ikke bruke offentlige transportmidler",
        etikett_en="Cannot use public transport",
        sporsmal="Hindrer sykdommen, skaden eller lytet deg i å bruke offentlige transportmidler?",
        hvorfor="Bilstønad er for den som ikke kan reise kollektivt.",
        skjonn=True,
        kriterier=(
            "Du kan ikke, eller det er så tungt for kropp eller psyke at det ikke kan kreves.",
            "At det ikke går buss der du bor, er ikke nok.",
        ),
    ),
    Fakta(
        navn="bil_transportbehov",
        type=bool,
        enhet="ja/nei",
        etikett="Reelt og vesentlig transportbehov",
        etikett_en="A real and considerable need of transport",
        sporsmal="Trenger du transport så ofte at behovet er reelt og vesentlig?",
        hvorfor="Behovet for transport må være reelt og vesentlig.",
        skjonn=True,
        kriterier=("Hvor ofte og hvor langt du reiser, og om du faktisk kommer til å bruke bilen.",),
    ),
    Fakta(
        navn="bil_behovet_loses_ellers",
        type=bool,
        enhet="ja/nei",
        etikett="Behovet kan løses på en annen måte",
        etikett_en="The need can be met in another way",
        sporsmal="Kan transportbehovet løses på en annen måte enn med en egen bil?",
        hvorfor="Bilstønad gis bare når behovet ikke løses på en rimeligere måte.",
        skjonn=True,
        kriterier=("Bil i familien, kommunens transporttilbud, drosje eller grunnstønad til transport.",),
    ),
    Fakta(
        navn="bil_nedsatt_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Funksjonsevnen ble nedsatt",
        etikett_en="The impairment arose",
        sporsmal="Når ble funksjonsevnen din nedsatt?",
        hvorfor="Nedsettelsen må ha oppstått før en aldersgrense.",
        tidligst="fodselsdato",
    ),
    Fakta(
        navn="bil_formal",
        type=Formal,
        enhet="kategori",
        etikett="Hva bilen skal brukes til",
        etikett_en="What the car is for",
        sporsmal="Trenger du bilen til arbeid, høyere utdanning, videregående skole eller dagligliv?",
        hvorfor="Gruppe 1 er bare for arbeid, og utdanning over videregående skole.",
    ),
    Fakta(
        navn="bil_trenger_heis",
        type=bool,
        enhet="ja/nei",
        etikett="Sterkt begrenset gangfunksjon; trenger heis eller rampe",
        etikett_en="Severely limited walking; needs a lift or ramp",
        sporsmal="Er gangfunksjonen så begrenset at bilen må ha heis eller rampe?",
        hvorfor="Gruppe 2 er for den som må ha rullestolen inn i bilen med heis eller rampe.",
        skjonn=True,
        kriterier=("Nav bilsenter vurderer sammen med deg om en personbil kan tilpasses.",),
    ),
    Fakta(
        navn="bil_full_uforetrygd",
        type=bool,
        enhet="ja/nei",
        etikett="Får full uføretrygd utbetalt",
        etikett_en="Paid full disability benefit",
        sporsmal="Får du 100 prosent uføretrygd utbetalt?",
        hvorfor="Da er det tilskudd i gruppe 1 bare når bilen trolig får uføretrygden ned.",
    ),
    Fakta(
        navn="bil_kan_fa_ned_uforetrygden",
        type=bool,
        enhet="ja/nei",
        etikett="Bilen vil trolig få uføretrygden ned",
        etikett_en="The car is likely to lower the disability benefit",
        sporsmal="Er det sannsynlig at bilen gjør at uføretrygden går ned eller faller bort?",
        hvorfor="Da kan også den som har full uføretrygd, få tilskudd i gruppe 1.",
        skjonn=True,
        kriterier=("Du har en jobb, eller en avtale om en, som du ikke kommer deg til uten bil.",),
    ),
    Fakta(
        navn="bil_alderspensjon_eller_afp",
        type=bool,
        enhet="ja/nei",
        etikett="Får alderspensjon eller AFP",
        etikett_en="Receives old-age pension or AFP",
        sporsmal="Får du alderspensjon, eller AFP der pensjonspoengene teller?",
        hvorfor="Den som gjør det, får ikke tilskudd i gruppe 1.",
    ),
    Fakta(
        navn="bil_forrige",
        type=ForrigeBil,
        enhet="kategori",
        etikett="Stønad til bil fra før",
        etikett_en="Earlier support for a car",
        sporsmal="Har du hatt stønad til bil før, og i hvilken gruppe?",
        hvorfor="En ny bil gis først når den forrige er gammel nok.",
    ),
    Fakta(
        navn="bil_forrige_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Fikk bilen",
        etikett_en="Got the car",
        sporsmal="Hvilken dag fikk du bilen du har nå?",
        hvorfor="Tiden til en ny bil regnes fra da.",
        tidligst="fodselsdato",
    ),
    Fakta(
        navn="bil_kilometer",
        type=float,
        enhet="km",
        etikett="Så langt har bilen gått",
        etikett_en="Distance driven",
        sporsmal="Hvor mange kilometer har bilen gått?",
        hvorfor="Den som er i arbeid eller utdanning, kan bytte tidligere når bilen har gått langt nok.",
        omrade=(0, None),
    ),
    Fakta(
        navn="bil_helsen_er_verre",
        type=bool,
        enhet="ja/nei",
        etikett="Helsen er blitt verre, så bilen ikke lenger passer",
        etikett_en="Health is worse, so that the car no longer fits",
        sporsmal="Er helsen blitt så mye verre at bilen du har, ikke lenger passer?",
        hvorfor="Forverret helse kan gi ny bil tidligere.",
        skjonn=True,
        kriterier=("Bilen kan ikke tilpasses videre, og behovet er et annet enn da den ble gitt.",),
    ),
)
