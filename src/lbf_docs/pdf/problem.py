"""Why there are no PDFs."""

from __future__ import annotations

NO_OFFICE, FAILED = "UD110", "UD111"


class PdfProblem(Exception):
    """No PDF was made. The message is Danish and follows after "PDF-filerne er ikke dannet: "."""

    def __init__(self, message: str, remedy: str, code: str = FAILED) -> None:
        super().__init__(message)
        self.message, self.remedy, self.code = message, remedy, code
