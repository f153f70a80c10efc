"""The form of a course: what is paid when and by whom, year by year, and what comes next."""

from __future__ import annotations

from typing import Any, Literal

from .replies import Reply


class ForlopBelop(Reply):
    """An amount in kroner; lowest and highest where facts are unknown."""

    kroner: float | None
    lavest: float
    hoyest: float


class ForlopHvorfor(Reply):
    """What explains a number: the name to ask `forklar` for, on a day or in a year."""

    navn: str
    dato: str | None
    ar: int | None
    gitt: dict[str, bool | int | float]


class ForlopPeriode(Reply):
    """Days in a row with one amount from one payer."""

    ordning: str
    tittel: str
    fra: str
    til: str
    belop: ForlopBelop | None
    per: str
    betaler: str
    skatt: str
    hjemmel: str
    hvorfor: ForlopHvorfor
    grad: float | None
    dager: int | None
    merknad: str
    mangler: list[str]
    i_tillegg: str


class ForlopPost(Reply):
    """What one scheme comes to in a year."""

    ordning: str
    tittel: str
    belop: ForlopBelop | None
    skatt: str
    hvorfor: ForlopHvorfor


class ForlopAar(Reply):
    """One calendar year, before and after tax."""

    ar: int
    alder: int
    poster: list[ForlopPost]
    for_skatt: ForlopBelop
    skatt: ForlopBelop | None
    etter_skatt: ForlopBelop | None
    hvorfor: ForlopHvorfor
    ukjent: list[str]
    minst: list[str]
    fort_fram: bool


class ForlopStilling(Reply):
    """Where in working life one is, from day to day."""

    fra: str
    til: str
    plass: str
    ordninger: list[str]


class ForlopOvergang(Reply):
    """A day on which one thing ends or begins."""

    dag: str
    setning: str
    hjemmel: str
    hvorfor: ForlopHvorfor | None


class ForlopSteg(Reply):
    """Something to do, by when and by whom."""

    dag: str | None
    tittel: str
    hva: str
    hvem: str
    hjemmel: str
    hvorfor: ForlopHvorfor | None


class ForlopSporsmal(Reply):
    """A fact nobody gave, and what it moves."""

    navn: str
    sporsmal: str
    ordning: str
    utslag: float | None
    skjonn: bool
    kriterier: list[str]


class ForlopGren(Reply):
    """One branch «if …», and what it comes to."""

    navn: str
    tittel: str
    forutsetning: str
    endret: dict[str, Any]
    fra: str
    til: str
    for_skatt: ForlopBelop | None
    etter_skatt: ForlopBelop | None
    naverdi: ForlopBelop | None
    forskjell: float | None
    stoppet: str
    perioder: list[ForlopPeriode]
    ar: list[ForlopAar]


class ForlopSvar(Reply):
    """The whole course of one person."""

    skjema: Literal["trygdekart-forlop/1"]
    fra: str
    til: str
    sett_fra: str
    kjent: str
    rente: float
    dod: str | None
    naverdi: ForlopBelop | None
    perioder: list[ForlopPeriode]
    ar: list[ForlopAar]
    plasser: list[ForlopStilling]
    overganger: list[ForlopOvergang]
    neste: list[ForlopSteg]
    sporsmal: list[ForlopSporsmal]
    greiner: list[ForlopGren]
    ogsa: list[ForlopOvergang]
    merknader: list[str]
