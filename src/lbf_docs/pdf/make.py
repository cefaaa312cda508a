"""Word documents → PDFs that are tagged, marked and always the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import pikepdf

from .content import mend_content
from .marks import set_marks, told
from .office import AGAIN, converted
from .problem import PdfProblem
from .streams import end_clearly, fix_profiles
from .structure import mend_structure

__all__ = ["PdfProblem", "as_pdfs"]


def as_pdfs(documents: Sequence[bytes], day: date) -> list[bytes]:
    """PDF/UA-1 and PDF/A-2b of .docx files, in order, dated `day`; same documents and LibreOffice, same bytes.

    Raises PdfProblem when none can be made.
    """
    try:
        return [finished(raw, day) for raw in converted(documents)]
    except pikepdf.PdfError as error:
        raise PdfProblem("LibreOffice har lavet PDF-filer, som ikke kan læses", AGAIN) from error


def finished(raw: bytes, day: date) -> bytes:
    """LibreOffice's PDF without what it leaves out or does differently each time. See docs/word/pdf.md."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        if not told(pdf):
            raise PdfProblem(
                "LibreOffice på computeren er for gammelt til PDF-filer, som alle kan læse",
                "installér LibreOffice 7.4 eller nyere, og kør kommandoen igen",
            )
        mend_content(pdf)
        mend_structure(pdf)
        set_marks(pdf, day)
        fix_profiles(pdf)
        end_clearly(pdf)
        for name in ("/ID", "/DocChecksum"):  # LibreOffice's are random; the id is made anew from the content
            if name in pdf.trailer:
                del pdf.trailer[name]
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()
