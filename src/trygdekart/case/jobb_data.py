"""The answer about work as plain data, the same for the command line, the pages and other programs."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ..engine.answer import Svar
from ..engine.context import category
from ..engine.formatting import value_text
from .arsplan import Manedsplan, Melding
from .inntektsgrenser import inntektsgrenser
from .jobb import Grense, Jobb, Jobbgren, Punkt
from .jobb_aap import JobbMedAap

SCHEMA = "trygdekart-jobb/1"


def number(value: Fraction | float | None) -> float | None:
    """Return an exact number as kroner and øre (or hours with two decimals); None stays unknown."""
    return None if value is None else round(float(value), 2)


def assumed(svar: Svar, antatt: Mapping[str, Any]) -> dict[str, str]:
    """Return what a branch assumes, each fact with its value in words."""
    verk = svar.lov.verk
    return {n: value_text(v, str(verk.unit(n)), category(verk, n)) for n, v in antatt.items()}


def point_data(point: Punkt) -> dict[str, float | None]:
    """Return one wage on the line: benefit, before and after tax, and what is kept of the next hundred."""
    return {
        "lonn": number(point.lonn),
        "ytelse": number(point.ytelse),
        "for_skatt": number(point.for_skatt),
        "skatt": number(point.skatt),
        "etter_skatt": number(point.etter_skatt),
        "av_neste_hundre_for_skatt": number(point.av_neste_hundre_for),
        "av_neste_hundre_etter_skatt": number(point.av_neste_hundre_etter),
        "fall_for_skatt": number(point.fall_for),
        "fall_etter_skatt": number(point.fall_etter),
    }


def limit_data(limit: Grense) -> dict[str, Any]:
    """Return a limit in kroner, hours, hourly wage and share of a full-time year."""
    return {
        "navn": limit.navn,
        "etikett": limit.etikett,
        "lonn": number(limit.lonn),
        "timer": number(limit.timer),
        "timelonn": number(limit.timelonn),
        "stilling": None if limit.stilling is None else round(float(limit.stilling), 4),
    }


def branch_data(answer: Jobb, branch: Jobbgren, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return one branch of the answer; `values` are those of the case."""
    known = {**values, **branch.gren.antatt}
    return {
        "antatt": assumed(answer.svar, branch.gren.antatt),
        "na": point_data(branch.na),
        "uten_arbeid": point_data(branch.uten_arbeid),
        "beholder_for_skatt": number(branch.beholder_for),
        "beholder_etter_skatt": number(branch.beholder_etter),
        "timer": number(branch.timer),
        "timelonn": number(branch.timelonn),
        "grenser": [limit_data(g) for g in branch.grenser],
        "linje": [point_data(p) for p in branch.punkter],
        "linje_til": number(branch.til),
        "hull": [{"ved": number(h.ved), "igjen_ved": number(h.igjen_ved)} for h in branch.hull],
        "kollega": {
            "lonn": number(branch.kollega.lonn),
            "skatt": number(branch.kollega.skatt),
            "etter_skatt": number(branch.kollega.etter_skatt),
            "etter_skatt_per_maned": number(branch.kollega.etter_skatt_per_maned),
            "etter_skatt_per_time": number(branch.kollega.etter_skatt_per_time),
        },
        "sykepenger": {
            "grense": limit_data(branch.sykepenger.grense),
            "nok": branch.sykepenger.nok,
            "margin": number(branch.sykepenger.margin),
        },
        "kan_tjene": [
            {
                "hvem": g.hvem,
                "navn": g.navn,
                "etikett": g.etikett,
                "belop": number(g.belop),
                "over": g.over,
                "mangler": list(g.mangler),
                "unntak": [{"antatt": u.antatt, "belop": number(u.belop)} for u in g.unntak],
                "kroner": None if g.kroner is None else g.kroner.isoformat(),
            }
            for g in inntektsgrenser(answer.svar.lov, known)
        ],
    }


def jobb_data(answer: Jobb, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the whole answer as JSON values (schema trygdekart-jobb/1), amounts in kroner a year."""
    lov = answer.svar.lov
    return {
        "skjema": SCHEMA,
        "lov": {
            "dato": None if lov.ar is not None else lov.dato.isoformat(),
            "ar": lov.ar,
            "kjent": lov.kjent.isoformat(),
        },
        "greiner": [branch_data(answer, b, values) for b in answer.greiner],
        "avgjor": [{"navn": a.navn, "utslag": number(a.utslag)} for a in answer.svar.avgjor],
    }


def report_data(rows: tuple[Melding, ...]) -> list[dict[str, Any]]:
    """Return what a report in each month does; `maned` 0 is before the year."""
    return [
        {
            "maned": r.maned,
            "per_maned_for": number(r.for_melding),
            "per_maned": number(r.per_maned),
            "tilbakebetaling": number(r.tilbakebetaling),
            "etterbetaling": number(r.etterbetaling),
            "minste_krav": number(r.minste_krav),
        }
        for r in rows
    ]


def months_data(plan: Manedsplan) -> dict[str, Any]:
    """Return each month of the year in which a job begins."""
    return {
        "arslonn": number(plan.arslonn),
        "inntekt_i_aret": number(plan.inntekt),
        "tilbakebetaling": number(plan.tilbakebetaling),
        "etterbetaling": number(plan.etterbetaling),
        "maneder": [
            {
                "maned": m.maned,
                "lonn": number(m.lonn),
                "ytelse": number(m.ytelse),
                "trekk": number(m.trekk),
                "utbetalt": number(m.utbetalt),
            }
            for m in plan.maneder
        ],
    }


def aap_data(beside: JobbMedAap) -> dict[str, Any]:
    """Return what work costs beside AAP as JSON values (schema trygdekart-jobb-aap/1)."""
    return {
        "skjema": "trygdekart-jobb-aap/1",
        "dato": beside.svar.lov.dato.isoformat(),
        "kroner_per_time": number(beside.per_time),
        "kroner_per_time_etter_skatt": number(beside.per_time_etter_skatt),
        "timer_til_grensen": number(beside.til_grensen),
        "tap_ved_grensen": number(beside.tap),
        "tap_ved_grensen_etter_skatt": number(beside.tap_etter_skatt),
        "timelonn": number(beside.timelonn),
        "beholder_per_time": number(beside.beholder_per_time),
        "beholder_per_time_etter_skatt": number(beside.beholder_per_time_etter_skatt),
    }
