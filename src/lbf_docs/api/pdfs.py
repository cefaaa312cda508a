"""The PDFs of Word files, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lbf_docs.findings import Finding, Place, Severity
from lbf_docs.look.fonts import known
from lbf_docs.model import Plan
from lbf_docs.output import OutputFile, pdf_of
from lbf_docs.rendering import day_of

OTHER_FONT = "UD114"


def with_pdfs(files: Sequence[OutputFile], plan: Plan, target: Path) -> tuple[list[OutputFile], tuple[Finding, ...]]:
    """Word files, each followed by its PDF, which bears the hash of what the Word file holds, and what was found.

    Where no PDFs can be made, the Word files are all there is, and an error says why.
    """
    words = [file.data for file in files]
    made = pdfs_of(words, plan, target)
    if isinstance(made, Finding):
        return list(files), (made,)
    pdfs = [OutputFile(pdf_of(file.name), data, file.content_sha256) for file, data in zip(files, made, strict=True)]
    return [file for pair in zip(files, pdfs, strict=True) for file in pair], _other_font(words, made, target)


def pdfs_of(words: Sequence[bytes], plan: Plan, target: Path | None = None) -> list[bytes] | Finding:
    """The PDFs of a plan's Word files, in order, or why there are none."""
    from lbf_docs.pdf import PdfProblem, as_pdfs  # noqa: PLC0415  # only who wants PDFs waits for what makes them
    from lbf_docs.word.paged import paged  # noqa: PLC0415

    try:
        return as_pdfs([paged(data) for data in words], day_of(plan))
    except PdfProblem as problem:
        title = f"PDF-filerne er ikke dannet, kun Word-filerne: {problem.message}"
        return Finding(problem.code, Severity.ERROR, title, Place(str(target or ".")), remedy=problem.remedy)


def _other_font(words: Sequence[bytes], pdfs: Sequence[bytes], target: Path) -> tuple[Finding, ...]:
    """That the PDFs are set in another font than the Word files: lines break elsewhere, and some fonts break PDF/A."""
    from lbf_docs.pdf.fonts import missing_font  # noqa: PLC0415
    from lbf_docs.word.theme import font_names  # noqa: PLC0415

    for word, pdf in zip(words, pdfs, strict=True):
        name = missing_font(pdf, font_names(word))
        if name is not None:
            found = known(name)
            get = f"{name} eller {found[1].stand_in}, som er gratis og lige så bred" if found else name
            title = f"PDF-filerne er sat med en anden skrift end {name}, som mangler på computeren"
            remedy = f"installér {get}, og dan dem igen; ellers er de måske ikke PDF/A, og linjerne brydes andre steder"
            return (Finding(OTHER_FONT, Severity.WARNING, title, Place(str(target)), remedy=remedy),)
    return ()
