"""Frister for personen i en sak hos Nav, og Navs plikter."""

from __future__ import annotations

from ..plikt import Plikt, Rolle, Slag

NAV_KLAGE = "nav.no, klage og anke"
UTSATT = (
    "Slutter fristen på en lørdag, søndag eller helligdag, varer den til neste virkedag "
    "(domstolloven § 149; ikke sett i kilde)."
)

PLIKTER = (
    Plikt(
        navn="krav",
        tittel="Søk før pengene går tapt",
        slag=Slag.FRIST,
        hvem=Rolle.PERSON,
        hjemmel="ftrl. § 22-13 tredje ledd",
        hva="Søk senest denne dagen for å få for hele tiden. Den som søker senere, får for "
        "{sykepenger_foreldelse_maneder} før måneden kravet kom.",
        unntak=(
            "Inntil {saksbehandling_etterbetaling_unntak_ar} når du klart ikke var i stand til å søke "
            "før, eller "
            "Nav har gitt deg feil opplysninger (sjuende ledd).",
        ),
        krever="saksbehandling_rett_fra",
        dato="saksbehandling_krav_senest",
        kilde="navikt/helse-spleis: Søknad.kt; navikt/helse-spillerom: vilkårene (§ 22-13)",
    ),
    Plikt(
        navn="klage",
        tittel="Klagefrist",
        slag=Slag.FRIST,
        hvem=Rolle.PERSON,
        hjemmel="ftrl. § 21-12",
        hva="Send klagen til kontoret som gjorde vedtaket innen {saksbehandling_klagefrist_uker} fra du "
        "fikk det.",
        innhold=("Kontoret ser på saken på nytt, og sender den ellers til Nav Klageinstans.", UTSATT),
        krever="saksbehandling_vedtak_mottatt",
        dato="saksbehandling_klagefrist",
        kilde=NAV_KLAGE,
    ),
    Plikt(
        navn="anke",
        tittel="Ankefrist",
        slag=Slag.FRIST,
        hvem=Rolle.PERSON,
        hjemmel="trygderettsloven § 10",
        hva="Send anken til Trygderetten innen {saksbehandling_ankefrist_uker} fra du fikk vedtaket fra "
        "Nav "
        "Klageinstans. Det er gratis.",
        innhold=(UTSATT,),
        krever="saksbehandling_klagevedtak_mottatt",
        dato="saksbehandling_ankefrist",
        kilde=NAV_KLAGE,
    ),
    Plikt(
        navn="sokesmal",
        tittel="Frist for lagmannsretten",
        slag=Slag.FRIST,
        hvem=Rolle.PERSON,
        hjemmel="trygderettsloven § 23",
        hva="Et søksmål må komme til lagmannsretten innen {saksbehandling_sokesmal_maneder} etter "
        "kjennelsen fra "
        "Trygderetten.",
        krever="saksbehandling_kjennelse_mottatt",
        dato="saksbehandling_sokesmalsfrist",
        kilde=NAV_KLAGE,
    ),
)
