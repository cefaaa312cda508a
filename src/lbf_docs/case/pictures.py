"""The case's own pictures: read only from inside the case, and only if they are what they say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LARGEST = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000
_DPI = 300
"""What a picture that doesn't say is taken to have; it is scaled to the text's width in any case."""


class PictureError(ValueError):
    """A picture can't be used. The message is Danish."""


@dataclass(frozen=True)
class CasePicture:
    """A picture file of the case."""

    data: bytes
    ending: str
    """png | jpeg"""
    width_px: int
    height_px: int


def read_picture(folder: Path, name: str) -> CasePicture:
    """The picture `name` (relative to the case, "/" between folders). Raises PictureError."""
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError  # noqa: PLC0415
    from docx.image.image import Image  # noqa: PLC0415  # heavy, and only few cases have pictures of their own

    try:
        root = folder.resolve()
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            raise PictureError("billedet skal ligge inde i sagens mappe")
        if not path.is_file():
            raise PictureError(f"filen {name} findes ikke")
        if path.stat().st_size > LARGEST:
            raise PictureError("billedet fylder over 20 MB; gem det i en mindre størrelse")
        data = path.read_bytes()
        image = Image.from_blob(data)
        width, height, kind = image.px_width, image.px_height, image.content_type
    except (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
        OSError,
        KeyError,
        IndexError,
    ) as error:
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
