"""`lbf-docs ny MAPPE`: the folder of a new case."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from .danish import DanishCommand, folder

if TYPE_CHECKING:
    from lbf_docs import Answers

_CHOOSE = """\
fejl: her kan ikke stilles spørgsmål; sig, hvad den nye sag skal begynde som:
  --ikke-interaktiv   en sag uden indhold, hvor hver fil forklarer, hvad der skal stå i den
  --eksempel          en kopi af eksemplet, den boligsociale helhedsplan for Holbæk by
Eller skriv det, I ved, som valg: --navn --kommune --boligorganisation --fra --indsatsområde og flere."""
_OPTIONS = {
    "name": "--navn", "municipality": "--kommune", "housing_organisations": "--boligorganisation",
    "other_parties": "--anden-part", "start": "--fra", "end": "--til", "focus_areas": "--indsatsområde",
}  # fmt: skip
"""The option of each answer."""
_PLAIN = re.compile(r"[\w./\\:~-]+")


@click.command(
    "ny", cls=DanishCommand,
    help="Læg en ny sag i MAPPE, som ikke må være brugt før. Du bliver spurgt om det, der ikke står i valgene.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.option("--navn", default="", metavar="TEKST", help="Navnet på forsiden.")
@click.option("--kommune", default="", metavar="NAVN", help="Kommunens fulde navn.")
@click.option("--boligorganisation", multiple=True, metavar="NAVN", help="En boligorganisation. Kan gentages.")
@click.option("--anden-part", multiple=True, metavar="NAVN", help="En anden, der skriver under. Kan gentages.")
@click.option("--fra", metavar="DATO", help="Periodens første dag, for eksempel 01.01.2026.")
@click.option("--til", metavar="DATO", help="Periodens sidste dag. Ellers fire år efter den første.")
@click.option(
    "--indsatsområde", "--indsatsomraade", "indsatsområde", multiple=True, metavar="ID",
    help="Et valgt indsatsområde: uddannelse, beskæftigelse, kriminalitetsforebyggelse eller sammenhængskraft. "
    "Kan gentages.",
)  # fmt: skip
@click.option("--ikke-interaktiv", is_flag=True, help="Stil ingen spørgsmål: det, der ikke er valgt, står tomt.")
@click.option("--eksempel", is_flag=True, help="Kopiér eksemplet, den boligsociale helhedsplan for Holbæk by.")
@click.option("--quiet", "-q", is_flag=True, help="Skriv kun fejl.")
def command(mappe: Path, ikke_interaktiv: bool, eksempel: bool, quiet: bool, **chosen: Any) -> None:
    """Parse, ask for what is wanting, one library call, print, exit code."""
    from lbf_docs import new_case, show_text
    from lbf_docs.scaffold import FOLDER

    if eksempel and any(chosen.values()):
        _wrong("--eksempel er en hel plan; de andre valg kan ikke bruges sammen med det")
    answers = None if eksempel else _answers(mappe, chosen, ikke_interaktiv)
    made = new_case(mappe, example=eksempel, answers=answers)
    if not made.ok:
        click.echo(show_text(made.findings, {}, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    if quiet:
        return
    for file in made.files:
        if FOLDER not in file.parts:  # for editors, not for people
            click.echo(str(file))
    draft = "" if eksempel else " --kladde"
    click.echo(f"Sagen er lagt i {quoted(mappe)}. Skriv i filerne, tjek sagen, og dan dokumenterne med:", err=True)
    click.echo(f"  lbf-docs check {quoted(mappe)}", err=True)
    click.echo(f"  lbf-docs build {quoted(mappe)}{draft}", err=True)


def _answers(mappe: Path, chosen: dict[str, Any], silent: bool) -> Answers:
    """What the options say, and, where somebody sits at a terminal, what is answered to the rest."""
    from lbf_docs import show_text
    from lbf_docs.scaffold import in_the_way, interview

    given = _given(chosen, propose=silent or not _terminal())
    if silent or not _terminal():
        if not (silent or any(chosen.values())):
            click.echo(_CHOOSE, err=True)
            raise SystemExit(2)
        return given
    refused = in_the_way(mappe)
    if refused:
        click.echo(show_text([refused], {}, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    return interview(given, _ask, lambda line: click.echo(line, err=True))


def _given(chosen: dict[str, Any], propose: bool) -> Answers:
    from lbf_docs import Answers
    from lbf_docs.scaffold import AnswerError, area_id, last_day
    from lbf_docs.values.read import read_date

    with _told("--fra"):
        start = read_date(chosen["fra"]) if chosen["fra"] is not None else None
    with _told("--til"):
        end = read_date(chosen["til"]) if chosen["til"] is not None else None
    with _told("--indsatsområde"):
        areas = tuple(area_id(written) for written in chosen["indsatsområde"])
    if start and not end and propose:
        end = last_day(start)
    try:
        return Answers(
            chosen["navn"], chosen["kommune"], chosen["boligorganisation"], chosen["anden_part"], start, end, areas
        )
    except AnswerError as error:
        _wrong(f"{_OPTIONS[error.field]}: {error}")


@contextmanager
def _told(option: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        _wrong(f"{option}: {error}")


def _wrong(message: str) -> NoReturn:
    click.echo(f"fejl: {message}", err=True)
    raise SystemExit(2)


def _terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def _ask(question: str, otherwise: str) -> str:
    """On the error stream, as standard output has the files' names."""
    try:
        return str(click.prompt(question, default=otherwise, show_default=bool(otherwise), err=True))
    except click.Abort:
        click.echo(err=True)  # away from the question
        raise


def quoted(path: Path) -> str:
    """The path as it must be typed: where it has a space or the like, in double quotes, which every system knows."""
    text = str(path)
    if _PLAIN.fullmatch(text):
        return text
    escaped = text if sys.platform == "win32" else re.sub(r'([\\"$`])', r"\\\1", text)
    return f'"{escaped}"'
