"""What tells two deeds apart: what they are on, and who takes part in them.

"Norland asked Sudmark to free the captured pilots"  ->  on  free captur pilot
"Norland asked …", "Bo Lind asked …"                 ->  their doers differ
"""

from .deeds import Deed
from .words import stems


def matter(deed: Deed) -> set[str]:
    """The stems of the words around a deed that neither name its parties nor the deed itself."""
    names = (ref.name for ref in (*deed.actors, *deed.recipients))
    known = {stem for name in names for stem in stems(name)} | set(stems(deed.at.exact))
    return set(deed.words) - known


def differ(one: Deed, other: Deed) -> bool:
    """Whether both tell who did it, or whom it concerned, and mean others."""
    pairs = ((one.doers, other.doers), (one.concerned, other.concerned))
    return any(a.own and b.own and not a.is_one_of(b) for a, b in pairs)
