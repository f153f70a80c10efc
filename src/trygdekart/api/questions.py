"""What may be asked: the body of each question, as the description of the API shows it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOST_NUMBERS = 50
MOST_EXPLAINED = 5  # an explanation is hundreds of steps in each branch
ROLES = Literal["person", "arbeidsgiver", "sykmelder", "nav"]


def told(nb: str, en: str, **more: Any) -> Any:
    """Return a pydantic field described in both languages."""
    return Field(description=nb, json_schema_extra={"x-description-en": en}, **more)


Dag = Annotated[str, Field(pattern=DATE, json_schema_extra={"format": "date"})]
Navn = Annotated[str, Field(min_length=1, max_length=100)]


class Form(BaseModel):
    """A body: only the fields it names, each of its own kind."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Saksfil(Form):
    """A case file as JSON; what stands in `fakta` and `gitt` is read by `case/sak.py`."""

    skjema: Literal["trygdekart-sak/1"] = told("Versjonen av saksfila.", "The version of the case file.")
    merknad: str | None = told("En merknad til deg selv.", "A note to yourself.", default=None)
    fakta: dict[str, Any] | None = told(
        "Fakta om personen: navn og verdi, eller navn og en liste av perioder.",
        "Facts about the person: name and value, or name and a list of periods.",
        default=None,
    )
    gitt: dict[str, Any] | None = told(
        "Andre navn i loven som skal ha en bestemt verdi.",
        "Other names of the law that are to have a value of their own.",
        default=None,
    )


class Sporsmal(Form):
    """A case, and how the law was known."""

    sak: Saksfil = told("Saken, som i en saksfil.", "The case, as in a case file.")
    kjent: Dag | None = told(
        "Loven slik den var kjent denne dagen; ellers lovdataenes dag.",
        "The law as it was known on this day; else the day of the law data.",
        default=None,
    )


class MedDato(Sporsmal):
    """A case under the law of a day or of a calendar year."""

    dato: Dag | None = told(
        "Loven på denne dagen; svaret er et nivå per år. Uten dato og år: lovdataenes dag.",
        "The law on this day; the answer is a level per year. Without either: the day of the law data.",
        default=None,
    )
    ar: int | None = told(
        "Loven for dette kalenderåret; svaret er årets beløp. Oppgi dato eller år, ikke begge.",
        "The law of this calendar year; the answer is the amount of the year. Not with a date.",
        default=None,
        ge=1900,
        le=2200,
    )


class Beregn(MedDato):
    """What is to be computed."""

    tall: Annotated[list[Navn], Field(max_length=MOST_NUMBERS)] | None = told(
        "Navnene på tallene; uten dem: de som hører til saken.",
        "The names of the numbers; without them: those that belong to the case.",
        default=None,
    )
    forklar: bool = told(
        "Ta med forklaringen av hvert tall; da må høyst fem tall være nevnt.",
        "Include the explanation of each number; then at most five numbers must be named.",
        default=False,
    )


class Forklar(MedDato):
    """Which number is to be explained."""

    tall: Annotated[list[Navn], Field(min_length=1, max_length=1)] = told(
        "Navnet på tallet, i en liste med ett navn.", "The name of the number, in a list of one name."
    )


class Jobb(MedDato):
    """Whether work pays; the wage stands in the case."""

    mal: float | None = told(
        "Hvor mye personen vil sitte igjen med i året etter skatt; svaret får lønnen som trengs.",
        "What the person wants to keep in the year after tax; the answer has the wage that it takes.",
        default=None,
        ge=0,
        lt=1e9,
    )
    start: Dag | None = told(
        "Jobben begynner denne dagen i året som er oppgitt; svaret får hver måned.",
        "The job begins on this day of the year that is given; the answer has each month.",
        default=None,
    )
    meldt: int | None = told(
        "Måneden inntekten meldes til Nav, med start (0: før året begynner).",
        "The month in which the income is reported to Nav, with start (0: before the year begins).",
        default=None,
        ge=0,
        le=12,
    )


class Frister(Sporsmal):
    """Which deadlines are to be shown."""

    rolle: ROLES | None = told("Bare det som angår denne.", "Only what concerns this role.", default=None)
    hos: Annotated[str, Field(max_length=40)] | None = told(
        "Arbeidsgiveren det gjelder, når saken har flere.",
        "The employer concerned, when the case has several.",
        default=None,
    )


class Forlop(Sporsmal):
    """Which part of a person's course is to be shown."""

    dato: Dag | None = told(
        "Dagen forløpet ses fra; ellers lovdataenes dag.",
        "The day the course is looked at from; else the day of the law data.",
        default=None,
    )
    til: Dag | None = told(
        "Siste dag i forløpet; ellers ut året personen fyller 85.",
        "The last day of the course; else to the end of the year the person turns 85.",
        default=None,
    )
    rente: float | None = told(
        "Renten i prosent når nåverdien regnes; ellers 2.",
        "The interest in per cent of the present value; else 2.",
        default=None,
        gt=-50,
        le=100,
    )
    grener: bool = told(
        "Ta med grenene «hvis …».",
        "Include the branches «if …».",
        default=True,
    )
