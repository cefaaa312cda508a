"""The command line. Each command is one file, imported when it is called, so that help is quick."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from lbf_docs import __version__

from .danish import HELP, Danish, run

COMMANDS = {
    "ny": "Læg en ny sag i en mappe.",
    "check": "Tjek sagen: krav, tal, der ikke passer sammen, og slåfejl.",
    "build": "Dan dokumenterne som Word-filer.",
    "godkend": "Frys sagen som en godkendt revision.",
    "revisioner": "Vis sagens revisioner, og hvad hvert dokument afventer.",
    "underskrevet": "Læg en underskrevet udgave til en revision.",
    "sammenlign": "Vis, hvad der er ændret siden en revision, og hvem der skal godkende det.",
    "pakke": "Lav en zip med det, som fonden skal have.",
    "regler": "Vis alle regler, som en sag tjekkes mod.",
    "forklar": "Forklar et fund: hvorfor, hvem der kræver det, og eksempler.",
    "skema": "Lav skemaer, så et program som VS Code kan foreslå og forklare nøglerne.",
}
"""Name and help line of every command; a test holds them equal to the files."""


class _Lazy(Danish, click.Group):
    """A group that imports a command when somebody calls it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f".{cmd_name}", __name__).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Lazy, context_settings={"help_option_names": HELP})
@click.version_option(__version__, prog_name="lbf-docs", message="%(prog)s %(version)s")
def group() -> None:
    """En boligsocial helhedsplan som en mappe med tekst: tjekket mod regulativet og skrevet ud som Word."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and ends with its exit code (SystemExit)."""
    gc.disable()  # a command is over before there is anything to collect; looking for it takes a twentieth of a build
    try:
        run(group, arguments, prog_name="lbf-docs")
    finally:
        gc.enable()


def program() -> NoReturn:
    """The entry point: as `main`, and the process ends at once.

    Everything is written and closed by then; Python would still take apart each of a hundred thousand objects, which
    costs an eighth of a check. mypy ends in the same way.
    """
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(bool(end.code))
        with suppress(OSError, ValueError, AttributeError):  # no console, or one that is gone
            sys.stderr.flush()
        os._exit(code)
