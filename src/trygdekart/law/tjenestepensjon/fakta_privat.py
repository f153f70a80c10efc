"""Fakta om den private avtalen: hva arbeidsgiveren har kjøpt."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta

HVOR = "Det står i pensjonsbeviset eller hos arbeidsgiveren."

FAKTA = (
    Fakta(
        navn="tjenestepensjon_avtale_prosent",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Avtalt uførepensjon av lønnen",
        etikett_en="Agreed disability pension as a share of salary",
        sporsmal=f"Hvor mange prosent av lønnen opp til 12 G gir avtalen? Høyst 3. {HVOR}",
        hvorfor="Loven setter bare en øvre grense; avtalen avgjør.",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="tjenestepensjon_avtale_g_tillegg",
        type=float,
        enhet="G",
        periode="fast",
        etikett="Avtalt tillegg i G",
        etikett_en="Agreed supplement in G",
        sporsmal=f"Hvor stor del av G gir avtalen i tillegg? Høyst 0.25, en firedel. {HVOR}",
        hvorfor="Loven setter bare en øvre grense; avtalen avgjør.",
        omrade=(0, 1),
    ),
    Fakta(
        navn="tjenestepensjon_avtale_prosent_over_6_g",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Avtalt tilleggsprosent av lønn mellom 6 og 12 G",
        etikett_en="Agreed extra share of salary between 6 and 12 G",
        sporsmal=f"Hvor mange prosent av lønnen mellom 6 og 12 G gir avtalen i tillegg? Høyst 66. {HVOR}",
        hvorfor="Folketrygden dekker ikke lønn over 6 G.",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="tjenestepensjon_avtale_barnetillegg",
        type=float,
        enhet="andel per barn",
        periode="fast",
        etikett="Avtalt barnetillegg per barn av lønnen",
        etikett_en="Agreed child supplement per child as a share of salary",
        sporsmal=f"Hvor stor del av lønnen gir avtalen per barn? 0.04 er fire prosent. {HVOR}",
        hvorfor="Bare noen avtaler gir barnetillegg.",
        omrade=(0, 1),
    ),
    Fakta(
        navn="tjenestepensjon_avtale_under_aap",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Avtalen gir pensjon fra overgangen til AAP",
        etikett_en="The agreement pays from the start of AAP",
        sporsmal=f"Gir avtalen uførepensjon mens du får arbeidsavklaringspenger? {HVOR}",
        hvorfor="Noen avtaler begynner først når du får uføretrygd.",
    ),
    Fakta(
        navn="tjenestepensjon_avtale_hoy_grense",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Avtalen krever minst 50 prosent uførhet",
        etikett_en="The agreement requires at least 50 per cent disability",
        sporsmal=f"Krever avtalen at du er minst 50 prosent ufør? Ellers er det 20 prosent. {HVOR}",
        hvorfor="Er uføregraden lavere enn grensen, er det ingen pensjon.",
    ),
    Fakta(
        navn="tjenestepensjon_avtale_ventetid",
        type=int,
        enhet="måned",
        periode="fast",
        etikett="Avtalt ventetid",
        etikett_en="Agreed waiting time",
        sporsmal=f"Hvor mange måneder må du ha vært sykmeldt før avtalen betaler? {HVOR}",
        hvorfor="Pensjonen begynner når ventetiden er over.",
        omrade=(0, 60),
        ellers="tjenestepensjon_vanlig_ventetid",
    ),
    Fakta(
        navn="tjenestepensjon_sykmeldt_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Sykmeldt fra",
        etikett_en="On sick leave from",
        sporsmal="Hvilken dag ble du sykmeldt med det som har gjort deg ufør?",
        hvorfor="Ventetiden i avtalen regnes fra den dagen.",
        tidligst="fodselsdato",
    ),
)
