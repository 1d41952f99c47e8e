"""Charts as SVG text: pure functions of views, for pages, folders and notebooks alike.

Colours and shapes are named by classes; `charts.css` beside this file says how they look. Each
chart stands beside a list or table of the same entries, so that nothing is only a picture.
"""
