"""The language a text is written in, by py3langid; "und" where there is too little to tell."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_FEWEST_LETTERS = 40  # below this, names alone decide and English headlines come out Italian
_MOST = 20_000  # more does not change the answer
_SURE = 0.8

UNDETERMINED = "und"


def language(text: str) -> str:
    """Return the BCP 47 tag of the text's language."""
    sample = text[:_MOST]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return UNDETERMINED
    tag, probability = _identifier().classify(sample)
    return str(tag) if probability >= _SURE else UNDETERMINED


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
