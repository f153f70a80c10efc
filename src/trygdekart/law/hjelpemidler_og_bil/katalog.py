"""Stønadene etter ftrl. kap. 6 og 10 som data: hva de er, vilkårene og tallene, og hvor en går.

Formen er den samme som for tiltakene.
"""

from __future__ import annotations

from ..tiltak.katalog import Rettslig
from ..tiltak.katalog import Tiltak as Stonad
from .fakta_bil import Gruppe

FORBUNDET = "Personskadeforbundet, ytelser fra Nav (om lag 2020)"
NAV_BIL = "nav.no, bil og spesialutstyr"
BILSENTERET = "Det regionale Nav bilsenteret, sammen med terapeut fra Nav."
BEHOVET = "Beskriv behovet i søknaden sammen med ergoterapeuten i kommunen og fastlegen."
FRA = "2010-01-01"

# --- bil ------------------------------------------------------------------------------------------

FELLES = ("hjelpemidler_medlem", "bil_vilkar_funksjon", "bil_vilkar_behov", "bil_vilkar_alder")
PROVINGEN = (
    "bil_inntekt_som_proves",
    "bil_inntektsgrense_per_ar",
    "bil_inntekt_over_grensen_per_ar",
    "bil_andel",
)
NY_BIL = (
    "bil_ny_fra",
    "bil_ny_vanlig_fra",
    "bil_ny_i_arbeid_fra",
    "bil_mangler_kilometer",
)

BIL = (
    Stonad(
        navn="bil_gruppe_1",
        tittel="Tilskudd til bil i arbeid og utdanning (gruppe 1)",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. § 10-7 bokstav h; forskrift 7.3.2003 nr. 290",
        hva="Et engangsbeløp til en bil du velger selv, ny eller brukt.",
        vilkar=(
            *FELLES,
            "bil_vilkar_formal",
            "bil_vilkar_annen_ytelse",
            "bil_vilkar_inntekt",
            "bil_kan_fa_ny",
        ),
        tall=(
            *PROVINGEN,
            "bil_tilskudd_etter_inntekten",
            "bil_betaler_selv",
            *NY_BIL,
            "bil_tilskudd_igjen",
        ),
        varighet="Til bilen kan skiftes ut. Slutter du i arbeidet, betaler du tilbake det som er igjen.",
        husk=(
            "Du har selv ansvar for at bilen kan tilpasses behovet ditt og varer ut stønadsperioden.",
            "Koster bilen mer enn tilskuddet, betaler du mellomlegget.",
            "Er inntekten over grensen, er det ikke noe tilskudd, men spesialutstyret dekkes likevel.",
        ),
        gjor=(
            BEHOVET,
            "Vent med å kjøpe bilen til Nav har svart.",
            "Skriv under gjeldsbrevet; bilen skal stå i ditt navn.",
        ),
        hvor=BILSENTERET,
        kilde=f"{FORBUNDET}; {NAV_BIL}",
        fra=FRA,
        sett=(("bil_gruppe", Gruppe.GRUPPE_1),),
    ),
    Stonad(
        navn="bil_gruppe_2",
        tittel="Spesialtilpasset kassebil (gruppe 2)",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. § 10-7 bokstav h; forskrift 7.3.2003 nr. 290",
        hva="Rente- og avdragsfritt lån til en bil med heis eller rampe; Nav bestiller den.",
        vilkar=(*FELLES, "bil_vilkar_heis", "bil_kan_fa_ny"),
        tall=(*PROVINGEN, "bil_egenandel", "bil_lan", "bil_betaler_selv", *NY_BIL),
        varighet="Til bilen kan skiftes ut.",
        husk=(
            "Bilen kan også være til dagliglivet.",
            "Stønaden er til den rimeligste bilen som er hensiktsmessig; mellomlegget betaler du selv.",
            "Er inntekten over grensen, er hele den prøvde delen egenandel; resten lånes ut uten prøving.",
            "For barn prøves det mot inntekten til hovedforsørgeren.",
        ),
        gjor=(BEHOVET, "Ha full forsikring, og følg serviceheftet."),
        hvor=BILSENTERET,
        kilde=f"{FORBUNDET}; {NAV_BIL}",
        fra=FRA,
        sett=(("bil_gruppe", Gruppe.GRUPPE_2),),
    ),
    Stonad(
        navn="bil_spesialutstyr",
        tittel="Spesialutstyr og tilpasning av bil",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. § 10-7 bokstav h; forskrift 7.3.2003 nr. 290",
        hva="Utstyr og tilpasning dekkes helt, uansett inntekt, også i en bil du betaler selv.",
        vilkar=("hjelpemidler_medlem", "bil_varig_nedsatt", "bil_utstyr_nodvendig"),
        tall=("bil_utstyr_dekket", "bil_opplaering_dekket", "bil_forerkort_dekket"),
        varighet="Så lenge du trenger det. Utstyret er lånt av Nav, som også dekker reparasjoner.",
        husk=(
            "Det kan være spesialsete, heis eller rampe, håndstyrt gass og brems, døråpner og dørlukker, "
            "senking og kupévarmer.",
            "Det som er standard fra fabrikken, er ikke spesialutstyr: automatgir, servostyring, "
            "elektriske vinduer og lignende.",
            "Opplæringen i å bruke utstyret dekkes helt. Annen kjøreopplæring prøves mot inntekten.",
        ),
        gjor=("Prøv ut utstyret sammen med terapeuten og bilsenteret før noe kjøpes.",),
        hvor=BILSENTERET,
        kilde=FORBUNDET,
        fra=FRA,
    ),
)

# --- grunnstønad, hjelpestønad og hjelpemidler ------------------------------------------------------

SYK = ("grunn_og_hjelpestonad_medlem", "grunn_og_hjelpestonad_varig")
SKATTEFRI = "Stønaden er skattefri."

STONADER = (
    Stonad(
        navn="grunnstonad",
        tittel="Grunnstønad",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. § 6-3",
        hva="Dekker ekstrautgifter som friske ikke har, etter seks satser.",
        vilkar=(
            *SYK,
            "grunnstonad_nodvendige_ekstrautgifter",
            "grunnstonad_minst_sats_1",
        ),
        tall=(
            "grunnstonad_ekstrautgifter_per_ar",
            "grunnstonad_per_ar",
            "grunnstonad_per_maned",
            "grunnstonad_mangler_per_ar",
            "grunnstonad_mangler_per_maned",
        ),
        varighet="Så lenge vilkårene er oppfylt. Meld fra når utgiftene blir lavere enn satsen.",
        husk=(
            "Bare utgifter som kommer igjen, teller; aldri engangsutgifter.",
            "Teller: drift av tekniske hjelpemidler, transport og egen bil, førerhund, servicehund, "
            "fordyret kosthold, slitasje på klær, sko og sengetøy.",
            "Telefon, teksttelefon, proteser og støttebandasjer er tatt ut av loven, senest fra 2021; "
            "eldre vedtak kan fortsatt gjelde.",
            SKATTEFRI,
        ),
        gjor=(
            "Skriv opp ekstrautgiftene, og ta vare på kvitteringer for tre måneder.",
            "Få en erklæring fra legen.",
            "Blir utgiftene høyere, kan du søke om høyere sats.",
        ),
        hvor="Nav; for et barn er det den som forsørger barnet, som søker.",
        kilde=f"{FORBUNDET}; ftrl. § 6-3, gjengitt av Nav",
        fra=FRA,
    ),
    Stonad(
        navn="hjelpestonad",
        tittel="Hjelpestønad",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. §§ 6-4 og 6-5",
        hva="For den som trenger tilsyn og pleie av en privatperson; forhøyet for barn under 18 år.",
        vilkar=(*SYK, "hjelpestonad_privat_hjelp", "hjelpestonad_behov_stort_nok"),
        tall=(
            "hjelpestonad_per_ar",
            "hjelpestonad_per_maned",
            "hjelpestonad_mangler_per_ar",
            "hjelpestonad_etter_dodsfall_til",
        ),
        varighet="Så lenge vilkårene er oppfylt; forhøyet ut måneden barnet fyller 18 år.",
        husk=(
            "Hjelp i huset teller ikke, og for barn bare det friske barn på samme alder ikke trenger.",
            "Hjelpestønaden går foran kommunens omsorgsstønad, som kan bli satt ned.",
            SKATTEFRI,
        ),
        gjor=("Beskriv hva slags hjelp det er, hvor ofte og hvor lenge.", "Få en erklæring fra legen."),
        hvor="Nav; for et barn er det den som forsørger barnet, som søker.",
        kilde=f"{FORBUNDET}; ftrl. §§ 6-4 og 6-5, gjengitt av Nav",
        fra=FRA,
    ),
    Stonad(
        navn="hjelpemidler",
        tittel="Hjelpemidler",
        rettslig=Rettslig.RETT,
        hjemmel="ftrl. §§ 10-2 og 10-5 til 10-7",
        hva="Utlån av hjelpemidler i arbeid og dagligliv fra Nav, eller fra kommunen når behovet er kort.",
        vilkar=(
            "hjelpemidler_medlem",
            "hjelpemidler_vilkar_varig",
            "hjelpemidler_nedsatt",
            "hjelpemidler_nodvendig",
            "hjelpemidler_vilkar_saerlig",
        ),
        tall=("hjelpemidler_fra_kommunen", "hjelpemidler_egenandel"),
        varighet="Så lenge du trenger det.",
        husk=(
            "Varer behovet kortere enn to år, låner du av kommunens hjelpemiddellager, uten henvisning.",
            "Det du har kjøpt selv før Nav har svart, blir ikke dekket etterpå.",
        ),
        gjor=("Snakk med ergoterapeuten i kommunen eller fastlegen om hva du trenger.",),
        hvor="Nav hjelpemiddelsentral; ved kortvarig behov kommunens hjelpemiddellager.",
        kilde=f"{FORBUNDET}; ftrl. kap. 10, gjengitt av Nav",
        fra=FRA,
    ),
)
