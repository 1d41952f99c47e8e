"""Reads headlines that put the speaker before or after a colon.

    "PM: troops must go"           source "PM", content "troops must go"
    "Vale: ‘We are not leaving’"   the same, in marks

Only where the words before the colon are short and name a party or a role. Not read yet: the
speaker behind the words ("Troops must go: PM").
"""

from dateline.types.article import ZoneKind

from .sheets import Draft, Sheet
from .sources import LABEL, label

_TITLE = 25  # a first paragraph of so few words is a title, whatever it was taken for


def headline(here: Sheet) -> Draft | None:
    """Return the quotation that a headline makes with a colon, None for other paragraphs."""
    doc = here.paragraph.doc
    first = here.number == 0 and len(doc) <= _TITLE
    if here.paragraph.zone.kind is not ZoneKind.HEADLINE and not first:
        return None
    colon = label(doc[: LABEL + 2])
    if not colon or colon + 1 >= len(doc):
        return None
    content = here.span((colon + 1, len(doc)))
    return Draft(here.number, (content,), here.span((colon, colon + 1)), here.span((0, colon)))
