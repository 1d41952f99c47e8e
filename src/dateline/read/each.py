"""Articles to readings, one result each: an article that fails does not spoil the others.

    three articles, a reader raises on the second  ->  Reading, Receipt(failed), Reading

Only a missing model or a case that cannot be written ends the run.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline.errors import InputError, ModelError, StoreError
from dateline.ports import Page, Reader
from dateline.types.article import Article
from dateline.types.reading import Reading
from dateline.types.report import Outcome, Receipt

# These end a run: no other report would fare better.
FATAL = (ModelError, StoreError)

Parse = Callable[[Iterable[Article]], Iterator[Page]]


def read_each(
    articles: Sequence[Article], parse: Parse, readers: Sequence[Reader]
) -> list[Reading | Receipt]:
    """Parse together and read each; where the parser fails, go one by one to find which."""
    done: list[Reading | Receipt] = []
    try:
        done.extend(_read_page(page, readers) for page in parse(articles))
    except FATAL:
        raise
    except Exception as error:
        if len(articles) == 1:
            return [failure(articles[0].file, articles[0].report, error)]
        return [got for each in articles for got in read_each([each], parse, readers)]
    return done


def _read_page(page: Page, readers: Sequence[Reader]) -> Reading | Receipt:
    found = Reading(page.article)
    try:
        for reader in readers:
            found = reader.read(page, found)
    except FATAL:
        raise
    except Exception as error:
        return failure(page.article.file, page.article.report, error)
    return found


def failure(file: str, report: str, error: Exception) -> Receipt:
    """The accounting line of a report that could not be taken in, or met a defect."""
    reason = str(error) if isinstance(error, InputError) else f"a defect in Dateline: {error!r}"
    return Receipt(file, Outcome.FAILED, reason, report)
