"""News agencies and outlets under one name each: "the Associated Press" is "AP".

Knows the agencies whose initials are printed as a credit; any other name stands as it is.
"""

INITIALS = {
    "associated press": "AP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "united press international": "UPI",
    "press association": "PA",
    "pa media": "PA",
    "deutsche presse-agentur": "dpa",
    "canadian press": "CP",
    "australian associated press": "AAP",
    "press trust of india": "PTI",
    "british broadcasting corporation": "BBC",
    "nbc news": "NBC",
    "cbs news": "CBS",
    "abc news": "ABC",
    "bbc news": "BBC",
    "thomson reuters": "Reuters",
}
# Where the address of an outlet does not spell its name.
ADDRESSES = {"nytimes": "New York Times", "wsj": "Wall Street Journal", "apnews": "AP"}


def agency(name: str) -> str:
    """Give the short form of an agency's name, its article dropped."""
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    plain = plain.removesuffix(" news agency").removesuffix(" News Agency")
    return INITIALS.get(plain.lower(), plain)


def same(outlet: str, name: str) -> bool:
    """Whether an outlet, given by name or address, is the agency that `agency` named so."""
    if agency(outlet) == name:
        return True
    label = _label(outlet)
    spellings = {name, *(long for long, short in INITIALS.items() if short == name)}
    return ADDRESSES.get(label) == name or _squeezed(label) in map(_squeezed, spellings)


def _label(outlet: str) -> str:
    """The telling part of an address: www.harbour-mail.co.uk/news -> harbour-mail."""
    host = outlet.lower().removeprefix("www.").split("/")[0]
    return host.split(".")[0] if "." in host else host


def _squeezed(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
