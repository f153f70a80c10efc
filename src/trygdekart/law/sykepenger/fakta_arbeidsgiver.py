"""Fakta om egenmelding, arbeidsgiverens plikter og det som gjelder for særlige grupper."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Fakta, Standard
from .fakta_kort import antall, dag, ja_nei


class Fravaergrunn(IntEnum):
    """Hva som førte til at arbeidet var avbrutt før egenmeldingen (§ 8-24 tredje ledd)."""

    INGEN = 0
    PERMITTERING_PERMISJON_ELLER_TJENESTE = 1
    ANNET = 2


class UteAvArbeid(IntEnum):
    """Hvorfor en er ute av arbeid (§ 8-47)."""

    VANLIG = 1
    SLUTTVEDERLAG = 2
    UTDANNINGSPERMISJON = 3


_EGENMELDING = "Det avgjør om du kan bruke egenmelding (§§ 8-23 til 8-27)."
_KRONISK = "Ved mye ventet fravær kan Nav dekke arbeidsgiverperioden (§ 8-20)."
_SMABEDRIFT = "Små bedrifter kan forsikre seg mot sykefravær (§ 8-21)."

FAKTA = (
    # Egenmelding
    antall(
        "sykepenger_ansatt_maneder",
        "måned",
        "Måneder i arbeid hos arbeidsgiveren",
        "Months employed",
        "Hvor mange måneder har du arbeidet der siden siste avbrudd på mer enn to uker?",
        _EGENMELDING,
    ),
    antall(
        "sykepenger_ansatt_etter_avbrudd_uker",
        "uke",
        "Uker i arbeid etter avbruddet",
        "Weeks worked after the interruption",
        "Hvor mange uker har du arbeidet etter avbruddet?",
        _EGENMELDING,
    ),
    antall(
        "sykepenger_avbrudd_for_egenmelding_uker",
        "uke",
        "Lengden på avbruddet",
        "Length of interruption",
        "Hvor mange uker var arbeidet avbrutt?",
        _EGENMELDING,
        standard=Standard(0.0, "ftrl. § 8-24 (regelen gjelder den som har hatt et avbrudd)"),
    ),
    Fakta(
        "sykepenger_avbrudd_grunn",
        Fravaergrunn,
        "kategori",
        "Hva avbruddet skyldtes",
        "Reason for the interruption",
        "Hva skyldtes avbruddet?",
        _EGENMELDING,
    ),
    antall(
        "sykepenger_egenmeldte_dager",
        "dag",
        "Egenmeldte dager de siste 16 dagene",
        "Self-certified days in the last 16",
        "Hvor mange dager har du egenmeldt de siste 16 dagene?",
        _EGENMELDING,
    ),
    antall(
        "sykepenger_egenmeldte_dager_12_mnd",
        "dag",
        "Egenmeldte dager de siste 12 månedene",
        "Self-certified days in the last 12 months",
        "Hvor mange dager har du egenmeldt de siste 12 månedene?",
        _EGENMELDING,
    ),
    antall(
        "sykepenger_egenmeldte_ganger",
        "antall",
        "Ganger med egenmelding de siste 12 månedene",
        "Times self-certified in 12 months",
        "Hvor mange ganger har du brukt egenmelding på 12 måneder?",
        _EGENMELDING,
    ),
    ja_nei(
        "sykepenger_ia_ordning",
        "Arbeidsgiveren følger IA-ordningen",
        "The employer follows the IA scheme",
        "Gir arbeidsgiveren utvidet egenmelding som i IA-avtalen?",
        _EGENMELDING,
    ),
    ja_nei(
        "sykepenger_grunn_til_tvil",
        "Grunn til å tro at det ikke var sykdom",
        "Reason to believe it was not illness",
        "Er det grunn til å tro at fraværet ikke skyldtes sykdom?",
        _EGENMELDING,
        skjonn=True,
        kriterier=("Arbeidsgiveren må ha konkrete holdepunkter.",),
    ),
    ja_nei(
        "sykepenger_egenmelding_tatt_bort",
        "Retten til egenmelding er tatt bort",
        "The right has been withdrawn",
        "Har arbeidsgiveren tatt bort retten til egenmelding?",
        _EGENMELDING,
    ),
    ja_nei(
        "sykepenger_lege_krevd",
        "Arbeidsgiveren krever sykmelding",
        "The employer demands a certificate",
        "Krever arbeidsgiveren sykmelding fra lege?",
        _EGENMELDING,
    ),
    ja_nei(
        "sykepenger_sykmelding_levert",
        "Sykmeldingen er levert",
        "The certificate is delivered",
        "Har du levert sykmelding?",
        _EGENMELDING,
    ),
    # Arbeidsgiverens plikt
    antall(
        "sykepenger_ansatt_dager_for_syk",
        "dag",
        "Dager i arbeid før fraværet",
        "Days worked before",
        "Hvor mange dager hadde du arbeidet der da du ble syk?",
        "Arbeidsgiveren betaler når du har arbeidet i minst fire uker (§ 8-18).",
    ),
    ja_nei(
        "sykepenger_meldt_fra",
        "Fraværet er meldt til arbeidsgiveren",
        "The employer was notified",
        "Har du meldt fra om fraværet?",
        "Retten gjelder fra dagen du meldte fra (§ 8-18).",
    ),
    antall(
        "sykepenger_sykmelding_levert_dag",
        "dag",
        "Dager før sykmeldingen ble levert",
        "Days until the certificate was delivered",
        "Hvor mange dager gikk det før sykmeldingen ble levert?",
        "Sykmeldingen skal leveres innen 14 dager (§ 8-18).",
    ),
    ja_nei(
        "sykepenger_arbeidsgiver_nekter",
        "Arbeidsgiveren betaler ikke",
        "The employer does not pay",
        "Nekter arbeidsgiveren å betale?",
        "Da kan Nav betale og kreve det tilbake (§ 8-22).",
    ),
    ja_nei(
        "sykepenger_kronisk",
        "Langvarig eller kronisk sykdom med stor risiko for fravær",
        "Chronic illness with high risk of absence",
        "Har du en langvarig eller kronisk sykdom som gir risiko for særlig stort fravær?",
        _KRONISK,
    ),
    antall(
        "sykepenger_ventet_fravaer",
        "dag/år",
        "Ventet fravær i året",
        "Expected absence in a year",
        "Hvor mange dager i året er det ventet at du blir borte?",
        _KRONISK,
    ),
    ja_nei(
        "sykepenger_gjentatt_fravaer",
        "Risiko for gjentatte fravær i en begrenset periode",
        "Risk of repeated absence for a limited time",
        "Er det risiko for særlig mange fravær i en begrenset periode?",
        _KRONISK,
    ),
    ja_nei(
        "sykepenger_gravid_uten_tilrettelegging",
        "Svangerskapssykdom uten mulig tilrettelegging",
        "Pregnancy-related illness, no adaptation possible",
        "Skyldes fraværet svangerskapet, og kan ikke arbeidet legges til rette?",
        _KRONISK,
    ),
    dag(
        "sykepenger_fritak_sokt",
        "Dagen Nav fikk søknaden om fritak",
        "Day of the application",
        "Når fikk Nav søknaden om fritak for arbeidsgiverperioden?",
        "Fritaket gjelder fra dagen Nav fikk søknaden (§ 8-20).",
    ),
    antall(
        "sykepenger_bedriftens_lonn",
        "kr/år",
        "Samlet lønn i bedriften året før",
        "Total wages last year",
        "Hvor mye lønn betalte bedriften i alt i fjor?",
        _SMABEDRIFT,
    ),
    ja_nei(
        "sykepenger_smabedrift_forsikret",
        "Bedriften har forsikring etter § 8-21",
        "Insured business",
        "Har bedriften forsikring mot ansvar i arbeidsgiverperioden?",
        _SMABEDRIFT,
    ),
    # Tilrettelegging
    ja_nei(
        "sykepenger_kan_arbeide_noe",
        "Kan gjøre noe av arbeidet",
        "Can do some of the work",
        "Kan du gjøre noe av arbeidet, eventuelt med tilrettelegging?",
        "Gradert sykmelding skal vurderes først (§ 8-6).",
    ),
    # Friskmeldt til arbeidsformidling
    ja_nei(
        "sykepenger_arbeidsforholdet_slutt",
        "Arbeidsforholdet er slutt",
        "Employment has ended",
        "Har arbeidsforholdet tatt slutt fordi du ikke kan tilbake i jobben?",
        "Gjelder § 8-5.",
    ),
    ja_nei(
        "sykepenger_registrert_arbeidssoker",
        "Registrert som arbeidssøker hos Nav",
        "Registered job seeker",
        "Er du registrert som arbeidssøker hos Nav?",
        "Gjelder § 8-5.",
    ),
    antall(
        "sykepenger_friskmeldt_brukt",
        "uke",
        "Uker som friskmeldt til arbeidsformidling",
        "Weeks used",
        "Hvor mange uker har du fått sykepenger som friskmeldt til arbeidsformidling?",
        "Gjelder § 8-5.",
    ),
    # Særlige grupper
    antall(
        "sykepenger_ute_av_arbeid_maneder",
        "måned",
        "Måneder ute av arbeid",
        "Months out of work",
        "Hvor mange måneder har du vært ute av arbeid?",
        "Gjelder § 8-47.",
    ),
    Fakta(
        "sykepenger_ute_av_arbeid_grunn",
        UteAvArbeid,
        "kategori",
        "Hvorfor en er ute av arbeid",
        "Why out of work",
        "Har du sluttvederlag, eller er du i utdanningspermisjon?",
        "Gjelder § 8-47.",
    ),
    antall(
        "sykepenger_dagpenger_per_dag",
        "kr/dag",
        "Dagpenger per dag",
        "Unemployment benefit per day",
        "Hvor mye får du i dagpenger per dag?",
        "Sykepengene er like store som dagpengene (§ 8-49).",
    ),
    antall(
        "sykepenger_aap_per_dag",
        "kr/dag",
        "Arbeidsavklaringspenger per dag",
        "AAP per day",
        "Hvor mye ville du fått i arbeidsavklaringspenger per dag?",
        "Fyller du vilkårene for begge, får du den høyeste (§ 8-48).",
    ),
    antall(
        "sykepenger_i_maneden",
        "kr/måned",
        "Sykepenger i måneden",
        "Sickness benefit of the month",
        "Hvor mye får du i sykepenger den måneden?",
        "Gjelder overgangen til uføretrygd.",
    ),
    antall(
        "sykepenger_uforetrygd_i_maneden",
        "kr/måned",
        "Uføretrygd i den samme måneden",
        "Disability benefit of the same month",
        "Hvor mye får du i uføretrygd for den samme måneden?",
        "Bare det som er mer enn uføretrygden, betales i overgangsmåneden.",
    ),
    dag(
        "sykepenger_innlagt",
        "Dagen en ble lagt inn på institusjon",
        "Day of admission",
        "Når ble du lagt inn med fri kost og losji?",
        "Etter tre måneder kan sykepengene bli redusert (§ 8-53).",
    ),
    ja_nei(
        "sykepenger_pa_institusjon",
        "Har fritt opphold på institusjon",
        "Free stay in an institution",
        "Har du fritt opphold på institusjon?",
        "Etter tre måneder kan sykepengene bli redusert (§ 8-53).",
    ),
    ja_nei(
        "sykepenger_forsorger_eller_bolig",
        "Forsørger noen, eller har nødvendige utgifter til bolig",
        "Dependants or necessary housing costs",
        "Forsørger du noen, eller har du nødvendige utgifter til bolig?",
        "Da reduseres ikke sykepengene (§ 8-53).",
        skjonn=True,
        kriterier=("Utgiftene må være nødvendige for å beholde boligen.",),
    ),
    ja_nei(
        "sykepenger_i_fengsel",
        "I varetekt eller soner straff",
        "In custody or prison",
        "Er du i varetekt, eller soner du straff?",
        "Da gis det ikke sykepenger (§ 8-54).",
        standard=Standard(False, "ftrl. § 8-54 (gjelder den som er i fengsel)"),
    ),
    ja_nei(
        "sykepenger_frigang",
        "Arbeider for en arbeidsgiver utenfor fengselet",
        "Works outside the prison",
        "Arbeider du for en arbeidsgiver utenfor fengselet?",
        "Da kan en ha rett (§ 8-54).",
    ),
    antall(
        "sykepenger_ekstra_reise_per_dag",
        "kr/dag",
        "Nødvendige ekstra reiseutgifter per dag",
        "Necessary extra travel costs per day",
        "Hva koster reisen mer enn vanlig per dag?",
        "Reisetilskudd kan gis i stedet for sykepenger (§ 8-14).",
    ),
    antall(
        "sykepenger_behandlingsdager_per_uke",
        "dag/uke",
        "Behandlingsdager i uken",
        "Treatment days a week",
        "Hvor mange dager i uken er du til behandling?",
        "Én dag i uken kan sykmeldes som behandlingsdag; flere gir gradert sykmelding.",
    ),
    antall(
        "sykepenger_dag_i_fravaeret",
        "dag",
        "Dag i fraværet",
        "Day of the absence",
        "Hvilken dag i fraværet er det?",
        "Avventende sykmelding gjelder bare i arbeidsgiverperioden.",
    ),
    ja_nei(
        "sykepenger_koronafravaer",
        "Borte på grunn av korona",
        "Absence because of corona",
        "Var du borte på grunn av korona?",
        "I 2020–2022 betalte arbeidsgiveren færre dager av slikt fravær.",
    ),
    antall(
        "sykepenger_maneder_uten_egenmelding",
        "måned",
        "Måneder siden retten til egenmelding ble tatt bort",
        "Months since the right was withdrawn",
        "Hvor mange måneder er det siden arbeidsgiveren tok bort retten til egenmelding?",
        _EGENMELDING,
    ),
    dag(
        "sykepenger_forsikring_meldt",
        "Dagen tilleggsforsikringen ble meldt til Nav",
        "Day the insurance was notified",
        "Når meldte du forsikringen til Nav?",
        "Forsikringen gjelder fra fire uker etter (§ 8-36).",
    ),
)
