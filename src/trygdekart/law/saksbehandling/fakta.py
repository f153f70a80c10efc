"""Fakta om vedtak og krav."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta

FAKTA = (
    Fakta(
        navn="saksbehandling_vedtak_mottatt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Vedtaket mottatt",
        etikett_en="Decision received",
        sporsmal="Når fikk du vedtaket fra Nav?",
        hvorfor="Klagefristen regnes fra den dagen (ftrl. § 21-12).",
    ),
    Fakta(
        navn="saksbehandling_klagevedtak_mottatt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Vedtaket fra Nav Klageinstans mottatt",
        etikett_en="Decision on the complaint received",
        sporsmal="Når fikk du vedtaket fra Nav Klageinstans?",
        hvorfor="Fristen for å anke til Trygderetten regnes fra den dagen.",
        tidligst="saksbehandling_vedtak_mottatt",
    ),
    Fakta(
        navn="saksbehandling_kjennelse_mottatt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Kjennelsen fra Trygderetten mottatt",
        etikett_en="Ruling of the social security court received",
        sporsmal="Når fikk du kjennelsen fra Trygderetten?",
        hvorfor="Fristen for å gå til lagmannsretten regnes fra den dagen.",
        tidligst="saksbehandling_klagevedtak_mottatt",
    ),
    Fakta(
        navn="saksbehandling_rett_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Første dag det søkes for",
        etikett_en="First day claimed for",
        sporsmal="Hva er den første dagen du søker om penger for?",
        hvorfor="Den som søker sent, får bare for noen måneder tilbake (ftrl. § 22-13).",
    ),
)
