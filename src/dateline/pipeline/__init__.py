"""The order across stages.

    given -> take -> (seen before?) -> clean -> parse -> read -> keep, a batch at a time;
    then tell where a few new reports belong, build the record once and save it,
    or, in a large case, leave that for later.

Each given input gets exactly one receipt. A batch is kept with its receipts in one
transaction, so that a run that was killed goes on where it was when it is started again.
"""

from .case import add, begin, bring_up, judge, placed, rebuild, remove
from .reading import BATCH, batches, cleaned, read_receipt, work
from .siblings import compare
from .stages import Listener, Stages

__all__ = [
    "BATCH",
    "Listener",
    "Stages",
    "add",
    "batches",
    "begin",
    "bring_up",
    "cleaned",
    "compare",
    "judge",
    "placed",
    "read_receipt",
    "rebuild",
    "remove",
    "work",
]
