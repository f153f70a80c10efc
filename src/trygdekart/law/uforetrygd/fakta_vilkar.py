"""Fakta om vilkårene for uføretrygd (§§ 12-2 til 12-9): datoer, arbeid før og nå, og skjønnene."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta


class YrkeForUforhet(IntEnum):
    """Hva en levde av før en ble ufør: det avgjør hvordan inntekt før uførhet fastsettes."""

    ARBEIDSTAKER = 1
    SELVSTENDIG = 2
    UTEN_INNTEKT = 3


class Vilkar(IntEnum):
    """Vilkårene i den rekkefølgen vi prøver dem: først det som kan regnes ut, så skjønnene."""

    INGEN = 0
    ALDER = 1
    INNTEKTSEVNE = 2
    MEDLEMSKAP = 3
    BEHANDLING = 4
    SYKDOM = 5


FAKTA = (
    Fakta(
        navn="uforetrygd_krav_dato",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen uføretrygden ble søkt om",
        etikett_en="Date of the claim",
        sporsmal="Når søkte du, eller når vil du søke, om uføretrygd?",
        hvorfor="Uføretrygden kan gis for høyst tre måneder før den måneden du søker (§ 22-13), og "
        "kravet til medlemstid følger dagen du søker.",
    ),
    Fakta(
        navn="uforetrygd_vilkar_oppfylt_fra",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Dagen alle vilkårene var oppfylt",
        etikett_en="Date on which all conditions were met",
        sporsmal="Fra hvilken dag var alle vilkårene oppfylt, også at behandling og tiltak var prøvd?",
        hvorfor="Uføretrygden begynner måneden etter (§ 22-12). Står ingen dag i vedtaket, regnes det "
        "fra uføretidspunktet, eller fra du fylte 18 år.",
        tidligst="uforetrygd_uforetidspunkt",
        ellers="uforetrygd_beregnet_vilkar_oppfylt_fra",
    ),
    Fakta(
        navn="uforetrygd_yrkesaktiv_i_eos",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Var yrkesaktiv i EØS-landet",
        etikett_en="Was economically active in the EEA country",
        sporsmal="Var du i arbeid i det andre EØS-landet mens du var medlem av trygden der?",
        hvorfor="Medlemstid i andre EØS-land teller med når du har vært medlem i Norge i minst ett år, "
        "eller tre år når du ikke var i arbeid (§ 12-2).",
    ),
    Fakta(
        navn="uforetrygd_flyktning",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Er flyktning i Norge",
        etikett_en="Has refugee status in Norway",
        sporsmal="Har du status som flyktning i Norge?",
        hvorfor="Flyktninger var unntatt fra kravet til medlemstid for krav før 2021 (§ 12-2).",
    ),
    Fakta(
        navn="uforetrygd_yrkesskade",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Ufør av godkjent yrkesskade eller yrkessykdom",
        etikett_en="Disabled by an approved occupational injury or disease",
        sporsmal="Er du ufør av en yrkesskade eller yrkessykdom som Nav har godkjent?",
        hvorfor="Da gjelder ikke kravet til medlemstid, og inntektsevnen må være nedsatt med bare "
        "30 prosent (§ 12-17).",
        skjonn=True,
        kriterier=(
            "Skaden eller sykdommen er godkjent som yrkesskade (kap. 13).",
            "Uførheten skyldes den godkjente skaden, helt eller for en del som er stor nok.",
        ),
    ),
    Fakta(
        navn="uforetrygd_aap_ved_krav",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Fikk arbeidsavklaringspenger da kravet ble satt fram",
        etikett_en="Received work assessment allowance at the claim",
        sporsmal="Fikk du arbeidsavklaringspenger (AAP) da du søkte om uføretrygd?",
        hvorfor="Da er det nok at inntektsevnen er nedsatt med 40 prosent (§ 12-7).",
    ),
    Fakta(
        navn="uforetrygd_kan_ta_ut_full_alderspensjon",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Kunne ta ut full alderspensjon da kravet ble satt fram",
        etikett_en="Could draw a full old-age pension at the claim",
        sporsmal="Kunne du ta ut 100 prosent alderspensjon da du søkte om uføretrygd?",
        hvorfor="Den som er 62 år og ikke kan ta ut full alderspensjon, slipper inntektskravet (§ 12-4).",
    ),
    Fakta(
        navn="uforetrygd_behandling_provd",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Har hatt hensiktsmessig behandling",
        etikett_en="Has had appropriate treatment",
        sporsmal="Har du hatt den behandlingen som kunne bedre inntektsevnen?",
        hvorfor="Uføretrygd er for den som har fått behandling og likevel ikke kan arbeide nok (§ 12-5).",
        skjonn=True,
        kriterier=(
            "Behandlingen som kan bedre inntektsevnen, er gjennomført.",
            "Behandling kan utelates bare når den åpenbart ikke har noen hensikt.",
            "Lege eller annen fagperson har vurdert funksjonsevnen.",
        ),
    ),
    Fakta(
        navn="uforetrygd_tiltak_provd",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Har prøvd arbeidsrettede tiltak",
        etikett_en="Has tried measures towards work",
        sporsmal="Har du prøvd tiltak for å komme i arbeid, eller er det åpenbart at de ikke hjelper?",
        hvorfor="Tiltak skal være prøvd, hvis ikke åpenbare grunner taler mot det (§ 12-5).",
        skjonn=True,
        kriterier=(
            "Individuelle og arbeidsrettede tiltak er gjennomført eller reelt forsøkt; mye fravær teller "
            "ikke som forsøk.",
            "Uten tiltak: det er åpenbart, og skrevet i vedtaket, at tiltak ikke er hensiktsmessige.",
            "Alder, evner, utdanning, yrke og arbeidsmuligheter veies; for unge skal det mye til.",
            "Lite motivasjon er ingen grunn til å la være.",
        ),
    ),
    Fakta(
        navn="uforetrygd_varig_sykdom",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Har varig sykdom, skade eller lyte",
        etikett_en="Has a lasting illness, injury or impairment",
        sporsmal="Har du en varig sykdom, skade eller lyte?",
        hvorfor="Uføretrygd krever at sykdommen er varig (§ 12-6).",
        skjonn=True,
        kriterier=(
            "Sykdommen er vitenskapelig basert og alminnelig anerkjent i medisinsk praksis.",
            "Det er ikke grunn til å vente bedring av betydning.",
            "Sosiale eller økonomiske problemer teller ikke.",
        ),
    ),
    Fakta(
        navn="uforetrygd_sykdom_hovedarsak",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Sykdommen er hovedårsaken til at inntektsevnen er nedsatt",
        etikett_en="The illness is the main cause of the reduced earning capacity",
        sporsmal="Er sykdommen hovedårsaken til at du ikke kan arbeide som før?",
        hvorfor="Sykdommen må være hovedårsaken til at inntektsevnen er nedsatt (§ 12-6).",
        skjonn=True,
        kriterier=(
            "Sykdommen betyr mer for inntektsevnen enn alt annet til sammen.",
            "Arbeidsmarked, språk, utdanning og økonomi er ikke sykdom.",
        ),
    ),
    Fakta(
        navn="uforetrygd_alvorlig_sykdom_som_ung",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Alvorlig og klart dokumentert sykdom før fylte 26 år",
        etikett_en="Serious and clearly documented illness before the age of 26",
        sporsmal="Ble du ufør før 26 år av en alvorlig og varig sykdom som er klart dokumentert?",
        hvorfor="Det er et vilkår for minsteytelsen som ung ufør (§ 12-13 tredje ledd).",
        skjonn=True,
        kriterier=(
            "Utgangspunktet er den medisinske tilstanden; flere sykdommer ses under ett.",
            "Den er klart mer alvorlig enn det som ellers kreves for uføretrygd.",
            "Hvordan hverdagen fungerer, teller når det er tvil.",
            "Den er dokumentert fra tiden før fylte 26 år; det er graden, ikke diagnosen, som avgjør.",
            "Det taler mot at den kan overvinnes med utdanning eller tiltak mens en er ung.",
        ),
    ),
    Fakta(
        navn="uforetrygd_arbeidet_mer_enn_halvt_etter_26",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Har vært mer enn 50 prosent yrkesaktiv etter fylte 26 år",
        etikett_en="Has worked more than 50 per cent after the age of 26",
        sporsmal="Har du vært i arbeid mer enn 50 prosent etter at du fylte 26 år?",
        hvorfor="Da må en ha søkt før fylte 36 år for å få minsteytelsen som ung ufør (§ 12-13).",
        skjonn=True,
        kriterier=(
            "Korte og spredte jobber med mye sykefravær er mislykkede forsøk, ikke arbeid mer enn halvt.",
        ),
    ),
    Fakta(
        navn="uforetrygd_yrke_for_uforhet",
        type=YrkeForUforhet,
        enhet="kategori",
        periode="fast",
        etikett="Arbeid før uførhet",
        etikett_en="Work before disability",
        sporsmal="Var du arbeidstaker eller selvstendig før du ble ufør, eller uten inntekt?",
        hvorfor="Inntekten før uførhet er året før for arbeidstakere, snittet av tre år for "
        "selvstendige (§ 12-9).",
    ),
    Fakta(
        navn="uforetrygd_stillingsandel_for_uforhet",
        type=float,
        enhet="andel",
        periode="fast",
        etikett="Stillingsandel før uførhet",
        etikett_en="Share of a full position before disability",
        sporsmal="Hvor stor stilling hadde du året før du ble ufør?",
        hvorfor="Inntekt i deltid regnes om til full stilling (§ 12-9).",
        omrade=(0.01, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="uforetrygd_ventet_inntekt",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Ventet inntekt etter uførhet",
        etikett_en="Expected income after disability",
        sporsmal="Hva venter du å tjene i året ved siden av uføretrygden? Skriv 0 for ingenting.",
        hvorfor="Det du fortsatt kan tjene, bestemmer uføregraden (§ 12-9 andre ledd).",
        omrade=(0, None),
    ),
    Fakta(
        navn="uforetrygd_ubrukt_inntektsmulighet",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Inntektsmuligheter som ikke brukes",
        etikett_en="Unused income possibilities",
        sporsmal="Mener Nav at du kunne tjent mer enn du gjør? Hvor mye i året? Skriv 0 hvis ikke.",
        hvorfor="Dokumenterte muligheter som ikke brukes, regnes med i inntekten etter uførhet (§ 12-9).",
        omrade=(0, None),
        skjonn=True,
        kriterier=(
            "Muligheten er dokumentert: et tilbud om mer arbeid, eller arbeid en har sagt fra seg.",
            "Helsen tillater det.",
        ),
    ),
)
