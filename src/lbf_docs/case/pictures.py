"""The case's own pictures: read only from inside the case, and only if they are what they say."""

from __future__ import annotations

import math
import os
import re
from pathlib import Path

from lbf_docs.case import disk
from lbf_docs.case.codes import FILE_TOO_LARGE, NOT_A_FILE
from lbf_docs.case.names import nfc
from lbf_docs.case.picture_bytes import DamagedError, measured, orientation, resolution
from lbf_docs.value import Value

LARGEST = 20 * 1024 * 1024
_LARGEST_SVG = 1024 * 1024
MOST_PIXELS = 60_000_000
_DPI = 96.0
"""What a picture is taken to have that doesn't say, as in Word; it is never shown wider than the text."""
_SAID = (20.0, 2400.0)
"""Dots per inch that somebody may have meant; a telephone writes 1, and some programs anything."""
_COARSEST = 150
"""Dots to the inch at which a logo still looks whole in print."""
LOGO_PLACE = (60.0, 25.0)
"""The place of a logo in millimetres."""
_ON_THE_WEB = re.compile(r"(?:https?:|ftp:)?//|www\.|data:", re.IGNORECASE)
_FETCH = "hent billedet, læg det i sagens mappe billeder, og skriv stien: billeder/navn.png"
_MOVE = "ret stien, eller læg billedet i billeder/"
_SAVE_SVG = "gem logoet som PNG, eller gem det på ny som SVG uden tekst, billeder og andre typografier end klasser"
_SAVE = "gem det på ny som PNG eller JPEG, og læg det i billeder/"


class PictureError(ValueError):
    """A picture can't be used. The message and the remedy are Danish."""

    def __init__(self, message: str, remedy: str = _MOVE) -> None:
        super().__init__(message)
        self.remedy = remedy


class CasePicture(Value):
    """A picture file of the case."""

    data: bytes
    ending: str
    """png | jpeg | svg"""
    width_px: float
    height_px: float
    """Of an SVG in a unit of its own."""
    dpi: float = _DPI
    """Dots per inch, as the file says."""
    turned: int = 0
    """Degrees clockwise that the stored dots must be turned by; width and height are those of the upright picture."""
    mirrored: bool = False
    """Whether they must be mirrored left to right before that."""


def read_picture(folder: Path, name: str) -> CasePicture:
    """The picture `name` (relative to the case, "/" between folders). Raises PictureError."""
    data = _bytes_in(folder, name)
    try:
        ending, width, height = measured(data, MOST_PIXELS)
    except DamagedError as error:
        raise PictureError(str(error), _SAVE) from error
    said = resolution(data)
    turned, mirrored = orientation(data)
    if turned in (90, 270):
        width, height = height, width
    dpi = said if _SAID[0] <= said <= _SAID[1] else _DPI
    return CasePicture(data, ending, width, height, dpi, turned, mirrored)


def read_logo(folder: Path, name: str) -> CasePicture:
    """The same for a logo, which may also be an SVG with nothing but shapes in it. Raises PictureError."""
    if not name.lower().endswith(".svg"):
        return read_picture(folder, name)
    from lbf_docs.case.vector_bytes import shapes_of  # noqa: PLC0415  # lxml, and hardly any case needs it

    data = _bytes_in(folder, name)
    if len(data) > _LARGEST_SVG:
        raise PictureError("SVG-filen fylder over 1 MB", _SAVE)
    try:
        shapes, width, height = shapes_of(data)
    except DamagedError as error:
        raise PictureError(str(error), _SAVE_SVG) from error
    return CasePicture(shapes, "svg", width, height)


def _bytes_in(folder: Path, name: str) -> bytes:
    """The bytes of a file that lies in the case, wherever the links on the way to it lead."""
    if _ON_THE_WEB.match(name):
        raise PictureError(f"{name[:80]} er en adresse på nettet", _FETCH)
    try:
        root = os.path.realpath(folder)
        path = Path(os.path.realpath(_as_written(Path(root), name)))
    except (OSError, ValueError) as error:
        raise PictureError(f"stien {name[:80]} kan ikke læses") from error
    if not path.is_relative_to(root):
        raise PictureError("billedet skal ligge inde i sagens mappe")
    data = disk.bytes_of(path, LARGEST)
    if isinstance(data, bytes):
        if not data:
            raise PictureError("filen er tom", _SAVE)
        return data
    if not disk.exists(path):
        raise PictureError(f"filen {name[:80]} findes ikke")
    if data.kind is NOT_A_FILE:
        raise PictureError(f"{name[:80]} er ikke en fil med et billede")
    if data.kind is FILE_TOO_LARGE:
        raise PictureError(data.says.replace("den", "billedet", 1), "gem det i en mindre størrelse")
    raise PictureError(f"filen {name[:80]} kan ikke læses", "se efter, om du har adgang til den")


def _as_written(root: Path, name: str) -> Path:
    """The path, each step as the disk writes it: a Mac may have stored å in parts, and a case's text has it whole."""
    path = root / name
    if name.isascii() or disk.exists(path):
        return path
    at = root
    for step in Path(name).parts:
        names = disk.names_in(at)
        same = next((other for other in names if nfc(other) == nfc(step)), step) if isinstance(names, list) else step
        at /= same
    return at


def size_mm(picture: CasePicture) -> tuple[float, float]:
    """Width and height in print."""
    return picture.width_px * 25.4 / picture.dpi, picture.height_px * 25.4 / picture.dpi


def logo_mm(picture: CasePicture) -> tuple[float, float]:
    """Width and height of a logo in print: as large as its place, but for a picture too coarse for that."""
    most = math.inf if picture.ending == "svg" else 25.4 / _COARSEST
    scale = min(LOGO_PLACE[0] / picture.width_px, LOGO_PLACE[1] / picture.height_px, most)
    return picture.width_px * scale, picture.height_px * scale
