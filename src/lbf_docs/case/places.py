"""Where things stand, by path in the data: worked out when somebody asks, since a finding needs one in thousands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from lbf_docs.case.yaml_lines import inside
from lbf_docs.findings import DataPath, Place

Spot: TypeAlias = tuple[list[str], str, int, int, int]
"""A place as the parser gives it: the lines of the file, the file, line and column from 0, and a length."""


class Places(Mapping[DataPath, Place]):
    """Places by path."""

    def __init__(self) -> None:
        self._spots: dict[DataPath, Place | Spot] = {}

    def __getitem__(self, path: DataPath) -> Place:
        spot = self._spots[path]
        return spot if isinstance(spot, Place) else inside(*spot)

    def __contains__(self, path: object) -> bool:
        return path in self._spots

    def __iter__(self) -> Iterator[DataPath]:
        return iter(self._spots)

    def __len__(self) -> int:
        return len(self._spots)

    def put(self, path: DataPath, spot: Place | Spot) -> None:
        """Says where something stands."""
        self._spots[path] = spot

    def take_over(self, others: Places) -> None:
        """Adds the places of a file."""
        self._spots |= others._spots
