"""QR codes: a link that a telephone's camera reads off paper."""

from io import BytesIO

import segno

QUIET_ZONE = 4
"""Modules of white on each side, which the standard (ISO/IEC 18004) asks for."""


def qr(link: str) -> str:
    """The link as a QR code in SVG, square, black on white.

    Level M survives a crease or a stain over 15 percent of it. Raises ``segno.DataOverflowError`` for
    more than 2,331 bytes.
    """
    out = BytesIO()
    segno.make_qr(link, error="m").save(
        out, kind="svg", border=QUIET_ZONE, dark="#000", light="#fff", xmldecl=False
    )
    return out.getvalue().decode()
