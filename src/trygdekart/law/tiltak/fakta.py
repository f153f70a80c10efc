"""Fakta flere tiltak bygger på: Navs vurdering, formålet, og om personen har uføretrygd."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta, Kategori
from ..sykepenger.fakta_kort import antall, dag, ja_nei


class Innsatsgruppe(Kategori):
    """Hva Nav har kommet til i vurderingen etter Nav-loven § 14 a."""

    GODE_MULIGHETER = 1
    TRENGER_VEILEDNING = 2
    NEDSATT_ARBEIDSEVNE = 3, "trenger veiledning, nedsatt arbeidsevne"
    VARIG_TILPASSET = 4, "kan arbeide delvis, eller har liten mulighet"


class Formal(Kategori):
    """Om tiltaket er for å få arbeid eller for å bli i det en har."""

    FA_ARBEID = 1, "få arbeid"
    BEHOLDE_ARBEID = 2, "beholde arbeid"


class Uforetrygd(Kategori):
    """Om personen har eller snart ventes å få uføretrygd."""

    INGEN = 1
    VENTES = 2, "ventes"
    GRADERT = 3
    HEL = 4


_TILTAK = "Det avgjør hvilke tiltak Nav kan gi."

FAKTA = (
    Fakta(
        "tiltak_innsatsgruppe",
        Innsatsgruppe,
        "kategori",
        "Innsatsgruppe i vedtaket fra Nav",
        "Group in Nav's decision",
        "Hva står i Navs vurdering etter § 14 a av hvor mye hjelp du trenger for å komme i arbeid?",
        _TILTAK,
    ),
    ja_nei(
        "tiltak_nodvendig",
        "Tiltaket er nødvendig og hensiktsmessig",
        "The measure is necessary and suitable",
        "Trengs tiltaket for at du skal få eller beholde lønnet arbeid, og passer det for deg?",
        "Alle tiltak må være nødvendige og hensiktsmessige (§ 1-3).",
        skjonn=True,
        kriterier=(
            "Nav kan kreve en vurdering av behovet for hjelp eller av arbeidsevnen.",
            "Tiltaket velges sammen med deg, og du skal ha fri når passende arbeid byr seg.",
        ),
    ),
    Fakta(
        "tiltak_formal",
        Formal,
        "kategori",
        "Formålet med tiltaket",
        "Purpose of the measure",
        "Er tiltaket for å få et arbeid, eller for å beholde det du har?",
        _TILTAK,
    ),
    Fakta(
        "tiltak_uforetrygd",
        Uforetrygd,
        "kategori",
        "Uføretrygd nå, eller snart",
        "Disability benefit now, or soon",
        "Har du uføretrygd, hel eller gradert, eller ventes det at du snart får den?",
        "Noen tiltak er bare for den som har eller snart får uføretrygd.",
    ),
    ja_nei(
        "tiltak_familie",
        "I nær familie med arbeidsgiveren",
        "Close family of the employer",
        "Er du i nær familie med arbeidsgiveren?",
        "Det må opplyses i avtalen.",
    ),
    # Inkluderingstilskudd
    dag(
        "inkludering_fra",
        "Første dag med inkluderingstilskudd",
        "First day of the inclusion grant",
        "Når begynner tilretteleggingen?",
        "Tilskuddet kan gis i høyst ett år.",
    ),
    Fakta(
        "inkludering_til",
        date,
        "dato",
        "Siste dag med inkluderingstilskudd",
        "Last day of the inclusion grant",
        "Når slutter avtalen om inkluderingstilskudd?",
        "Beløpet følger året avtalen slutter.",
        periode="fast",
        ellers="inkludering_siste_mulige_dag",
    ),
    antall(
        "inkludering_utgift",
        "kr",
        "Utgifter til tilrettelegging",
        "Costs of adaptation",
        "Hva koster tilretteleggingen i alt, med kvittering?",
        "Tilskuddet dekker merutgiftene opp til en grense.",
    ),
    ja_nei(
        "inkludering_dekkes_av_andre",
        "Folketrygden dekker utgiften som hjelpemiddel",
        "Covered as an aid",
        "Er dette noe du kan få som hjelpemiddel fra Nav (§ 10-5)?",
        "Det folketrygden dekker, dekkes ikke av inkluderingstilskuddet.",
    ),
    # Arbeids- og utdanningsreiser
    antall(
        "arbeidsreiser_vansker_maneder",
        "måned",
        "Hvor lenge vanskene med å reise varer",
        "Duration of the difficulty",
        "Hvor mange måneder vil du i alt ha vansker med å komme til arbeid eller utdanning?",
        "Vanskene må vare i mer enn ett år.",
    ),
    ja_nei(
        "arbeidsreiser_kan_ikke_reise_kollektivt",
        "Kan ikke reise kollektivt, eller reisen er en for stor belastning",
        "Cannot use public transport, or the journey is too heavy",
        "Kan du ikke reise med buss, tog eller båt, eller er reisen så tung at du ikke fungerer på arbeid?",
        "Ordningen er for den som ikke kan reise som andre.",
        skjonn=True,
        kriterier=(
            "Vanskene hindrer en i å bruke offentlig transport; at det ikke går buss, er ikke nok.",
            "Eller reisen er så tung at en ikke fungerer tilfredsstillende på arbeid eller skole.",
            "Å være uten førerkort en tid av medisinske grunner teller.",
        ),
    ),
    ja_nei(
        "arbeidsreiser_annen_dekning",
        "Reisen dekkes av andre",
        "Covered by others",
        "Har du bil gjennom Nav som kan brukes, daglig reise, grunnstønad eller TT-turer for reisen, eller "
        "betaler kommunen eller arbeidsgiveren den?",
        "Da dekkes den ikke her.",
    ),
    ja_nei(
        "arbeidsreiser_full_ytelse",
        "Har en hel ytelse til livsopphold",
        "Has a full subsistence benefit",
        "Får du en hel ytelse til livsopphold, som 100 prosent uføretrygd eller full AAP?",
        "Den som har en hel ytelse, får ikke arbeids- og utdanningsreiser; den som har gradert, kan.",
    ),
    antall(
        "arbeidsreiser_billett",
        "kr",
        "Billigste billett med offentlig transport",
        "Cheapest public fare",
        "Hva koster den billigste billetten én vei?",
        "Egenandelen regnes av den.",
    ),
    antall(
        "arbeidsreiser_turer",
        "antall",
        "Turer i måneden",
        "Trips in the month",
        "Hvor mange turer, hver vei, er det i måneden?",
        "Egenandelen betales for hver tur.",
    ),
)
