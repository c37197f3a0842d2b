"""Reads drawn files back with other programs than those that drew them."""

import tempfile
from pathlib import Path
from struct import unpack

import pypdfium2 as pdfium
import typst
import vobject
import zxingcpp

Gray = memoryview
"""Rows of pixels, 0 is black."""


def opened(pdf: bytes) -> pdfium.PdfDocument:
    """PDFium turns all words of a document round that begins on the right, Latin ones too: it is not told."""
    return pdfium.PdfDocument(pdf.replace(b"/Direction/R2L", b"/Direction/L2R"))


def calendar(file: bytes) -> vobject.base.Component:
    """An .ics file as another library reads it.

    That library remembers the first time zone of a name for every later file, which may be of other years.
    """
    getattr(vobject.icalendar, "__tzidMap").pop("Europe/Stockholm", None)
    return vobject.readOne(file.decode())


def pages(pdf: bytes) -> int:
    return len(opened(pdf))


def words(pdf: bytes) -> str:
    """All words in the order of the pages; where a line ended is not told."""
    text = "\n".join(page.get_textpage().get_text_bounded() for page in opened(pdf))
    return " ".join(text.replace("\u200b", "").split())


def missing(pdf: bytes, *said: str) -> list[str]:
    """What of that is not written on it, wherever lines were broken."""
    written = words(pdf).replace(" ", "")
    return [one for one in said if "".join(one.split()) not in written]


def gray(pdf: bytes, page: int = 0) -> Gray:
    """One page as a picture, 144 pixels an inch."""
    drawn = opened(pdf)[page].render(scale=2, grayscale=True)
    assert drawn.stride == drawn.width
    return memoryview(bytes(drawn.buffer)).cast("B", shape=[drawn.height, drawn.width])


def on_a_page(png: bytes) -> bytes:
    """A PDF that shows nothing but the picture, for what reads only PDF."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "it.png").write_bytes(png)
        source = '#set page(width: auto, height: auto, margin: 0pt)\n#image("it.png", width: 400pt)'
        return typst.compile(source.encode(), root=folder)


def codes(pdf: bytes) -> list[str]:
    """What a camera reads off the first page."""
    return [code.text for code in zxingcpp.read_barcodes(gray(pdf))]


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels."""
    assert png.startswith(b"\x89PNG")
    width, height = unpack(">II", png[16:24])
    return width, height


def margins_are_white(picture: Gray, share: float) -> bool:
    """Whether nothing is printed in that share of the page at its four edges."""
    height, width = picture.shape or (0, 0)
    rows = picture.tobytes()
    top, side = int(height * share), int(width * share)
    lines = [rows[at * width : (at + 1) * width] for at in range(height)]
    edges = [*lines[:top], *lines[-top:], *(line[:side] + line[-side:] for line in lines)]
    return all(min(line) > 250 for line in edges)


def title(pdf: bytes) -> str:
    return opened(pdf).get_metadata_value("Title")


def _found(pdf: bytes, word: str) -> tuple[float, float, float, float, float]:
    """Where a word first stands: left, bottom, right, top, and how wide the page is."""
    for page in opened(pdf):
        text = page.get_textpage()
        match = text.search(word, match_case=True).get_next()
        if match is not None:
            first, count = match
            boxes = [text.get_charbox(at) for at in range(first, first + count)]
            lefts, bottoms, rights, tops = zip(*boxes, strict=True)
            return min(lefts), min(bottoms), max(rights), max(tops), page.get_width()
    raise AssertionError(f"{word} stands nowhere")


def height(pdf: bytes, word: str) -> float:
    """How high the letters of a word are, in points."""
    _, bottom, _, top, _ = _found(pdf, word)
    return top - bottom


def left_and_right(pdf: bytes, word: str) -> tuple[float, float]:
    """Where a word begins and ends, as shares of the width of the page."""
    left, _, right, _, width = _found(pdf, word)
    return left / width, right / width
