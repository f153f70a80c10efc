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
Verdi = Annotated[
    Enkel | list[Periode] | dict[str, Enkel | list[Periode]],
    told(
        "Verdien; null når den er ukjent, en liste når den er perioder, et objekt når den er delt.",
        "The value; null when unknown, a list when it is periods, an object when it is shared by several.",
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


class Punkt(Reply):
    """One wage on the line, kroner a year."""

    lonn: float
    ytelse: float
    for_skatt: float
    skatt: float
    etter_skatt: float
    av_neste_hundre_for_skatt: float
    av_neste_hundre_etter_skatt: float
    fall_for_skatt: float
    fall_etter_skatt: float


class Grense(Reply):
    """A limit in the wage: kroner a year, hours, hourly wage and share of a full-time year."""

    navn: str
    etikett: str
    lonn: float
    timer: float | None
    timelonn: float | None
    stilling: float | None


class Hull(Reply):
    """Wages that leave less than a lower wage does."""

    ved: float
    igjen_ved: float | None


class Kollega(Reply):
    """The same wage without the benefit."""

    lonn: float
    skatt: float
    etter_skatt: float
    timer: float | None = None
    etter_skatt_per_maned: float
    etter_skatt_per_time: float | None


class Sykepengerett(Reply):
    """Whether the wage is enough for sykepenger from Nav."""

    grense: Grense
    nok: bool
    margin: float


class HoyereGrense(Reply):
    """A higher limit that holds if what nobody has said is as assumed."""

    antatt: str
    belop: float


class KanTjene(Reply):
    """How much one may earn, by who one is: the main rule's limit, and what exceptions would give.

    `kroner` is the day whose kroner the amounts are, where they follow G from day to day.
    """

    hvem: str
    navn: str
    etikett: str
    belop: float | None
    over: str
    mangler: list[str]
    unntak: list[HoyereGrense]
    kroner: str | None


class JobbGren(Reply):
    """Whether work pays, given what is assumed."""

    antatt: dict[str, str]
    na: Punkt
    uten_arbeid: Punkt
    beholder_for_skatt: float
    beholder_etter_skatt: float
    timer: float | None
    timelonn: float | None
    grenser: list[Grense]
    linje: list[Punkt]
    linje_til: float
    hull: list[Hull]
    kollega: Kollega
    sykepenger: Sykepengerett
    kan_tjene: list[KanTjene]


class Mal(Reply):
    """The wage that leaves what one wants after tax; none when no wage on the line does."""

    antatt: dict[str, str]
    etter_skatt: float
    lonn: float | None
    timer: float | None


class MeldtIManed(Reply):
    """What follows when the year's income is reported in a month; 0 is before the year."""

    maned: int
    per_maned_for: float
    per_maned: float
    tilbakebetaling: float
    etterbetaling: float


class Maned(Reply):
    """One month of the year in which a job begins."""

    maned: int
    lonn: float
    ytelse: float
    trekk: float
    utbetalt: float


class Manedsplan(Reply):
    """The year in which a job begins, month by month."""

    arslonn: float
    inntekt_i_aret: float
    tilbakebetaling: float
    etterbetaling: float
    maneder: list[Maned]


class JobbSvar(Reply):
    """Whether work pays beside uføretrygd; the last three only when they were asked for."""

    skjema: Literal["trygdekart-jobb/1"]
    lov: LovSvar
    greiner: list[JobbGren]
    avgjor: list[Avgjor]
    meldt_i_maned: list[MeldtIManed] | None = None
    manedsplan: Manedsplan | None = None
    mal: list[Mal] | None = None


class JobbAapSvar(Reply):
    """What an hour of work costs beside AAP."""

    skjema: Literal["trygdekart-jobb-aap/1"]
    dato: str
    kroner_per_time: float
    kroner_per_time_etter_skatt: float
    timer_til_grensen: float
    tap_ved_grensen: float
    tap_ved_grensen_etter_skatt: float
    timelonn: float | None
    beholder_per_time: float | None
    beholder_per_time_etter_skatt: float | None


class Frist(Reply):
    """One duty: who, what, when, and under which section."""

    nr: int | None
    navn: str
    tittel: str
    slag: str
    dag: str | None
    fridag: str | None
    neste_virkedag: str | None
    hvem: str
    med: list[str]
    hjemmel: str
    gjelder: Literal["ja", "nei", "avhenger"]
    regel: str
    avhenger_av: list[str]
    hva: str
    deltakere: list[str]
    vilkar: list[str]
    innhold: list[str]
    unntak: list[str]
    hvorfor: str
    belop: list[str]
    kilde: str
    sikkerhet: str


class FristerSvar(Reply):
    """The deadlines of a case."""

    skjema: Literal["trygdekart-frister/1"]
    lov: list[str]
    kjent: str
    frister: list[Frist]
    merknader: list[str]


class Regel(Reply):
    """One version of a rule."""

    navn: str
    hjemmel: str
    setning: str
    enhet: str
    periode: str
    gjelder: str
    argumenter: list[str]
    unntak_fra: str | None
    brukes_av: list[str]
    sted: str


class Faktum(Reply):
    """A fact that may stand in a case."""

    navn: str
    enhet: str
    sporsmal: str
    hvorfor: str
    verdier: list[str]
    minst: float | None
    hoyst: float | None
    over_tid: bool
    ellers: str | None


class ReglerSvar(Reply):
    """Rules."""

    regler: list[Regel]


class FaktaSvar(Reply):
    """The facts that may stand in a case."""

    fakta: list[Faktum]


class Treff(Reply):
    """A name of the law that a word found."""

    navn: str
    etikett: str
    slag: str


class TreffSvar(Reply):
    """The names with the word in the name or the label."""

    treff: list[Treff]


class Sats(Reply):
    """A rate on a day."""

    navn: str
    etikett: str
    verdi: Any
    tekst: str
    fra: str


class SatserSvar(Reply):
    """The rates on a day."""

    dato: str
    satser: list[Sats]


class Satsverdi(Reply):
    """One value of a rate, with its dates and its source."""

    virker_fra: str
    til: str | None
    i_kraft_fra: str
    verdi: Any
    tekst: str
    gjelder: str
    kilde: str
    sikkerhet: str
    merknad: str


class SatsSvar(Reply):
    """One rate with its history and sources."""

    navn: str
    etikett: str
    hjemmel: str
    enhet: str
    merknad: str
    verdier: list[Satsverdi]


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
