"""Why each day of sickness is what it is, and what moves the last day: sentences with their section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..engine.errors import InputFault
from ..engine.helpers import DAGER_I_UKEN, MANEDER_I_ARET
from ..law.sykepenger.dager import Dagklasse, Dagslag
from ..law.sykepenger.dager_rett import AVSLAG, Rettighet
from ..law.sykepenger.regler_dager import Maksgrense
from ..law.sykepenger.tellere_maksdato import Rettsutfall
from .notes import norsk
from .sykepenger_dager import Hos, Sykedager


@dataclass(frozen=True)
class Grunn:
    """One sentence about a day, and the section it rests on."""

    setning: str
    hjemmel: str


@dataclass(frozen=True)
class Strekning:
    """Days in a row with one payer or reason; `dager` are those paid or counted, weekends left out."""

    fra: date
    til: date
    navn: str
    hjemmel: str
    dager: int


# What a day is called in the list, and where the law says so.
KORT: dict[Dagklasse, tuple[str, str]] = {
    Dagklasse.ARBEIDSGIVER: ("arbeidsgiveren betaler", "ftrl. § 8-19"),
    Dagklasse.ARBEIDSGIVERDAG_FRA_NAV: ("Nav betaler i stedet for arbeidsgiveren", "ftrl. §§ 8-20 og 8-22"),
    Dagklasse.NAV: ("Nav betaler", "ftrl. § 8-17"),
    Dagklasse.NAV_HELG: ("syk i helga, uten betaling", "ftrl. § 8-11"),
    Dagklasse.ARBEID: ("i arbeid", "ftrl. § 8-19"),
    Dagklasse.FRI: ("ferie, permisjon eller fri", "ftrl. § 8-17 andre ledd"),
    Dagklasse.AVVIST: ("ikke rett til sykepenger", "ftrl. kap. 8"),
    Dagklasse.FORELDET: ("søkt for sent", "ftrl. § 22-13 tredje ledd"),
    Dagklasse.VENTETID: ("ventetid, uten betaling", "ftrl. §§ 8-34 og 8-38"),
    Dagklasse.UKJENT: ("ukjent", ""),
}
FORSIKRET = ("betalt av forsikringen i ventetiden", "ftrl. §§ 8-36 og 8-39")
I_PERIODEN = {
    Dagslag.FERIE: "Ferie som sykmeldingen dekker, teller i arbeidsgiverperioden",
    Dagslag.EGENMELDING: "Egenmelding teller i arbeidsgiverperioden",
    Dagslag.BEHANDLINGSDAG: "Behandlingsdagen er en av dem arbeidsgiveren betaler",
    Dagslag.FORELDET: "Også en dag det er søkt for sent for, teller i arbeidsgiverperioden",
}
GRENSER = {
    Maksgrense.DAGENE: ("dagene i tre år er da brukt", "ftrl. § 8-12 første ledd"),
    Maksgrense.DAGENE_ETTER_67: ("dagene etter fylte 67 år er da brukt", "ftrl. § 8-51"),
    Maksgrense.FYLLER_70: ("du fyller 70 år", "ftrl. § 8-3 første ledd"),
}


def sats(s: Sykedager, navn: str) -> int:
    """Return a rate of the law, or what the case gave in its place."""
    return int(s.fakta[navn] if navn in s.fakta else s.lov.beregn({}, (navn,))[navn])


def hvorfor(s: Sykedager, dag: date) -> dict[str, Any]:
    """Return why a day is what it is, at each employer and for the right; raises `InputFault`."""
    if dag not in s.samlet:
        raise InputFault(
            "--dag",
            "dagen er utenfor det som er talt",
            f"velg en dag fra {norsk(s.forste)} til {norsk(s.siste)}",
        )
    return {
        "dag": dag,
        "klasse": s.samlet[dag],
        "hos": [{"navn": h.navn, "grunner": list(_hos(s, h, dag))} for h in s.hos if dag in h.klasser],
        "retten": list(_retten(s, dag)),
    }


def _hos(s: Sykedager, hos: Hos, dag: date) -> Iterator[Grunn]:
    klasse, slag = hos.klasser[dag], hos.slag.get(dag, Dagslag.UKJENT)
    period = next((p for p in hos.perioder if p.fra <= dag <= p.til), None)
    number = period.dager.index(dag) + 1 if period and dag in period.dager else 0
    if klasse in (Dagklasse.ARBEIDSGIVER, Dagklasse.ARBEIDSGIVERDAG_FRA_NAV, Dagklasse.VENTETID) and number:
        yield from _counted(s, hos, klasse, slag, number)
    elif klasse is Dagklasse.ARBEIDSGIVER:
        yield Grunn(f"{I_PERIODEN[Dagslag.BEHANDLINGSDAG]}.", "ftrl. § 8-19")
    elif klasse is Dagklasse.NAV:
        if dag in s.under_20:
            yield Grunn("Du er mindre enn 20 prosent syk når alt arbeid ses samlet.", "ftrl. § 8-13")
        else:
            before = "Ventetiden" if hos.telling is None else "Arbeidsgiverperioden"
            yield Grunn(f"{before} er over, og Nav betaler.", "ftrl. § 8-17")
            yield from _graded(hos, dag)
    elif klasse is Dagklasse.NAV_HELG:
        yield Grunn("Det betales ikke sykepenger for lørdag og søndag.", "ftrl. § 8-11")
    elif klasse is Dagklasse.FORELDET:
        yield Grunn(
            "Det ble søkt for sent: mer enn tre måneder etter måneden.", "ftrl. § 22-13 tredje ledd"
        )
    elif klasse is Dagklasse.AVVIST and slag is Dagslag.EGENMELDING:
        yield Grunn("Egenmelding kan bare brukes i arbeidsgiverperioden.", "ftrl. § 8-23")
    elif klasse is Dagklasse.AVVIST and slag is Dagslag.MELDING_TIL_NAV:
        yield Grunn("Det trengs sykmelding når ventetiden er over.", "ftrl. § 8-7")
    elif klasse is Dagklasse.AVVIST:
        yield Grunn("En annen ytelse for dagen utelukker sykepenger.", "ftrl. § 8-48")
    elif klasse is Dagklasse.FRI:
        yield Grunn(_free(slag), "ftrl. § 8-17 andre ledd")
    else:
        yield Grunn("Dagen er en dag i arbeid: det er ikke oppgitt noe fravær.", "ftrl. § 8-19")


def _counted(s: Sykedager, hos: Hos, klasse: Dagklasse, slag: Dagslag, number: int) -> Iterator[Grunn]:
    if hos.telling is None:
        length = sats(s, "sykepenger_ventetid_dager")
        paid = klasse is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV
        what = "forsikringen betaler" if paid else "den betales ikke"
        yield Grunn(f"Dag {number} av {length} i ventetiden; {what}.", KORT[Dagklasse.VENTETID][1])
        return
    length = sats(s, "sykepenger_arbeidsgiverperiode_dager")
    if slag in I_PERIODEN:
        yield Grunn(f"{I_PERIODEN[slag]}.", "ftrl. § 8-19")
    if klasse is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV:
        yield Grunn(f"Dag {number} av {length} i arbeidsgiverperioden; Nav betaler den.", KORT[klasse][1])
    else:
        yield Grunn(f"Dag {number} av {length} i arbeidsgiverperioden.", "ftrl. § 8-19 første ledd")
        yield Grunn("Arbeidsgiveren betaler bare dager det skulle vært lønn for.", "ftrl. § 8-18")


def _free(slag: Dagslag) -> str:
    if slag is Dagslag.UKJENT:
        return "Det er ikke oppgitt noe for helgedagen, og den betales ikke."
    what = {
        Dagslag.FERIE: "Ferie betales ikke, og bruker ingen av dagene",
        Dagslag.ARBEID_IKKE_GJENOPPTATT: "Ferie uten sykmelding betales ikke, og bruker ingen av dagene",
        Dagslag.PERMISJON: "Permisjon betales ikke, og bruker ingen av dagene",
    }
    return f"{what.get(slag, 'Dagen betales ikke, og bruker ingen av dagene')}."


def _graded(hos: Hos, dag: date) -> Iterator[Grunn]:
    grad = hos.grad.get(dag, 1.0)
    if grad < 1:
        percent = f"{grad * 100:.0f}"
        yield Grunn(
            f"Sykmeldingen er på {percent} prosent. Det betales mindre, men dagen bruker en hel av dagene.",
            "ftrl. §§ 8-12 og 8-13",
        )


def _retten(s: Sykedager, dag: date) -> Iterator[Grunn]:
    """Yield what a day does to the right to the days."""
    step = next(k for k in s.rett.telling.skritt if k.fra <= dag <= k.til)
    rest = (step.til - dag).days
    utfall = s.rett.dager[dag]
    if utfall is Rettsutfall.BRUKER_EN_DAG:
        number = step.etter.brukt - rest
        quota = sats(s, "sykepenger_maks_dager")
        yield Grunn(f"Dagen er nummer {number} av {quota}.", "ftrl. § 8-12 første ledd")
        if step.etter.brukt_etter_67:
            after, limit = step.etter.brukt_etter_67 - rest, sats(s, "sykepenger_maks_dager_etter_67")
            yield Grunn(f"Den er nummer {after} av {limit} etter fylte 67 år.", "ftrl. § 8-51")
    elif utfall is Rettsutfall.OPPHOLD:
        needed = sats(s, "sykepenger_gjenopptjening_dager")
        closed = step.etter.nummer != step.for_.nummer
        number = (needed if closed else step.etter.opphold) - rest
        yield Grunn(
            f"Dagen er nummer {number} på rad uten sykepenger fra Nav; {needed} gir en ny rett.",
            "ftrl. § 8-12 andre ledd",
        )
    elif utfall in AVSLAG:
        yield NEKTET[utfall]
    else:
        yield Grunn("Dagen bruker ingen av dagene, og teller ikke som opphold.", "ftrl. § 8-12")


NEKTET = {
    Rettsutfall.DAGENE_ER_BRUKT: Grunn("Alle dagene er brukt.", "ftrl. § 8-12 første ledd"),
    Rettsutfall.DAGENE_ETTER_67_ER_BRUKT: Grunn("Alle dagene etter 67 år er brukt.", "ftrl. § 8-51"),
    Rettsutfall.MA_PROVES_PA_NYTT: Grunn(
        "Det er gått 26 uker, men du har ikke vært i arbeid etter at dagene var brukt; Nav må vurdere det.",
        "ftrl. § 8-12 andre ledd",
    ),
    Rettsutfall.OVER_70: Grunn("Du har fylt 70 år.", "ftrl. § 8-3 første ledd"),
    Rettsutfall.ETTER_DODSFALL: Grunn("Dagen er etter dødsfallet.", "ftrl. § 8-3"),
}


def strekninger(s: Sykedager, hos: Hos) -> list[Strekning]:
    """Return one employer's days as stretches; weekends go with what they lie in."""
    rows: list[list[Any]] = []
    for dag in sorted(hos.klasser):
        klasse = hos.klasser[dag]
        if klasse is Dagklasse.NAV and dag in s.under_20:
            klasse = Dagklasse.AVVIST
        quiet = klasse is Dagklasse.NAV_HELG or (klasse is Dagklasse.FRI and dag not in hos.slag)
        if rows and (rows[-1][2] is klasse or quiet):
            rows[-1][1] = dag
        elif rows and klasse is Dagklasse.NAV and rows[-1][2] is Dagklasse.NAV_HELG:
            rows[-1][1:3] = [dag, klasse]
        else:
            rows.append([dag, dag, klasse])
    return [
        Strekning(a, b, *_name(hos, k), dager=sum(hos.klasser[d] is k for d in _days(a, b)))
        for a, b, k in rows
    ]


def _name(hos: Hos, klasse: Dagklasse) -> tuple[str, str]:
    insured = klasse is Dagklasse.ARBEIDSGIVERDAG_FRA_NAV and hos.telling is None
    return FORSIKRET if insured else KORT[klasse]


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=i) for i in range((last - first).days + 1))


def ny_rett_fra(s: Sykedager, rett: Rettighet) -> date | None:
    """Return the first day of a new right when Nav pays nothing more, or None when it has paid nothing."""
    if rett.siste_betalte is None:
        return None
    return rett.siste_betalte + timedelta(days=sats(s, "sykepenger_gjenopptjening_dager") + 1)


def ny_rett(s: Sykedager) -> Grunn:
    """Return what gives a new right to all the days, and what begins the weeks anew."""
    needed = sats(s, "sykepenger_gjenopptjening_dager")
    period = sats(s, "sykepenger_arbeidsgiverperiode_dager")
    return Grunn(
        f"Ny rett får du når du har vært helt arbeidsfør i {_weeks(s)} uker ({needed} dager) siden Nav "
        f"sist betalte. Blir du syk i mer enn {period} dager, begynner ukene på nytt; {period} eller færre "
        "gjør ikke det.",
        "ftrl. § 8-12 andre ledd",
    )


def _weeks(s: Sykedager) -> int:
    return sats(s, "sykepenger_gjenopptjening_dager") // DAGER_I_UKEN


def forbehold(s: Sykedager) -> Iterator[Grunn]:
    """Yield what moves the last day, and what gives and breaks a new right."""
    years = sats(s, "sykepenger_tilbakeblikk") // MANEDER_I_ARET
    if s.apen_fra is not None:
        yield Grunn("Siste dag gjelder bare hvis du er sykmeldt uten opphold til da.", "ftrl. § 8-12")
    yield Grunn(
        "Ferie, permisjon og dager i arbeid bruker ingen dager, og flytter siste dag.", "ftrl. § 8-12"
    )
    yield Grunn("En gradert dag bruker like mye som en hel.", "ftrl. § 8-12")
    yield Grunn(
        f"Etter et opphold telles bare dagene i de siste {years} årene.",
        "ftrl. § 8-12 første ledd",
    )
    yield ny_rett(s)
    yield Grunn(
        "Den som får uføretrygd, også hel, tjener opp ny rett ved å være i stand til å arbeide i "
        f"{_weeks(s)} uker på rad, med arbeidsinntekt.",
        "ftrl. § 8-12 tredje ledd",
    )
    if s.ikke_provd:
        yield Grunn(s.ikke_provd, "ftrl. § 8-13")
