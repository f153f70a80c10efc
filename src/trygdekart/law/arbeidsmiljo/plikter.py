"""Pliktene i oppfølgingen av en sykmeldt, i rekkefølge: hvem, hva, til hvem og etter hvilken paragraf."""

from __future__ import annotations

from ..plikt import Plikt, Rolle, Slag

FRAVAER = "oppfolging_forste_fravaersdag"
PERSON, ARBEIDSGIVER, SYKMELDER, NAV = Rolle.PERSON, Rolle.ARBEIDSGIVER, Rolle.SYKMELDER, Rolle.NAV
NAV_OPPFOLGING = "nav.no, oppfølging av sykmeldte; arbeidstilsynet.no"
NAV_DIALOGMOTE = "nav.no, dialogmøter; regjeringen.no"

PLIKTER = (
    Plikt(
        navn="melde_fra",
        tittel="Meld fra om fraværet",
        slag=Slag.FRIST,
        hvem=PERSON,
        med=(ARBEIDSGIVER,),
        hjemmel="ftrl. § 8-18",
        hva="Si fra til arbeidsgiveren med en gang. Den som ikke har arbeidsgiver, tar kontakt med lege "
        "eller Nav.",
        hvorfor="Retten til penger regnes fra den dagen du sier fra.",
        krever=FRAVAER,
        dato=FRAVAER,
        kilde="jusinfo.no, § 8-18; HELT MED, skriv om arbeid og egenmelding (2020)",
        sikkerhet="middels",
    ),
    Plikt(
        navn="sykmelding",
        tittel="Sykmelding kan kreves",
        slag=Slag.FRIST,
        hvem=PERSON,
        med=(ARBEIDSGIVER, SYKMELDER),
        hjemmel="ftrl. § 8-24",
        hva="Fra denne dagen kan arbeidsgiveren kreve sykmelding. Før det er egenmelding nok: "
        "{sykepenger_egenmelding_dager}, og flere når arbeidsplassen har avtalt det.",
        hvorfor="Kommer det ingen sykmelding når den er krevd, går retten tapt også for dagene med "
        "egenmelding, hvis du ikke var hindret fra å komme til lege.",
        innhold=(
            "Egenmelding kan bare brukes mens arbeidsgiveren betaler: "
            "{sykepenger_arbeidsgiverperiode_dager} fra første dag.",
            "Du må ha arbeidet hos arbeidsgiveren i {sykepenger_egenmelding_ansatt_maneder}.",
            "Har du brukt egenmelding inntil {sykepenger_egenmelding_vindu} før fraværet, regnes det med.",
            "Etter {sykepenger_egenmelding_ganger} egenmeldte fravær på tolv måneder kan arbeidsgiveren "
            "ta fra deg retten til egenmelding (§ 8-27).",
        ),
        krever=FRAVAER,
        dato="oppfolging_sykmelding_fra",
        gjelder="oppfolging_har_arbeidsgiver",
        kilde="trygderetten.no, § 8-24; krifa.no, § 8-27",
    ),
    Plikt(
        navn="sykmelding_levert",
        tittel="Sykmeldingen levert",
        slag=Slag.FRIST,
        hvem=PERSON,
        med=(ARBEIDSGIVER,),
        hjemmel="ftrl. § 8-18",
        hva="Sykmeldingen skal være levert innen {oppfolging_sykmelding_dager}.",
        hvorfor="Ellers kan du miste pengene fra arbeidsgiveren for tiden før du leverte.",
        innhold=(
            "Sykmeldingen gjelder ikke tid før du var hos legen, med mindre du var hindret og det er "
            "bevist (§ 8-7).",
        ),
        krever=FRAVAER,
        dato="oppfolging_sykmelding_senest",
        gjelder="oppfolging_har_arbeidsgiver",
        kilde="jusinfo.no, § 8-18",
        sikkerhet="middels",
    ),
    Plikt(
        navn="tilrettelegging",
        tittel="Tilrettelegging",
        slag=Slag.PLIKT,
        hvem=ARBEIDSGIVER,
        med=(PERSON,),
        hjemmel="aml. § 4-6 første og andre ledd",
        hva="Legg til rette så langt det er mulig, fra første dag, så arbeidstakeren kan beholde eller få "
        "et passende arbeid.",
        innhold=(
            "Først det vanlige arbeidet, om nødvendig med endringer i arbeidet, arbeidstiden eller "
            "utstyret, eller etter arbeidsrettede tiltak.",
            "Så annet passende arbeid i virksomheten; da skal arbeidstakeren og de tillitsvalgte være "
            "tatt med på råd først.",
            "Hvor langt plikten går, avhenger av virksomhetens art, størrelse og økonomi.",
            "Spør hva arbeidstakeren kan gjøre, ikke hva som feiler ham eller henne.",
        ),
        krever=FRAVAER,
        gjelder="oppfolging_har_arbeidsgiver",
        kilde="FFO Rettighetssenteret, lysark om trygdeytelser (2022), som gjengir § 4-6; Prop. 89 L "
        "(2010–2011)",
    ),
    Plikt(
        navn="individuell_tilrettelegging",
        tittel="Individuell tilrettelegging",
        slag=Slag.RETT,
        hvem=PERSON,
        med=(ARBEIDSGIVER,),
        hjemmel="likestillings- og diskrimineringsloven § 22",
        hva="Arbeidstakere og arbeidssøkere med nedsatt funksjonsevne har rett til egnet "
        "tilrettelegging av "
        "ansettelsen, arbeidsplassen og oppgavene, for å få og beholde arbeid, få opplæring og ha "
        "framgang som andre.",
        innhold=(
            "Retten går ikke så langt at den er en uforholdsmessig byrde for arbeidsgiveren; "
            "byrden veies mot virkningen, kostnaden og virksomhetens ressurser.",
        ),
        krever=FRAVAER,
        kilde="FFO Rettighetssenteret, lysark om trygdeytelser (2022), som gjengir § 22",
    ),
    Plikt(
        navn="medvirkning",
        tittel="Medvirkning",
        slag=Slag.PLIKT,
        hvem=PERSON,
        med=(ARBEIDSGIVER, NAV),
        hjemmel="ftrl. § 8-8 og aml. § 2-3",
        hva="Gi opplysninger om hva du kan gjøre, og ta del i planen, i behandling, utprøving og "
        "tiltak, og i "
        "dialogmøtene.",
        hvorfor="Den som nekter uten rimelig grunn, kan miste sykepengene. Nav skal varsle først.",
        innhold=("Du har ikke plikt til å si hva som feiler deg til arbeidsgiveren.",),
        krever=FRAVAER,
        kilde="Nav, rundskriv til § 8-8; lovtekst gjengitt av Arbeidstilsynet",
        sikkerhet="middels",
    ),
    Plikt(
        navn="oppfolgingsplan",
        tittel="Oppfølgingsplan",
        slag=Slag.FRIST,
        hvem=ARBEIDSGIVER,
        med=(PERSON, SYKMELDER),
        hjemmel="aml. § 4-6 tredje ledd",
        hva="Lag planen sammen med arbeidstakeren så tidlig som mulig, senest når fraværet har vart i "
        "{oppfolging_plan_uker}. Send den til sykmelderen så snart den er laget, uten å bli bedt om det.",
        innhold=(
            "Arbeidsoppgavene, og hva arbeidstakeren kan gjøre av dem.",
            "Tiltak arbeidsgiveren kan sette i verk.",
            "Hjelp som trengs fra Nav, bedriftshelsetjenesten eller andre.",
            "Planen for den videre oppfølgingen.",
        ),
        unntak=("Når planen er åpenbart unødvendig.",),
        krever=FRAVAER,
        dato="oppfolging_plan_frist",
        gjelder="oppfolging_plan_gjelder",
        kilde=NAV_OPPFOLGING,
    ),
    Plikt(
        navn="dialogmote_1",
        tittel="Dialogmøte 1",
        slag=Slag.FRIST,
        hvem=ARBEIDSGIVER,
        med=(PERSON, SYKMELDER),
        hjemmel="aml. § 4-6 fjerde ledd",
        hva="Kall inn til og hold møtet senest {oppfolging_mote1_uker} etter første fraværsdag, om hva "
        "som skal "
        "til for å komme tilbake.",
        deltakere=(
            "Arbeidsgiveren og arbeidstakeren skal være med.",
            "Sykmelderen kalles inn når begge vil det, eller når bare arbeidstakeren vil det; da må "
            "sykmelderen komme. Arbeidstakeren kan si nei til sykmelderen.",
            "Tillitsvalgt eller verneombud når arbeidstakeren vil det.",
            "Bedriftshelsetjenesten og Nav når de blir innkalt.",
        ),
        innhold=(
            "Oppfølgingsplanen, og hva som kan gjøres på arbeidsplassen.",
            "Telefon eller video er lov.",
        ),
        unntak=("Når møtet er åpenbart unødvendig.",),
        krever=FRAVAER,
        dato="oppfolging_mote1_frist",
        gjelder="oppfolging_mote1_gjelder",
        kilde=NAV_DIALOGMOTE,
    ),
    Plikt(
        navn="aktivitet",
        tittel="Aktivitet og gradering",
        slag=Slag.FRIST,
        hvem=SYKMELDER,
        med=(NAV, PERSON, ARBEIDSGIVER),
        hjemmel="ftrl. §§ 8-7, 8-7 a andre ledd og 8-8",
        hva="Etter {oppfolging_aktivitet_uker} skal den sykmeldte være i arbeidsrelatert aktivitet. "
        "Sykmelderen og Nav vurderer gradert sykmelding, om nødvendig med tilrettelegging.",
        innhold=(
            "Sykmelderen skal alltid vurdere om det er mulig å være i arbeid eller aktivitet (§ 8-7).",
            "Er den sykmeldte ikke i aktivitet, må en utvidet legeerklæring si at medisinske grunner "
            "hindrer det.",
        ),
        unntak=(
            "Tungtveiende medisinske grunner.",
            "Innlagt på sykehus, eller så alvorlig syk at en ikke venter at personen kommer tilbake.",
            "Aktiviteten lar seg ikke legge til rette på arbeidsplassen.",
        ),
        hvorfor="Uten aktivitet og uten unntak stanser sykepengene.",
        krever=FRAVAER,
        dato="oppfolging_aktivitet_frist",
        gjelder="oppfolging_aktivitet_gjelder",
        kilde="nav.no, aktivitetskravet; Personskadeforbundet, nettside om sykmelding (ca. 2020)",
    ),
    Plikt(
        navn="annet_arbeid",
        tittel="Annet arbeid vurderes",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON,),
        hjemmel="ftrl. § 8-4 (Navs praksis)",
        hva="Etter {oppfolging_annet_arbeid_uker} vurderes arbeidsevnen også mot annet arbeid enn det "
        "du har.",
        krever=FRAVAER,
        dato="oppfolging_annet_arbeid_frist",
        gjelder="oppfolging_annet_arbeid_gjelder",
        kilde="navikt/navno-prototype: produkt/sykepenger (Navs tekst, 2023)",
        sikkerhet="middels",
    ),
    Plikt(
        navn="sporsmal_om_dialogmote_2",
        tittel="Nav spør om dialogmøte 2",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON, ARBEIDSGIVER),
        hjemmel="ftrl. § 8-7 a (Navs praksis)",
        hva="Nav spør arbeidstakeren og arbeidsgiveren om det trengs et dialogmøte 2, og avgjør selv.",
        krever=FRAVAER,
        dato="oppfolging_mote2_sporsmal",
        gjelder="oppfolging_mote2_gjelder",
        kilde="nav.no, dialogmøter",
        sikkerhet="middels",
    ),
    Plikt(
        navn="innkalling_til_dialogmote_2",
        tittel="Innkalling til dialogmøte 2",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON, ARBEIDSGIVER, SYKMELDER),
        hjemmel="ftrl. § 8-7 a",
        hva="Innkall {oppfolging_mote2_varsel_uker} før møtet. Dagen her er for et møte på siste frist.",
        krever=FRAVAER,
        dato="oppfolging_mote2_innkalling",
        gjelder="oppfolging_mote2_gjelder",
        kilde="compendia.no; nav.no, dialogmøter",
    ),
    Plikt(
        navn="oppdatert_plan",
        tittel="Oppdatert oppfølgingsplan til Nav",
        slag=Slag.FRIST,
        hvem=ARBEIDSGIVER,
        med=(NAV, PERSON),
        hjemmel="ftrl. § 8-7 a",
        hva="Send den oppdaterte planen til Nav {oppfolging_mote2_plan_uker} før dialogmøte 2. Dagen "
        "her er "
        "for et møte på siste frist.",
        krever=FRAVAER,
        dato="oppfolging_mote2_plan_frist",
        gjelder="oppfolging_mote2_plan_gjelder",
        kilde="compendia.no; nav.no, dialogmøter",
        sikkerhet="middels",
    ),
    Plikt(
        navn="dialogmote_2",
        tittel="Dialogmøte 2",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON, ARBEIDSGIVER, SYKMELDER),
        hjemmel="ftrl. § 8-7 a",
        hva="Nav holder møtet senest når fraværet har vart i {oppfolging_mote2_uker}; tidligere når "
        "noen ber "
        "om det.",
        deltakere=(
            "Arbeidstakeren og arbeidsgiveren skal være med.",
            "Sykmelderen skal komme når han eller hun er innkalt.",
            "Andre når det er nyttig.",
        ),
        unntak=("Når møtet er åpenbart unødvendig.",),
        krever=FRAVAER,
        dato="oppfolging_mote2_frist",
        gjelder="oppfolging_mote2_gjelder",
        kilde=NAV_DIALOGMOTE,
    ),
    Plikt(
        navn="dialogmote_3",
        tittel="Dialogmøte 3",
        slag=Slag.RETT,
        hvem=NAV,
        med=(PERSON, ARBEIDSGIVER, SYKMELDER),
        hjemmel="ftrl. § 8-7 a",
        hva="Holdes når arbeidstakeren, arbeidsgiveren, sykmelderen eller Nav mener det trengs.",
        krever=FRAVAER,
        kilde="nav.no, dialogmøter; Personskadeforbundet, nettside om sykmelding (ca. 2020)",
    ),
    Plikt(
        navn="brev_om_slutten",
        tittel="Brev om slutten på sykepengene",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON,),
        hjemmel="ftrl. § 8-12 (Navs praksis)",
        hva="Nav skriver etter {oppfolging_opphorsbrev_uker} om når sykepengene tar slutt og hva du kan "
        "søke om da.",
        krever=FRAVAER,
        dato="oppfolging_opphorsbrev_frist",
        gjelder="oppfolging_opphorsbrev_gjelder",
        kilde="navikt/navno-prototype: produkt/sykepenger (Navs tekst, 2023); navikt/sykefravaer",
        sikkerhet="middels",
    ),
    Plikt(
        navn="sok_aap",
        tittel="Søk om AAP",
        slag=Slag.RAD,
        hvem=PERSON,
        med=(NAV,),
        hjemmel="råd, ikke frist; ftrl. § 22-13",
        hva="Er du fortsatt syk når sykepengene tar slutt, bør du ha søkt om arbeidsavklaringspenger i god "
        "tid før. AAP gis tidligst fra du søker.",
        krever=FRAVAER,
        dato="oppfolging_sok_aap",
        kilde="Personskadeforbundet, nettside om sykmelding (ca. 2020)",
        sikkerhet="lav",
    ),
    Plikt(
        navn="siste_sykepengedag",
        tittel="Siste dag med sykepenger",
        slag=Slag.FRIST,
        hvem=NAV,
        med=(PERSON,),
        hjemmel="ftrl. § 8-12",
        hva="Sykepengene tar slutt denne dagen for den som er sykmeldt uten opphold. Gradert sykmelding "
        "bruker like mange dager. Dagen flytter seg med ferie og med dager tilbake i arbeid.",
        krever=FRAVAER,
        dato="oppfolging_siste_sykepengedag",
        kilde="ftrl. § 8-12; nav.no, sykepenger («gjelder kun hvis du er sykmeldt uten opphold»)",
        sikkerhet="middels",
    ),
    Plikt(
        navn="dokumentasjon",
        tittel="Dokumentasjon av oppfølgingen",
        slag=Slag.PLIKT,
        hvem=ARBEIDSGIVER,
        med=(NAV,),
        hjemmel="aml. § 4-6 femte ledd og ftrl. § 25-2",
        hva="Kunne vise hvordan reglene om plan og dialogmøte er fulgt, føre oversikt over fraværet og "
        "gi planen "
        "til Nav når Nav ber om den.",
        krever=FRAVAER,
        gjelder="oppfolging_har_arbeidsgiver",
        kilde="nav.no; regjeringen.no; at Nav kan gi tvangsmulkt, er ikke sett i kilde",
        sikkerhet="middels",
    ),
    Plikt(
        navn="ekspertbistand",
        tittel="Ekspertbistand",
        slag=Slag.RETT,
        hvem=ARBEIDSGIVER,
        med=(PERSON, NAV),
        hjemmel="forskrift om tilskudd til ekspertbistand",
        hva="Ved lange eller hyppige fravær kan arbeidsgiveren få dekket en nøytral ekspert utenfra. "
        "Nav kan gi tilskuddet; det er ikke en rett.",
        innhold=(
            "Hjelp i en arbeidssituasjon som ikke fungerer, med å se nye muligheter.",
            "Vurdering av arbeidsplassen.",
            "Hjelp når det er en konflikt, eller noen opplever at det er det.",
            "Hjelp når begge er rådville om hva som kan gjøres.",
            "Ikke behandling, kurs, gruppetiltak eller det andre ordninger dekker.",
        ),
        vilkar=(
            "Vanlig oppfølging og andre ordninger er prøvd eller vurdert.",
            "Arbeidstakeren, arbeidsgiveren og Nav er enige.",
            "Tilskuddet er innvilget før arbeidet begynner.",
            "Eksperten er utenfra, nøytral og har godkjent utdanning.",
        ),
        krever=FRAVAER,
        gjelder="oppfolging_har_arbeidsgiver",
        belop="oppfolging_ekspertbistand_belop",
        kilde="FFO Rettighetssenteret, lysark om trygdeytelser (2022); nav.no, tilskudd til ekspertbistand",
    ),
    Plikt(
        navn="oppsigelsesvern",
        tittel="Vernet mot oppsigelse slutter",
        slag=Slag.FRIST,
        hvem=PERSON,
        med=(ARBEIDSGIVER,),
        hjemmel="aml. § 15-8",
        hva="I {oppfolging_vern_maneder} kan arbeidstakeren ikke sies opp på grunn av sykefraværet. "
        "Denne dagen er den første etter det særlige vernet.",
        innhold=(
            "En oppsigelse i tiden regnes som gitt på grunn av sykdommen, hvis ikke arbeidsgiveren gjør "
            "det overveiende sannsynlig at grunnen er en annen.",
            "Arbeidstakeren må melde fra om grunnen til fraværet, med sykmelding eller på annen måte.",
            "Etter denne dagen må en oppsigelse fortsatt være saklig (§ 15-7): utsiktene til å komme "
            "tilbake, hvor lenge fraværet har vart, tilretteleggingen som er gjort, annet passende "
            "arbeid, virksomhetens størrelse, ansiennitet og årsaken til sykdommen veies.",
            "Dagen er ikke den samme som siste dag med sykepenger.",
        ),
        krever=FRAVAER,
        dato="oppfolging_vern_slutt",
        gjelder="oppfolging_har_arbeidsgiver",
        kilde="FFO Rettighetssenteret, lysark om trygdeytelser (2022), som gjengir §§ 15-7 og 15-8",
    ),
)
