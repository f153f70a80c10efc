"""Fakta om sykdommen og om grunnstønaden: hva den koster, slag for slag."""

from __future__ import annotations

from datetime import date

from ...engine import Fakta

IKKE_MED = "Ta ikke med engangskjøp, eller det andre dekker."


def _utgift(navn: str, etikett: str, etikett_en: str, hva: str) -> Fakta:
    """Return the fact of what one kind of extra cost comes to in a year."""
    return Fakta(
        navn=navn,
        type=float,
        enhet="kr/år",
        etikett=etikett,
        etikett_en=etikett_en,
        sporsmal=f"Hva koster {hva} deg ekstra i året på grunn av sykdommen? {IKKE_MED}",
        hvorfor="Ekstrautgiftene legges sammen, og summen avgjør hvilken sats det blir.",
        omrade=(0, None),
    )


FAKTA = (
    Fakta(
        navn="grunn_og_hjelpestonad_medlem",
        type=bool,
        enhet="ja/nei",
        etikett="Medlem i folketrygden",
        etikett_en="Member of the National Insurance Scheme",
        sporsmal="Er du medlem i folketrygden, og fyller du kravet om medlemskap i § 6-2?",
        hvorfor="Grunnstønad og hjelpestønad er for medlemmer.",
    ),
    Fakta(
        navn="grunn_og_hjelpestonad_varig",
        type=bool,
        enhet="ja/nei",
        etikett="Sykdommen, skaden eller lytet er varig",
        etikett_en="The illness, injury or defect is lasting",
        sporsmal="Er sykdommen, skaden eller lytet varig?",
        hvorfor="Stønadene er for varige plager.",
        skjonn=True,
        kriterier=(
            "Som regel to til tre år eller mer, også med bedre perioder innimellom.",
            "Eller sykdommen ventes å føre til døden før det har gått to år.",
        ),
    ),
    Fakta(
        navn="grunnstonad_nodvendige_ekstrautgifter",
        type=bool,
        enhet="ja/nei",
        etikett="Utgiftene er nødvendige, og friske har dem ikke",
        etikett_en="The costs are necessary, and healthy people do not have them",
        sporsmal="Er utgiftene nødvendige på grunn av sykdommen, og slike som friske ikke har?",
        hvorfor="Bare nødvendige ekstrautgifter teller.",
        skjonn=True,
        kriterier=(
            "Utgiften følger av sykdommen og kan ikke unngås på en rimelig måte.",
            "Den kommer igjen og igjen: bruken av en ting kan telle, kjøpet av den aldri.",
            "For transport: det er helsen som gjør reisen dyrere, ikke at det mangler buss.",
            "For kosthold: en spesialist har stilt diagnosen. At den krever dietten, er vitenskapelig "
            "dokumentert og alminnelig anerkjent i medisinsk praksis, og dietten lindrer sykdommen.",
            "Glutenfri kost uten cøliaki gir ingen rett fra 1. juni 2021, heller ikke for gamle vedtak.",
            "For slitasje: den er uvanlig stor, av hyppig vask eller av bruken.",
        ),
    ),
    _utgift(
        "grunnstonad_utgift_hjelpemidler",
        "Drift av tekniske hjelpemidler",
        "Running of technical aids",
        "driften av tekniske hjelpemidler",
    ),
    _utgift("grunnstonad_utgift_transport", "Transport", "Transport", "transport, også med egen bil,"),
    Fakta(
        navn="grunnstonad_transport_oppfylt",
        type=date,
        enhet="dato",
        periode="fast",
        etikett="Alle vilkår for transport var oppfylt",
        etikett_en="All conditions for transport were met",
        sporsmal="Fra hvilken dag var alle vilkårene for grunnstønad til transport oppfylt?",
        hvorfor="For transport må alle vilkårene være oppfylt før 70 år.",
        tidligst="fodselsdato",
    ),
    _utgift("grunnstonad_utgift_forerhund", "Førerhund", "Guide dog", "hold av førerhund"),
    Fakta(
        navn="grunnstonad_servicehund",
        type=bool,
        enhet="ja/nei",
        etikett="Har godkjent servicehund",
        etikett_en="Has an approved service dog",
        sporsmal="Har du servicehund, og er dere godkjent sammen?",
        hvorfor="Servicehund gir en fast sats uten kvitteringer.",
    ),
    _utgift(
        "grunnstonad_utgift_kosthold",
        "Fordyret kosthold",
        "Costly special diet",
        "dietten",
    ),
    Fakta(
        navn="grunnstonad_coliaki",
        type=bool,
        enhet="ja/nei",
        etikett="Har cøliaki",
        etikett_en="Has coeliac disease",
        sporsmal="Har du cøliaki, og er diagnosen stilt av spesialist?",
        hvorfor="Cøliaki gir en fast sats uten kvitteringer.",
    ),
    _utgift(
        "grunnstonad_utgift_slitasje",
        "Slitasje på klær, sko og sengetøy",
        "Wear of clothes, shoes and bedding",
        "slitasje på klær, sko og sengetøy",
    ),
    Fakta(
        navn="grunnstonad_hyperkinetisk_slitasje",
        type=bool,
        enhet="ja/nei",
        etikett="Slitasje ved hyperkinetisk forstyrrelse",
        etikett_en="Wear with hyperkinetic disorder",
        sporsmal="Er slitasjen forklart av hyperaktiv atferd i de medisinske papirene?",
        hvorfor="Da gir slitasjen sats 1 uten kvitteringer, fra 1. mars 2019.",
        skjonn=True,
        kriterier=("Diagnosen alene er ikke nok; papirene må beskrive atferden som gir slitasjen.",),
    ),
    _utgift(
        "grunnstonad_utgift_telefon_og_proteser",
        "Teksttelefon, telefon, proteser og støttebandasjer",
        "Text telephone, telephone, prostheses and supports",
        "teksttelefon, telefon, proteser eller støttebandasjer",
    ),
)
