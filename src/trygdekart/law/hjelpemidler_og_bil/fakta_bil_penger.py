"""Fakta om inntekten som prøves, og om hva bilen, utstyret og opplæringen koster."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta

SKATTEOPPGJOR = "Den står i skatteoppgjøret: alminnelig inntekt før særfradrag."


def _inntekt(navn: str, etikett: str, etikett_en: str, hvem: str) -> Fakta:
    """Return the fact of the ordinary income of one of those whose income is tested."""
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr/år",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=f"Hva er den alminnelige inntekten {hvem} i året? {SKATTEOPPGJOR}",
        hvorfor="Stønad til bil er prøvd mot inntekten til husstanden; til barn mot forsørgerens.",
        omrade=(0, None),
    )


def _kostnad(navn: str, etikett: str, etikett_en: str, sporsmal: str, hvorfor: str) -> Fakta:
    """Return the fact of what something costs, in kroner."""
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=sporsmal,
        hvorfor=hvorfor,
        omrade=(0, None),
    )


FAKTA = (
    _inntekt("bil_inntekt", "Alminnelig inntekt", "Ordinary income", "din"),
    _inntekt(
        "bil_inntekt_ektefelle",
        "Ektefellens eller samboerens alminnelige inntekt",
        "Ordinary income of spouse or partner",
        "til ektefellen eller samboeren",
    ),
    _inntekt(
        "bil_inntekt_forsorger",
        "Hovedforsørgerens alminnelige inntekt, med ektefelle",
        "Ordinary income of the main provider, with spouse",
        "til barnets hovedforsørger og forsørgerens ektefelle eller samboer",
    ),
    _kostnad(
        "bil_pris",
        "Prisen på bilen du vil ha",
        "Price of the car you want",
        "Hva koster bilen du vil ha, uten spesialutstyr?",
        "Tilskuddet er aldri mer enn prisen, og det bilen koster mer, betaler du selv.",
    ),
    _kostnad(
        "bil_rimeligste_pris",
        "Prisen på den rimeligste bilen som passer",
        "Price of the cheapest suitable car",
        "Hva koster den rimeligste bilen som er hensiktsmessig for deg, etter Nav bilsenter?",
        "I gruppe 2 gis stønad til den rimeligste hensiktsmessige bilen; mellomlegget betaler du selv.",
    ),
    Fakta(
        navn="bil_utstyr_nodvendig",
        type=bool,
        enhet="ja/nei",
        etikett="Spesialutstyret er nødvendig",
        etikett_en="The special equipment is necessary",
        sporsmal="Er spesialutstyret nødvendig på grunn av funksjonsnedsettelsen?",
        hvorfor="Nødvendig spesialutstyr dekkes helt, uansett inntekt.",
        skjonn=True,
        kriterier=("Terapeuten hos Nav og bilsenteret vurderer det sammen med deg.",),
    ),
    _kostnad(
        "bil_utstyr_pris",
        "Utstyr og tilpasning",
        "Equipment and adaptation",
        "Hva koster utstyret og tilpasningen av bilen til sammen?",
        "Spesialutstyr dekkes helt, uten prøving mot inntekt.",
    ),
    _kostnad(
        "bil_utstyr_fra_fabrikken",
        "Utstyr som er standard fra fabrikken",
        "Equipment that is standard from the factory",
        "Hvor mye av det er standard fra fabrikken (automatgir, servostyring, elektriske vinduer)?",
        "Standardutstyr fra fabrikken er ikke spesialutstyr.",
    ),
    _kostnad(
        "bil_opplaering_pris",
        "Opplæring i bruk av spesialutstyret",
        "Training in the use of the equipment",
        "Hva koster opplæringen i å bruke spesialutstyret?",
        "Opplæringen dekkes helt.",
    ),
    _kostnad(
        "bil_forerkort_pris",
        "Kjøreopplæring ellers",
        "Other driving lessons",
        "Hva koster annen kjøreopplæring, til førerkortet?",
        "Den prøves mot inntekten slik som bilen.",
    ),
    _kostnad(
        "bil_tilskudd_fatt",
        "Tilskuddet du har fått",
        "The grant you have had",
        "Hvor mye fikk du i tilskudd til bilen du har nå?",
        "Slutter du i arbeidet eller utdanningen, må det som ikke er skrevet ned, betales tilbake.",
    ),
    Fakta(
        navn="bil_gjeldsbrev_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Skrev under gjeldsbrevet",
        etikett_en="Signed the promissory note",
        sporsmal="Hvilken dag skrev du under gjeldsbrevet?",
        hvorfor="Tilskuddet skrives ned fra da.",
        tidligst="fodselsdato",
    ),
)
