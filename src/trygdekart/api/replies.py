"""What comes back: the form of each answer, as the description of the API shows it.

The answers themselves are made in `case/*_data.py`; the tests hold them against these forms.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict

from .questions import told

Status = Annotated[
    Literal["kjent", "avhenger", "ukjent", "ma_vurderes"],
    told(
        "kjent: én verdi. avhenger: flere svar, etter fakta som ikke er oppgitt. ukjent: fakta mangler. "
        "ma_vurderes: et skjønn må utøves av et menneske.",
        "kjent: one value. avhenger: several answers, by facts that were not given. ukjent: facts are "
        "missing. ma_vurderes: a human must make a judgement.",
    ),
]


class Reply(BaseModel):
    """An answer: exactly these fields."""

    model_config = ConfigDict(extra="forbid")


class Periode(Reply):
    """A value from a day to and including another; `til` is null when it goes on."""

    fra: str
    til: str | None
    verdi: bool | float | str | None


Enkel = bool | float | str | None
Flere = list[Periode] | list[list[Enkel]]
Verdi = Annotated[
    Enkel | Flere | dict[str, Enkel | Flere],
    told(
        "Verdien; null når den er ukjent, en liste når den er perioder eller rader i en tabell, et objekt "
        "når den er delt.",
        "The value; null when unknown, a list when it is periods or rows of a table, an object when it is "
        "shared by several.",
    ),
]


class LovSvar(Reply):
    """The law an answer rests on."""

    dato: str | None = told(
        "Dagen loven gjelder for; null for et år.", "The day of the law; null for a year."
    )
    ar: int | None = told("Kalenderåret; null for en dag.", "The calendar year; null for a day.")
    kjent: str = told("Loven slik den var kjent denne dagen.", "The law as it was known on this day.")


class LovMedHash(LovSvar):
    """The law an answer rests on, with its hash."""

    hash: str = told("SHA-256 av loven slik den er lagt inn.", "SHA-256 of the law as it is written here.")
    fort_fram: bool = told(
        "Dagen er etter lovdataene, og satsene er ført fram.",
        "The day is after the law data, and the rates are carried forward.",
    )


class Gren(Reply):
    """One answer, given what it assumes of facts that were not given."""

    antatt: dict[str, str] = told("Det som er antatt, i ord.", "What is assumed, in words.")
    tall: dict[str, Verdi] = told("Verdi for hvert navn.", "The value of each name.")


class Tall(Reply):
    """What a number is."""

    etikett: str
    enhet: str
    hjemmel: str = told("Paragrafen.", "The section of the law.")
    status: Status


class Avgjor(Reply):
    """A fact that was not given, and how much it moves the first number."""

    navn: str
    utslag: float | None


class Trenger(Reply):
    """A fact that was not given, with its question; those that move the answer most come first."""

    navn: str
    sporsmal: str
    hvorfor: str
    enhet: str
    status: Literal["ukjent", "ma_vurderes"]
    utslag: float | None = told(
        "Hvor mye det høyst flytter det første tallet; null når tallet ikke kan regnes uten.",
        "How much it moves the first number at most; null when the number cannot be computed without it.",
    )
    kriterier: list[str]


class Uavklart(Reply):
    """A question the law leaves open, and the answer under each reading."""

    valg: str
    brukt: int
    tall: str
    svar: dict[str, list[Verdi]]


class Ledd(Reply):
    """One step of an explanation; `niva` 0 is the number itself."""

    niva: int
    navn: str
    etikett: str
    verdi: Verdi | list[Any]
    tekst: str
    enhet: str
    slag: str
    hjemmel: str
    setning: str
    formel: list[str]
    kilde: str
    sikkerhet: str
    gjelder: str
    merknad: str
    trenger: list[str]


class ForklaringGren(Reply):
    """The steps of one answer, each followed by what it is made of."""

    antatt: dict[str, str]
    ledd: list[Ledd]


class Kvittering(Reply):
    """Hashes by which a number can be checked again later; it holds no personal value."""

    skjema: Literal["trygdekart-kvittering/1"]
    kode: str = told("SHA-256 av programmet som regner.", "SHA-256 of the program that computes.")
    lov: str = told("SHA-256 av loven slik den er lagt inn.", "SHA-256 of the law as it is written here.")
    lovdata: str
    tid: int | str
    kjent: str
    tall: list[str]
    sak: str = told(
        "SHA-256 av saken; hører sammen med saken.", "SHA-256 of the case; belongs with the case."
    )
    resultat: str = told("SHA-256 av tallene.", "SHA-256 of the numbers.")
    versjon: str


class Forklaring(Reply):
    """Why a number is what it is."""

    skjema: Literal["trygdekart-forklaring/1"]
    lov: LovSvar
    greiner: list[ForklaringGren]
    merknader: list[str]


class ForklarSvar(Forklaring):
    """Why a number is what it is, with a receipt."""

    kvittering: Kvittering


class BeregnSvar(Reply):
    """The numbers of a case."""

    skjema: Literal["trygdekart-svar/1"]
    anslag: str
    lov: LovMedHash
    svar: list[Gren] = told(
        "Ett svar når alt er kjent; ellers ett for hver måte de ukjente fakta kan være.",
        "One answer when all is known; else one for each way the unknown facts may be.",
    )
    tall: dict[str, Tall]
    avgjor: list[Avgjor]
    mangler: list[str] = told(
        "Fakta noe ikke kan regnes uten.", "Facts without which something has no answer."
    )
    trenger: list[Trenger]
    uavklart: list[Uavklart]
    merknader: list[str]
    kvittering: Kvittering
    forklaringer: dict[str, Forklaring] | None = None


class ToSprak(Reply):
    """A sentence in both languages."""

    nb: str
    en: str


class Feil(Reply):
    """What is wrong, where, and what to do; it never repeats what was sent."""

    skjema: Literal["trygdekart-feil/1"]
    felt: str
    grunn: ToSprak
    rad: ToSprak
