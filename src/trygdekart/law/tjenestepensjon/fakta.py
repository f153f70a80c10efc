"""Fakta om tjenestepensjonen: sektoren, lønnen, tjenestetiden og det folketrygden gir."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class Sektor(IntEnum):
    """Hvem som har pensjonsordningen."""

    OFFENTLIG = 1
    PRIVAT = 2


class Folketrygdytelse(IntEnum):
    """Hva personen får fra folketrygden på grunn av uførheten."""

    INGEN = 1
    AAP = 2
    UFORETRYGD = 3


FAKTA = (
    Fakta(
        navn="tjenestepensjon_sektor",
        type=Sektor,
        enhet="kategori",
        periode="fast",
        etikett="Tjenestepensjonen er offentlig eller privat",
        etikett_en="Public or private occupational pension",
        sporsmal="Var du ansatt i offentlig eller privat sektor da du ble ufør?",
        hvorfor="Offentlig uførepensjon følger av lov; privat følger av avtalen arbeidsgiveren har.",
    ),
    Fakta(
        navn="tjenestepensjon_lonn_ved_uforhet",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Lønn da en ble ufør",
        etikett_en="Salary at the onset of disability",
        sporsmal="Hva var den faste årslønnen din da du ble ufør, i kroner fra den gangen?",
        hvorfor="Uførepensjonen regnes av lønnen på uføretidspunktet.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tjenestepensjon_grunnlag_per_ar",
        type=float,
        enhet="kr/år",
        periode="måned",
        etikett="Lønnen uførepensjonen regnes av",
        etikett_en="Salary the disability pension is based on",
        sporsmal="Hvilket pensjonsgrunnlag står i vedtaket, i kroner i dag?",
        hvorfor="Uførepensjonen er en andel av pensjonsgrunnlaget, som følger G fra uføretidspunktet.",
        omrade=(0, None),
        ellers="tjenestepensjon_regulert_grunnlag",
    ),
    Fakta(
        navn="tjenestepensjon_uforegrad",
        type=float,
        enhet="andel",
        etikett="Uføregrad i tjenestepensjonen",
        etikett_en="Degree of disability in the occupational pension",
        sporsmal="Hvilken uføregrad har pensjonsordningen satt?",
        hvorfor="Uførepensjonen er like stor del av full pensjon som uføregraden.",
        omrade=(0, 1),
        oppgis_i="prosent",
        ellers="tjenestepensjon_uforegrad_som_i_folketrygden",
    ),
    Fakta(
        navn="tjenestepensjon_folketrygd",
        type=Folketrygdytelse,
        enhet="kategori",
        etikett="Ytelse fra folketrygden",
        etikett_en="National insurance benefit",
        sporsmal="Får du arbeidsavklaringspenger, uføretrygd eller ingen av dem?",
        hvorfor="Tjenestepensjonen legges oppå det folketrygden gir, og er større når den ikke gir noe.",
    ),
    Fakta(
        navn="tjenestepensjon_aap_per_ar",
        type=float,
        enhet="kr/år",
        etikett="Arbeidsavklaringspenger uten barnetillegg",
        etikett_en="Work assessment allowance without child supplement",
        sporsmal="Hvor mye får du i arbeidsavklaringspenger i året før skatt, uten barnetillegg?",
        hvorfor="Arbeidsavklaringspenger og uførepensjon har et samlet tak på 70 prosent av lønnen.",
        omrade=(0, None),
    ),
    Fakta(
        navn="tjenestepensjon_tjenestetid",
        type=float,
        enhet="år",
        etikett="Tjenestetid",
        etikett_en="Years of service",
        sporsmal="Hvor mange års tjenestetid står i vedtaket? Tiden fram til 67 år skal være med.",
        hvorfor="Med kortere tjenestetid enn full er pensjonen tilsvarende mindre.",
        omrade=(0, 60),
        ellers="tjenestepensjon_beregnet_tjenestetid",
    ),
    Fakta(
        navn="tjenestepensjon_medlem_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Medlem av pensjonsordningen fra",
        etikett_en="Member of the pension scheme from",
        sporsmal="Når ble du medlem av pensjonsordningen du var i da du ble ufør?",
        hvorfor="Tjenestetiden er tiden du har vært medlem, og tiden fram til 67 år.",
        tidligst="fodselsdato",
    ),
    Fakta(
        navn="tjenestepensjon_antall_barn",
        type=int,
        enhet="barn",
        etikett="Barn under 18 år",
        etikett_en="Children under 18",
        sporsmal="Hvor mange barn under 18 år forsørger du?",
        hvorfor="Offentlige og noen private ordninger gir tillegg for barn.",
        omrade=(0, 20),
    ),
    Fakta(
        navn="tjenestepensjon_ifu",
        type=float,
        enhet="kr/år",
        periode="måned",
        etikett="Inntekt før uførhet, oppjustert",
        etikett_en="Income before disability, adjusted",
        sporsmal="Hvilken inntekt før uførhet regner pensjonsordningen med, i kroner i dag?",
        hvorfor="Den avgjør hvor mye pensjonen går ned når du tjener, og når den stanser.",
        omrade=(0, None),
        ellers="uforetrygd_oifu_per_ar",
    ),
    Fakta(
        navn="tjenestepensjon_ieu",
        type=float,
        enhet="kr/år",
        periode="måned",
        etikett="Inntekt etter uførhet, oppjustert",
        etikett_en="Income after disability, adjusted",
        sporsmal="Hvilken inntekt etter uførhet regner pensjonsordningen med, i kroner i dag?",
        hvorfor="Ved gradert uførhet kan du tjene så mye, og beløpsgrensen i tillegg.",
        omrade=(0, None),
        ellers="uforetrygd_oieu_per_ar",
    ),
)
