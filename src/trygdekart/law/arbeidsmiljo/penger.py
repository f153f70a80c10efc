"""«Jeg har ikke fått pengene»: hva som må være på plass før sykepengene kommer, og fra hvem."""

from __future__ import annotations

from ...engine import Fakta, regel
from ...engine.units import Dato, JaNei
from ..plikt import Ledd, Rolle

FAKTA = (
    Fakta(
        navn="oppfolging_sykmelding_sendt",
        type=bool,
        enhet="ja/nei",
        etikett="Sykmeldingen er sendt",
        etikett_en="The certificate is sent",
        sporsmal="Er sykmeldingen for disse dagene sendt til Nav og arbeidsgiveren?",
        hvorfor="Uten sykmelding er det ingenting å betale for etter dagene med egenmelding.",
    ),
    Fakta(
        navn="oppfolging_soknad_sendt",
        type=bool,
        enhet="ja/nei",
        etikett="Søknaden er sendt",
        etikett_en="The claim is sent",
        sporsmal="Har du sendt søknaden om sykepenger for disse dagene?",
        hvorfor="Hver sykmelding har sin egen søknad, og ingen får penger uten krav (ftrl. § 22-13).",
    ),
    Fakta(
        navn="oppfolging_inntektsmelding_sendt",
        type=bool,
        enhet="ja/nei",
        etikett="Inntektsmeldingene er sendt",
        etikett_en="The income statements are sent",
        sporsmal="Har hver arbeidsgiver du er sykmeldt fra, sendt inntektsmelding til Nav?",
        hvorfor="Nav regner ut sykepengene av den.",
    ),
    Fakta(
        navn="oppfolging_arbeidsgiver_forskutterer",
        type=bool,
        enhet="ja/nei",
        etikett="Arbeidsgiveren betaler mens Nav venter",
        etikett_en="The employer pays in advance",
        sporsmal="Betaler arbeidsgiveren lønn under sykdom og får pengene igjen av Nav?",
        hvorfor="Da kommer pengene på lønningsdagen, ikke fra Nav.",
    ),
)


@regel("ftrl. §§ 8-18 og 8-19", fra="2010-01-01", etikett="Arbeidsgiveren skal betale for dagen")
def oppfolging_arbeidsgiver_betaler(
    oppfolging_har_arbeidsgiver: JaNei, saksbehandling_rett_fra: Dato, oppfolging_arbeidsgiver_til: Dato
) -> JaNei:
    """De første kalenderdagene av et sammenhengende fravær er det arbeidsgiveren som betaler."""
    if not oppfolging_har_arbeidsgiver:
        return False
    return saksbehandling_rett_fra <= oppfolging_arbeidsgiver_til


@regel("ftrl. § 8-17 første ledd", fra="2010-01-01", etikett="Nav skal betale for dagen")
def oppfolging_nav_betaler(oppfolging_arbeidsgiver_betaler: JaNei) -> JaNei:
    """Etter arbeidsgiverens dager, og for den som ikke har arbeidsgiver, er det Nav."""
    return not oppfolging_arbeidsgiver_betaler


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Pengene kommer med lønnen", sikkerhet="lav")
def oppfolging_lonn_fra_arbeidsgiver(
    oppfolging_nav_betaler: JaNei,
    oppfolging_har_arbeidsgiver: JaNei,
    oppfolging_arbeidsgiver_forskutterer: JaNei,
) -> JaNei:
    """Betaler arbeidsgiveren lønn under sykdom, går sykepengene fra Nav til arbeidsgiveren."""
    if not oppfolging_nav_betaler or not oppfolging_har_arbeidsgiver:
        return False
    return oppfolging_arbeidsgiver_forskutterer


@regel("ftrl. § 8-28", fra="2010-01-01", etikett="Nav trenger inntektsmelding", sikkerhet="middels")
def oppfolging_inntektsmelding_trengs(
    oppfolging_nav_betaler: JaNei, oppfolging_har_arbeidsgiver: JaNei
) -> JaNei:
    """Nav må vite inntekten fra hver arbeidsgiver når det er Nav som betaler."""
    return oppfolging_nav_betaler and oppfolging_har_arbeidsgiver


NAV_PENGER = "nav.no, sykepenger; Personskadeforbundet, nettside om sykmelding (ca. 2020)"

LEDD = (
    Ledd(
        navn="sykmelding",
        tittel="Sykmelding",
        fra=Rolle.SYKMELDER,
        hjemmel="ftrl. § 8-7",
        hva="Sykmeldingen må være sendt for hver dag etter dagene med egenmelding.",
        gjor="Spør sykmelderen om den er sendt. Den gjelder bare tid før legetimen når du var hindret.",
        pa_plass="oppfolging_sykmelding_sendt",
        kilde=NAV_PENGER,
    ),
    Ledd(
        navn="arbeidsgiverens_dager",
        tittel="Arbeidsgiverens egne dager",
        fra=Rolle.ARBEIDSGIVER,
        hjemmel="ftrl. §§ 8-18, 8-19 og 8-22",
        hva="I {sykepenger_arbeidsgiverperiode_dager} er det arbeidsgiveren som skal betale, ikke Nav.",
        gjor="Ta det opp med arbeidsgiveren. Betaler arbeidsgiveren ikke, kan du søke Nav, som betaler "
        "og krever det tilbake (§ 8-22).",
        gjelder="oppfolging_arbeidsgiver_betaler",
        kilde="nav.no, arbeidsgiverperioden; at Nav krever det tilbake, er fra § 8-22",
        sikkerhet="middels",
    ),
    Ledd(
        navn="soknad",
        tittel="Søknad",
        fra=Rolle.PERSON,
        hjemmel="ftrl. § 22-13 første ledd",
        hva="Du må ha sendt søknaden som hører til hver sykmelding, når perioden er over.",
        gjor="Send søknaden. Før ble den sendt på papir («egenerklæring», del D).",
        gjelder="oppfolging_nav_betaler",
        pa_plass="oppfolging_soknad_sendt",
        dato="saksbehandling_krav_senest",
        kilde=NAV_PENGER,
    ),
    Ledd(
        navn="inntektsmelding",
        tittel="Inntektsmelding",
        fra=Rolle.ARBEIDSGIVER,
        hjemmel="ftrl. § 8-28",
        hva="Nav må ha inntektsmelding fra hver arbeidsgiver du er sykmeldt fra.",
        gjor="Be arbeidsgiveren sende den. Har du flere arbeidsgivere, må alle sende sin.",
        gjelder="oppfolging_inntektsmelding_trengs",
        pa_plass="oppfolging_inntektsmelding_sendt",
        kilde=NAV_PENGER + "; hvilken paragraf plikten står i, er ikke sett",
        sikkerhet="middels",
    ),
    Ledd(
        navn="lonn",
        tittel="Lønn under sykdom",
        fra=Rolle.ARBEIDSGIVER,
        hjemmel="ftrl. § 22-3",
        hva="Pengene fra Nav går til arbeidsgiveren, og du får dem med lønnen.",
        gjor="Spør den som betaler ut lønnen.",
        gjelder="oppfolging_lonn_fra_arbeidsgiver",
        kilde=NAV_PENGER + "; paragrafen er ikke sett i kilde",
        sikkerhet="lav",
    ),
    Ledd(
        navn="behandling",
        tittel="Navs behandling",
        fra=Rolle.NAV,
        hjemmel="forvaltningsloven § 11 a",
        hva="Når alt er kommet, skal Nav avgjøre saken uten unødig opphold.",
        gjor="Spør Nav om saksbehandlingstiden, og klag hvis den er gått ut. Har du ikke til det du må "
        "ha, kan du søke om økonomisk sosialhjelp i kommunen mens du venter.",
        gjelder="oppfolging_nav_betaler",
        kilde="nav.no; paragrafen er ikke sett i kilde",
        sikkerhet="middels",
    ),
)
