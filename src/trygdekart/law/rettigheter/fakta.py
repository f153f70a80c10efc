"""Fakta om husstanden, boligen og studielånet."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Fakta, Standard

BOR = "Bostøtten regnes av husstanden, boligen og inntekten."


class Sted(IntEnum):
    """Hvor boligen er; taket for boutgiftene følger av det."""

    OSLO = 1
    STORBY = 2
    GRUPPE_3 = 3
    RESTEN_AV_LANDET = 4


class Bostottegruppe(IntEnum):
    """Hvilke grenser egenandelen regnes med."""

    VANLIG = 1
    ENSLIG_MED_PENSJON = 2
    UNG_UFOR = 3


FAKTA = (
    Fakta(
        navn="rettigheter_uforegrad_fra_eos",
        type=float,
        enhet="andel",
        etikett="Uføregrad i et annet EØS-land",
        etikett_en="Degree of disability in another EEA state",
        sporsmal="Har du en varig uføreytelse fra et annet EØS-land: med hvilken grad?",
        hvorfor="Den kan også gi honnørkort.",
        omrade=(0, 1),
        standard=Standard(0.0, "bare for den som har slik ytelse"),
    ),
    Fakta(
        navn="rettigheter_aap_fram_til_uforetrygden",
        type=bool,
        enhet="ja/nei",
        etikett="Hadde AAP fram til vedtaket om uføretrygd",
        etikett_en="Had AAP up to the decision on disability benefit",
        sporsmal="Hadde du AAP helt fram til vedtaket om uføretrygd?",
        hvorfor="Da er det nok med et mindre tap av inntektsevnen for å få slettet studielånet.",
    ),
    Fakta(
        navn="rettigheter_studielan",
        type=float,
        enhet="kr",
        etikett="Studielån",
        etikett_en="Student loan",
        sporsmal="Hvor stort studielån har du?",
        hvorfor="Gjelden som blir igjen, er aldri større enn den du har.",
        omrade=(0, None),
    ),
    Fakta(
        navn="rettigheter_studielan_inntekt",
        type=float,
        enhet="kr",
        etikett="Person- og kapitalinntekt i søknadsåret",
        etikett_en="Income in the year of the application",
        sporsmal="Hva blir personinntekten og kapitalinntekten din i søknadsåret, uten barnetillegg?",
        hvorfor="Inntekten avgjør hvor mye som slettes.",
        omrade=(0, None),
    ),
    Fakta(
        navn="rettigheter_studielan_barn",
        type=int,
        enhet="antall",
        etikett="Barn til og med året de fyller 16",
        etikett_en="Children up to the year they turn 16",
        sporsmal="Hvor mange barn har du, til og med året de fyller 16?",
        hvorfor="Hvert barn hever inntektsgrensene.",
        omrade=(0, 20),
    ),
    Fakta(
        navn="rettigheter_bostotte_inntekt",
        type=float,
        enhet="kr/år",
        etikett="Husstandens inntekt",
        etikett_en="Income of the household",
        sporsmal="Hva er inntekten før skatt i året for alle over 18 i husstanden, med tillegg for formue?",
        hvorfor=BOR,
        omrade=(0, None),
    ),
    Fakta(
        navn="rettigheter_bostotte_andres_inntekt",
        type=float,
        enhet="kr/år",
        etikett="De andres inntekt i husstanden",
        etikett_en="Income of the others in the household",
        sporsmal="Hva er inntekten før skatt i året for de andre over 18 i husstanden, til sammen?",
        hvorfor=BOR,
        omrade=(0, None),
    ),
    Fakta(
        navn="rettigheter_bostotte_boutgift",
        type=float,
        enhet="kr/måned",
        etikett="Boutgifter i måneden",
        etikett_en="Housing costs a month",
        sporsmal="Hva er boutgiftene i måneden?",
        hvorfor=BOR,
        omrade=(0, None),
    ),
    Fakta(
        navn="rettigheter_bostotte_andre_voksne",
        type=int,
        enhet="antall",
        etikett="Andre voksne i husstanden",
        etikett_en="Other adults in the household",
        sporsmal="Hvor mange andre over 18 år bor der?",
        hvorfor=BOR,
        omrade=(0, 20),
    ),
    Fakta(
        navn="rettigheter_bostotte_barn_i_boligen",
        type=int,
        enhet="antall",
        etikett="Barn under 18 år i husstanden",
        etikett_en="Children under 18 in the household",
        sporsmal="Hvor mange barn under 18 år bor der?",
        hvorfor=BOR,
        omrade=(0, 20),
    ),
    Fakta(
        navn="rettigheter_bostotte_sted",
        type=Sted,
        enhet="kategori",
        etikett="Hvor boligen er",
        etikett_en="Where the dwelling is",
        sporsmal="Er boligen i Oslo, Bergen, Trondheim, Tromsø, Stavanger, Bærum, gruppe 3, eller ellers?",
        hvorfor="Taket for boutgiftene følger av stedet.",
    ),
    Fakta(
        navn="rettigheter_bostotte_gruppe",
        type=Bostottegruppe,
        enhet="kategori",
        etikett="Gruppe for egenandelen",
        etikett_en="Group for the own share",
        sporsmal="Er du enslig med alderspensjon eller uføretrygd, ung ufør, eller ingen av delene?",
        hvorfor="Gruppene har ulike inntektsgrenser.",
    ),
    Fakta(
        navn="rettigheter_bostotte_tilpasset_bolig",
        type=bool,
        enhet="ja/nei",
        etikett="Boligen er tilpasset",
        etikett_en="The dwelling is adapted",
        sporsmal="Er boligen spesialtilpasset for en i husstanden?",
        hvorfor="Da er taket for boutgiftene høyere.",
        standard=Standard(False, "forskrift 29.11.2012 nr. 1283: bare når boligen er tilpasset"),
    ),
)
