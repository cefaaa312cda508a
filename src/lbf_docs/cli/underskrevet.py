"""`lbf-docs underskrevet MAPPE FIL`: lay a signed copy beside the revision that was signed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, day_typed, folder


@click.command(
    "underskrevet", cls=DanishCommand,
    help="Læg en underskrevet udgave (FIL, en PDF) til en revision af sagen i MAPPE. Ændres dokumentet senere, siger "
    "check det.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.argument("fil", callback=folder)
@click.option(
    "--dokument", required=True, metavar="DOKUMENT",
    help="Hvilket dokument: navn eller nummer, for eksempel strategisk-samarbejdsaftale eller 1.",
)  # fmt: skip
@click.option("--revision", "number", type=int, metavar="NUMMER", help="Revisionens nummer. Ellers den nyeste.")
@click.option("--dato", metavar="DATO", help="Dagen, den blev underskrevet, for eksempel 15.03.2026.")
def command(mappe: Path, fil: Path, dokument: str, number: int | None, dato: str | None) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import CaseError, UnknownDocument, UnknownRevision, attach_signed, load_case, show_text

    day = day_typed(dato) if dato else None
    try:
        case = load_case(mappe)
        result = attach_signed(case, fil, dokument, number=number, day=day)
    except (CaseError, UnknownRevision, UnknownDocument) as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    if not result.ok:
        click.echo(show_text(result.findings, case.raw.sources, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    click.echo(f"Lagt til revision {result.number}: {result.folder}")
