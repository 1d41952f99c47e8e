"""News agencies and outlets under one name each: "the Associated Press" is "AP".

Knows the outlets of the table by all their names; any other name stands as it is.
"""

from functools import cache

from dateline.types.outlet import outlets


def agency(name: str) -> str:
    """Give the short form of an agency's name, its article dropped."""
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    plain = plain.removesuffix(" news agency").removesuffix(" News Agency")
    return _short().get(plain.lower(), plain)


def same(outlet: str, name: str) -> bool:
    """Whether an outlet, given by name or address, is the agency that `agency` named so."""
    if agency(outlet) == name:
        return True
    label = _label(outlet)
    spellings = {name, *(long for long, short in _short().items() if short == name)}
    return _addresses().get(label) == name or _squeezed(label) in map(_squeezed, spellings)


@cache
def _short() -> dict[str, str]:
    """What each outlet that has a short name is called, by all its names in lower case."""
    return {
        called.lower().removeprefix("the "): outlet.short
        for outlet in outlets()
        if outlet.short
        for called in (outlet.name, *outlet.credits, *outlet.told, *outlet.long)
    }


@cache
def _addresses() -> dict[str, str]:
    return {outlet.address: outlet.short for outlet in outlets() if outlet.address}


def _label(outlet: str) -> str:
    """The telling part of an address: www.harbour-mail.co.uk/news -> harbour-mail."""
    host = outlet.lower().removeprefix("www.").split("/")[0]
    return host.split(".")[0] if "." in host else host


def _squeezed(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
