"""The case's own pictures: read only from inside the case, and only if they are what they say."""

from __future__ import annotations

from pathlib import Path

from lbf_docs.value import Value

LARGEST = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000
_DPI = 300
"""What a picture that doesn't say is taken to have; it is scaled to the text's width in any case."""


class PictureError(ValueError):
    """A picture can't be used. The message is Danish."""


class CasePicture(Value):
    """A picture file of the case."""

    data: bytes
    ending: str
    """png | jpeg"""
    width_px: int
    height_px: int


def read_picture(folder: Path, name: str) -> CasePicture:
    """The picture `name` (relative to the case, "/" between folders). Raises PictureError."""
    from docx.image.image import Image  # noqa: PLC0415  # heavy, and only few cases have pictures of their own

    try:
        root = folder.resolve()
        path = (root / name).resolve()
        inside, there = path.is_relative_to(root), path.is_file()
        data = path.read_bytes() if inside and there and path.stat().st_size <= LARGEST else b""
    except (OSError, RuntimeError, ValueError) as error:
        raise PictureError(f"filen {name[:80]} kan ikke læses") from error
    if not inside:
        raise PictureError("billedet skal ligge inde i sagens mappe")
    if not there:
        raise PictureError(f"filen {name} findes ikke")
    if not data:
        raise PictureError("billedet er tomt eller fylder over 20 MB")
    try:
        image = Image.from_blob(data)
        width, height, kind = image.px_width, image.px_height, image.content_type
    except (
        Exception
    ) as error:  # python-docx raises whatever a damaged header makes it stumble over, a bare Exception too
        raise PictureError("filen kan ikke læses som et billede; gem det som PNG eller JPEG") from error
    ending = {"image/png": "png", "image/jpeg": "jpeg"}.get(kind)
    if ending is None or width < 1 or height < 1:
        raise PictureError("billedet skal være PNG eller JPEG")
    if width * height > MOST_PIXELS:
        raise PictureError("billedet har for mange billedpunkter; gem det i en mindre størrelse")
    return CasePicture(data, ending, width, height)


def size_mm(picture: CasePicture) -> tuple[float, float]:
    """Width and height in print."""
    return picture.width_px * 25.4 / _DPI, picture.height_px * 25.4 / _DPI
