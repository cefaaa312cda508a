"""Two processes do a row of tasks as one does; whatever happens to the copy, nothing is missing."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable

import pytest

from lbf_docs import together
from lbf_docs.together import shared_out

HERE = os.getpid()
LARGE = b"x" * 300_000
"""More than a pipe holds."""


def work(number: int) -> bytes:
    return b"%d " % number + LARGE * (number % 3)


def failing(number: int) -> bytes:
    if os.getpid() != HERE:
        raise ValueError(number)
    return work(number)


def killed(number: int) -> bytes:
    if os.getpid() != HERE and number:
        os.kill(os.getpid(), signal.SIGKILL)
    return work(number)


@pytest.fixture
def with_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were a second processor and no other threads: the tests' own runner has some."""
    if sys.platform != "linux":
        pytest.skip("there is never a copy here")
    monkeypatch.setattr(together, "_alone", lambda: False)


@pytest.mark.usefixtures("with_a_copy")
@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 256, 300])
@pytest.mark.parametrize("run", [work, failing, killed])
def test_every_task_is_done_once_and_in_its_place(run: Callable[[int], bytes], count: int) -> None:
    assert shared_out(count, run) == [work(number) for number in range(count)]


@pytest.mark.usefixtures("with_a_copy")
def test_both_take_a_task_at_the_same_time() -> None:
    both = multiprocessing.get_context("fork").Barrier(2, timeout=60)

    def together_with_the_other(number: int) -> bytes:
        both.wait()  # one process alone never comes past this
        return b"%d" % os.getpid()

    by = shared_out(2, together_with_the_other)
    assert len(set(by)) == 2
    assert b"%d" % HERE in by


@pytest.mark.usefixtures("with_a_copy")
def test_an_error_here_is_raised_and_leaves_no_copy_behind() -> None:
    def wrong(number: int) -> bytes:
        raise KeyError(number)

    with pytest.raises(KeyError):
        shared_out(5, wrong)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_beside_other_threads_there_is_no_copy() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert set(shared_out(5, lambda number: b"%d" % os.getpid())) == {b"%d" % HERE}
    finally:
        done.set()
        thread.join()
