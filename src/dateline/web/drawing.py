"""The charts of `dateline.show.charts` for templates: with addresses, as markup.

{{ timeline_chart(strip, links, asked) }}  ->  <svg class="chart" …

A chart is made of numbers and escaped words, so its markup may stand as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from dateline.show.charts.roles import roles
from dateline.show.charts.series import series
from dateline.show.charts.story import story
from dateline.show.charts.timeline import timeline
from dateline.show.series import Followed
from dateline.show.story import Story
from dateline.show.strip import Strip
from dateline.types.record import Role

from .links import Links


def _timeline(strip: Strip, links: Links, asked: Mapping[str, str]) -> Markup:
    return _drawn(strip, links, tuple(asked.items()))


@lru_cache(maxsize=4)  # every leaf of a timeline has the same chart
def _drawn(strip: Strip, links: Links, asked: tuple[tuple[str, str], ...]) -> Markup:
    def zoom(since: str, until: str) -> str:
        return links.turn("timeline", {**dict(asked), "since": since, "until": until}, 1)

    made = timeline(strip, links.to, zoom if links.live else None)
    return Markup(made)  # noqa: S704 - made of numbers and escaped words


def _series(view: Followed) -> Markup:
    """Each mark leads to its row in the table of the same page."""
    return Markup(series(view, "#v{}".format))  # noqa: S704 - made of numbers and escaped words


def _story(view: Story, links: Links) -> Markup:
    def zoom(since: str, until: str) -> str:
        return links.turn("timeline", {"since": since, "until": until}, 1)

    made = story(view, links.to, zoom if links.live else None)
    return Markup(made)  # noqa: S704 - made of numbers and escaped words


def _roles(held: Sequence[Role]) -> Markup:
    return Markup(roles(held))  # noqa: S704 - made of numbers and escaped words


CHARTS: Mapping[str, Callable[..., Markup]] = {
    "timeline_chart": _timeline,
    "series_chart": _series,
    "story_chart": _story,
    "roles_chart": _roles,
}
