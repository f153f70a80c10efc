"""Hva en dag kan være i et sykefravær, og hva den blir: dagens slag og dagens klasse."""

from __future__ import annotations

from enum import IntEnum

from .fakta_dager import Fravar
from .tellere_arbeidsgiverperiode import Fravarshendelse, Fravarsutfall
from .tellere_maksdato import Betalingshendelse


class Dagslag(IntEnum):
    """Hva en dag er hos én arbeidsgiver, før loven har delt den ut. En dag ingen sier noe om, er ukjent."""

    UKJENT = 0
    SYK = 1
    EGENMELDING = 2
    FORELDET = 3
    MELDING_TIL_NAV = 4
    FERIE = 5
    PERMISJON = 6
    ARBEID_IKKE_GJENOPPTATT = 7
    ANNEN_YTELSE = 8
    ARBEID = 9
    BEHANDLINGSDAG = 10


class Dagklasse(IntEnum):
    """Hva dagen blir: hvem som betaler den, eller hvorfor den ikke betales."""

    UKJENT = 0
    ARBEIDSGIVER = 1
    ARBEIDSGIVERDAG_FRA_NAV = 2
    NAV = 3
    NAV_HELG = 4
    ARBEID = 5
    FRI = 6
    AVVIST = 7
    FORELDET = 8
    VENTETID = 9


SYKDOM = frozenset({Dagslag.SYK, Dagslag.EGENMELDING, Dagslag.FORELDET, Dagslag.MELDING_TIL_NAV})
FRAVAR_UTEN_SYKDOM = frozenset(
    {Dagslag.FERIE, Dagslag.PERMISJON, Dagslag.ARBEID_IKKE_GJENOPPTATT, Dagslag.ANNEN_YTELSE}
)

# Den navngitte rekkefølgen når flere arbeidsgivere sier ulikt om én dag: det som binder retten mest,
# går foran. En sykedag hos én er en sykedag for personen (ftrl. §§ 8-12 og 8-13).
FORRANG: dict[Dagklasse, int] = {
    Dagklasse.AVVIST: 60,
    Dagklasse.NAV: 50,
    Dagklasse.ARBEIDSGIVERDAG_FRA_NAV: 45,
    Dagklasse.NAV_HELG: 40,
    Dagklasse.FORELDET: 40,
    Dagklasse.ARBEIDSGIVER: 30,
    Dagklasse.VENTETID: 25,
    Dagklasse.FRI: 20,
    Dagklasse.ARBEID: 10,
    Dagklasse.UKJENT: 0,
}


def dagslag(fravar: Fravar | None, sykmeldt: bool) -> Dagslag:
    """Return what a day is when the certificate and the person say unlike: the named tie-break.

    Holiday, leave, another benefit and work go before the certificate, because no sykepenger is due
    for them (§§ 8-17 and 8-48); the certificate goes before self-certification (§ 8-24). Holiday that
    a certificate covers is sickness that is not paid; without one, work is not resumed.
    """
    if fravar is Fravar.FERIE:
        return Dagslag.FERIE if sykmeldt else Dagslag.ARBEID_IKKE_GJENOPPTATT
    if fravar is not None and fravar in _FOR_SYKMELDINGEN:
        return _FOR_SYKMELDINGEN[fravar]
    if sykmeldt:
        return Dagslag.SYK
    if fravar is Fravar.EGENMELDING:
        return Dagslag.EGENMELDING
    return Dagslag.MELDING_TIL_NAV if fravar is Fravar.MELDT_TIL_NAV else Dagslag.UKJENT


_FOR_SYKMELDINGEN = {
    Fravar.PERMISJON: Dagslag.PERMISJON,
    Fravar.ANNEN_YTELSE: Dagslag.ANNEN_YTELSE,
    Fravar.ARBEID: Dagslag.ARBEID,
    Fravar.BEHANDLINGSDAG: Dagslag.BEHANDLINGSDAG,
}


def fravarshendelse(slag: Dagslag, helg: bool) -> Fravarshendelse:
    """Return what a day is to the employer period, § 8-19.

    Holiday covered by a certificate uses the period up. Leave, other benefits and a weekend nobody
    says anything of are decided by what follows. A weekday nobody says anything of is work.
    """
    if slag is Dagslag.EGENMELDING and not helg:
        return Fravarshendelse.EGENMELDING
    if slag in SYKDOM:
        return Fravarshendelse.SYK
    if slag is Dagslag.FERIE:
        return Fravarshendelse.FERIE
    if slag in FRAVAR_UTEN_SYKDOM or (slag is Dagslag.UKJENT and helg):
        return Fravarshendelse.FRAVAR
    return Fravarshendelse.ARBEID


def dagklasse(
    slag: Dagslag, helg: bool, i_arbeidsgiverperioden: bool, nav_overtar: bool, etter_forste: bool
) -> Dagklasse:
    """Return what an employee's day becomes, §§ 8-11, 8-17, 8-18 and 8-19.

    `nav_overtar`: Nav pays instead of the employer (§§ 8-20 and 8-22); `etter_forste`: the day is not
    before the first day the employer pays. Another benefit excludes sykepenger the same day (§ 8-48).
    """
    if i_arbeidsgiverperioden:
        taken_over = nav_overtar and slag is Dagslag.SYK and not helg
        return Dagklasse.ARBEIDSGIVERDAG_FRA_NAV if taken_over else Dagklasse.ARBEIDSGIVER
    if slag in SYKDOM:
        if helg:
            return Dagklasse.NAV_HELG
        if slag is Dagslag.FORELDET:
            return Dagklasse.FORELDET
        return Dagklasse.NAV if slag is Dagslag.SYK else Dagklasse.AVVIST
    if slag is Dagslag.ANNEN_YTELSE and etter_forste:
        return Dagklasse.AVVIST
    if slag in FRAVAR_UTEN_SYKDOM or (slag is Dagslag.UKJENT and helg):
        return Dagklasse.FRI
    return Dagklasse.ARBEID


def ventetidsklasse(slag: Dagslag, helg: bool, i_ventetiden: bool, forsikret: bool) -> Dagklasse:
    """Return what a self-employed person's day becomes, §§ 8-34 and 8-36.

    A day in the waiting period is unpaid; insurance from the first day pays it without using one of
    the 248. Days before the certificate give nothing after the waiting period.
    """
    if slag in SYKDOM:
        if helg:
            return Dagklasse.NAV_HELG if not i_ventetiden else Dagklasse.VENTETID
        if i_ventetiden:
            return Dagklasse.ARBEIDSGIVERDAG_FRA_NAV if forsikret else Dagklasse.VENTETID
        if slag is Dagslag.FORELDET:
            return Dagklasse.FORELDET
        return Dagklasse.NAV if slag is Dagslag.SYK else Dagklasse.AVVIST
    return Dagklasse.FRI if slag in FRAVAR_UTEN_SYKDOM else Dagklasse.ARBEID


def betalingshendelse(klasse: Dagklasse) -> Betalingshendelse:
    """Return what a day's class is to the 248 days, § 8-12: the employer's days use none."""
    return _BETALING.get(klasse, Betalingshendelse.ANNET)


_BETALING = {
    Dagklasse.NAV: Betalingshendelse.SYK,
    Dagklasse.NAV_HELG: Betalingshendelse.SYKEHELG,
    Dagklasse.FRI: Betalingshendelse.FRI,
    Dagklasse.AVVIST: Betalingshendelse.AVVIST,
    Dagklasse.ARBEIDSGIVERDAG_FRA_NAV: Betalingshendelse.ARBEIDSGIVERDAG_FRA_NAV,
}

# Det den første telleren gir, er det den neste teller: arbeidsgiverperioden, så de 248 dagene.
FRA_PERIODEN_TIL_DAGENE = {
    Fravarsutfall.UAVGJORT: Betalingshendelse.FRI,
    Fravarsutfall.ARBEIDSGIVERDAG: Betalingshendelse.ANNET,
    Fravarsutfall.ETTER_PERIODEN: Betalingshendelse.SYK,
    Fravarsutfall.FRI: Betalingshendelse.FRI,
    Fravarsutfall.ARBEID: Betalingshendelse.ANNET,
}
