"""From a PLOVER type to the CAMEO root code that GDELT counts by.

    root("CONSULT", None)            ->  "04"
    root("ACCUSE", "investigate")    ->  "09"
    root("ASSAULT", "heavy-weapons") ->  "19"
    actor_codes("NOR", "JRN")        ->  ("NOR", ("MED",))

PLOVER joined CAMEO's twenty roots into sixteen types; the way back takes the root that most of a
type came from, and a mode's own where one has it. Made for Dateline from the published
definitions of both (CAMEO 1.1b3, Schrodt 2012; PLOVER 2021), not from anyone's conversion table.
Codes below the root are not derived: "040" says no more than "04".
"""

_ROOTS = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "RETREAT": "08",
    "CONCEDE": "08",
    "REQUEST": "10",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "18",
}
_ROOTS_OF_MODES = {
    ("ACCUSE", "investigate"): "09",
    ("ASSAULT", "firearms"): "19",
    ("ASSAULT", "heavy-weapons"): "19",
    ("ASSAULT", "aerial"): "19",
    ("ASSAULT", "drone"): "19",
    ("ASSAULT", "massacre"): "20",
    ("ASSAULT", "cleansing"): "20",
    ("ASSAULT", "unconventional"): "20",
}
# PLOVER's sectors that CAMEO calls otherwise; None for those that it does not have.
_TYPES: dict[str, str | None] = {"JRN": "MED", "MED": "HLH", "PRM": None, "SOC": None}
# PLOVER's actors that are no state: types of an actor in CAMEO.
_STATELESS = {"IGO": "IGO", "NGO": "NGO", "ISM": "NGM", "IMG": "IMG", "MNC": "MNC"}
# GDELT's QuadClass by the last root that it takes: verbal and material cooperation, then
# verbal and material conflict.
_QUADS = (("05", "1"), ("09", "2"), ("14", "3"), ("20", "4"))


def root(type_: str, mode: str | None) -> str | None:
    """The two digits of a CAMEO root; None for a type that PLOVER does not have."""
    return _ROOTS_OF_MODES.get((type_, mode or ""), _ROOTS.get(type_))


def quad_class(code: str) -> str:
    """GDELT's quadrant of a root: "1" to "4"."""
    return next(quad for last, quad in _QUADS if code <= last)


def actor_codes(actor: str | None, sector: str | None) -> tuple[str, tuple[str, ...]]:
    """CAMEO's country of a party ("" for none) and its types, from PLOVER's actor and sector."""
    kind = _TYPES.get(sector, sector) if sector else None
    stateless = _STATELESS.get(actor or "")
    types = tuple(one for one in (stateless, kind) if one)
    return ("" if stateless else actor or ""), types
