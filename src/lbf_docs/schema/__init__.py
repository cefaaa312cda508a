"""JSON Schemas of the files of a case, made of the model: what an editor completes, explains and underlines."""

from .known import Known, known
from .make import MADE_BY, file_schema

__all__ = ["MADE_BY", "Known", "file_schema", "known"]
