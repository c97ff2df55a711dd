"""Measures how time and memory grow with the number of steps and guides, for Tests/Benchmarks/run."""

import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import key_to_screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = [10, 100, 1000, 10000]
ENVIRONMENT = {"SIMGUIDE_LANG": "en", "SIMGUIDE_TODAY": "2026-11-21", "PATH": os.environ["PATH"]}


def shared(folder):
    shutil.copytree(ROOT / "Guides/shared", folder / "shared")
    shutil.copytree(ROOT / "Guides/carriers", folder / "carriers")
    (folder / "procedures").mkdir()


def many_guides(count, folder):
    """Writes so many guides, each a copy of a short one, beside what guides share."""
    shared(folder)
    guide = json.loads((ROOT / "Guides/procedures/close-online.json").read_text())
    guide["aliases"] = []
    for number in range(count):
        guide["id"] = f"guide-{number}"
        guide["order"] = 1000 + number
        (folder / f"procedures/guide-{number}.json").write_text(json.dumps(guide))


def text(words):
    return {"zh": "步骤" + words, "en": "Step " + words, "ja": "ステップ" + words}


def many_steps(count, folder):
    """Writes one guide of so many steps that hang on four questions, with facts, phrases and days."""
    shared(folder)
    conditions = [
        None, {"card": "sim"}, {"card": "esim"}, {"via": "online"}, {"via": "shop"},
        {"not": {"place": "abroad"}}, {"keep-number": "yes"},
        {"all": [{"card": ["sim", "esim"]}, {"via": ["shop", "phone"]}]},
    ]
    steps = []
    for number in range(count):
        step = {
            "id": f"step-{number}", "title": text(str(number)), "why": text("why"),
            "detail": text("Open the page, read it, press the button. " * 3),
            "facts": ["suspend.phone"] if number % 5 == 0 else [],
            "phrases": ["stop-line"] if number % 7 == 0 else [],
        }
        condition = conditions[number % len(conditions)]
        if condition:
            step["when"] = condition
        if number and number % 3 == 0:
            step["after"] = [f"step-{number - 1}"]
        if number % 11 == 0:
            step["due"] = {"within": {"max": 14, "unit": "days"}, "of": "loss", "counting": "next-day"}
        steps.append(step)
    guide = {
        "$schema": "../schema/guide.schema.json", "id": "long", "aliases": [], "order": 90,
        "date": "2026-11-20", "title": text("long"), "summary": text("long"), "intro": text("in"),
        "outro": text("out"), "questions": ["carrier", "card", "via", "place", "keep-number"],
        "sections": [{"id": f"part-{n}", "title": text(f"part {n}"), "steps": steps[n : n + 50]}
                     for n in range(0, count, 50)],
        "notes": [],
    }
    (folder / "procedures/long.json").write_text(json.dumps(guide))


def run(words):
    """Gives the seconds and megabytes of a command, the best of a few runs, and what it printed."""
    best = None
    for _ in range(3):
        start = time.monotonic()
        done = subprocess.run(["/usr/bin/time", "-f", "%M", *map(str, words)], env=ENVIRONMENT,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        seconds = time.monotonic() - start
        memory = int(done.stderr.split()[-1]) * 1024 / 1e6  # counted in KiB
        if best is None or seconds < best[0]:
            best = (seconds, memory, done.stdout)
        if seconds > 5:
            break
    return best


JOBS = {
    "guides": {
        "decode the heads: list": ["list", "--guides", "DIR"],
        "decode one: show": ["show", "guide-0", "--carrier", "docomo", "--guides", "DIR"],
        "check": ["check", "DIR"],
        "walk all paths: check --paths": ["check", "DIR", "--paths"],
    },
    "steps": {
        "decode and plan: show": ["show", "long", "--guides", "DIR"],
        "check": ["check", "DIR"],
        "walk all paths: check --paths": ["check", "DIR", "--paths"],
        "HTML: print --format html": ["print", "long", "--format", "html", "--guides", "DIR"],
        "JSON: show --json": ["show", "long", "--json", "--guides", "DIR"],
        "days: plan": ["plan", "long", "--on", "2027-03-20", "--guides", "DIR"],
    },
}

# A proof of 10,000 guides takes minutes.
MOST_PROVED = {"guides": 1000, "steps": 10000}


def screen(program, count, folder):
    """Gives the milliseconds from a key to the drawn screen, the median of some keys."""
    times = key_to_screen.measure(str(program), str(folder), str(folder / "state"), 32, b"\r",
                                  ["--no-save"])
    return times[len(times) // 2]


def exponent(series):
    """Tells how a figure grows over the last tenfold: 1 is linear, 2 is quadratic."""
    values = [series[size] for size in sorted(series)]
    return f"{math.log10(values[-1] / values[-2]):.2f}" if len(values) > 1 else ""


def rows(program, folder, most):
    """Measures all and gives the rows of the table, and the sentences about paths."""
    sizes = [size for size in SIZES if size <= most]
    result, paths = [], []
    for kind, write in [("guides", many_guides), ("steps", many_steps)]:
        times = {name: {} for name in JOBS[kind]}
        memories = {name: {} for name in JOBS[kind]}
        for size in sizes:
            place = folder / f"{kind}-{size}"
            place.mkdir()
            write(size, place)
            for name, words in JOBS[kind].items():
                if "--paths" in words and size > MOST_PROVED[kind]:
                    continue
                words = [str(place) if word == "DIR" else word for word in words]
                seconds, memories[name][size], said = run([program, *words])
                times[name][size] = seconds * 1000
                if "--paths" in words:
                    lines = [line for line in said.splitlines() if re.search(r"\d paths", line)]
                    paths.append(f"- {size:,} {kind}, each: {lines[0]}")
            print(f"measured {size} {kind}", file=sys.stderr)
            shutil.rmtree(place)
        for name in JOBS[kind]:
            shown = [f"{times[name][s]:.0f}" if s in times[name] else "" for s in sizes]
            held = memories[name]
            result.append([f"{kind}: {name}", *shown, exponent(times[name]),
                           f"{held[min(held)]:.0f}", f"{held[max(held)]:.0f}", exponent(held)])
    drawn = {}
    for size in sizes:
        place = folder / f"screen-{size}"
        key_to_screen.write_guide(str(place), max(size, 40))
        drawn[size] = screen(program, size, place)
    result.append(["steps: a key to the drawn screen", *(f"{drawn[s]:.2f}" for s in sizes),
                   exponent(drawn), "", "", ""])
    head = ["what", *(f"{size:,} (ms)" for size in sizes), "exponent",
            "MB at the least", "MB at the most", "exponent"]
    return head, result, paths


def beside_jsonschema(program, folder, count):
    """Compares check with check-jsonschema of PyPI on the same guides; gives both times in seconds."""
    place = folder / "compared"
    place.mkdir()
    many_guides(count, place)
    own = run([program, "check", place])[0]
    environment = folder / "jsonschema"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    subprocess.run([str(environment / "bin/pip"), "install", "-q", "check-jsonschema"], check=True)
    files = sorted(str(path) for path in (place / "procedures").iterdir())
    start = time.monotonic()
    subprocess.run([str(environment / "bin/check-jsonschema"), "--schemafile",
                    str(ROOT / "Guides/schema/guide.schema.json"), *files],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    other = time.monotonic() - start
    shutil.rmtree(place)
    return own, other
