"""Fakta om reisene: hver dag, hjem, til samling, ved flytting og for å søke arbeid."""

from __future__ import annotations

from ...engine import Fakta


def _utgift(navn: str, etikett: str, etikett_en: str, sporsmal: str) -> Fakta:
    """Return the fact of what one kind of journey cost, own car apart."""
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=f"{sporsmal} Ta bare med nødvendige utgifter du kan vise kvittering for, uten egen bil.",
        hvorfor="Nødvendige utgifter som ingen andre dekker, kan dekkes.",
        omrade=(0, None),
    )


def _kilometer(navn: str, etikett: str, etikett_en: str, reisen: str) -> Fakta:
    """Return the fact of how far one's own car had to be driven for one kind of journey."""
    return Fakta(
        navn=navn,
        type=float,
        enhet="km",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=f"Hvor mange kilometer måtte du kjøre egen bil {reisen}? 0 hvis du reiste kollektivt.",
        hvorfor="Må du bruke egen bil, dekkes kilometerne etter en fast sats.",
        omrade=(0, None),
    )


FAKTA = (
    Fakta(
        navn="tilleggsstonader_reisevei",
        type=float,
        enhet="km",
        etikett="Reisevei hver vei",
        etikett_en="Distance each way",
        sporsmal="Hvor mange kilometer er det fra hjemmet ditt til aktiviteten, én vei?",
        hvorfor="Korte reiser dekkes ikke, og ved egen bil betales det per kilometer.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_helsen_krever_reise",
        type=bool,
        enhet="ja/nei",
        etikett="Reisen må dekkes på grunn av helsen",
        etikett_en="Travel must be covered for health reasons",
        sporsmal="Gjør helsen at du må ha reisen dekket selv om veien er kort?",
        hvorfor="Da gjelder ikke kravet til lengden på reiseveien.",
        skjonn=True,
        kriterier=("Sykdom eller funksjonsnedsettelse gjør at en ikke kan gå eller sykle.",),
    ),
    Fakta(
        navn="tilleggsstonader_ma_kjore_bil",
        type=bool,
        enhet="ja/nei",
        etikett="Må kjøre egen bil hver dag",
        etikett_en="Must drive own car every day",
        sporsmal="Må du kjøre egen bil fordi du ikke kan reise kollektivt?",
        hvorfor="Hovedregelen er den billigste reisen med offentlig transport.",
        skjonn=True,
        kriterier=("Det går ingen buss, tog eller båt som passer, eller helsen hindrer deg.",),
    ),
    Fakta(
        navn="tilleggsstonader_billett",
        type=float,
        enhet="kr",
        etikett="Billigste reise med offentlig transport",
        etikett_en="Cheapest public transport",
        sporsmal="Hva koster den billigste reisen med offentlig transport i måneden?",
        hvorfor="Reiser hver dag dekkes med den billigste billetten.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_reisedager",
        type=int,
        enhet="antall",
        etikett="Reisedager i måneden",
        etikett_en="Days of travel in the month",
        sporsmal="Hvor mange dager i måneden reiser du til aktiviteten?",
        hvorfor="Egen bil betales for hver dag du reiser.",
        omrade=(0, 31),
    ),
    Fakta(
        navn="tilleggsstonader_bompenger",
        type=float,
        enhet="kr",
        etikett="Bompenger på en reisedag",
        etikett_en="Road tolls on a day of travel",
        sporsmal="Hvor mye betaler du i bompenger på en dag, fram og tilbake?",
        hvorfor="Bompenger dekkes i tillegg til kilometerne.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_ferge",
        type=float,
        enhet="kr",
        etikett="Ferge på en reisedag",
        etikett_en="Ferry on a day of travel",
        sporsmal="Hvor mye betaler du for ferge på en dag, fram og tilbake?",
        hvorfor="Ferge dekkes i tillegg til kilometerne.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tilleggsstonader_parkering",
        type=float,
        enhet="kr",
        etikett="Parkering på en reisedag",
        etikett_en="Parking on a day of travel",
        sporsmal="Hvor mye betaler du for parkering på en dag?",
        hvorfor="Parkering dekkes i tillegg til kilometerne.",
        omrade=(0, None),
    ),
    _utgift(
        "tilleggsstonader_hjemreise_utgift",
        "Utgifter til reiser hjem",
        "Cost of journeys home",
        "Hva kostet reisene hjem i måneden?",
    ),
    _kilometer(
        "tilleggsstonader_hjemreise_km",
        "Kilometer med egen bil på reiser hjem",
        "Kilometres with own car on journeys home",
        "på reisene hjem i måneden",
    ),
    _utgift(
        "tilleggsstonader_samling_utgift",
        "Utgifter til reiser til samling",
        "Cost of journeys to gatherings",
        "Hva kostet reisene til samlinger?",
    ),
    _kilometer(
        "tilleggsstonader_samling_km",
        "Kilometer med egen bil til samling",
        "Kilometres with own car to gatherings",
        "til samlingene og hjem igjen",
    ),
    Fakta(
        navn="tilleggsstonader_ma_flytte",
        type=bool,
        enhet="ja/nei",
        etikett="Må flytte for aktiviteten eller for et arbeid",
        etikett_en="Must move for the activity or for a job",
        sporsmal="Må du flytte for å delta i aktiviteten, eller for å ta et arbeid?",
        hvorfor="Bare nødvendig flytting dekkes.",
        skjonn=True,
        kriterier=("Arbeidet eller aktiviteten er for langt unna til å reise hver dag.",),
    ),
    _utgift(
        "tilleggsstonader_flytting_utgift",
        "Utgifter til flytting",
        "Cost of moving",
        "Hva kostet det å flytte?",
    ),
    _kilometer(
        "tilleggsstonader_flytting_km",
        "Kilometer med egen bil ved flytting",
        "Kilometres with own car when moving",
        "da du flyttet",
    ),
    _utgift(
        "tilleggsstonader_arbeidssoking_utgift",
        "Utgifter til reiser for å søke arbeid",
        "Cost of journeys to seek work",
        "Hva kostet reisene til intervjuer?",
    ),
    _kilometer(
        "tilleggsstonader_arbeidssoking_km",
        "Kilometer med egen bil for å søke arbeid",
        "Kilometres with own car to seek work",
        "til intervjuer",
    ),
)
