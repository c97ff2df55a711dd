import GuideCore
import GuideStore

/// Content files in which everything is right; tables break them at one place.
enum SampleFiles {
  /// A text in three languages.
  static func text(_ words: String) -> String {
    #"{"zh": "\#(words)-zh", "en": "\#(words)", "ja": "\#(words)-ja"}"#
  }

  static let source = #"{"url": "https://www.example.com/", "page_date": "2026-06"}"#
  static let official = #""by": "official", "sources": [\#(source)], "gathered": "2026-11-01""#

  static let means = """
    {
      "$schema": "../schema/means.schema.json",
      "means": [
        {"id": "sms-here", "label": \(text("SMS"))},
        {"id": "login", "label": \(text("login"))}
      ]
    }
    """

  static let questions = """
    {
      "questions": [
        {"id": "carrier", "text": \(text("Which?")), "how": \(text("Look")), "from": "carriers"},
        {"id": "card", "text": \(text("Card?")), "how": \(text("Look")),
         "options": [
           {"id": "sim", "label": \(text("card")), "aliases": ["plastic"]},
           {"id": "esim", "label": \(text("eSIM")), "loses": ["sms-here"]}
         ]},
        {"id": "means", "text": \(text("Means?")), "how": \(text("Look")), "many": true,
         "options": [{"id": "computer", "label": \(text("computer")), "gives": ["login"]}]},
        {"id": "papers", "text": \(text("Papers?")), "how": \(text("Look")), "many": true,
         "from": "papers"}
      ]
    }
    """

  static let facts = """
    {
      "facts": [
        {"key": "cancel.fee", "kind": "money", "of": "carrier", "label": \(text("Fee")),
         "check_after_months": 6, "fallback": \(text("ask")), "none": \(text("no fee"))},
        {"key": "cancel.online", "kind": "yes-no", "of": "carrier", "label": \(text("Online")),
         "check_after_months": 6, "fallback": \(text("ask")), "critical": true, "now": true},
        {"key": "page.lost", "kind": "address", "of": "carrier", "label": \(text("Page")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "suspend.phone", "kind": "phone", "of": "carrier", "label": \(text("Desk")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "delivery.time", "kind": "duration", "of": "carrier", "label": \(text("Post")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "shop.hours", "kind": "hours", "of": "carrier", "label": \(text("Hours")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "menu.path", "kind": "path", "of": "carrier", "label": \(text("Menu")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "end.date", "kind": "date", "of": "carrier", "label": \(text("End")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "rule", "kind": "text", "of": "carrier", "label": \(text("Rule")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "accepts.shop", "kind": "papers", "of": "carrier", "label": \(text("Papers")),
         "check_after_months": 6, "fallback": \(text("ask"))},
        {"key": "police.phone", "kind": "phone", "of": "general", "label": \(text("Police")),
         "check_after_months": 12, "fallback": \(text("ask"))}
      ]
    }
    """

  static let papers = """
    {
      "papers": [
        {"id": "passport", "name": \(text("Passport")), "japanese": "旅券", "trap": \(text("old"))},
        {"id": "residence-card", "name": \(text("Card")), "japanese": "在留カード"}
      ]
    }
    """

  static let phrases = """
    {
      "phrases": [
        {"id": "stop", "ja": "止めてください。", "reading": {"kana": "とめてください。", "romaji": "tomete"},
         "zh": "请停机。", "en": "Please stop.", "next": \(text("next")), "refused": \(text("no"))}
      ]
    }
    """

  static let general = """
    {
      "date": "2026-11-21",
      "facts": {
        "police.phone": [{"value": {"tel": "110", "from": ["japan"]}, \(official)}]
      }
    }
    """

  static let carrier = """
    {
      "id": "acme",
      "names": \(text("Acme")),
      "aliases": ["アクメ", "ac"],
      "kind": "network",
      "family": "acme",
      "network": ["acme"],
      "date": "2026-11-21",
      "status": {"state": "closed", "since": "2021-03-26", "now_do": \(text("move"))},
      "recognise": \(text("blue")),
      "facts": {
        "cancel.fee": [
          {"when": {"card": "sim"}, "for": \(text("cards")), "from": "2026-01-01",
           "until": "2027-01-01", "value": {"yen": 1100, "to": 2200, "tax": "included", "per": "once"},
           "by": "third-party", "marks": ["old", "single"], "sources": [\(source)],
           "gathered": "2026-11-01", "note": \(text("note")),
           "against": [{"value": {"yen": 0, "tax": "unknown", "per": "month"}, "sources": [\(source)]}],
           "inferred_from": ["rule"]},
          {"none": true, "when": {"card": "esim"}, \(official)}
        ],
        "cancel.online": [{"unconfirmed": true, "gathered": "2026-11-01"}],
        "page.lost": [{"value": "https://www.example.com/lost?a=1", \(official)}],
        "suspend.phone": [
          {"value": {"tel": "0120-000-000", "from": ["japan", "own-line"], "not_from": ["abroad"],
                     "languages": ["ja", "en"], "cost": "free", "does": ["suspend", "resume"],
                     "hours": [{"days": "weekdays", "open": "09:00", "close": "24:00", "for": \(text("desk"))}],
                     "menu": [{"press": "1", "label": \(text("loss"))}]}, \(official)}
        ],
        "delivery.time": [{"value": {"min": 3, "max": 5, "unit": "business-days"}, \(official)}],
        "shop.hours": [{"value": [{"days": "every day", "open": "22:00", "close": "02:30"}, {"days": "unknown", "open": "10:00", "close": "12:00"}], \(official)}],
        "menu.path": [{"value": [{"ja": "解約", "reading": "かいやく", "zh": "解约", "en": "cancel"}], \(official)}],
        "end.date": [{"value": "2026-03-31", \(official)}],
        "rule": [{"value": \(text("rule")), \(official)}],
        "accepts.shop": [{"value": [["passport"], ["residence-card"]], \(official)}]
      }
    }
    """

  static let steps = """
    {
      "steps": [
        {"id": "stop-line", "title": \(text("Stop")), "why": \(text("why")), "detail": \(text("how")),
         "after": ["old"], "danger": {"loses": \(text("line")), "instead": \(text("wait")), "word": "STOPIT"}}
      ]
    }
    """

  static let guide = """
    {
      "id": "move",
      "aliases": ["leave"],
      "order": 2,
      "date": "2026-11-21",
      "title": \(text("Move")),
      "summary": \(text("summary")),
      "intro": \(text("intro")),
      "outro": \(text("outro")),
      "questions": ["carrier", {"id": "card", "options": ["esim"]}, "means"],
      "sections": [
        {"id": "prepare", "title": \(text("Prepare")), "steps": [
          {"id": "look", "aliases": ["old-look"], "title": \(text("Look")), "why": \(text("why")),
           "detail": \(text("how")), "when": {"card": ["sim", "esim"]}, "when_unknown": true,
           "urgent": true, "facts": ["cancel.fee"], "phrases": ["stop"], "bring": ["passport"],
           "accepts": "accepts.shop", "waiting": "delivery.time", "guide": "lost", "log": "call",
           "due": {"within": {"max": 2, "unit": "weeks"}, "of": "loss", "counting": "same-day"},
           "labels": [{"ja": "解約", "reading": "かいやく", "zh": "解约", "en": "cancel"}],
           "sources": [\(source)],
           "ways": [{"id": "web", "title": \(text("Web")), "detail": \(text("how")),
                     "when": {"not": {"unknown": "card"}}, "needs": ["login", "sms-here"],
                     "facts": ["page.lost"], "phrases": ["stop"]}]},
          {"id": "cancel", "title": \(text("Cancel")), "why": \(text("why")),
           "detail": \(text("how")), "after": ["look"], "urgent": {"card": "sim"},
           "when": {"all": [{"card": "sim"}, {"any": [{"fact": "cancel.online", "is": true}]}]},
           "waiting": {"min": 1, "unit": "days"},
           "danger": {"loses": \(text("number")), "instead": \(text("wait")), "word": "CANCEL"}},
          {"use": "stop-line", "when": {"card": "esim"}, "after": ["cancel"], "urgent": false}
        ]}
      ],
      "notes": [
        {"id": "dont", "kind": "correction", "title": \(text("Do not")), "text": \(text("wait")),
         "when": {"card": "sim"}, "facts": ["rule"], "sources": [\(source)]}
      ]
    }
    """

  static let all: [String: String] = [
    "shared/means.json": means, "shared/questions.json": questions, "shared/facts.json": facts,
    "shared/papers.json": papers, "shared/phrases.json": phrases, "shared/steps.json": steps,
    "shared/general.json": general, "carriers/acme.json": carrier, "procedures/move.json": guide,
  ]

  /// A layer that holds files in memory.
  static func layer(_ files: [String: String], label: String = "mine") -> ContentLayer {
    ContentLayer(
      label: label,
      list: { folder in files.keys.filter { $0.hasPrefix(folder + "/") }.sorted() },
      read: { path in files[path].map { Array($0.utf8) } })
  }

  static func library(_ changes: [String: String] = [:]) -> Library {
    Library(layers: [layer(all.merging(changes) { $1 })])
  }

  /// A carrier with some facts, and what it takes over.
  static func carrier(_ id: String, facts: String = "", inherits: String = "") -> String {
    """
    {"id": "\(id)", "names": \(text(id)), "kind": "mvno", "status": {"state": "open"},
     "facts": {\(facts)}, "inherits": [\(inherits)]}
    """
  }
}

extension String {
  /// Gives a copy with a part changed.
  func replacing(_ range: Range<Index>, by text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}
