"""Klage, anke og søksmål (ftrl. § 21-12, trygderettsloven) og sene krav (ftrl. § 22-13)."""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    DAGER_I_UKEN,
    MANEDER_I_ARET,
    forste_i_maneden,
    hjelpefunksjon,
    legg_til_maneder,
    regel,
)
from ...engine.units import AntallManeder, Dato

AntallUker = Annotated[int, "uke"]


@regel("ftrl. § 21-12", fra="2010-01-01", etikett="Frist for å klage")
def saksbehandling_klagefrist(
    saksbehandling_vedtak_mottatt: Dato, saksbehandling_klagefrist_uker: AntallUker
) -> Dato:
    """Klagen må være sendt så mange uker etter at vedtaket kom fram."""
    return saksbehandling_vedtak_mottatt + saksbehandling_klagefrist_uker * DAGER_I_UKEN


@regel("trygderettsloven § 10", fra="2010-01-01", etikett="Frist for å anke til Trygderetten")
def saksbehandling_ankefrist(
    saksbehandling_klagevedtak_mottatt: Dato, saksbehandling_ankefrist_uker: AntallUker
) -> Dato:
    """Anken må være sendt så mange uker etter at vedtaket fra Nav Klageinstans kom fram."""
    return saksbehandling_klagevedtak_mottatt + saksbehandling_ankefrist_uker * DAGER_I_UKEN


@regel("trygderettsloven § 23", fra="2010-01-01", etikett="Frist for å gå til lagmannsretten")
def saksbehandling_sokesmalsfrist(
    saksbehandling_kjennelse_mottatt: Dato, saksbehandling_sokesmal_maneder: AntallManeder
) -> Dato:
    """Søksmålet må komme så mange måneder etter kjennelsen fra Trygderetten."""
    return legg_til_maneder(saksbehandling_kjennelse_mottatt, saksbehandling_sokesmal_maneder)


@hjelpefunksjon
def siste_kravdag(rett_fra: Dato, maneder: AntallManeder) -> Dato:
    """Siste dag i den siste måneden et krav kan settes fram og fortsatt nå tilbake til dagen."""
    siste_maned = legg_til_maneder(forste_i_maneden(rett_fra), maneder)
    return legg_til_maneder(siste_maned, 1) - 1


@regel("ftrl. § 22-13 tredje ledd", fra="2010-01-01", etikett="Søk senest for å få alt")
def saksbehandling_krav_senest(
    saksbehandling_rett_fra: Dato, sykepenger_foreldelse_maneder: AntallManeder
) -> Dato:
    """En får for så mange måneder før den måneden kravet settes fram; det eldre går tapt."""
    return siste_kravdag(saksbehandling_rett_fra, sykepenger_foreldelse_maneder)


@regel("ftrl. § 22-13 sjuende ledd", fra="2010-01-01", etikett="Søk senest i unntakene")
def saksbehandling_krav_senest_unntak(
    saksbehandling_rett_fra: Dato, saksbehandling_etterbetaling_unntak_ar: Annotated[int, "år"]
) -> Dato:
    """Klart ute av stand til å søke før, eller villedet av Nav: tre år tilbake."""
    return siste_kravdag(saksbehandling_rett_fra, saksbehandling_etterbetaling_unntak_ar * MANEDER_I_ARET)
