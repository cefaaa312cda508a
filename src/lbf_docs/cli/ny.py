"""`lbf-docs ny MAPPE`: the folder of a new case."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder

_CHOOSE = """\
fejl: vælg, hvad den nye sag skal begynde som:
  --ikke-interaktiv   en sag uden indhold, hvor hver fil forklarer, hvad der skal stå i den
  --eksempel          en kopi af eksemplet, den boligsociale helhedsplan for Holbæk by"""
_PLAIN = re.compile(r"[\w./\\:~-]+")


@click.command("ny", cls=DanishCommand, help="Læg en ny sag i MAPPE, som ikke må være brugt før.")
@click.argument("mappe", callback=folder)
@click.option("--ikke-interaktiv", is_flag=True, help="Stil ingen spørgsmål: lav en sag, som skal udfyldes i filerne.")
@click.option("--eksempel", is_flag=True, help="Kopiér eksemplet, den boligsociale helhedsplan for Holbæk by.")
@click.option("--quiet", "-q", is_flag=True, help="Skriv kun fejl.")
def command(mappe: Path, ikke_interaktiv: bool, eksempel: bool, quiet: bool) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import new_case, show_text

    if not (ikke_interaktiv or eksempel):  # where the questions will be asked
        click.echo(_CHOOSE, err=True)
        raise SystemExit(2)
    made = new_case(mappe, example=eksempel)
    if not made.ok:
        click.echo(show_text(made.findings, {}, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    if quiet:
        return
    for file in made.files:
        click.echo(str(file))
    draft = "" if eksempel else " --kladde"
    click.echo(f"Sagen er lagt i {quoted(mappe)}. Ret i filerne, og dan dokumenterne med:", err=True)
    click.echo(f"  lbf-docs build {quoted(mappe)}{draft}", err=True)


def quoted(path: Path) -> str:
    """The path as it must be typed: where it has a space or the like, in double quotes, which every system knows."""
    text = str(path)
    if _PLAIN.fullmatch(text):
        return text
    escaped = text if sys.platform == "win32" else re.sub(r'([\\"$`])', r"\\\1", text)
    return f'"{escaped}"'
