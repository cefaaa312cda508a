"""The rules: one small file each. The folder is the register; `all_rules` lists what it finds there."""

from .base import Remark, Rule
from .folder import all_rules, file_rules, rule_groups, rule_of

__all__ = ["Remark", "Rule", "all_rules", "file_rules", "rule_groups", "rule_of"]
