"""Fakta om inntekt, sykmeldingsgrad, refusjon og andre ytelser; det meste gis for hver arbeidsgiver."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta, Standard

ARBEIDSGIVER = "arbeidsgiver"


class Gruppe(IntEnum):
    """Hva en lever av; kapitlet har egne regler for hver."""

    ARBEIDSTAKER = 1
    SELVSTENDIG = 2
    FRILANSER = 3
    FISKER_BLAD_B = 4
    JORDBRUKER_ELLER_REINDRIFT = 5
    DAGMAMMA = 6
    SJOMANN_I_UTENRIKSFART = 7
    VERNEPLIKTIG = 8
    UTE_AV_ARBEID = 9
    NYTT_ARBEID_UNDER_FIRE_UKER = 10
    DAGPENGEMOTTAKER = 11


class Forsikring(IntEnum):
    """Tilleggsforsikringen hos Nav: bokstavene i § 8-36, eller § 8-39 for frilansere."""

    INGEN = 0
    BOKSTAV_A = 1
    BOKSTAV_B = 2
    BOKSTAV_C = 3
    FRILANS = 4


FAKTA = (
    Fakta(
        navn="sykepenger_forste_sykedag",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Første sykedag (skjæringstidspunktet)",
        etikett_en="First day of the sickness episode",
        sporsmal="Hvilken dag ble du syk?",
        hvorfor="Inntekten, grunnbeløpet og opptjeningen gjelder den dagen, og står fast i hele tilfellet.",
    ),
    Fakta(
        navn="sykepenger_gruppe",
        type=Gruppe,
        enhet="kategori",
        etikett="Hva en lever av",
        etikett_en="Occupational group",
        sporsmal="Er du arbeidstaker, selvstendig næringsdrivende, frilanser eller noe annet?",
        hvorfor="Dekningen og første dag med sykepenger er ulik for gruppene.",
    ),
    Fakta(
        navn="sykepenger_forsikring",
        type=Forsikring,
        enhet="kategori",
        etikett="Tilleggsforsikring for sykepenger",
        etikett_en="Additional sickness insurance",
        sporsmal="Har du tegnet tilleggsforsikring for sykepenger hos Nav?",
        hvorfor="Forsikringen kan gi sykepenger fra første dag, eller høyere dekning (§§ 8-36 og 8-39).",
    ),
    Fakta(
        navn="sykepenger_rapportert_inntekt",
        type=float,
        enhet="kr/måned",
        etikett="Inntekt rapportert til a-ordningen",
        etikett_en="Income reported to the a-ordning",
        sporsmal="Hvilken lønn har arbeidsgiveren meldt hver måned, uten overtid og feriepenger?",
        hvorfor="Sykepengene regnes av de tre siste månedene, som sammenlignes med de tolv siste.",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_rapportert_siste_ar",
        type=float,
        enhet="kr/år",
        etikett="Rapportert inntekt de tolv siste månedene",
        etikett_en="Income reported in the last twelve months",
        sporsmal="Hvor mye er meldt til a-ordningen i de tolv månedene før du ble syk?",
        hvorfor="Er årsinntekten mer enn 25 prosent høyere eller lavere, brukes skjønn (§ 8-30).",
        omrade=(0, None),
        per=ARBEIDSGIVER,
        ellers="sykepenger_beregnet_rapportert_siste_ar",
    ),
    Fakta(
        navn="sykepenger_ukeinntekt",
        type=float,
        enhet="kr/uke",
        etikett="Ukeinntekt (før 2019)",
        etikett_en="Weekly income (before 2019)",
        sporsmal="Hva tjente du i uken da du ble syk?",
        hvorfor="Før 2019 ble sykepengene regnet av ukeinntekten.",
        omrade=(0, None),
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_manedsinntekt",
        type=float,
        enhet="kr/måned",
        etikett="Månedsinntekt",
        etikett_en="Monthly income",
        sporsmal="Hva tjente du i måneden før du ble syk?",
        hvorfor="Månedsinntekten ganget med tolv er årsinntekten som sykepengene regnes av.",
        omrade=(0, None),
        per=ARBEIDSGIVER,
        ellers="sykepenger_beregnet_manedsinntekt",
    ),
    Fakta(
        navn="sykepenger_inntekt",
        type=float,
        enhet="kr/år",
        etikett="Årsinntekt da en ble syk",
        etikett_en="Annual income when the sickness began",
        sporsmal="Hvor mye tjente du i året da du ble syk?",
        hvorfor="Sykepengegrunnlaget er summen av årsinntektene, høyst 6 G. Er inntekten fastsatt ved "
        "skjønn, gir du den her.",
        omrade=(0, None),
        per=ARBEIDSGIVER,
        ellers="sykepenger_omregnet_arsinntekt",
    ),
    Fakta(
        navn="sykepenger_sykmeldingsgrad",
        type=float,
        enhet="andel",
        etikett="Grad i sykmeldingen",
        etikett_en="Degree in the certificate",
        sporsmal="Hvor mange prosent er du sykmeldt?",
        hvorfor="En sykmelding er på minst 20 prosent. Skriv 0 for en arbeidsgiver du ikke er syk fra.",
        omrade=(0.2, 1),
        ogsa=(0.0,),
        oppgis_i="prosent",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_timelonn",
        type=float,
        enhet="kr/time",
        etikett="Timelønn",
        etikett_en="Hourly wage",
        sporsmal="Hva får du i timen før skatt?",
        hvorfor="Da kan vi si hvor mange timer som gir rett, og hva en time ekstra gir.",
        omrade=(0, None),
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_timer_avtalt",
        type=float,
        enhet="time/uke",
        etikett="Avtalt arbeidstid i uken",
        etikett_en="Agreed hours a week",
        sporsmal="Hvor mange timer i uken skal du etter avtalen arbeide?",
        hvorfor="Arbeider du mer enn sykmeldingen sier, går graden ned.",
        omrade=(0, 168),
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_timer_arbeidet",
        type=float,
        enhet="time/uke",
        etikett="Arbeidet tid i uken",
        etikett_en="Hours worked a week",
        sporsmal="Hvor mange timer i uken arbeider du mens du er sykmeldt?",
        hvorfor="Arbeider du mer enn sykmeldingen sier, går graden ned.",
        omrade=(0, 168),
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_grad",
        type=float,
        enhet="andel",
        etikett="Sykdomsgrad hos arbeidsgiveren",
        etikett_en="Degree of sickness with the employer",
        sporsmal="Hvor mye av arbeidet er du borte fra?",
        hvorfor="Graden i sykmeldingen, eller lavere hvis du arbeider mer enn den sier (§ 8-13).",
        omrade=(0, 1),
        oppgis_i="prosent",
        per=ARBEIDSGIVER,
        ellers="sykepenger_grad_etter_timer",
    ),
    Fakta(
        navn="sykepenger_dagen_betales",
        type=bool,
        enhet="ja/nei",
        etikett="Dagen er en Nav betaler",
        etikett_en="A day that Nav pays",
        sporsmal="Er det en hverdag etter arbeidsgiverperioden, uten ferie og permisjon?",
        hvorfor="Nav betaler hverdager etter arbeidsgiverperioden. En dag som ikke betales, teller likevel "
        "med i sykdomsgraden.",
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_refusjon_krav",
        type=float,
        enhet="kr/år",
        etikett="Refusjon arbeidsgiveren krever",
        etikett_en="Refund that the employer claims",
        sporsmal="Hvor mye av lønnen betaler arbeidsgiveren mens du er syk, regnet for et år?",
        hvorfor="Det arbeidsgiveren betaler, får arbeidsgiveren tilbake; resten får du.",
        omrade=(0, None),
        per=ARBEIDSGIVER,
    ),
    Fakta(
        navn="sykepenger_ny_inntekt",
        type=float,
        enhet="kr/år",
        etikett="Ny inntekt i sykefraværet",
        etikett_en="New income during the sickness",
        sporsmal="Har du fått inntekt fra et arbeid du ikke hadde da du ble syk? Hvor mye i året?",
        hvorfor="Ny inntekt gjør inntektstapet mindre (§ 8-13).",
        omrade=(0, None),
        per=ARBEIDSGIVER,
        standard=Standard(0.0, "ftrl. § 8-13; ftrl. § 21-3 (ny inntekt skal meldes)"),
    ),
    Fakta(
        navn="sykepenger_annen_ytelse_grad",
        type=float,
        enhet="andel",
        etikett="Samlet grad av andre ytelser",
        etikett_en="Total degree of other benefits",
        sporsmal="Får du foreldrepenger, pleiepenger eller en annen ytelse samtidig? Hvor mange prosent?",
        hvorfor="Sykepengene går ned når ytelsene ellers ville blitt mer enn hele inntekten.",
        omrade=(0, 1),
        oppgis_i="prosent",
        standard=Standard(0.0, "ftrl. § 8-48; ftrl. § 21-3 (andre ytelser skal meldes)"),
    ),
)
