"""Fakta om dagene: hva som er brukt, til når det er vurdert, og når det ble søkt."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta, Standard
from .fakta_grunnlag import ARBEIDSGIVER

# Den som ikke er oppgitt som død, lever: datoen ligger bortenfor alt loven teller.
LEVER = date(2200, 12, 31).toordinal()


class Fravar(IntEnum):
    """Hva en dag er, i tillegg til eller i stedet for sykmeldingen."""

    EGENMELDING = 1
    FERIE = 2
    PERMISJON = 3
    ANNEN_YTELSE = 4
    ARBEID = 5
    MELDT_TIL_NAV = 6
    BEHANDLINGSDAG = 7


FAKTA = (
    Fakta(
        navn="sykepenger_fravar",
        type=Fravar,
        enhet="kategori",
        etikett="Egenmelding, ferie, permisjon og arbeid",
        etikett_en="Self-certified absence, holiday, leave and work",
        sporsmal="Hvilke dager har du vært borte med egenmelding, hatt ferie eller permisjon, fått en "
        "annen ytelse, eller arbeidet mens du var sykmeldt?",
        hvorfor="Ferie og permisjon betales ikke, og dager i arbeid kan gi en ny arbeidsgiverperiode "
        "(§§ 8-17 og 8-19).",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_ansatt_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Første arbeidsdag hos arbeidsgiveren",
        etikett_en="First day of the employment",
        sporsmal="Når begynte du hos arbeidsgiveren?",
        hvorfor="Det er ikke noe fravær før arbeidsforholdet begynner.",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_nav_dekker_arbeidsgiverperioden",
        type=bool,
        enhet="ja/nei",
        etikett="Nav betaler i stedet for arbeidsgiveren",
        etikett_en="Nav pays instead of the employer",
        sporsmal="Har Nav sagt ja til å dekke arbeidsgiverperioden, eller betaler ikke arbeidsgiveren?",
        hvorfor="Ved kronisk sykdom, og når arbeidsgiveren ikke betaler, betaler Nav (§§ 8-20 og 8-22).",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_dodsdato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dødsdato",
        etikett_en="Date of death",
        sporsmal="Hvis personen er død: når?",
        hvorfor="Det er ingen rett til sykepenger for dager etter dødsfallet.",
        standard=Standard(LEVER, "ftrl. § 8-3"),
        tidligst="fodselsdato",
    ),
    Fakta(
        navn="sykepenger_brukte_dager",
        type=int,
        enhet="dag",
        etikett="Brukte sykepengedager",
        etikett_en="Days of sickness benefit used",
        sporsmal="Hvor mange sykepengedager fra Nav er brukt av denne retten?",
        hvorfor="Retten er 248 dager i de tre siste årene (§ 8-12).",
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_brukte_dager_etter_67",
        type=int,
        enhet="dag",
        etikett="Brukte sykepengedager etter 67 år",
        etikett_en="Days of sickness benefit used after 67",
        sporsmal="Hvor mange av dagene er brukt etter at du fylte 67 år?",
        hvorfor="Etter 67 år er retten 60 dager (§§ 8-12 og 8-51).",
        omrade=(0, None),
        standard=Standard(0, "ftrl. § 8-51"),
    ),
    Fakta(
        navn="sykepenger_siste_vurderte_dag",
        type=date,
        enhet="dato",
        etikett="Siste dag som er talt",
        etikett_en="Last day counted",
        sporsmal="Til og med hvilken dag er sykepengedagene talt?",
        hvorfor="De dagene som er igjen, regnes framover fra denne dagen.",
    ),
    Fakta(
        navn="sykepenger_siste_betalte_dag",
        type=date,
        enhet="dato",
        etikett="Siste dag med sykepenger fra Nav",
        etikett_en="Last day paid by Nav",
        sporsmal="Hvilken dag er den siste du har fått sykepenger fra Nav for?",
        hvorfor="Er alle dagene brukt, var dette den siste.",
    ),
    Fakta(
        navn="sykepenger_krav_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen det ble søkt om sykepenger",
        etikett_en="Date of the claim",
        sporsmal="Når ble søknaden om sykepenger sendt?",
        hvorfor="Sykepenger gis for høyst tre måneder før den måneden det ble søkt (§ 22-13).",
    ),
    Fakta(
        navn="sykepenger_feriepenger_opptjeningsar",
        type=int,
        enhet="årstall",
        etikett="Året feriepengene er tjent opp",
        etikett_en="Earning year of the holiday pay",
        sporsmal="Hvilket kalenderår gjelder feriepengene?",
        hvorfor="Feriepengene regnes av sykepengene i ett kalenderår (§ 8-33).",
        omrade=(1900, 2200),
    ),
    Fakta(
        navn="sykepenger_feriepengegrunnlag",
        type=float,
        enhet="kr",
        etikett="Sykepenger fra Nav for dagene som gir feriepenger",
        etikett_en="Sickness benefit for the days that give holiday pay",
        sporsmal="Hvor mye sykepenger betalte Nav for de første 48 dagene i året?",
        hvorfor="Feriepengene er en andel av dette beløpet (§ 8-33).",
        omrade=(0, None),
    ),
)
