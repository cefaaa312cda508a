"""`lbf-docs build MAPPE`: the Word files of a case."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .danish import DanishCommand, folder

if TYPE_CHECKING:
    from lbf_docs import BuildResult, Case


@click.command("build", cls=DanishCommand, help="Dan dokumenterne for sagen i MAPPE som Word-filer.")
@click.argument("mappe", callback=folder)
@click.option(
    "--out", "-o", callback=folder, metavar="MAPPE",
    help="Hvor filerne skal ligge. Ellers i mappen build i sagen.",
)  # fmt: skip
@click.option(
    "--only", multiple=True, metavar="DOKUMENT",
    help="Kun dette dokument: navn eller nummer, for eksempel milepælsplan eller 8. Kan gentages.",
)  # fmt: skip
@click.option("--pdf", is_flag=True, help="Dan også en PDF-fil af hvert dokument. Det kræver LibreOffice.")
@click.option("--list", "-l", "list_", is_flag=True, help="Vis, hvilke dokumenter sagen har, uden at danne dem.")
@click.option("--kladde", is_flag=True, help="Vis huller og sæt KLADDE på hver side i stedet for at standse ved fejl.")
@click.option(
    "--templates", callback=folder, metavar="MAPPE",
    help="Egne skabeloner, som går forud for sagens og vores.",
)  # fmt: skip
@click.option("--revision", type=int, metavar="NUMMER", help="Dan en godkendt revision igen, af dens egne data.")
@click.option("--quiet", "-q", is_flag=True, help="Skriv kun fejl, og hvad der skete med filerne.")
@click.option("--verbose", "-v", is_flag=True, help="Skriv også oplysninger, og hvor lang tid det tog.")
def command(
    mappe: Path, out: Path | None, only: tuple[str, ...], pdf: bool, list_: bool, kladde: bool, templates: Path | None,
    revision: int | None, quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """Parse, one library call, print, exit code."""
    from time import perf_counter

    from lbf_docs import CaseError, UnknownDocument, build, load_case

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
    if revision is not None and (list_ or kladde or templates is not None):
        click.echo("fejl: --revision kan ikke bruges sammen med --list, --kladde eller --templates", err=True)
        raise SystemExit(2)
    if list_:
        _list(case)
        return
    progress = (lambda what: click.echo(f"  {what} …", err=True)) if tell_progress else None
    try:
        if revision is not None:
            _rebuild(case, revision, out, only, quiet, pdf)
            return
        result = build(case, out, draft=kladde, only=only, templates=templates, progress=progress, spread=True, pdf=pdf)
    except UnknownDocument as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    _tell(result, quiet, verbose)
    if not result.ok:
        hint = " Brug --kladde for at se dokumenterne med huller." if result.draft_would_do else ""
        click.echo(f"Ingen filer er skrevet. Ret fejlene ovenfor.{hint}", err=True)
        raise SystemExit(1)
    if not quiet:
        for file in result.files:
            click.echo(_near(file))
    if verbose:
        click.echo(f"Det tog {perf_counter() - began:.1f} sekunder.".replace(".", ",", 1), err=True)
    _end_without_pdfs(result)


def _rebuild(case: Case, number: int, out: Path | None, only: tuple[str, ...], quiet: bool, pdf: bool) -> None:
    """A frozen revision, and whether it is what was frozen."""
    from lbf_docs import UnknownRevision, rebuild

    try:
        result = rebuild(case, number, out, only=only, spread=True, pdf=pdf)
    except UnknownRevision as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    _tell(result, quiet, verbose=not quiet)
    if not result.ok:
        click.echo("Ingen filer er skrevet.", err=True)
        raise SystemExit(1)
    if not quiet:
        for file in result.files:
            click.echo(_near(file))
        same = f"{result.same} af {result.made}"
        click.echo(f"{same} dokumenter er byte for byte som de frosne.", err=True)
    _end_without_pdfs(result)


def _end_without_pdfs(result: BuildResult) -> None:
    """Says so and ends with 1, if PDFs were asked for and only the Word files are there."""
    if not result.complete:
        click.echo("Word-filerne er skrevet, men PDF-filerne mangler.", err=True)
        raise SystemExit(1)


def _tell(result: BuildResult, quiet: bool, verbose: bool) -> None:
    """The findings on the error stream; notices and what is accepted only when asked for."""
    from lbf_docs import Severity, show_text

    hidden = {Severity.NOTICE, Severity.WARNING} if quiet else set() if verbose else {Severity.NOTICE}
    # What happened to the files (UD…) is told even when little is: somebody's work may have been set aside.
    wanted = [f for f in result.findings if f.severity not in hidden or f.code.startswith("UD")]
    shown = [f for f in wanted if verbose or not f.accepted]
    if shown:
        click.echo(show_text(shown, result.sources, colour=sys.stderr.isatty()), err=True, nl=False)


def _list(case: Case) -> None:
    """Number, name and title of each document, or what stands in the way of knowing them."""
    from lbf_docs import list_documents, show_text

    documents = list_documents(case)
    if not documents:
        click.echo(show_text(case.findings, case.raw.sources, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    width = max(len(document.stem) for document in documents)
    for document in documents:
        click.echo(f"{document.stem:{width}}  {document.title}")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _near(file: Path) -> str:
    """The path as short as it can be from here."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
