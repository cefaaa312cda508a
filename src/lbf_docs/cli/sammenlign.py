"""`lbf-docs sammenlign MAPPE`: what is different since a revision, in the words of the domain."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .danish import DanishCommand, folder

if TYPE_CHECKING:
    from lbf_docs import CannotCompareError

_SHAPES = ("text", "json", "word")
_BY_ENDING = {".json": "json", ".docx": "word", ".txt": "text", "": "text"}


@click.command(
    "sammenlign", cls=DanishCommand,
    help="Vis, hvad der er ændret i sagen i MAPPE siden den seneste revision, og hvem der skal godkende det.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.option(
    "--med", metavar="REVISION|MAPPE",
    help="Sammenlign med denne revision, for eksempel 1, eller med en sag i en anden mappe.",
)  # fmt: skip
@click.option("--revision", type=int, metavar="NUMMER", help="Sammenlign denne revision i stedet for sagen selv.")
@click.option(
    "--format", "shape", type=click.Choice(_SHAPES),
    help="text, json eller word (en ændringsoversigt til bestyrelsen og fonden). Ellers efter filens endelse.",
)  # fmt: skip
@click.option("--out", "-o", callback=folder, metavar="FIL", help="Skriv i denne fil i stedet for på skærmen.")
def command(mappe: Path, med: str | None, revision: int | None, shape: str | None, out: Path | None) -> None:
    """Parse, one library call, print; exit code 0 whether there are any differences or not."""
    from lbf_docs import CannotCompareError, CaseError, UnknownRevision, compare_case, load_case, show_changes

    by_ending = _BY_ENDING.get(out.suffix.lower() if out else "")
    if shape is None and by_ending is None:
        raise click.UsageError(f"{out} kan ikke skrives; vælg en endelse: .docx, .txt eller .json")
    shape = shape or by_ending or "text"
    if shape == "word" and out is None:
        raise click.UsageError("her mangler --out og navnet på den fil, som ændringsoversigten skal skrives i")
    try:
        case = load_case(mappe)
        changes = compare_case(case, med, revision)
    except (CaseError, UnknownRevision) as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    except CannotCompareError as error:
        _tell(error)
        raise SystemExit(1) from None
    if changes.touched:
        from lbf_docs import show_text

        click.echo(show_text(changes.touched, {}, colour=sys.stderr.isatty()), err=True, nl=False)
    if out is not None:
        from lbf_docs import write_changes

        problem = write_changes(changes, case, shape, out)
        if problem:
            click.echo(f"fejl: {problem}", err=True)
            raise SystemExit(2)
        click.echo(str(out), err=True)
        return
    text = show_changes(changes, shape, colour=sys.stdout.isatty())
    click.echo(text.encode("utf-8", "replace") if shape == "json" else text, nl=False)


def _tell(error: CannotCompareError) -> None:
    from lbf_docs import show_text

    click.echo(show_text(error.findings, {}, colour=sys.stderr.isatty()), err=True, nl=False)
    click.echo(f"fejl: {error}", err=True)
