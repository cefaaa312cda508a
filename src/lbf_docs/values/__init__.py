"""Values that carry their unit: counts, shares, numbers, amounts and dates; read from Danish text, shown in Danish."""

from .show import NumberStyle, in_words_list, show
from .types import Amount, Count, Number, Quarter, Share, Withheld

__all__ = ["Amount", "Count", "Number", "NumberStyle", "Quarter", "Share", "Withheld", "in_words_list", "show"]
