"""Where a frozen revision lies: what the folder is called, and what is in it."""

from __future__ import annotations

from pathlib import Path

FOLDER = "revisioner"
"""In the case. One folder a revision, 01, 02 …; a case's ordinary reading leaves it alone."""
CASE, DOCUMENTS, SIGNED = "sag", "dokumenter", "underskrevet"
"""In a revision: the case's own files, the documents made of them, and signed copies."""
ABOUT = "oplysninger.yaml"
"""Beside a signed copy: of which document it is, and its hash. Each copy has a folder of its own in SIGNED."""
IMPRINT = "aftryk.json"
"""The hashes of both, and what the revision was made with."""
APPROVAL = "godkendelse"
"""The first approval's file, without its ending; the next one's is godkendelse-2."""
README = "LÆSMIG.txt"

README_TEXT = """\
Her ligger de godkendte revisioner, en mappe til hver: 01 er den første.

  godkendelse.yaml   hvem der godkendte revisionen, hvornår og under hvilket journalnummer
  sag                sagens filer, som de var den dag
  dokumenter         Word-filerne, som de blev godkendt
  underskrevet       underskrevne udgaver, hvis der er nogen
  aftryk.json        aftryk af alle filerne, så en rettelse kan ses bagefter

fortegnelse.txt nævner alt, hvad der er lagt her, så det kan ses, hvis noget er fjernet.

Ret ikke i mapperne, og omdøb dem ikke. Skal noget ændres, så ret i selve sagen, og lav en ny revision.
Filerne må gerne åbnes, læses og kopieres. `lbf-docs revisioner` viser, hvad der er, og om noget er rettet.
"""


def revision_folder(case: Path, number: int) -> Path:
    """The folder of a revision: two digits, so that they stand in order."""
    return case / FOLDER / f"{number:02}"
