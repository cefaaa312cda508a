"""Stops a piece of work at any step that it does to the disk: the process killed, or the disk full."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable

_ON_DISK = ("open", "os.", "shutil.", "tempfile.")
"""The events of Python's own that tell of the disk."""


def in_a_copy(work: Callable[[], object], at_step: int, what: Callable[[], None], where: str = "") -> bool:
    """Runs the work in a copy of this process, in which `what` happens at the nth thing it does to the disk, or to
    what has `where` in its path. Whether it had no more to do than that, and nothing happened."""
    child = os.fork()
    if child == 0:
        steps = 0

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal steps
            if event.startswith(_ON_DISK) and (not where or any(where in str(one) for one in arguments)):
                steps += 1
                if steps == at_step:
                    what()

        sys.addaudithook(count)
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0 if steps < at_step else 2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def killed() -> None:
    """The power goes."""
    os.kill(os.getpid(), signal.SIGKILL)


def disk_full() -> None:
    """There is no room for this."""
    raise OSError(errno.ENOSPC, "no space left")
