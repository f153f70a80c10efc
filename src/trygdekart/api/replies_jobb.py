"""What comes back on work beside a benefit."""

from __future__ import annotations

from typing import Literal

from .replies import Avgjor, LovSvar, Reply


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
    """What follows when the income is reported in a month (0: before the year); the least asked back."""

    maned: int
    per_maned_for: float
    per_maned: float
    tilbakebetaling: float
    etterbetaling: float
    minste_krav: float


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
