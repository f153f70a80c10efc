"""One self-contained HTML page of a run: each chart with its table, assumptions, receipt and citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from .kjor_resultat import FORBEHOLD, Rad, Resultat, Tall
from .kjor_skriv import tabeller
from .kjor_spenn import spenn
from .tall_tekst import antall, millioner, prosent, usikkerhet

STYLE = """
body{font:1.05rem/1.55 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem;
color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{border-bottom:1px solid #767676;padding:.35rem .5rem;text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}
figure{margin:1rem 0}
svg{max-width:100%;height:auto}
.merk{border-left:.3rem solid #5a3d00;padding:.5rem 1rem;background:#fff6e0}
small{color:#444}
"""
METHOD = (
    "Hver person i fila er regnet etter reglene for hver dag i året: først hvilke dager som betales, så "
    "hva de kommer på, så uføretrygden og skatten for året. Summene er av hele øre."
)


def rapport(results: Sequence[Resultat]) -> str:
    """Return the page; it refers to nothing outside itself."""
    first = results[0]
    title = " og ".join(v.fil.tittel for v in first.reformer) or "Gjeldende lov"
    years = ", ".join(str(r.ar) for r in results)
    parts = [
        "<!doctype html>",
        '<html lang="nb"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(title)} – Trygdekart</title><style>{STYLE}</style></head><body>",
        f"<header><h1>{escape(title)}</h1>",
        f"<p>Beregning for {years}. Trygdekart er uavhengig av Nav.</p></header>",
        "<main>",
        '<div class="merk"><p><strong>Anslag.</strong></p><ul>',
        *(f"<li>{escape(line)}</li>" for line in FORBEHOLD),
        "</ul></div>",
        *_reforms(first),
    ]
    for r in results:
        parts += _year(r)
    parts += [
        f"<h2>Slik er det regnet</h2><p>{METHOD}</p>",
        "<h3>Usikkerheten</h3><ul>",
        *(f"<li>{escape(line)}</li>" for line in spenn(first)),
        "</ul>",
        f"<h2>Siter</h2><p>{escape(first.siteres)}</p>",
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _reforms(r: Resultat) -> Iterator[str]:
    for one in r.reformer:
        yield f"<h2>{escape(one.fil.tittel)}</h2>"
        yield f"<p>Kilde: {escape(one.fil.kilde)}. Fra {one.gjelder_fra}.</p>"
        if one.fil.brytere:
            yield "<h3>Åpne spørsmål, slik de er besvart</h3><ul>"
            for switch in one.fil.brytere:
                yield f"<li>{escape(switch.sporsmal)} <strong>{escape(one.svar_paa(switch))}</strong></li>"
            yield "</ul>"
        yield "<h3>Forutsetninger</h3><ul>"
        yield from (f"<li>{escape(line)}</li>" for line in one.fil.forutsetninger)
        yield "</ul>"


def _year(r: Resultat) -> Iterator[str]:
    yield f"<h2>{r.ar}</h2>"
    about = f"{antall(float(r.om.get('personer', 0)))} personer i fila"
    yield f"<p>Befolkning: {about}{'' if r.om.get('vektet') else ', uten egne vekter'}.</p>"
    for key, title, rows in tabeller(r):
        shown = [row for row in rows if row.for_ is not None]
        if key in ("i_alt", "budsjett", "fordeling_desil", "fordeling_alder") and shown:
            yield _chart(r, title, shown)
        yield _table(r, f"{title}, {r.ar}", rows)
    before, after = r.gini()
    line = f"Gini for inntekt etter skatt blant voksne: {before:.4f}".replace(".", ",")
    yield f"<p>{line}{f' → {after:.4f}'.replace('.', ',') if after is not None else ''}.</p>"
    yield _incentives(r)
    if r.bidrag():
        yield _attribution(r)
    yield "<details><summary>Kvittering</summary><ul>"
    yield from (f"<li>{escape(k)}: <code>{escape(v)}</code></li>" for k, v in r.kvittering.items())
    yield "</ul></details>"


def _table(r: Resultat, title: str, rows: Sequence[Rad]) -> str:
    heads = ["", "Gjeldende lov"]
    if r.har_reform:
        heads += ["Med reformen", "Endring"]
    heads += ["Personer"]
    gains = r.har_reform and any(row.vinnere is not None for row in rows)
    if gains:
        heads += ["Får mer", "Får mindre"]
    head = "".join(f'<th scope="col">{h}</th>' for h in heads)
    body = []
    for row in rows:
        cells = [_cell(row.for_, r.med_spenn)]
        if r.har_reform:
            cells += [_cell(row.etter, r.med_spenn), _cell(row.endring, r.med_spenn, signed=True)]
        cells.append("–" if row.personer is None else antall(row.personer))
        if gains:
            cells += ["–" if v is None else antall(v) for v in (row.vinnere, row.tapere)]
        tds = "".join(f"<td>{c}</td>" for c in cells)
        body.append(f'<tr><th scope="row">{escape(row.navn)}</th>{tds}</tr>')
    return (
        f"<table><caption>{escape(title)} (millioner kroner)</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table>"
    )


def _cell(value: Tall | None, spread: bool, *, signed: bool = False) -> str:
    if value is None:
        return "skjult"
    return f"{millioner(value.verdi, signed=signed)}<br><small>{usikkerhet(value, spread)}</small>"


RATES = {
    "marginalskatt": "Av neste tusenlapp",
    "deltakelsesskatt": "Av hele lønnen",
    "kompensasjon": "Sykepenger av tapt lønn",
}


def _incentives(r: Resultat) -> str:
    when = ("for", "etter") if r.har_reform else ("for",)
    words = {"for": "i dag", "etter": "med reformen"}
    keys = [(k, w) for k in RATES for w in when]
    head = "".join(f'<th scope="col">{h}</th>' for h in ["", *(f"{RATES[k]}, {words[w]}" for k, w in keys)])
    rows = "".join(
        f'<tr><th scope="row">{escape(word)}</th>'
        + "".join(f"<td>{prosent(rates[f'{k}_{w}'])}</td>" for k, w in keys)
        + "</tr>"
        for word, rates in r.insentiver()
    )
    title = f"Så mye skatt og lavere uføretrygd tar av lønnen, og hva sykepengene erstatter, {r.ar}"
    return f"<table><caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _attribution(r: Resultat) -> str:
    names = [v.fil.navn for v in r.reformer]
    head = "".join(f'<th scope="col">{escape(n)}</th>' for n in ["", *names])
    rows = "".join(
        f'<tr><th scope="row">{escape(m)}</th>'
        + "".join(f"<td>{millioner(parts[n], signed=True)}</td>" for n in names)
        + "</tr>"
        for m, parts in r.bidrag().items()
    )
    title = "Hver reforms del av endringen, uten hensyn til rekkefølgen (millioner kroner)"
    return f"<table><caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _chart(r: Resultat, title: str, rows: Sequence[Rad]) -> str:
    """Return a bar chart as SVG with a text for those who do not see it; empty without the libraries."""
    try:
        import altair as alt
        import vl_convert
    except ImportError:
        return ""
    what = "Endring" if r.har_reform else "Gjeldende lov"
    values = [
        {"navn": row.navn, "mill": shown.verdi / 1e6}
        for row in rows
        for shown in [row.endring if r.har_reform else row.for_]
        if shown is not None
    ]
    order: Any = [v["navn"] for v in values]
    data: Any = {"values": values}
    chart: Any = (
        alt.Chart(data, width=560)
        .mark_bar(color="#0b5394")
        .encode(
            x=alt.X("mill:Q", title=f"{what}, millioner kroner"),
            y=alt.Y("navn:N", sort=order, title=None, axis=alt.Axis(labelLimit=320)),
        )
    )
    svg = vl_convert.vegalite_to_svg(chart.to_json())
    svg = re.sub(r"<svg ", '<svg aria-hidden="true" focusable="false" ', svg, count=1)
    label = f"{title}: {what.lower()} i millioner kroner. Tallene står i tabellen under."
    return f"<figure>{svg}<figcaption>{escape(label)}</figcaption></figure>"
