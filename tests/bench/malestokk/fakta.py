"""Det målestokken vet om hver person: 15 kolonner, 79 byte."""

from __future__ import annotations

from trygdekart.engine import Fakta


def _fakta(navn: str, slag: type, enhet: str, etikett: str, etikett_en: str) -> Fakta:
    return Fakta(
        navn=navn,
        type=slag,
        enhet=enhet,
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=f"{etikett}?",
        hvorfor="Bare til måling av motoren.",
    )


FAKTA = (
    _fakta("alder", int, "år", "Alder", "Age"),
    _fakta("inntekt_1", float, "kr/år", "Inntekt siste år", "Income last year"),
    _fakta("inntekt_2", float, "kr/år", "Inntekt for to år siden", "Income two years ago"),
    _fakta("inntekt_3", float, "kr/år", "Inntekt for tre år siden", "Income three years ago"),
    _fakta("inntekt_4", float, "kr/år", "Inntekt for fire år siden", "Income four years ago"),
    _fakta("inntekt_5", float, "kr/år", "Inntekt for fem år siden", "Income five years ago"),
    _fakta("uforegrad", float, "andel", "Uføregrad", "Degree of disability"),
    _fakta("annen_inntekt", float, "kr/år", "Annen inntekt", "Other income"),
    _fakta("ung_ufor", bool, "ja/nei", "Ung ufør", "Young disabled"),
    _fakta("gift", bool, "ja/nei", "Gift eller samboer", "Married or cohabiting"),
    _fakta("vta", bool, "ja/nei", "Varig tilrettelagt arbeid", "Permanently adapted work"),
    _fakta("antall_barn", int, "barn", "Antall barn", "Number of children"),
    _fakta("inntekt_for_uforhet", float, "kr/år", "Inntekt før uførhet", "Income before disability"),
    _fakta("sykedager", int, "dag/år", "Sykedager i året", "Days of sickness in the year"),
    _fakta("lonn", float, "kr/år", "Lønn", "Wage"),
)
