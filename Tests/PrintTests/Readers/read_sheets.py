"""Reads sheets back with tools that are not ours: read_sheets.py FOLDER

NAME.pdf comes with NAME.json (the plan as data) and NAME.txt (the sheet as text). Poppler tells fonts
and words, zbar reads the codes, from the pages as pictures and from the half blocks of the text.
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata

from PIL import Image, ImageDraw
from pyzbar.pyzbar import ZBarSymbol, decode

folder = pathlib.Path(sys.argv[1])


def output(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def plain(text):
    """Leaves out all blanks, and folds the forms of letters that a PDF may exchange."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def steps(plan):
    return [step for section in plan["sections"] for step in section["steps"]]


def addresses(plan):
    found = set()
    for step in steps(plan):
        ways = [way for way in step["ways"] if way["usable"] != "no"]
        for fact in step["facts"] + [fact for way in ways for fact in way["facts"]]:
            value = fact["value"]
            if isinstance(value, str) and value.startswith("https://") and fact["by"] == "official":
                found.add(value)
    return found


def check_fonts(path):
    lines = output("pdffonts", str(path)).splitlines()[2:]
    assert lines, f"{path}: no fonts"
    for line in lines:
        assert re.search(r"\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line), f"{path}: {line}"
    return len(lines)


def check_words(path, plan):
    """Every title, number of a step and sentence of the plan is in the text of the PDF."""
    pages = output("pdftotext", "-layout", str(path), "-").split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page, f"{path}: no number on page {number}"
    # Columns beside each other are read one by one without -layout.
    text = plain(output("pdftotext", str(path), "-"))
    languages = path.stem.split(".")[1].split("+")
    count = 0
    for step in steps(plan):
        wanted = [step["title"][language] for language in languages]
        wanted += [phrase["ja"] for phrase in step["phrases"]]
        for words in wanted:
            assert plain(words) in text, f"{path}: {words!r} is not in the text"
            count += 1
    return count


def check_codes_on_pages(path, expected):
    pictures = path.with_suffix(".pages")
    pictures.mkdir(exist_ok=True)
    output("pdftoppm", "-r", "150", "-gray", "-png", str(path), str(pictures / "page"))
    found = set()
    for picture in sorted(pictures.glob("*.png")):
        with Image.open(picture) as image:
            # 18 mm and the quiet zone are the least that a printed code may measure.
            for code in decode(image, symbols=[ZBarSymbol.QRCODE]):
                assert code.rect.width >= 14 / 25.4 * 150, f"{path}: {code.rect}"
                found.add(code.data.decode())
        picture.unlink()
    assert found == expected, f"{path}: {found ^ expected}"
    return len(found)


def check_codes_in_text(path, expected):
    lines = path.read_text("utf-8").replace("\f", "").splitlines()
    found = set()
    for address in expected:
        starts = [place for place, line in enumerate(lines) if line == address]
        assert starts, f"{path}: {address} does not stand on a line of its own"
        for start in starts:
            block = []
            for line in lines[start + 1 :]:
                if line.strip(" █▀▄"):
                    break
                block.append(line)
            if sum("█" in line for line in block) < 8:
                continue
            image = Image.new("L", (80 * 6, (len(block) + 4) * 12), 255)
            draw = ImageDraw.Draw(image)
            for y, line in enumerate(block):
                for x, mark in enumerate(line):
                    for half in (0, 1):
                        if mark == "█" or mark == "▀▄"[half]:
                            left, top = x * 6, 24 + y * 12 + half * 6
                            draw.rectangle((left, top, left + 5, top + 5), fill=0)
            found |= {code.data.decode() for code in decode(image, symbols=[ZBarSymbol.QRCODE])}
    assert found == expected, f"{path}: {found ^ expected}"
    return len(found)


def check_text(path):
    """The sheet as text: 72 columns, 58 lines a page, the number at the foot.

    An address that is longer than a line takes as many lines as a printer makes of it.
    """
    pages = path.read_text("utf-8").split("\f")
    for number, page in enumerate(pages, 1):
        lines = page.splitlines()
        height = sum(max(1, -(-len(line) // 72)) if "://" in line else 1 for line in lines)
        assert height == 58, f"{path}: page {number} has {height} lines"
        assert re.search(rf"(?<!\d){number}\D+{len(pages)}(?!\d)", lines[-1]), lines[-1]
        for line in lines:
            columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
            assert columns <= 72 or "://" in line, f"{path}: {columns} columns: {line}"
    return len(pages)


for path in sorted(folder.glob("*.pdf")):
    plan = json.loads(path.with_suffix(".json").read_text("utf-8"))
    expected = addresses(plan)
    fonts, words = check_fonts(path), check_words(path, plan)
    drawn = check_codes_on_pages(path, expected)
    text = path.with_suffix(".txt")
    print(
        f"{path.stem}: {fonts} fonts embedded, {words} texts found, {drawn} codes read from the pages,"
        f" {check_codes_in_text(text, expected)} from the text of {check_text(text)} pages"
    )
