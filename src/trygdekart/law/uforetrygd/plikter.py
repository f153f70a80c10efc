"""Frister og plikter for den som har uføretrygd: etteroppgjøret, og å melde fra."""

from __future__ import annotations

from ..plikt import Plikt, Rolle, Slag

VARSEL = "navikt/pensjonsbrev: ForhaandsvarselEtteroppgjoerUfoeretrygdAuto.kt"

PLIKTER = (
    Plikt(
        navn="melde_inntekt",
        tittel="Meld fra om inntekt og annet som endrer seg",
        slag=Slag.PLIKT,
        hvem=Rolle.PERSON,
        med=(Rolle.NAV,),
        hjemmel="ftrl. §§ 21-3 og 12-14",
        hva="Si fra til Nav med en gang når noe som betyr noe for uføretrygden, endrer seg: inntekten, "
        "helsen, adressen, hvem du bor med, barn, eller opphold i utlandet. Ventet inntekt meldes i Navs "
        "inntektsplanlegger, helst tidlig på året.",
        hvorfor="Er inntekten meldt feil, blir det etteroppgjør, og for mye uføretrygd må betales tilbake.",
        krever="uforetrygd_innvilget_fra",
        kilde="nav.no, meld fra om endringer; HELT MED, skriv om uføretrygd, inntekt og avkorting (2020)",
    ),
    Plikt(
        navn="svar_pa_etteroppgjor",
        tittel="Svar på varselet om etteroppgjør",
        slag=Slag.FRIST,
        hvem=Rolle.PERSON,
        med=(Rolle.NAV,),
        hjemmel="ftrl. § 12-14 fjerde ledd; Navs forhåndsvarsel",
        hva="Er noe galt i varselet, eller skal inntekt holdes utenfor, må du svare innen "
        "{uforetrygd_oppgjor_svarfrist_dager} fra datoen på det.",
        innhold=(
            "Inntekt som kan holdes utenfor, krever at du ber om det: for eksempel feriepenger du "
            "tjente før du ble ufør, og erstatninger.",
        ),
        krever="uforetrygd_oppgjor_varslet",
        dato="uforetrygd_oppgjor_svarfrist",
        kilde=VARSEL,
    ),
    Plikt(
        navn="etteroppgjor_blir_vedtak",
        tittel="Varselet om etteroppgjør blir vedtak",
        slag=Slag.FRIST,
        hvem=Rolle.NAV,
        med=(Rolle.PERSON,),
        hjemmel="ftrl. § 12-14 fjerde ledd; Navs forhåndsvarsel",
        hva="Svarer du ikke, blir varselet et vedtak etter {uforetrygd_oppgjor_vedtak_dager}. Klagefristen "
        "regnes fra da.",
        krever="uforetrygd_oppgjor_varslet",
        dato="uforetrygd_oppgjor_blir_vedtak",
        kilde=VARSEL,
    ),
)
