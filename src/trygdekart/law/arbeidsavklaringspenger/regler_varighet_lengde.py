"""Den lengste perioden i § 11-12: ordinær tid, covid-forlengelser, forlengelse og det samlede taket."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...engine import MANEDER_I_ARET, Oppslag, hjelpefunksjon, legg_til_maneder, regel
from ...engine.declare import utledning
from ...engine.units import Alder, AntallManeder, Dato, JaNei
from .fakta_varighet import Forlengelse
from .regler_varighet_kvote import etter_hverdager, med_helgen
from .valg_vilkar import SamletTak

ORDINAER = "ftrl. § 11-12 første ledd"
FORLENGET = "ftrl. § 11-12 andre og tredje ledd"
COVID = "forskrift 2020-03-20 nr. 368"


def _oppslag(navn: str, av: str, dato: str, hjemmel: str, etikett: str) -> Oppslag:
    return Oppslag(navn=navn, av=av, dato=dato, hjemmel=hjemmel, etikett=etikett)


OPPSLAG = (
    _oppslag(
        "aap_ordinaer_varighet_da",
        "aap_ordinaer_varighet_ar",
        "aap_ordinaer_fra",
        ORDINAER,
        "Lengste ordinære periode da AAP begynte",
    ),
    *(
        _oppslag(
            f"aap_covid_maneder_{navn}",
            "aap_covid_forlengelse_maneder",
            dag,
            COVID,
            f"Forlengelse under covid-19 {tekst}",
        )
        for navn, dag, tekst in (
            ("ordinaer", "aap_ordinaer_slutt", "da den ordinære perioden var slutt"),
            ("forlenget", "aap_forlenget_uten_covid", "da forlengelsen var slutt"),
            ("uforevurdering", "aap_uforevurdering_siste_dag", "mens uføretrygd ble vurdert"),
            ("student", "aap_student_siste_dag", "som student"),
        )
    ),
)


@hjelpefunksjon
def forlenget_i_vinduet(slutt: Dato, fra: Dato, til: Dato, varer_til: Dato) -> Dato:
    """Return the day a period lasts to when its end falls between two days, else the end itself."""
    if slutt < fra:
        return slutt
    if slutt > til:
        return slutt
    return max(slutt, varer_til)


# --- ordinær periode ------------------------------------------------------------------------------


@utledning(ORDINAER, fra="2018-01-01", etikett="Siste dag etter kvoten, uten opphold")
def aap_ordinaer_slutt_etter_kvoten(aap_ordinaer_fra: Any, aap_ordinaer_kvote: Any) -> Dato:
    """Uten opphold er de 784 hverdagene brukt opp denne dagen, helgen medregnet."""
    slutt = etter_hverdager(date.fromordinal(int(aap_ordinaer_fra)), int(aap_ordinaer_kvote))
    return med_helgen(slutt).toordinal()


@utledning(ORDINAER, fra="2018-01-01", etikett="Det første vedtaket slutter")
def aap_forste_vedtak_slutter(aap_ordinaer_fra: Any, aap_vedtak_hverdager: Any) -> Dato:
    """Vedtak gis for ett år om gangen; det første slutter på den 261. hverdagen."""
    return etter_hverdager(date.fromordinal(int(aap_ordinaer_fra)), int(aap_vedtak_hverdager)).toordinal()


@regel(ORDINAER, fra="2010-03-01", periode="fast", etikett="Siste dag etter datoene")
def aap_ordinaer_slutt_etter_dato(aap_ordinaer_fra: Dato, aap_ordinaer_varighet_da: Alder) -> Dato:
    """Den ordinære perioden er tre år, og fire for den som begynte før 2018."""
    return legg_til_maneder(aap_ordinaer_fra, aap_ordinaer_varighet_da * MANEDER_I_ARET) - 1


@regel(ORDINAER, fra="2010-03-01", etikett="Siste dag i den ordinære perioden")
def aap_ordinaer_slutt(aap_ordinaer_slutt_etter_dato: Dato) -> Dato:
    """Før 2018 ble perioden regnet fra dato til dato."""
    return aap_ordinaer_slutt_etter_dato


@regel(ORDINAER, fra="2018-01-01", gir="aap_ordinaer_slutt", etikett="Siste dag i den ordinære perioden")
def aap_ordinaer_slutt_2018(
    aap_ordinaer_fra: Dato,
    aap_kvoter_gjelder_fra: Dato,
    aap_ordinaer_slutt_etter_dato: Dato,
    aap_ordinaer_slutt_etter_kvoten: Dato,
) -> Dato:
    """Den som begynte før 2018, beholdt fire år; ellers er det 784 hverdager."""
    if aap_ordinaer_fra < aap_kvoter_gjelder_fra:
        return aap_ordinaer_slutt_etter_dato
    return aap_ordinaer_slutt_etter_kvoten


# --- covid-19 og overgangen i 2022 ----------------------------------------------------------------


@regel(COVID, fra="2010-03-01", etikett="Siste dag uten forlengelse", sikkerhet="middels")
def aap_ordinaer_siste_dag(
    aap_ordinaer_slutt: Dato,
    aap_covid_maneder_ordinaer: AntallManeder,
    aap_covid_2021_fra: Dato,
    aap_covid_2021_til: Dato,
    aap_overgang_2022_fra: Dato,
    aap_overgang_2022_til: Dato,
) -> Dato:
    """Den som nådde slutten under covid-19 eller i overgangen i 2022, fikk lengre tid."""
    med_covid = legg_til_maneder(aap_ordinaer_slutt, aap_covid_maneder_ordinaer)
    til_2021 = forlenget_i_vinduet(med_covid, aap_covid_2021_fra, aap_covid_2021_til, aap_covid_2021_til)
    return forlenget_i_vinduet(
        til_2021, aap_overgang_2022_fra, aap_overgang_2022_til, aap_overgang_2022_til
    )


# --- forlengelse, andre og tredje ledd ------------------------------------------------------------


@regel(FORLENGET, fra="2018-01-01", etikett="Grunnen gir rett til forlengelse")
def aap_kan_forlenges(aap_forlengelse_grunn: Forlengelse) -> JaNei:
    """Opplæringstiltak, eller sykdom som hovedårsak til at arbeidsevnen ikke er avklart."""
    if aap_forlengelse_grunn == Forlengelse.OPPLARING:
        return True
    return aap_forlengelse_grunn == Forlengelse.SYKDOM_HINDRET_AVKLARING


@regel(FORLENGET, fra="2022-01-01", gir="aap_kan_forlenges", etikett="Grunnen gir rett til forlengelse")
def aap_kan_forlenges_2022(aap_forlengelse_grunn: Forlengelse) -> JaNei:
    """Fra 2022 er også lang ventetid på behandling en grunn."""
    if aap_forlengelse_grunn == Forlengelse.LANG_VENTETID:
        return True
    if aap_forlengelse_grunn == Forlengelse.OPPLARING:
        return True
    return aap_forlengelse_grunn == Forlengelse.SYKDOM_HINDRET_AVKLARING


@regel(
    FORLENGET,
    fra="2022-07-01",
    gir="aap_kan_forlenges",
    etikett="Grunnen gir rett til forlengelse",
    sikkerhet="middels",
)
def aap_kan_forlenges_juli_2022(aap_forlengelse_grunn: Forlengelse) -> JaNei:
    """Fra juli 2022 kan også den som er delvis i arbeid eller nær ved det, få lengre tid."""
    return aap_forlengelse_grunn != Forlengelse.INGEN


@regel(FORLENGET, fra="2018-01-01", etikett="Forlengelsens siste dag før tillegg for covid-19")
def aap_forlenget_uten_covid(
    aap_kan_forlenges: JaNei, aap_ordinaer_siste_dag: Dato, aap_forlengelse_maks_ar: Alder
) -> Dato:
    """Perioden kan forlenges med inntil to år."""
    if not aap_kan_forlenges:
        return aap_ordinaer_siste_dag
    return legg_til_maneder(aap_ordinaer_siste_dag, aap_forlengelse_maks_ar * MANEDER_I_ARET)


@regel(COVID, fra="2018-01-01", etikett="Forlengelsens siste dag", sikkerhet="middels")
def aap_forlenget_for_taket(
    aap_kan_forlenges: JaNei,
    aap_forlenget_uten_covid: Dato,
    aap_covid_maneder_forlenget: AntallManeder,
    aap_covid_2021_fra: Dato,
    aap_covid_2021_til: Dato,
    aap_overgang_2022_fra: Dato,
    aap_overgang_2022_til: Dato,
) -> Dato:
    """Også den som nådde slutten av en forlengelse under covid-19 eller i 2022, fikk lengre tid."""
    if not aap_kan_forlenges:
        return aap_forlenget_uten_covid
    med_covid = legg_til_maneder(aap_forlenget_uten_covid, aap_covid_maneder_forlenget)
    til_2021 = forlenget_i_vinduet(med_covid, aap_covid_2021_fra, aap_covid_2021_til, aap_covid_2021_til)
    return forlenget_i_vinduet(
        til_2021, aap_overgang_2022_fra, aap_overgang_2022_til, aap_overgang_2022_til
    )


@regel(FORLENGET, fra="2018-01-01", etikett="Samlet tak", sikkerhet="lav")
def aap_samlet_tak(aap_ordinaer_slutt: Dato, aap_samlet_forlengelse_maks_maneder: AntallManeder) -> Dato:
    """Ingen kan få mer enn to år og seks måneder ut over den ordinære perioden."""
    return legg_til_maneder(aap_ordinaer_slutt, aap_samlet_forlengelse_maks_maneder)


@regel(FORLENGET, fra="2018-01-01", etikett="Siste dag med forlengelse", sikkerhet="middels")
def aap_forlenget_siste_dag(
    aap_forlenget_for_taket: Dato, aap_samlet_tak: Dato, aap_valg_samlet_tak: SamletTak
) -> Dato:
    """Forlengelsene til sammen stanser ved det samlede taket."""
    if aap_valg_samlet_tak == SamletTak.GJELDER:
        return min(aap_forlenget_for_taket, aap_samlet_tak)
    return aap_forlenget_for_taket


# --- covid-19 for de andre grunnene ---------------------------------------------------------------


@regel(
    "ftrl. § 11-17",
    fra="2010-03-01",
    etikett="Siste dag som arbeidssøker, med covid-19",
    sikkerhet="middels",
)
def aap_arbeidssoker_til(
    aap_arbeidssoker_siste_dag: Dato,
    aap_arbeidssoker_2020_fra: Dato,
    aap_arbeidssoker_2020_til: Dato,
    aap_arbeidssoker_2021_fra: Dato,
    aap_arbeidssoker_2021_til: Dato,
) -> Dato:
    """Den som nådde slutten under covid-19, fikk være arbeidssøker lenger."""
    i_2020 = forlenget_i_vinduet(
        aap_arbeidssoker_siste_dag,
        aap_arbeidssoker_2020_fra,
        aap_arbeidssoker_2020_til,
        aap_arbeidssoker_2020_til,
    )
    return forlenget_i_vinduet(
        i_2020, aap_arbeidssoker_2021_fra, aap_arbeidssoker_2021_til, aap_arbeidssoker_2021_til
    )


@regel("ftrl. § 11-18", fra="2010-03-01", etikett="Siste dag mens uføretrygd vurderes, med covid-19")
def aap_uforevurdering_til(
    aap_uforevurdering_siste_dag: Dato, aap_covid_maneder_uforevurdering: AntallManeder
) -> Dato:
    """Også den tiden ble forlenget under covid-19."""
    return legg_til_maneder(aap_uforevurdering_siste_dag, aap_covid_maneder_uforevurdering)


@regel("ftrl. § 11-14", fra="2010-03-01", etikett="Siste dag som student, med covid-19")
def aap_student_til(aap_student_siste_dag: Dato, aap_covid_maneder_student: AntallManeder) -> Dato:
    """Også den tiden ble forlenget under covid-19."""
    return legg_til_maneder(aap_student_siste_dag, aap_covid_maneder_student)
