"""Every error that Dateline raises on purpose, and who is meant to see it.

DatelineError
├── InputError            a given report cannot be taken in; it fails, the run goes on
│   ├── FormatError       its bytes are not what the format asks for
│   └── StoppedError      what read its bytes crashed, or took too much time or memory
├── UsageError            the user asked for what cannot be done (exit 2)
│   └── NotFoundError     no entry or report has this id
├── ModelError            the language model is missing or does not fit (exit 2)
├── EngineError           the engine that reads elsewhere does not answer or work (exit 2)
├── StoreError            the case cannot be opened or written (exit 2)
│   ├── NotACaseError     the file is something else
│   └── NewerCaseError    the case was made by a newer version
└── AnchorError           an entry's words are not in its article: a defect, never saved (exit 3)
"""


class DatelineError(Exception):
    """The root: catch this to catch all below. Its text is one sentence for the user."""


class InputError(DatelineError):
    """A given report cannot be taken in. Its text becomes the reason in the accounting."""


class FormatError(InputError):
    """The bytes of a report are not what its format asks for."""


class StoppedError(InputError):
    """What read a report's bytes crashed, raised, or took too much time or memory."""


class UsageError(DatelineError):
    """The user asked for something that cannot be done."""


class NotFoundError(UsageError):
    """No entry or report has the given id, or more than one begins with it."""


class ModelError(DatelineError):
    """The spaCy pipeline named in the settings is missing or does not fit."""


class EngineError(DatelineError):
    """The engine that reads elsewhere does not answer, or its workers cannot read."""


class StoreError(DatelineError):
    """The case cannot be opened, read or written."""


class NotACaseError(StoreError):
    """The file given as a case holds something else."""


class NewerCaseError(StoreError):
    """The case was written by a newer version of Dateline."""


class AnchorError(DatelineError):
    """An entry points at words that its article does not hold at that place."""
