"""Fakta om AFP: ordningen, arbeidet før uttaket, opptjeningen, og om en beholder uføretrygden."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Fakta


class Ordning(IntEnum):
    """Hvilken AFP arbeidsgiveren har avtale om."""

    INGEN = 1
    PRIVAT = 2
    OFFENTLIG = 3


FAKTA = (
    Fakta(
        navn="afp_ordning",
        type=Ordning,
        enhet="kategori",
        periode="fast",
        etikett="AFP gjennom arbeidsgiveren",
        etikett_en="AFP through the employer",
        sporsmal="Har arbeidsgiveren din avtale om AFP: privat, offentlig eller ingen?",
        hvorfor="AFP gis bare til den som arbeider hos noen med slik avtale.",
    ),
    Fakta(
        navn="afp_i_arbeid_ved_uttak",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="I arbeid med AFP når den tas ut",
        etikett_en="At work with AFP at withdrawal",
        sporsmal="Er du i arbeid hos en arbeidsgiver med AFP når du vil ta den ut?",
        hvorfor="Den som har sluttet før uttaket, får ikke AFP.",
    ),
    Fakta(
        navn="afp_siste_ar_i_arbeid",
        type=float,
        enhet="år",
        periode="fast",
        etikett="År i arbeid med privat AFP rett før uttaket",
        etikett_en="Years at work with private AFP right before withdrawal",
        sporsmal="Hvor mange år på rad har du da arbeidet i en bedrift med AFP?",
        hvorfor="Privat AFP krever sammenhengende arbeid i årene før uttaket.",
        omrade=(0, 60),
    ),
    Fakta(
        navn="afp_ansiennitet_ar",
        type=float,
        enhet="år",
        periode="fast",
        etikett="År i bedrift med AFP de siste ni årene før 62 år",
        etikett_en="Years in a company with AFP of the last nine before 62",
        sporsmal="Hvor mange av de ni årene før du fyller 62 år har du arbeidet i bedrift med AFP?",
        hvorfor="Privat AFP krever at du har arbeidet lenge i bedrifter med AFP før du fyller 62 år.",
        omrade=(0, 9),
    ),
    Fakta(
        navn="afp_beholder_uforetrygd",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Har uføretrygd etter nedre aldersgrense",
        etikett_en="Has disability benefit after the lowest age",
        sporsmal="Får du, eller vil du beholde, uføretrygd etter at du fyller 62 år?",
        hvorfor="AFP og uføretrygd kan ikke kombineres; den som har uføretrygd etter 62 år, mister AFP.",
    ),
    Fakta(
        navn="afp_pensjonsbeholdning",
        type=float,
        enhet="kr",
        etikett="Pensjonsbeholdning til og med året en fyller 61",
        etikett_en="Pension account through the year of turning 61",
        sporsmal="Hvor stor er pensjonsbeholdningen din til og med året du fyller 61? Den står på nav.no.",
        hvorfor="AFP regnes av inntekten til og med det året du fyller 61, og beholdningen viser den.",
        omrade=(0, None),
        ellers="afp_beregnet_beholdning",
    ),
    Fakta(
        navn="afp_delingstall",
        type=float,
        enhet="år",
        etikett="Delingstall ved uttaket",
        etikett_en="Annuity divisor at withdrawal",
        sporsmal="Hva er delingstallet for årskullet ditt og alderen ved uttak?",
        hvorfor="Livsvarig AFP fordeles på årene en ventes å leve.",
        omrade=(1, 40),
        ellers="alderspensjon_delingstall",
    ),
    Fakta(
        navn="afp_pensjonsbeholdning_etter_arsskiftet",
        type=float,
        enhet="kr",
        etikett="Pensjonsbeholdning etter årsskiftet etter uttaket",
        etikett_en="Pension account after the turn of the year",
        sporsmal="Hvor stor er beholdningen av inntekt når inntekten i året du fylte 61, er kommet med?",
        hvorfor="Den som tar ut AFP det året en fyller 62, får et tillegg for inntekten som kommer med ved "
        "årsskiftet.",
        omrade=(0, None),
    ),
    Fakta(
        navn="afp_delingstall_etter_arsskiftet",
        type=float,
        enhet="år",
        periode="fast",
        etikett="Delingstall ved årsskiftet etter uttaket",
        etikett_en="Annuity divisor at the turn of the year",
        sporsmal="Hva er delingstallet for alderen din ved årsskiftet etter uttaket?",
        hvorfor="Tillegget for den siste inntekten fordeles med delingstallet da.",
        omrade=(1, 40),
    ),
    Fakta(
        navn="afp_forholdstall",
        type=float,
        enhet="tall",
        etikett="Forholdstall for privat AFP",
        etikett_en="Adjustment ratio of private AFP",
        sporsmal="Hva er forholdstallet for årskullet ditt og alderen ved uttak?",
        hvorfor="Privat AFP deles på forholdstallet. Fellesordningen for AFP har det.",
        omrade=(0.1, 3),
        ellers="alderspensjon_forholdstall",
    ),
    Fakta(
        navn="afp_kompensasjonstillegg_i_vedtaket",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Kompensasjonstillegg i vedtaket",
        etikett_en="Compensation supplement in the decision",
        sporsmal="Hvor stort er kompensasjonstillegget i vedtaket om AFP?",
        hvorfor="De som er født til og med 1962, har et eget tillegg i privat AFP.",
        omrade=(0, None),
    ),
    Fakta(
        navn="afp_gammel_ordning_i_vedtaket",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Offentlig AFP i vedtaket, født før 1963",
        etikett_en="Public AFP in the decision, born before 1963",
        sporsmal="Hvor mye står det i vedtaket om offentlig AFP i året?",
        hvorfor="Offentlig AFP for dem som er født før 1963, følger egne regler og slutter ved 67 år.",
        omrade=(0, None),
    ),
    Fakta(
        navn="afp_uforetrygd_per_ar",
        type=float,
        enhet="kr/år",
        periode="måned",
        etikett="Uføretrygd i året det velges mellom",
        etikett_en="Disability benefit per year to choose between",
        sporsmal="Hvor mye får du i uføretrygd i året før skatt?",
        hvorfor="Den som velger AFP, gir fra seg uføretrygden fram til alderspensjonen.",
        omrade=(0, None),
        ellers="uforetrygd_brutto_per_ar",
    ),
)
