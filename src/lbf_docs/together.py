"""Two processors for one row of tasks: this process and a copy of it each take the next task that nobody has begun.

Only where a copy costs nothing and is safe: on Linux, with a second processor to run it on, and in a process that has
no other threads. Anywhere else, and for whatever the copy didn't finish, this process does the work itself, so the
results are the same with and without.
"""

from __future__ import annotations

import os
import struct
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO

_HEAD = struct.Struct("<HQ")
"""Before each result: the number of its task, and its length."""
_MOST = 256
"""Tasks; one byte each is what the two take their numbers from."""


def shared_out(count: int, work: Callable[[int], bytes]) -> list[bytes]:
    """What `work` makes of 0, 1, 2 …, in that order. In the copy it may fail: then it is asked again here."""
    done: dict[int, bytes] = {}
    if not _alone() and 1 < count <= _MOST:
        with suppress(OSError):  # no room for a copy or for its results: the work is done here
            _with_a_copy(count, work, done)
    return [done[number] if number in done else work(number) for number in range(count)]


def _with_a_copy(count: int, work: Callable[[int], bytes], done: dict[int, bytes]) -> None:
    """Fills `done` with what the two made. Raises OSError; what `work` raises here is not its own but goes through."""
    assert sys.platform == "linux"
    numbers, put = os.pipe()
    os.write(put, bytes(range(count)))
    os.close(put)
    results_file = os.memfd_create("lbf-docs")
    with os.fdopen(results_file, "w+b") as results, os.fdopen(numbers, "rb", buffering=0) as tasks:
        copy = os.fork()
        if copy == 0:
            _copys_part(tasks, results, work)
        try:
            while task := tasks.read(1):
                done[task[0]] = work(task[0])
        finally:
            with suppress(ChildProcessError):  # where the host doesn't wait for its children
                os.waitpid(copy, 0)
        results.seek(0)
        while len(head := results.read(_HEAD.size)) == _HEAD.size:
            number, length = _HEAD.unpack(head)
            data = results.read(length)
            if len(data) == length:
                done[number] = data


def _copys_part(tasks: BinaryIO, results: BinaryIO, work: Callable[[int], bytes]) -> None:
    """What the copy does until it ends; never comes back."""
    try:
        while task := tasks.read(1):
            data = work(task[0])
            results.write(_HEAD.pack(task[0], len(data)) + data)
        results.flush()
    finally:
        os._exit(0)


def _alone() -> bool:
    """Whether there is no second processor, or no safe way to use it."""
    return sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2 or threading.active_count() > 1
