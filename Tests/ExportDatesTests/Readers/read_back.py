"""Parses the calendars and cards of a folder with icalendar and vobject: read_back.py FOLDER"""

import datetime
import json
import pathlib
import sys

import icalendar
import vobject

folder = pathlib.Path(sys.argv[1])
tokyo = datetime.timedelta(hours=9)
counts = {"calendars": 0, "entries": 0, "card files": 0, "cards": 0}


def physical_lines(path):
    data = path.read_bytes()
    assert data.endswith(b"\r\n"), f"{path}: does not end with CRLF"
    lines = data.split(b"\r\n")[:-1]
    for line in lines:
        assert b"\r" not in line and b"\n" not in line, f"{path}: a bare line end"
        assert len(line) <= 75, f"{path}: {len(line)} octets in a line"
        line.decode("utf-8")


def check_calendar(path):
    physical_lines(path)
    plan = json.loads(path.with_suffix(".json").read_text("utf-8"))
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert not calendar.errors, calendar.errors
    events = calendar.walk("VEVENT")
    assert [str(event["UID"]) for event in events] == [entry["uid"] for entry in plan["entries"]]
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert len(calendar.walk("VTIMEZONE")) == 1
    language = path.name.split(".")[1].split("+")
    for event, entry in zip(events, plan["entries"]):
        assert not event.errors, event.errors
        start = event["DTSTART"].dt
        assert start.utcoffset() == tokyo, start
        assert start.date().isoformat() == entry["day"] and start.hour == 9
        assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0)
        summary = str(event["SUMMARY"])
        for tag in language:
            assert entry["title"].get(tag, "") in summary, (summary, entry["title"])
            assert entry["text"].get(tag, "") in str(event["DESCRIPTION"]).replace("\r\n", "\n")
        alarms = event.walk("VALARM")
        assert len(alarms) == (2 if entry["kind"] == "due" else 1)
        for alarm in alarms:
            assert alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] and alarm["TRIGGER"]
        if "URL" in event:
            assert str(event["URL"]).startswith("https://")
        counts["entries"] += 1
    assert {3, 14, 40} <= {
        (datetime.date.fromisoformat(entry["day"]) - datetime.date.fromisoformat(plan["on"])).days
        for entry in plan["entries"]
        if entry["kind"] == "check"
    }
    counts["calendars"] += 1


def check_cards(path):
    physical_lines(path)
    plan = json.loads(path.with_suffix(".json").read_text("utf-8"))
    cards = list(vobject.readComponents(path.read_bytes().decode("utf-8")))
    assert [card.tel.value for card in cards] == [number["tel"] for number in plan["numbers"]]
    for card in cards:
        card.validate()
        assert card.version.value == "3.0" and card.fn.value and card.n.value.family
        assert card.note.value
        counts["cards"] += 1
    assert len({card.uid.value for card in cards}) == len(cards)
    counts["card files"] += 1


for path in sorted(folder.glob("*.ics")):
    check_calendar(path)
for path in sorted(folder.glob("*.vcf")):
    check_cards(path)
assert all(counts.values()), counts
print("read back:", ", ".join(f"{count} {name}" for name, count in counts.items()))
