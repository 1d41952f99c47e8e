"""Every page by the rules of axe: WCAG 2.2 AA and best practice, in light and in dark."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.web import walking
from tests.web.serving import Town

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What the colours of a page can break; all else is the same in light and dark.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


@pytest.mark.parametrize(
    ("scheme", "rules"),
    [
        ("light", {"type": "tag", "values": RULES}),
        ("dark", {"type": "rule", "values": OF_COLOUR}),
    ],
)
def test_no_page_breaks_a_rule(
    browser: Browser, town: Town, scheme: Literal["light", "dark"], rules: dict[str, Any]
) -> None:
    broken = {}
    # The pages' own policy forbids foreign scripts, axe among them.
    with walking.page(browser, color_scheme=scheme, bypass_csp=True) as (page, _):
        for path in walking.paths(town.desk, of_a_kind=1):
            page.goto(town.address + path)
            for each in Axe().run(page, options={"runOnly": rules}).response["violations"]:
                targets = [node["target"] for node in each["nodes"]]
                broken[path, each["id"]] = targets[:3]
    assert not broken
