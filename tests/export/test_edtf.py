"""Every date that leaves the program is EDTF (ISO 8601-2), by a parser from outside."""

import warnings

from tests.program import Case, Entry

with warnings.catch_warnings():
    # edtf 5.0.2 warns of a grammar of its own.
    warnings.simplefilter("ignore")
    from edtf import EDTFParseException, parse_edtf


def dates(node: object) -> set[str]:
    """All values of `edtf`, `when` of a role and `day` below a node."""
    if isinstance(node, list):
        return {each for item in node for each in dates(item)}
    if not isinstance(node, dict):
        return set()
    own = {node[key] for key in ("edtf", "when", "day") if isinstance(node.get(key), str)}
    return own.union(*(dates(each) for each in node.values()))


def readable(edtf: str) -> bool:
    try:
        parse_edtf(edtf)
    except EDTFParseException:
        return False
    return True


def test_every_date_of_the_export_is_edtf(examples: Case) -> None:
    entries: list[Entry] = [each for kind in examples.entries.values() for each in kind]
    found = dates(entries)
    assert len(found) > 10
    assert not [edtf for edtf in sorted(found) if not readable(edtf)]
