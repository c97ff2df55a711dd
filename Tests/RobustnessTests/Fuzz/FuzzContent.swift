import GuideStore

/// A small content whose files a fuzzer may change one at a time.
enum FuzzContent {
  /// Gives the content with some of its files replaced.
  static func library(_ changed: [String: [UInt8]]) -> Library {
    let files = clean.merging(changed) { $1 }
    let layer = ContentLayer(
      label: "F",
      list: { folder in
        files.keys.filter {
          $0.hasPrefix(folder + "/") && !$0.dropFirst(folder.count + 1).contains("/")
        }.sorted()
      },
      read: { path throws(Library.Failure) in files[path] })
    return Library(layers: [layer])
  }

  static let names = clean.keys.sorted()

  static let clean = texts.mapValues { text in
    Array(
      text.split(separator: "TEXT", omittingEmptySubsequences: false)
        .joined(separator: #"{"zh": "甲", "en": "word", "ja": "言葉"}"#).utf8)
  }

  private static let sources = #""sources": [{"url": "https://a.example/", "page_date": "2026"}]"#
  private static let known = #""by": "official", "gathered": "2026-11-21", "# + sources

  private static let texts = [
    "shared/means.json": """
    {"means": [{"id": "voice-call", "label": TEXT}, {"id": "shop", "label": TEXT}]}
    """,
    "shared/questions.json": """
    {"questions": [{"id": "carrier", "text": TEXT, "how": TEXT, "from": "carriers"},
      {"id": "reason", "text": TEXT, "how": TEXT, "options": [
        {"id": "lost", "label": TEXT}, {"id": "broken", "label": TEXT}]},
      {"id": "means", "text": TEXT, "how": TEXT, "many": true, "options": [
        {"id": "phone", "label": TEXT, "gives": ["voice-call"]},
        {"id": "walk", "label": TEXT, "gives": ["shop"]}]}]}
    """,
    "shared/facts.json": """
    {"facts": [{"key": "cancel.online", "kind": "yes-no", "of": "carrier", "label": TEXT,
       "check_after_months": 6, "fallback": TEXT, "critical": true},
      {"key": "contact.phone", "kind": "phone", "of": "carrier", "label": TEXT,
       "check_after_months": 6, "fallback": TEXT}]}
    """,
    "shared/papers.json": #"{"papers": [{"id": "passport", "name": TEXT, "japanese": "旅券"}]}"#,
    "shared/phrases.json": """
    {"phrases": [{"id": "hello", "ja": "こんにちは", "zh": "你好", "en": "hello",
      "reading": {"kana": "こんにちは", "romaji": "konnichiwa"}}]}
    """,
    "shared/steps.json":
      #"{"steps": [{"id": "tell", "title": TEXT, "why": TEXT, "detail": TEXT}]}"#,
    "carriers/alpha.json": """
    {"id": "alpha", "names": TEXT, "kind": "network", "status": {"state": "open"}, "facts": {
      "cancel.online": [{"value": true, \(known)}],
      "contact.phone": [{"value": {"tel": "0120-000-222", "from": ["japan"],
        "hours": [{"days": "weekdays", "open": "9:00", "close": "20:00"}],
        "menu": [{"press": "1", "label": TEXT}]}, \(known)}]}}
    """,
    "procedures/go.json": """
    {"id": "go", "order": 1, "date": "2026-11-21", "title": TEXT, "summary": TEXT, "intro": TEXT,
     "outro": TEXT, "questions": ["carrier", "reason", "means"], "sections": [
      {"id": "first", "title": TEXT, "steps": [
       {"id": "look", "title": TEXT, "why": TEXT, "detail": TEXT, "phrases": ["hello"],
        "when_unknown": true, "bring": ["passport"],
        "waiting": {"min": 2, "max": 3, "unit": "days"}},
       {"use": "tell", "after": ["look"]},
       {"id": "call", "title": TEXT, "why": TEXT, "detail": TEXT, "when": {"reason": "lost"},
        "urgent": {"reason": "lost"}, "facts": ["contact.phone"],
        "labels": [{"ja": "解約", "reading": "かいやく", "zh": "解约", "en": "cancel"}], "ways": [
         {"id": "phone", "title": TEXT, "detail": TEXT, "needs": ["voice-call"]},
         {"id": "counter", "title": TEXT, "detail": TEXT, "needs": ["shop"]}]}]},
      {"id": "second", "title": TEXT, "steps": [
       {"id": "end", "title": TEXT, "why": TEXT, "detail": TEXT, "after": ["call"],
        "when": {"all": [{"reason": "lost"}, {"fact": "cancel.online", "is": true}]},
        "due": {"within": {"max": 2, "unit": "days"}, "of": "look"},
        "danger": {"loses": TEXT, "instead": TEXT, "word": "CLOSE"}}]}],
     "notes": [{"id": "n", "kind": "before", "title": TEXT, "text": TEXT}]}
    """,
  ]
}
