"""PDFs of finished Word documents, made by LibreOffice in one start. Imported only when somebody asks for PDFs."""

from .make import PdfProblem, as_pdfs

__all__ = ["PdfProblem", "as_pdfs"]
