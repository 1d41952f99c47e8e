"""The article in a page, the quick way: by resiliparse (Bevendorff et al. 2018).

    <nav>…</nav><div class="comments">…</div><p>The …</p>   ->  "The …"

Elements named for what is not the article are left out besides: the names are few, as a
page may be called "author" or "widget" as a whole.
"""

from resiliparse.extract.html2text import extract_plain_text

# Chosen on the pages of WCXB; each leaves out text that is none of the article on three or more.
LEFT_OUT = [
    *(f'{tag}[class*="comment" i]' for tag in ("div", "section", "ol", "ul", "li")),
    *('div[id*="comment" i]', 'section[id*="comment" i]', "#disqus_thread"),
    *("form", "footer", 'div[class*="footer" i]'),
    *(f'[class*="{name}" i]' for name in ("byline", "-bio", "related", "popup", "modal")),
    *(f'[class*="{name}" i]' for name in ("pagination", "tooltip")),
]


def article(source: str) -> str:
    """Return the lines of the article in a page."""
    return extract_plain_text(
        source,
        main_content=True,
        alt_texts=False,
        list_bullets=False,
        skip_elements=LEFT_OUT,
    )
