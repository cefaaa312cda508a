"""click in Danish: headings, options and complaints of the command line.

click's own words are English and have no Danish translation; the secretariat meets these on every typing error.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

HELP = ["-h", "--help"]


class Danish:
    """Mixed into a command or a group: Danish headings in its help."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        assert isinstance(self, click.Command)
        pieces = [_ENGLISH.get(piece, piece) for piece in _pieces(self, ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Brug: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and for a group its commands."""
        assert isinstance(self, click.Command)
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        rows = [row for p in options if (row := p.get_help_record(ctx)) is not None]
        with formatter.section("Valg"):
            formatter.write_dl([(name, _ENGLISH.get(text, text).replace(*_REQUIRED)) for name, text in rows])
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


_ENGLISH = {
    "[OPTIONS]": "[VALG]",
    "COMMAND": "KOMMANDO",
    "[ARGS]...": "…",
    "Show this message and exit.": "Vis denne hjælp.",
    "Show the version and exit.": "Vis versionen.",
}
_REQUIRED = "[required]", "[skal skrives]"
"""What click puts behind the text of an option that must be there, and its Danish."""


def _pieces(command: click.Command, ctx: click.Context) -> list[str]:
    return [word for piece in command.collect_usage_pieces(ctx) for word in piece.split(" ")]


class DanishCommand(Danish, click.Command):
    """A command with Danish help."""


def folder(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    """A folder as typed; an empty one (an unset variable, say) is a slip and not the folder we stand in."""
    if value is not None and not value.strip():
        raise click.BadParameter("tom", ctx, param)
    return None if value is None else Path(value)


def day_typed(value: str) -> date:
    """A day on which something was done, as typed in `--dato`. One that is still to come is a slip, and what is
    registered can't be taken back."""
    from lbf_docs.values.read import read_date  # --help does without

    try:
        day = read_date(value)
    except ValueError as error:
        click.echo(f"fejl: --dato: {error}", err=True)
        raise SystemExit(2) from None
    if day > date.today():  # where the secretary is
        click.echo(f"fejl: --dato: {value} er ikke kommet endnu; skriv den dag, det skete", err=True)
        raise SystemExit(2)
    return day


def run(group: click.Group, arguments: Sequence[str] | None = None, **extra: Any) -> NoReturn:
    """Runs the command line and ends the process; what was typed wrong is said in Danish, with exit code 2.

    Where nobody reads any more what is written (`| head`), or it goes to a full drive, the exit code is 1.
    """
    try:
        try:
            _run(group, arguments, **extra)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except OSError as error:
        if error.filename is not None or error.errno not in _CAN_NOT_BE_WRITTEN:
            raise
        with suppress(OSError, ValueError):  # so that Python doesn't try once more at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:
            with suppress(OSError):
                click.echo("fejl: svaret kan ikke skrives: drevet er fuldt, eller skærmen er lukket", err=True)
        sys.exit(1)


_CAN_NOT_BE_WRITTEN = (errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EBADF, errno.EINVAL, errno.EFBIG)


def _run(group: click.Group, arguments: Sequence[str] | None, **extra: Any) -> NoReturn:
    for stream in (sys.stdout, sys.stderr):  # a console that lacks a letter gets a "?", and never a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        group.main(args=list(arguments) if arguments is not None else None, standalone_mode=False, **extra)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
        sys.exit(error.exit_code)
    except click.UsageError as error:
        click.echo(f"fejl: {_complaint(error)}", err=True)
        path = error.ctx.command_path if error.ctx else "lbf-docs"
        click.echo(f"Skriv {path} --help for at se, hvad der kan skrives.", err=True)
        sys.exit(error.exit_code)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        click.echo("Afbrudt.", err=True)
        sys.exit(1)
    sys.exit(0)


def _commands(error: click.UsageError) -> list[str]:
    """The commands that could have been typed."""
    command = error.ctx.command if error.ctx else None
    return command.list_commands(error.ctx) if isinstance(command, click.Group) and error.ctx else []


def _complaint(error: click.UsageError) -> str:
    """What is wrong with what was typed."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            return f"valget {name} findes ikke" + (f"; mente du {' eller '.join(near)}?" if near else "")
        case click.BadOptionUsage(option_name=name):
            return f"valget {name} mangler en værdi, eller har en for meget"
        case click.MissingParameter(param=param):
            return f"her mangler {param.make_metavar(error.ctx) if param and error.ctx else 'noget'}"
        case click.BadParameter(param=param):
            choices = param.type.choices if param and isinstance(param.type, click.Choice) else ()
            allowed = f"; vælg mellem {', '.join(map(str, choices))}" if choices else ""
            return f"værdien af {param.opts[0] if param else 'valget'} kan ikke bruges{allowed}"
    said = error.message
    if "No such command" in said:
        from lbf_docs.suggest import did_you_mean  # --help does without

        typed, known = said.split(chr(39))[1], _commands(error)
        hint = did_you_mean(typed, known) or f"vælg mellem {', '.join(known)}"
        return f"kommandoen {typed} findes ikke; {hint}"
    if "unexpected extra argument" in said:
        return f"der er skrevet for meget: {said.partition('(')[2].rstrip(')')}"
    if said.startswith("her mangler"):  # our own
        return said
    return "kommandoen er skrevet på en måde, som ikke kan bruges"
