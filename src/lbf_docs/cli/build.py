"""`lbf-docs build MAPPE`: the Word files of a case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder


@click.command("build", cls=DanishCommand, help="Dan dokumenterne for sagen i MAPPE som Word-filer.")
@click.argument("mappe", callback=folder)
@click.option(
    "--out", "-o", callback=folder, metavar="MAPPE",
    help="Hvor filerne skal ligge. Ellers i mappen build i sagen.",
)  # fmt: skip
@click.option("--kladde", is_flag=True, help="Vis huller og sæt KLADDE på hver side i stedet for at standse ved fejl.")
@click.option(
    "--templates", callback=folder, metavar="MAPPE",
    help="Egne skabeloner, som går forud for sagens og vores.",
)  # fmt: skip
@click.option("--quiet", "-q", is_flag=True, help="Skriv kun fejl.")
@click.option("--verbose", "-v", is_flag=True, help="Skriv også oplysninger, og hvor lang tid det tog.")
def command(mappe: Path, out: Path | None, kladde: bool, templates: Path | None, quiet: bool, verbose: bool) -> None:
    """Parse, one library call, print, exit code."""
    from time import perf_counter

    from lbf_docs import CaseError, Severity, build, load_case, show_text

    began = perf_counter()
    tell_progress = sys.stderr.isatty() and not quiet
    if templates is not None and not _is_folder(templates):
        click.echo(f"fejl: der er ingen mappe {templates} med skabeloner", err=True)
        raise SystemExit(2)
    try:
        case = load_case(mappe)
    except CaseError as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    progress = (lambda what: click.echo(f"  {what} …", err=True)) if tell_progress else None
    result = build(case, out, draft=kladde, templates=templates, progress=progress)
    hidden = {Severity.NOTICE, Severity.WARNING} if quiet else set() if verbose else {Severity.NOTICE}
    # What happened to the files (UD…) is told even when little is: somebody's work may have been set aside.
    shown = [f for f in result.findings if f.severity not in hidden or f.code.startswith("UD")]
    if shown:
        click.echo(show_text(shown, result.sources, colour=sys.stderr.isatty()), err=True, nl=False)
    if not result.ok:
        hint = " Brug --kladde for at se dokumenterne med huller." if result.draft_would_do else ""
        click.echo(f"Ingen filer er skrevet. Ret fejlene ovenfor.{hint}", err=True)
        raise SystemExit(1)
    if not quiet:
        for file in result.files:
            click.echo(_near(file))
    if verbose:
        click.echo(f"Det tog {perf_counter() - began:.1f} sekunder.".replace(".", ",", 1), err=True)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _near(file: Path) -> str:
    """The path as short as it can be from here."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
