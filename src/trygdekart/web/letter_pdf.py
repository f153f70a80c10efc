"""A letter as a tagged PDF (PDF/UA-1), set in memory by Typst: the extra [pdf]."""

from __future__ import annotations

from importlib.util import find_spec

from .letter import Letter, Line, Paragraph

HEAD = """#set document(title: {title}, author: "Trygdekart")
#set text(lang: "{language}", size: 10.5pt, font: ("Libertinus Serif",))
#set page(paper: "a4", margin: (x: 22mm, y: 20mm), footer: context [
  #set text(size: 8pt)
  #{foot} #h(1fr) #counter(page).display()
])
#set par(justify: false)
"""


def pdf_is_installed() -> bool:
    """Whether the extra [pdf] is there."""
    return find_spec("typst") is not None


def pdf(letter: Letter) -> bytes:
    """Return the letter as PDF/UA-1 with its language; needs the extra [pdf]."""
    import typst

    made = typst.compile(source(letter).encode("utf-8"), format="pdf", pdf_standards="ua-1")
    assert isinstance(made, bytes)
    return made


def source(letter: Letter) -> str:
    """Return the letter for Typst; every text is a string there, so that none of it is read as markup."""
    out = [HEAD.format(title=text(letter.title), language=letter.language, foot=text(letter.foot))]
    out.append(f"#heading(level: 1, {text(letter.title)})\n#{text(letter.lead)}\n")
    for part in letter.body:
        out += _part(part)
    return "\n".join(out)


def _part(part: Paragraph) -> list[str]:
    out = [f"#heading(level: 2, {text(part.title)})"]
    if part.lead:
        out.append(f"#{text(part.lead)}\n")
    if part.lines:
        out.append(f"#list({', '.join(_item(x) for x in part.lines)})")
    out += [f"#{text(note)}\n" for note in part.notes]
    if part.worked_out:
        out.append(f"#list({', '.join(_item(x) for x in part.worked_out)})")
    return out


def _item(line: Line) -> str:
    body = f"#{text(line.name + ': ')}#{text(line.text)}"
    return f"[#strong[{body}]]" if line.main else f"[{body}]"


def text(plain: str) -> str:
    """Return a text as a string of Typst."""
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
