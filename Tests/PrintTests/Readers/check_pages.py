"""Checks that every text of HTML pages stands in an element of its language: check_pages.py FOLDER...

html5lib parses the pages by the rules of the standard and names what is against them.
"""

import pathlib
import re
import sys

import html5lib

KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff]")
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN = {"zh-Hans", "en", "ja", "ja-Hira", "ja-Latn"}
FORBIDDEN = {"script", "link", "img", "iframe", "object", "embed", "form", "input", "video", "audio"}
HTML = "{http://www.w3.org/1999/xhtml}"


def check(path):
    """Gives the number of texts on a page."""
    parser = html5lib.HTMLParser()
    tree = parser.parse(path.read_bytes(), transport_encoding="utf-8")
    assert not parser.errors, f"{path}: {parser.errors[:3]}"
    count = 0

    def text_in(text, language):
        nonlocal count
        if not text or not text.strip():
            return
        count += 1
        what = f"{path}: {text.strip()[:60]!r} in {language!r}"
        assert language in KNOWN, what
        if KANA.search(text):
            assert language.startswith("ja"), what
        if HAN.search(text):
            assert language in ("zh-Hans", "ja"), what
        if language == "ja-Hira":
            assert not HAN.search(text) and not LATIN.search(text.replace("SIM", "")), what
        if language == "ja-Latn":
            assert not HAN.search(text) and not KANA.search(text), what

    def walk(node, language):
        if not isinstance(node.tag, str):
            return
        name = node.tag.removeprefix(HTML)
        assert name not in FORBIDDEN, f"{path}: <{name}>"
        for attribute, value in node.attrib.items():
            assert not str(attribute).startswith("on"), f"{path}: {attribute}"
            assert str(attribute) not in ("src", "srcset"), f"{path}: {attribute}"
        language = node.attrib.get("lang", language)
        if name not in ("style", "title"):
            text_in(node.text, language)
        for child in node:
            walk(child, language)
            text_in(child.tail, language)

    walk(tree, "")
    return count


pages = [page for folder in sys.argv[1:] for page in sorted(pathlib.Path(folder).rglob("*.html"))]
texts = sum(check(page) for page in pages)
assert len(pages) > 100 and texts > 10_000, (len(pages), texts)
print(f"html5lib: {len(pages)} pages, {texts} texts, each in an element of its language")
