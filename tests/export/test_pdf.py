"""The brief as a PDF: read back by a library from outside."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from dateline.errors import UsageError
from dateline.export.pdf import PDF, printed
from dateline.ports import Store
from dateline.show.brief import Brief, Line, Section, brief
from dateline.show.case import case
from dateline.types.record import Record
from tests import invented


@pytest.fixture(scope="module")
def made(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("pdf") / "harbour.pdf"
    PDF.write(store, to)
    return to


def words(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def said(text: str) -> Brief:
    return Brief("A title", (Section("Statements", (Line("Ada Vale", text),), ""),), ())


def test_holds_what_the_brief_says(made: Path) -> None:
    text = words(PdfReader(made))
    for part in ("The case in brief", "Ada Vale to Bo Lind", "about 5,200", "Evidence"):
        assert part in text
    assert "“send delegates to Norland”" in text


def test_every_citation_is_a_link_inside(made: Path) -> None:
    pdf = PdfReader(made)
    links = [
        each.get_object()
        for page in pdf.pages
        for each in page.get("/Annots", ())
        if each.get_object()["/Subtype"] == "/Link"
    ]
    written = brief(case(invented.record(), invented.articles()))
    assert len(links) >= len(written.notes)
    assert all("/URI" not in link.get("/A", {}) for link in links)


def test_it_is_tagged_and_names_its_language_and_title(made: Path) -> None:
    catalog: Any = PdfReader(made).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert PdfReader(made).metadata["/Title"] == "The case in brief"  # type: ignore[index]


def test_the_same_case_gives_the_same_bytes(store: Store, made: Path, tmp_path: Path) -> None:
    PDF.write(store, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "“Curly”, Nováková, Đặng, Ελλάδα, Правда",
        "#panic() = *bold* $x$ @ref <label> `raw` // no comment",
        "\\u{1f600} #let x = 1",
    ],
)
def test_words_are_set_as_they_are(text: str) -> None:
    pdf = PdfReader(io.BytesIO(printed(typst, said(text))))
    assert text.replace(" ", "") in words(pdf).replace(" ", "")


@pytest.mark.parametrize("text", ["محمد علي", "中文", "\x1b[2J\x00", "\u202eright", "😀", ""])
def test_no_words_keep_it_from_being_made(text: str) -> None:
    assert printed(typst, said(text)).startswith(b"%PDF-")


def test_an_empty_record_has_a_brief() -> None:
    empty = brief(case(Record(), ()))
    assert "no figure" in words(PdfReader(io.BytesIO(printed(typst, empty))))


def test_says_what_to_install_where_the_library_is_missing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r'pip install "dateline\[pdf\]"'):
        PDF.write(store, tmp_path / "none.pdf")
