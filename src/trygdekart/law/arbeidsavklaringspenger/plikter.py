"""Plikten til å sende meldekort, ftrl. § 11-10."""

from __future__ import annotations

from ..plikt import Plikt, Rolle, Slag

PLIKTER = (
    Plikt(
        navn="meldekort",
        tittel="Send meldekort",
        slag=Slag.PLIKT,
        hvem=Rolle.PERSON,
        med=(Rolle.NAV,),
        hjemmel="ftrl. § 11-10",
        hva="Send meldekort for hver meldeperiode på {aap_meldeperiode_lengde}, senest "
        "{aap_meldefrist_dager} "
        "etter at den neste meldeperioden begynte. Plikten begynner dagen etter vedtaket.",
        hvorfor="Kommer kortet for sent, får du ikke AAP for dagene før det kom.",
        krever="aap_vedtak_dato",
        kilde="navikt/aap-behandlingsflyt: MeldepliktRegel.kt, UtledMeldeperiodeRegel.kt",
    ),
)
