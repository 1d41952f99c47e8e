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
    "thomson reuters": "Reuters",
}


def agency(name: str) -> str:
    """Give the short form of an agency's name, its article and its ".com" dropped."""
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    plain = plain.removesuffix(" news agency").removesuffix(" News Agency")
    return INITIALS.get(plain.lower(), plain)
