"""Fakta om meldekortene, og om når en meldeperiode kan betales ut (§ 11-10)."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta, Standard


class MeldtAvNav(IntEnum):
    """Det Nav har bestemt om meldeplikten for en dag."""

    NEI = 0
    RIMELIG_GRUNN = 1
    HAR_MELDT_SEG = 2


FAKTA = (
    Fakta(
        navn="aap_vedtak_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen arbeidsavklaringspenger først ble innvilget",
        etikett_en="Date of the first decision granting the allowance",
        sporsmal="Hvilken dato har det første vedtaket om AAP?",
        hvorfor="Plikten til å sende meldekort begynner dagen etter (§ 11-10).",
        tidligst="aap_krav_dato",
    ),
    Fakta(
        navn="aap_meldekort_mottatt",
        type=bool,
        enhet="ja/nei",
        etikett="Dager Nav mottok meldekort",
        etikett_en="Days on which a report card was received",
        sporsmal="Hvilke dager sendte du meldekort?",
        hvorfor="Kommer kortet for sent, får du ikke penger for dagene før det kom (§ 11-10). Skriv en "
        "periode på én dag for hvert kort; andre dager er uten kort.",
        tidligst="aap_vedtak_dato",
    ),
    Fakta(
        navn="aap_fritatt_for_meldeplikt",
        type=bool,
        enhet="ja/nei",
        etikett="Fritatt for å sende meldekort",
        etikett_en="Exempt from reporting",
        sporsmal="Har Nav fritatt deg fra å sende meldekort?",
        hvorfor="Den som er fritatt, får penger uten å melde seg (§ 11-10).",
        standard=Standard(False, "ftrl. § 11-10"),
    ),
    Fakta(
        navn="aap_meldeplikt_overstyrt",
        type=MeldtAvNav,
        enhet="kategori",
        etikett="Det Nav har bestemt om meldeplikten",
        etikett_en="What Nav has decided about the duty to report",
        sporsmal="Har Nav godtatt at du ikke meldte deg, eller at du hadde meldt deg?",
        hvorfor="Med rimelig grunn til ikke å melde seg, får en penger likevel (§ 11-10).",
        standard=Standard(0, "ftrl. § 11-10"),
        skjonn=True,
        kriterier=("Det var en rimelig grunn til at meldekortet ikke ble sendt i tide.",),
    ),
    Fakta(
        navn="aap_opplysninger_kom",
        type=date,
        enhet="dato",
        etikett="Dagen meldekortet for dagen kom",
        etikett_en="Day on which the card covering the day came",
        sporsmal="Når kom meldekortet for hver av meldeperiodene?",
        hvorfor="Meldeperioden er klar til utbetaling når opplysninger om alle dagene er kommet (§ 11-10).",
    ),
    Fakta(
        navn="aap_utbetaling_periode_til",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Siste dag i meldeperioden",
        etikett_en="Last day of the reporting period",
        sporsmal="Hvilken dag slutter meldeperioden du spør om?",
        hvorfor="Meldeperioden må være slutt før den kan betales ut (§ 11-10).",
    ),
    Fakta(
        navn="aap_opplysninger_er_mottatt",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Opplysningene om hele meldeperioden er kommet",
        etikett_en="Information on the whole period has been received",
        sporsmal="Har Nav fått meldekort for alle dagene i meldeperioden?",
        hvorfor="Uten opplysninger betales perioden ut senere (§ 11-10).",
    ),
    Fakta(
        navn="aap_opplysninger_mottatt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen opplysningene om hele meldeperioden var kommet",
        etikett_en="Day on which the information was complete",
        sporsmal="Når fikk Nav det siste meldekortet for meldeperioden?",
        hvorfor="Perioden er klar til utbetaling den dagen (§ 11-10).",
    ),
    Fakta(
        navn="aap_fritatt_i_meldeperioden",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Fritatt for meldeplikt i denne meldeperioden",
        etikett_en="Exempt from reporting in this period",
        sporsmal="Var du fritatt for å sende meldekort i denne meldeperioden?",
        hvorfor="For den som er fritatt, ventes det ikke på meldekort (§ 11-10).",
        standard=Standard(False, "ftrl. § 11-10"),
    ),
)
