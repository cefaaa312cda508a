"""A new case: one where every file explains itself, or a copy of the example; and the schemas that editors read."""

from .answers import AnswerError, Answers, last_day
from .new import NewCase, in_the_way, new_case
from .questions import area_id, interview
from .schemas import FOLDER, Schemas, schema_line, without_line, write_schemas

__all__ = [
    "FOLDER", "AnswerError", "Answers", "NewCase", "Schemas", "area_id", "in_the_way", "interview", "last_day",
    "new_case", "schema_line", "without_line", "write_schemas",
]  # fmt: skip
