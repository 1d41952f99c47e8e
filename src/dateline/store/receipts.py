"""One report, given several times: which file name and metadata it goes by.

    b.txt  outlet "The Harbour Post"                      \\   file "a.txt"
    a.txt  outlet None, published "2031-05-08"            /   outlet "The Harbour Post", 2031-05-08

Receipts are taken in order of file name; each field is the first that was declared, but that it was
fetched is the earliest. So the answer does not depend on the order in which the files came.
"""

from collections.abc import Iterable
from dataclasses import fields, replace

from dateline.types.report import Declared, Outcome, Receipt, Report

_FIELDS = tuple(field.name for field in fields(Declared))
# A report in another language is skipped by the readers, and kept all the same.
_GIVEN = frozenset({Outcome.READ, Outcome.DUPLICATE, Outcome.SKIPPED})


def merged(report: Report, receipts: Iterable[Receipt]) -> Report:
    """Return `report` under the smallest file name of its receipts, declared fields merged.

    Receipts of this report count unless it failed; without any, the report
    is returned as it is.
    """
    ours = sorted(
        (r for r in receipts if r.report == report.id and r.outcome in _GIVEN), key=_order
    )
    if not ours:
        return report
    return replace(report, file=ours[0].file, declared=_first([r.declared for r in ours]))


def in_order(receipts: Iterable[Receipt]) -> tuple[Receipt, ...]:
    """Sort accounting lines by file, report, outcome, then by all else that they say."""
    return tuple(
        sorted(receipts, key=lambda r: (r.file, r.report or "", r.outcome, r.reason, _order(r)))
    )


def _order(receipt: Receipt) -> tuple[str, ...]:
    # One file may be given twice with other metadata: then the metadata decides, not the order.
    return (receipt.file, *((getattr(receipt.declared, name) or "") for name in _FIELDS))


def _first(declared: list[Declared]) -> Declared:
    said = {name: [v for d in declared if (v := getattr(d, name)) is not None] for name in _FIELDS}
    said["fetched"].sort()
    return Declared(**{name: next(iter(values), None) for name, values in said.items()})
