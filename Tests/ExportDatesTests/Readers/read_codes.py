"""Draws dumped QR codes as pictures and reads them with zbar: read_codes.py FOLDER

NAME.txt holds the text, NAME.blocks the half blocks, NAME.path the size and the data of the SVG path.
"""

import pathlib
import re
import sys

from PIL import Image, ImageDraw
from pyzbar.pyzbar import ZBarSymbol, decode

MODULE = 6
folder = pathlib.Path(sys.argv[1])


def picture(side, dark):
    image = Image.new("L", (side * MODULE, side * MODULE), 255)
    draw = ImageDraw.Draw(image)
    for x, y, width in dark:
        draw.rectangle(
            (x * MODULE, y * MODULE, (x + width) * MODULE - 1, (y + 1) * MODULE - 1), fill=0)
    return image


def from_blocks(text):
    lines = text.splitlines()
    dark = []
    for row, line in enumerate(lines):
        for x, character in enumerate(line):
            if character in "█▀":
                dark.append((x, row * 2, 1))
            if character in "█▄":
                dark.append((x, row * 2 + 1, 1))
    return picture(len(lines[0]), dark)


def from_path(text):
    side, path = text.split("\n", 1)
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path)
    assert "".join(f"M{x} {y}h{n}v1h-{n}z" for x, y, n in runs) == path.strip()
    return picture(int(side), [tuple(map(int, run)) for run in runs])


read = 0
for path in sorted(folder.glob("*.txt")):
    expected = path.read_text("utf-8")
    for suffix, draw in ((".blocks", from_blocks), (".path", from_path)):
        image = draw(path.with_suffix(suffix).read_text("utf-8"))
        found = decode(image, symbols=[ZBarSymbol.QRCODE])
        texts = [code.data.decode("utf-8") for code in found]
        assert texts == [expected], f"{path.stem}{suffix}: {texts}, not {expected!r}"
        read += 1
assert read >= 40, read
print(f"zbar read {read} drawings of QR codes")
