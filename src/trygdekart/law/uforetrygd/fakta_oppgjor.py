"""Fakta om inntekt ved siden av uføretrygden, om planen for året og om etteroppgjøret."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta
from ...engine.declare import Standard

# Gjennom året regnes det bare med inntekt som er meldt; skatteoppgjøret retter resten.
IKKE_MELDT = Standard(
    0.0, "ftrl. § 12-14 fjerde ledd: bare meldt inntekt er med til skatteoppgjøret kommer"
)
IKKE_DOKUMENTERT = Standard(0.0, "ftrl. § 12-14 fjerde ledd: trekkes bare fra når det er dokumentert")
IKKE_INNVILGET = Standard(0.0, "ftrl. § 22-13 første ledd: tillegg gis bare etter krav og vedtak")


def _inntekt(navn: str, etikett: str, etikett_en: str, sporsmal: str, hvorfor: str) -> Fakta:
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr/år",
        periode="år",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=sporsmal,
        hvorfor=hvorfor,
        omrade=(0, None),
        standard=IKKE_MELDT,
    )


def _fradrag(navn: str, etikett: str, etikett_en: str, sporsmal: str) -> Fakta:
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr/år",
        periode="år",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=sporsmal,
        hvorfor="Nav kan holde den utenfor når den er dokumentert, så den ikke senker uføretrygden.",
        omrade=(0, None),
        standard=IKKE_DOKUMENTERT,
    )


def _belop(navn: str, etikett: str, etikett_en: str, sporsmal: str, standard: Standard | None) -> Fakta:
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr",
        periode="år",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=sporsmal,
        hvorfor="Etteroppgjøret er forskjellen mellom det du fikk og det du skulle ha fått.",
        omrade=(0, None),
        standard=standard,
    )


INNTEKT = (
    _inntekt(
        "uforetrygd_naeringsinntekt",
        "Næringsinntekt",
        "Business income",
        "Hvor mye har du i næringsinntekt i året, i tillegg til lønnen?",
        "Næringsinntekt er pensjonsgivende inntekt og regnes med (§ 12-14 andre ledd).",
    ),
    _inntekt(
        "uforetrygd_utenlandsinntekt",
        "Arbeidsinntekt fra utlandet",
        "Earned income from abroad",
        "Hvor mye har du i lønn eller næringsinntekt fra utlandet i året?",
        "Inntekt av samme art fra utlandet regnes med (§ 12-14 andre ledd).",
    ),
    _inntekt(
        "uforetrygd_sykepenger_i_aret",
        "Sykepenger og andre pensjonsgivende ytelser",
        "Sick pay and other pensionable benefits",
        "Hvor mye får du i året i sykepenger, foreldrepenger eller dagpenger som ikke er med i lønnen?",
        "Sykepenger er pensjonsgivende inntekt. Uføretrygden stiger ikke fordi en blir syk.",
    ),
    _inntekt(
        "uforetrygd_aap_i_aret",
        "Arbeidsavklaringspenger ved siden av uføretrygd",
        "Work assessment allowance beside disability benefit",
        "Hvor mye får du i arbeidsavklaringspenger i året ved siden av uføretrygden?",
        "Det er ikke avklart om de regnes med, så vi viser begge svarene (§ 12-14 andre ledd).",
    ),
    _fradrag(
        "uforetrygd_inntekt_utenfor_perioden",
        "Inntekt fra før eller etter tiden med uføretrygd",
        "Income earned before or after the time with disability benefit",
        "Hvor mye av inntekten tjente du før uføretrygden begynte eller etter at den sluttet?",
    ),
    _fradrag(
        "uforetrygd_fradrag_feriepenger",
        "Feriepenger og bonus opptjent før uføretrygden",
        "Holiday pay and bonus earned before the benefit",
        "Hvor mye er feriepenger eller bonus fra før uføretrygden, eller fra før uføregraden ble endret?",
    ),
    _fradrag(
        "uforetrygd_fradrag_etterbetalt_lonn",
        "Etterbetaling for tidligere tid",
        "Arrears for an earlier time",
        "Hvor mye er etterbetaling for tiden før du fikk uføretrygd?",
    ),
    _fradrag(
        "uforetrygd_fradrag_avvikling",
        "Salg av driftsmidler ved avvikling",
        "Sale of equipment when closing a business",
        "Hvor mye kommer av at du solgte driftsmidler da du la ned virksomheten?",
    ),
    _fradrag(
        "uforetrygd_fradrag_produksjonstilskudd",
        "Produksjonstilskudd i jordbruket",
        "Farm production grants",
        "Hvor mye er produksjonstilskudd i jordbruket for tiden før uføretrygden?",
    ),
    _fradrag(
        "uforetrygd_fradrag_erstatning",
        "Erstatning for tapt inntekt",
        "Compensation for lost income",
        "Hvor mye er erstatning etter skadeerstatningsloven § 3-1, yrkesskadeforsikringsloven § 13, "
        "pasientskadeloven § 4 eller voldserstatningsloven?",
    ),
    Fakta(
        navn="uforetrygd_arbeidsforsok",
        type=bool,
        enhet="ja/nei",
        periode="år",
        etikett="Nav har gjort unntak for arbeidsforsøk",
        etikett_en="Nav has made an exception for trying out work",
        sporsmal="Har Nav bestemt at uføretrygden ikke stanser mens du prøver deg i arbeid?",
        hvorfor="Da stanser ikke uføretrygden selv om inntekten er over inntektstaket.",
        skjonn=True,
        kriterier=(
            "Arbeidet er et forsøk på å komme tilbake i jobb, ikke en varig høyere inntekt.",
            "Unntaket må være gitt av Nav; en kan ikke regne med det på forhånd.",
        ),
        standard=Standard(
            False, "forskrift 5.12.2014 nr. 1602 § 4-1: unntaket gjelder bare når Nav har gitt det"
        ),
    ),
    Fakta(
        navn="uforetrygd_ventetid_fra",
        type=date,
        enhet="dato",
        etikett="De 24 månedene regnes fra",
        etikett_en="The 24 months count from",
        sporsmal="Er uføregraden økt etter at du fikk uføretrygd: fra hvilken måned sist?",
        hvorfor="Økt uføregrad gir 24 nye måneder med lavere beløpsgrense; nedsatt grad gjør det ikke.",
        ellers="uforetrygd_innvilget_fra",
    ),
)

PLAN = (
    Fakta(
        navn="uforetrygd_inntekt_meldt",
        type=date,
        enhet="dato",
        periode="år",
        etikett="Dagen inntekten ble meldt",
        etikett_en="Day the income was reported",
        sporsmal="Når meldte du fra om inntekten?",
        hvorfor="Den nye inntekten brukes fra måneden etter; resten av året tar igjen det som er gått.",
    ),
    Fakta(
        navn="uforetrygd_tidligere_meldt_inntekt",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Inntekten Nav regnet med før meldingen",
        etikett_en="Income Nav used before the report",
        sporsmal="Hvilken inntekt i året regnet Nav med før du meldte fra?",
        hvorfor="Den avgjør hva du har fått så langt i år, når du ikke oppgir beløpet selv.",
        omrade=(0, None),
    ),
    Fakta(
        navn="uforetrygd_hittil_utbetalt",
        type=float,
        enhet="kr",
        periode="år",
        etikett="Uføretrygd utbetalt hittil i år",
        etikett_en="Benefit paid so far this year",
        sporsmal="Hvor mye uføretrygd har du fått hittil i år, før skatt?",
        hvorfor="Det som er igjen av årets uføretrygd, fordeles på månedene som er igjen.",
        omrade=(0, None),
        ellers="uforetrygd_plan_hittil_beregnet",
    ),
    Fakta(
        navn="uforetrygd_vedtak_til",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Siste dag med uføretrygd",
        etikett_en="Last day of disability benefit",
        sporsmal="Er det bestemt en siste dag med uføretrygd? Ellers regner vi til aldersgrensen.",
        hvorfor="Månedene som er igjen av året, slutter senest der.",
        ellers="uforetrygd_plan_siste_dag",
    ),
    Fakta(
        navn="uforetrygd_plan_lopende_vedtak",
        type=bool,
        enhet="ja/nei",
        periode="år",
        etikett="Har løpende vedtak i det året det meldes",
        etikett_en="Has a running decision in the year of the report",
        sporsmal="Har du uføretrygd allerede i år?",
        hvorfor="I oktober og november kan en melde for i år bare når uføretrygden løper i år.",
    ),
    Fakta(
        navn="uforetrygd_plan_rapportert_hittil",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Lønn arbeidsgivere har rapportert hittil i år",
        etikett_en="Wages reported by employers so far this year",
        sporsmal="Hvor mye lønn har arbeidsgivere rapportert for deg hittil i år?",
        hvorfor="Inntekten for hele året kan ikke være mindre enn det som alt er rapportert.",
        omrade=(0, None),
    ),
    Fakta(
        navn="uforetrygd_plan_ytelser",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Ytelser i året til sammen",
        etikett_en="Benefits in the year, together",
        sporsmal="Hvor mye får du i året i uføretrygd og tillegg til sammen?",
        hvorfor="Årssummen er ytelsene og all inntekten.",
        omrade=(0, None),
        ellers="uforetrygd_etter_reduksjon",
    ),
    _inntekt(
        "uforetrygd_plan_andre_pensjoner",
        "Pensjon fra andre enn Nav",
        "Pension from others than Nav",
        "Hvor mye får du i året i pensjon eller uførepensjon fra andre enn Nav?",
        "Den senker ikke uføretrygden, men kan senke barnetillegget (§ 12-16).",
    ),
    _inntekt(
        "uforetrygd_plan_pensjon_utland",
        "Pensjon fra utlandet",
        "Pension from abroad",
        "Hvor mye får du i året i pensjon fra utlandet?",
        "Den senker ikke uføretrygden, men kan senke barnetillegget (§ 12-16).",
    ),
    Fakta(
        navn="uforetrygd_plan_arslonn",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Årslønn i stillingen",
        etikett_en="Yearly wage in the job",
        sporsmal="Hva er årslønnen i den stillingsprosenten du skal arbeide?",
        hvorfor="Arbeider du bare deler av året, er inntekten tilsvarende mindre.",
        omrade=(0, None),
    ),
    Fakta(
        navn="uforetrygd_plan_maneder_i_arbeid",
        type=int,
        enhet="måned",
        periode="år",
        etikett="Måneder med lønn i året",
        etikett_en="Months with wages in the year",
        sporsmal="Hvor mange måneder av året får du lønn?",
        hvorfor="Uføretrygden regnes av hele årets inntekt, ikke av den enkelte måneden.",
        omrade=(0, 12),
    ),
)

OPPGJOR = (
    _belop(
        "uforetrygd_oppgjor_mottatt",
        "Mottatt uføretrygd i året",
        "Disability benefit received in the year",
        "Hvor mye uføretrygd fikk du i året, før skatt?",
        None,
    ),
    _belop(
        "uforetrygd_oppgjor_mottatt_gjenlevendetillegg",
        "Mottatt gjenlevendetillegg",
        "Survivor's supplement received",
        "Hvor mye gjenlevendetillegg fikk du i året?",
        IKKE_INNVILGET,
    ),
    _belop(
        "uforetrygd_oppgjor_rett_gjenlevendetillegg",
        "Riktig gjenlevendetillegg",
        "Survivor's supplement due",
        "Hvor mye gjenlevendetillegg skulle du ha fått i året?",
        IKKE_INNVILGET,
    ),
    _belop(
        "uforetrygd_oppgjor_mottatt_barnetillegg_felles",
        "Mottatt barnetillegg, fellesbarn",
        "Child supplement received, children of both",
        "Hvor mye barnetillegg for fellesbarn fikk du i året?",
        IKKE_INNVILGET,
    ),
    _belop(
        "uforetrygd_oppgjor_rett_barnetillegg_felles",
        "Riktig barnetillegg, fellesbarn",
        "Child supplement due, children of both",
        "Hvor mye barnetillegg for fellesbarn skulle du ha fått i året?",
        IKKE_INNVILGET,
    ),
    _belop(
        "uforetrygd_oppgjor_mottatt_barnetillegg_saerkull",
        "Mottatt barnetillegg, særkullsbarn",
        "Child supplement received, other children",
        "Hvor mye barnetillegg for særkullsbarn fikk du i året?",
        IKKE_INNVILGET,
    ),
    _belop(
        "uforetrygd_oppgjor_rett_barnetillegg_saerkull",
        "Riktig barnetillegg, særkullsbarn",
        "Child supplement due, other children",
        "Hvor mye barnetillegg for særkullsbarn skulle du ha fått i året?",
        IKKE_INNVILGET,
    ),
    Fakta(
        navn="uforetrygd_oppgjor_varslet",
        type=date,
        enhet="dato",
        periode="år",
        etikett="Dagen for forhåndsvarselet",
        etikett_en="Day of the advance notice",
        sporsmal="Hvilken dato står på forhåndsvarselet om etteroppgjør?",
        hvorfor="Fristen for å svare regnes fra den dagen.",
    ),
    Fakta(
        navn="uforetrygd_oppgjor_maned_na",
        type=float,
        enhet="kr/måned",
        periode="år",
        etikett="Uføretrygd per måned når det trekkes",
        etikett_en="Monthly benefit when it is withheld from",
        sporsmal="Hvor mye uføretrygd får du per måned nå, før skatt?",
        hvorfor="Det som skal betales tilbake, trekkes som regel av uføretrygden.",
        omrade=(0, None),
    ),
)
