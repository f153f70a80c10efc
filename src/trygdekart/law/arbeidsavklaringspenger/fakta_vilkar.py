"""Fakta om vilkårene for arbeidsavklaringspenger (§§ 11-2 til 11-9): det som kan måles, og skjønnene."""

from __future__ import annotations

from datetime import date
from typing import TypedDict, Unpack

from ...engine import Fakta, Kategori, Standard


class Opphold(Kategori):
    """Hvor en oppholder seg."""

    NORGE = 1, "Norge"
    EOS = 2, "EØS"
    UTENFOR_EOS = 3, "utenfor EØS"


class Nedsettelse(Kategori):
    """Om arbeidsevnen er nedsatt, og om det bare er forbigående."""

    NEI = 0
    JA = 1
    FORBIGAENDE = 2, "bare forbigående"


class Aktivitet(Kategori):
    """Hva Nav har bestemt om aktivitetsplikten fra en dag (§ 11-7)."""

    OPPFYLT = 1
    STANS = 2
    OPPHOR = 3, "opphør"


class EosFolge(Kategori):
    """Hva det fikk å si at Nav før 2019 leste «i Norge» uten EØS-avtalen."""

    INGEN = 0
    AVSLAG_ELLER_STANS = 1
    TILBAKEKREVING = 2
    DOMT = 3, "dømt"


class _Resten(TypedDict, total=False):
    """What only some of the facts say of themselves (see `Fakta`)."""

    periode: str
    skjonn: bool
    kriterier: tuple[str, ...]
    standard: Standard


def _ja_nei(
    navn: str, etikett: str, etikett_en: str, sporsmal: str, hvorfor: str, **annet: Unpack[_Resten]
) -> Fakta:
    """Return a yes/no fact."""
    return Fakta(navn, bool, "ja/nei", etikett, etikett_en, sporsmal, hvorfor, **annet)


FAKTA = (
    Fakta(
        navn="aap_krav_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen arbeidsavklaringspenger ble søkt om",
        etikett_en="Date of the claim",
        sporsmal="Når søkte du, eller når vil du søke, om AAP?",
        hvorfor="Kravet til medlemstid og inntektskravet fra 62 år følger dagen du søker (§§ 11-2, 11-4). "
        "Søk i god tid før sykepengene tar slutt.",
        tidligst="fodselsdato",
    ),
    _ja_nei(
        "aap_mottok_ved_utgangen_av_2020",
        "Hadde AAP ved utgangen av 2020",
        "Received the allowance at the end of 2020",
        "Hadde du AAP ved utgangen av 2020?",
        "Den som hadde AAP da, prøves etter det gamle kravet om tre års medlemstid (§ 11-2).",
        periode="fast",
        standard=Standard(False, "ftrl. § 11-2"),
    ),
    _ja_nei(
        "aap_arbeidsfor_siste_ar",
        "Var arbeidsfør det siste året med medlemskap",
        "Was fit for work in the last year of membership",
        "Var du frisk nok til å arbeide i det siste året du var medlem av trygden før kravet?",
        "For krav før 2021 var det da nok med ett års medlemstid (§ 11-2).",
        periode="fast",
    ),
    _ja_nei(
        "aap_medlem_da_arbeidsevnen_ble_nedsatt",
        "Var medlem da arbeidsevnen ble nedsatt med minst halvparten",
        "Was a member when work capacity was halved",
        "Var du medlem av folketrygden da arbeidsevnen ble nedsatt med minst halvparten?",
        "Da kan ett års medlemstid før kravet være nok, når du har vært medlem minst halve tiden siden du "
        "var 16 år (§ 11-2).",
        periode="fast",
    ),
    _ja_nei(
        "aap_yrkesskade",
        "Arbeidsevnen er nedsatt av godkjent yrkesskade",
        "Work capacity is reduced by an approved occupational injury",
        "Er arbeidsevnen din nedsatt av en yrkesskade eller yrkessykdom som Nav har godkjent?",
        "Da gjelder ikke kravet til medlemstid, og det er nok at arbeidsevnen er nedsatt med 30 prosent "
        "(§ 11-22).",
        periode="fast",
        standard=Standard(False, "ftrl. § 11-22"),
        skjonn=True,
        kriterier=(
            "Skaden eller sykdommen er godkjent som yrkesskade (kap. 13).",
            "Arbeidsevnen er nedsatt av den godkjente skaden.",
        ),
    ),
    Fakta(
        navn="aap_opphold",
        type=Opphold,
        enhet="kategori",
        etikett="Hvor en oppholder seg",
        etikett_en="Where the person stays",
        sporsmal="Er du i Norge, i et annet EØS-land eller utenfor EØS?",
        hvorfor="EØS-landene er likestilt med Norge. Utenfor EØS må oppholdet være i planen (§ 11-3).",
    ),
    _ja_nei(
        "aap_omfattet_av_trygdeforordningen",
        "Omfattet av EØS-reglene om trygd",
        "Covered by the EEA social security rules",
        "Er du statsborger i et EØS-land, eller på annen måte omfattet av trygdeforordningen?",
        "Forordning (EF) nr. 883/2004 likestiller opphold i EØS med opphold i Norge (§ 11-3).",
        standard=Standard(True, "forordning (EF) nr. 883/2004 artikkel 2"),
    ),
    _ja_nei(
        "aap_opphold_godkjent",
        "Oppholdet utenfor EØS er i planen og er ikke i veien for den",
        "The stay outside the EEA is in the plan and compatible with it",
        "Er oppholdet avtalt i aktivitetsplanen, er det for en kort tid, og har Nav godkjent det?",
        "Utenfor EØS kan en få behandling, delta i tiltak eller være en kort tid når det er i planen "
        "(§ 11-3).",
        skjonn=True,
        kriterier=(
            "Oppholdet er medisinsk behandling, et arbeidsrettet tiltak eller et kort opphold.",
            "Det er forenlig med aktivitetsplanen og er ikke i veien for Navs oppfølging og kontroll.",
            "Det varer en begrenset tid.",
        ),
    ),
    Fakta(
        navn="aap_opphold_sokt_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen en søkte om å oppholde seg utenfor EØS",
        etikett_en="Date of the application for the stay",
        sporsmal="Når søkte du Nav om å reise?",
        hvorfor="En må søke på forhånd (§ 11-3).",
    ),
    Fakta(
        navn="aap_opphold_reise_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen en reiste ut av EØS",
        etikett_en="Date of departure from the EEA",
        sporsmal="Når reiste du?",
        hvorfor="En må søke på forhånd (§ 11-3).",
    ),
    _ja_nei(
        "aap_har_sykdom",
        "Har sykdom, skade eller lyte",
        "Has an illness, injury or defect",
        "Har du en sykdom, en skade eller et lyte (også medfødt)?",
        "AAP er for den som har sykdom, skade eller lyte (§ 11-5).",
    ),
    Fakta(
        navn="aap_nedsettelse",
        type=Nedsettelse,
        enhet="kategori",
        etikett="Arbeidsevnen er nedsatt, og ikke bare forbigående",
        etikett_en="Work capacity is reduced, not only transiently",
        sporsmal="Er arbeidsevnen din nedsatt, og vil den være det en tid framover?",
        hvorfor="En forbigående nedsettelse gir ikke rett etter § 11-5, men kan gi rett som erstatning for "
        "sykepenger (§ 11-13).",
    ),
    Fakta(
        navn="aap_arbeidsevne_nedsatt",
        type=float,
        enhet="andel",
        etikett="Så mye er arbeidsevnen nedsatt",
        etikett_en="Reduction of work capacity",
        sporsmal="Hvor mange prosent er arbeidsevnen din nedsatt?",
        hvorfor="Arbeidsevnen må være nedsatt med minst halvparten; med 18,75 timer i uken eller mindre er "
        "den det (§§ 11-5, 11-23).",
        omrade=(0, 1),
        oppgis_i="prosent",
        ellers="aap_nedsatt_etter_timer",
    ),
    Fakta(
        navn="aap_arbeid_i_uken",
        type=float,
        enhet="time/uke",
        etikett="Timer en kan arbeide i uken",
        etikett_en="Hours a week the person can work",
        sporsmal="Hvor mange timer i uken kan du arbeide?",
        hvorfor="Arbeidsevnen måles mot en uke på 37,5 timer (§ 11-23).",
        omrade=(0, 168),
    ),
    _ja_nei(
        "aap_har_aap_fra_for",
        "Har arbeidsavklaringspenger fra før",
        "Already receives the allowance",
        "Har du AAP alt, eller hadde du det for kort tid siden?",
        "Da er det nok at arbeidsevnen er nedsatt med 40 prosent (§ 11-23).",
        standard=Standard(False, "ftrl. § 11-5"),
    ),
    _ja_nei(
        "aap_vesentlig_medvirkende",
        "Sykdommen er en vesentlig medvirkende årsak",
        "The illness is a substantial contributing cause",
        "Er sykdommen, skaden eller lytet en vesentlig medvirkende årsak til at arbeidsevnen er nedsatt?",
        "Andre årsaker kan virke med, men sykdommen må ha vesentlig betydning (§ 11-5, fra 2018).",
        skjonn=True,
        kriterier=(
            "Sykdommen er en vesentlig medvirkende årsak til at arbeidsevnen er nedsatt.",
            "Hovedårsak er ikke et krav her; det kravet hører til uføretrygd (§ 12-6).",
        ),
    ),
    _ja_nei(
        "aap_i_slik_grad",
        "Sykdommen setter ned arbeidsevnen i en slik grad",
        "The illness reduces work capacity to such a degree",
        "Er arbeidsevnen nedsatt i en slik grad på grunn av sykdom at du er hindret fra å arbeide?",
        "Slik var kravet til årsak før 2018 (§ 11-5).",
        skjonn=True,
        kriterier=(
            "Arbeidsevnen er nedsatt av sykdom, skade eller lyte «i en slik grad» at en er hindret "
            "fra å beholde eller skaffe seg arbeid.",
        ),
    ),
    _ja_nei(
        "aap_aktiv_behandling",
        "Har behov for aktiv behandling",
        "Needs active treatment",
        "Får du, eller trenger du, behandling som kan bedre arbeidsevnen?",
        "Aktiv behandling som kan bedre arbeidsevnen, er én av tre grunner til AAP (§ 11-6 bokstav a).",
        skjonn=True,
        kriterier=("Behandlingen kan bedre arbeidsevnen.",),
    ),
    _ja_nei(
        "aap_arbeidsrettet_tiltak",
        "Har behov for arbeidsrettet tiltak",
        "Needs a work-related measure",
        "Er du i, eller trenger du, et tiltak for å komme i arbeid?",
        "Arbeidsrettede tiltak er én av tre grunner til AAP (§ 11-6 bokstav b).",
        skjonn=True,
        kriterier=("Tiltaket kan føre til at en skaffer seg eller beholder arbeid.",),
    ),
    _ja_nei(
        "aap_trenger_oppfolging",
        "Har en viss mulighet for arbeid og trenger oppfølging",
        "Has some possibility of work and needs follow-up",
        "Har du prøvd behandling eller tiltak, og kan du fortsatt komme i arbeid med oppfølging fra Nav?",
        "Etter behandling og tiltak kan en få AAP mens arbeidsevnen avklares (§ 11-6 bokstav c).",
        skjonn=True,
        kriterier=(
            "Behandling eller tiltak er prøvd.",
            "En har fortsatt en viss mulighet for å komme i arbeid.",
            "En får annen oppfølging fra Nav.",
        ),
    ),
    Fakta(
        navn="aap_aktivitet",
        type=Aktivitet,
        enhet="kategori",
        etikett="Aktivitetsplikten",
        etikett_en="The duty of activity",
        sporsmal="Har Nav stanset AAP fordi du ikke fulgte aktivitetsplanen, og fra når?",
        hvorfor="Den som ikke følger planen, kan miste AAP etter varsel (§ 11-7).",
        standard=Standard(1, "ftrl. § 11-7"),
    ),
    _ja_nei(
        "aap_kan_ta_ut_full_alderspensjon",
        "Kan ta ut full alderspensjon",
        "Could draw a full old-age pension",
        "Kunne du ta ut 100 prosent alderspensjon da du søkte om AAP?",
        "Den som er 62 år og ikke kan ta ut full alderspensjon, slipper inntektskravet (§ 11-4).",
        periode="fast",
    ),
    _ja_nei(
        "aap_fulgte_planen_i_utlandet",
        "Fulgte aktivitetsplanen under oppholdet",
        "Followed the activity plan during the stay",
        "Fulgte du aktivitetsplanen mens du var i det andre EØS-landet?",
        "Den som gjorde det, kunne ikke miste AAP for å være i et EØS-land (§§ 11-3, 11-7).",
        skjonn=True,
        kriterier=("Aktivitetene i planen ble fulgt, eller det var ingen i den tiden.",),
    ),
    Fakta(
        navn="aap_eos_folge",
        type=EosFolge,
        enhet="kategori",
        etikett="Hva oppholdet i EØS førte til",
        etikett_en="What the stay in the EEA led to",
        sporsmal="Ble AAP avslått eller stanset, måtte du betale tilbake, eller ble du dømt?",
        hvorfor="Det avgjør hva du kan be om nå (§ 11-3).",
    ),
    Fakta(
        navn="aap_brudd_uten_rimelig_grunn",
        type=int,
        enhet="dag",
        etikett="Brudd på aktivitetsplikten uten rimelig grunn",
        etikett_en="Breaches without reasonable cause",
        sporsmal="Hvor mange ganger møtte du ikke til tiltak, behandling eller møte, eller lot være å gi "
        "dokumentasjon, uten rimelig grunn?",
        hvorfor="Hvert brudd koster én dags ytelse (§ 11-9).",
        omrade=(0, None),
        standard=Standard(0, "ftrl. § 11-9"),
        skjonn=True,
        kriterier=("Det var ingen rimelig grunn til bruddet.",),
    ),
)
