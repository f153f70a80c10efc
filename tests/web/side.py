"""A page read with the standard library: its elements, its text, and which link each text stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset(
    ("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)


@dataclass
class Element:
    """An element with its attributes, its parent, and what is in it, in order."""

    tag: str
    attrs: dict[str, str]
    parent: Element | None
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, spaces tidied; no-break spaces as spaces."""
        return " ".join("".join(self._texts()).replace("\u00a0", " ").split())

    def _texts(self) -> Iterator[str]:
        for part in self.inside:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()
                if part.tag in ("p", "li", "td", "th", "h1", "h2", "h3", "div", "caption", "dt", "dd"):
                    yield " "

    @property
    def seen(self) -> str:
        """The text without what only a screen reader says."""
        return " ".join("".join(self._seen()).replace("\u00a0", " ").split())

    def _seen(self) -> Iterator[str]:
        if "skjult" in self.classes:
            return
        for part in self.inside:
            if isinstance(part, str):
                yield part
            else:
                yield from part._seen()
                yield " " if part.tag in ("p", "li", "td", "th", "div", "caption") else ""

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attrs.get("class", "").split()

    def all(self, *tags: str) -> list[Element]:
        """Return every element of these tags in it, in order."""
        return [e for e in self.walk() if e.tag in tags]

    def walk(self) -> Iterator[Element]:
        """Yield every element in it."""
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part.walk()

    def up(self) -> Iterator[Element]:
        """Yield the elements it stands in, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def texts(self) -> Iterator[tuple[str, Element]]:
        """Yield every bit of text with the element it stands in."""
        for part in self.inside:
            if isinstance(part, str):
                if part.strip():
                    yield part, self
            else:
                yield from part.texts()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#", {}, None)
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        new = Element(tag, {k: v or "" for k, v in attrs}, self.at)
        self.at.inside.append(new)
        if tag not in VOID:
            self.at = new

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.inside.append(Element(tag, {k: v or "" for k, v in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"</{tag}> where <{self.at.tag}> is open"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


class Side:
    """A whole page; badly nested HTML is a failure."""

    def __init__(self, html: str) -> None:
        reader = _Reader()
        reader.feed(html)
        assert reader.at is reader.root, f"<{reader.at.tag}> is never closed"
        self.html, self.root = html, reader.root

    def all(self, *tags: str) -> list[Element]:
        """Return every element of these tags."""
        return self.root.all(*tags)

    @cached_property
    def ids(self) -> dict[str, Element]:
        """Elements by id; the same id twice is a failure."""
        found: dict[str, Element] = {}
        for e in self.root.walk():
            if "id" in e.attrs:
                assert e.attrs["id"] not in found, f"id twice: {e.attrs['id']}"
                found[e.attrs["id"]] = e
        return found

    @property
    def main(self) -> Element:
        """The main element."""
        return self.all("main")[0]

    @property
    def token(self) -> str:
        """The token that the forms carry."""
        return next(e.attrs["value"] for e in self.all("input") if e.attrs.get("name") == "nokkel")

    def rows(self, caption: str) -> list[list[str]]:
        """Return what is seen in the rows of each table whose caption holds some words."""
        tables = [t for t in self.all("table") if caption in t.all("caption")[0].text]
        return [[c.seen for c in r.all("th", "td")] for t in tables for r in t.all("tr")[1:]]
