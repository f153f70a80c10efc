"""Fakta om uttaket av alderspensjon og det beregningen bygger på."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class MinsteNiva(IntEnum):
    """Satsene for minste pensjonsnivå, § 19-8."""

    LAV = 1
    ORDINAER = 2
    HOY = 3
    SAERSKILT_ENSLIG = 4
    SAERSKILT_FORSORGER = 5


FAKTA = (
    Fakta(
        navn="alderspensjon_uttaksdato",
        type=date,
        enhet="dato",
        etikett="Alderspensjon fra",
        etikett_en="Old-age pension from",
        sporsmal="Fra hvilken måned tar du ut alderspensjon, første gang?",
        hvorfor="Alderen ved uttak avgjør delingstallet (§§ 19-6 og 20-12).",
        tidligst="fodselsdato",
        ellers="alderspensjon_pensjoneringsdato",
    ),
    Fakta(
        navn="alderspensjon_uttaksgrad",
        type=float,
        enhet="andel",
        etikett="Uttaksgrad",
        etikett_en="Degree of withdrawal",
        sporsmal="Hvor stor del av alderspensjonen tar du ut, og fra når?",
        hvorfor="Pensjonen kan tas ut med 20, 40, 50, 60, 80 eller 100 prosent (§§ 19-10 og 20-14).",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="alderspensjon_tar_ut_afp",
        type=bool,
        enhet="ja/nei",
        etikett="Tar ut AFP fra samme dag",
        etikett_en="Draws contractual early pension from the same day",
        sporsmal="Tar du ut AFP fra samme dag?",
        hvorfor="Uføretrygden slutter når en tar ut AFP.",
    ),
    Fakta(
        navn="alderspensjon_trygdetid",
        type=float,
        enhet="år",
        periode="fast",
        etikett="Trygdetid for alderspensjon",
        etikett_en="Insurance period for the pension",
        sporsmal="Hvor mange års trygdetid har du (høyst 40)?",
        hvorfor="Grunnpensjon og garantipensjon er like stor del av de fulle som trygdetiden er av 40 år.",
        omrade=(0, 40),
    ),
    Fakta(
        navn="alderspensjon_ektefelle_har_pensjon_eller_inntekt",
        type=bool,
        enhet="ja/nei",
        etikett="Ektefellen eller samboeren har pensjon, uføretrygd eller AFP, eller inntekt over 2 G",
        etikett_en="The spouse has a pension, or income above 2 G",
        sporsmal="Har ektefellen eller samboeren pensjon, uføretrygd eller AFP, eller inntekt over 2 G?",
        hvorfor="Da er grunnpensjonen og garantipensjonen lavere (§§ 3-2 og 20-9).",
    ),
    Fakta(
        navn="alderspensjon_minste_niva",
        type=MinsteNiva,
        enhet="kategori",
        etikett="Sats for minste pensjonsnivå",
        etikett_en="Rate of the minimum pension level",
        sporsmal="Hvilken sats for minste pensjonsnivå har du?",
        hvorfor="Den som er født før 1963 og har liten opptjening, får pensjonstillegg (§ 19-9).",
        ellers="alderspensjon_minste_niva_beregnet",
    ),
    Fakta(
        navn="alderspensjon_minste_niva_2015_2021",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Minste pensjonsnivå mellom mai 2015 og april 2021",
        etikett_en="Minimum pension level between May 2015 and April 2021",
        sporsmal="Hva var minste pensjonsnivå for deg ved uttaket? Satsene for 2015–2021 er ikke funnet.",
        hvorfor="Nivået avgjør pensjonstillegget og om pensjonen kan tas ut tidlig.",
        omrade=(0, None),
    ),
    Fakta(
        navn="alderspensjon_skjerming_sats_fastsatt",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Sats for skjermingstillegg for årskullene 1954–1962",
        etikett_en="Shielding rate for those born 1954–1962",
        sporsmal="Hvilken sats har skjermingstillegget for årskullet ditt? For dem som er født i "
        "1954–1962, er den ikke funnet.",
        hvorfor="Uføre som er født før 1963, er delvis skjermet mot levealdersjusteringen (§ 19-9 a).",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="alderspensjon_uforegrad_ved_67",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Uføregrad måneden før alderspensjonen tok over",
        etikett_en="Degree of disability at the pension age",
        sporsmal="Hvilken uføregrad hadde du da uføretrygden ble til alderspensjon?",
        hvorfor="Skjermingstillegget er like stor del som uføregraden (§ 19-9 a).",
        omrade=(0, 1),
        oppgis_i="prosent",
        ellers="alderspensjon_uforegrad_ved_aldersgrensen",
    ),
    Fakta(
        navn="alderspensjon_regulering_2021",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Regulering av løpende pensjon 1. mai 2021",
        etikett_en="Adjustment of pensions in payment on 1 May 2021",
        sporsmal="Hva ble pensjonen ganget med 1. mai 2021? Faktoren er ikke funnet.",
        hvorfor="En pensjon som er tatt ut før mai 2021, er regulert da også.",
        omrade=(0.5, 2),
    ),
)
