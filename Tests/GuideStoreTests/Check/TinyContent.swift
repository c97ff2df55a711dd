import GuideCore
import GuideStore

/// A small content without a fault, to be broken in one place at a time.
struct TinyContent {
  var files = TinyContent.clean

  /// Replaces a piece of a file that stands there exactly once.
  func replacing(_ old: String, _ new: String, in path: String) -> TinyContent {
    var copy = self
    let pieces = (files[path] ?? "").split(separator: old, omittingEmptySubsequences: false)
    precondition(pieces.count == 2, "\(old) stands \(pieces.count - 1) times in \(path)")
    copy.files[path] = pieces.joined(separator: new)
    return copy
  }

  var library: Library { Library(layers: [layer]) }

  var layer: ContentLayer {
    let files = files.mapValues { Array($0.utf8) }
    return ContentLayer(
      label: "T",
      list: { folder in
        files.keys.filter {
          $0.hasPrefix(folder + "/") && !$0.dropFirst(folder.count + 1).contains("/")
        }.sorted()
      },
      read: { path throws(Library.Failure) in files[path] })
  }

  func check(
    paths: Bool = false, only: [String] = [],
    reserved: CheckContext.Reserved = CheckContext.Reserved()
  ) -> CheckReport {
    var request = CheckRequest(
      today: Day(year: 2026, month: 11, day: 21) ?? Day(daysSinceEpoch: 0), reserved: reserved,
      only: only, provesPaths: paths)
    request.only = only
    return library.check(request)
  }

  static let text = #"{"zh": "甲", "en": "word", "ja": "言葉"}"#

  private static func filled(_ text: String) -> String {
    text.split(separator: "TEXT", omittingEmptySubsequences: false).joined(separator: Self.text)
  }

  static var clean: [String: String] {
    [
      "shared/means.json": filled(
        """
        {"means": [{"id": "voice-call", "label": TEXT}, {"id": "shop", "label": TEXT}]}
        """),
      "shared/questions.json": filled(
        """
        {"questions": [
          {"id": "carrier", "text": TEXT, "how": TEXT, "from": "carriers"},
          {"id": "reason", "text": TEXT, "how": TEXT, "options": [
            {"id": "lost", "label": TEXT}, {"id": "broken", "label": TEXT}]},
          {"id": "means", "text": TEXT, "how": TEXT, "many": true, "options": [
            {"id": "phone", "label": TEXT, "gives": ["voice-call"]},
            {"id": "walk", "label": TEXT, "gives": ["shop"]}]}
        ]}
        """),
      "shared/facts.json": filled(
        """
        {"facts": [
          {"key": "cancel.online", "kind": "yes-no", "of": "carrier", "label": TEXT,
           "check_after_months": 6, "fallback": TEXT, "critical": true},
          {"key": "contact.phone", "kind": "phone", "of": "carrier", "label": TEXT,
           "check_after_months": 6, "fallback": TEXT},
          {"key": "accepts.shop", "kind": "papers", "of": "carrier", "label": TEXT,
           "check_after_months": 6, "fallback": TEXT}
        ]}
        """),
      "shared/papers.json": filled(
        #"{"papers": [{"id": "passport", "name": TEXT, "japanese": "旅券"}]}"#),
      "shared/phrases.json": #"""
      {"phrases": [{"id": "hello", "ja": "こんにちは", "zh": "你好", "en": "hello",
        "reading": {"kana": "こんにちは", "romaji": "konnichiwa"}}]}
      """#,
      "shared/steps.json": filled(
        #"{"steps": [{"id": "tell", "title": TEXT, "why": TEXT, "detail": TEXT}]}"#),
      "shared/terms.json": #"""
      {"terms": [{"id": "wifi", "zh": "Wi-Fi", "en": "Wi-Fi", "ja": "Wi-Fi",
        "not": {"en": ["wifi", "Fi box"]}, "also": {"en": ["Wi-Fi box"]}}]}
      """#,
      "shared/never.json": filled(
        #"""
        {"never": [{"what": "0120-000-111", "purpose": ["contact.phone"], "because": TEXT, "sources": []}]}
        """#),
      "carriers/alpha.json": filled(
        #"""
        {"id": "alpha", "names": TEXT, "kind": "network", "status": {"state": "open"}, "facts": {
          "cancel.online": [
            {"value": true, "by": "official", "gathered": "2026-11-21",
             "sources": [{"url": "https://a.example/", "page_date": "2026"}]}],
          "accepts.shop": [
            {"value": [["passport"]], "by": "official", "gathered": "2026-11-21",
             "sources": [{"url": "https://a.example/", "page_date": "2026-11"}]}],
          "contact.phone": [
            {"value": {"tel": "0120-000-222", "from": ["japan"]}, "by": "official",
             "gathered": "2026-11-21", "sources": [{"url": "https://a.example/", "page_date": "2026"}]}]
        }}
        """#),
      "carriers/beta.json": filled(
        #"""
        {"id": "beta", "names": TEXT, "aliases": ["bee"], "kind": "brand", "network": ["alpha"],
         "status": {"state": "open"}, "inherits": [{"from": "alpha", "facts": ["contact.phone"]}],
         "facts": {"cancel.online": [{"none": true, "by": "official", "gathered": "2026-11-21",
             "sources": [{"url": "https://b.example/", "page_date": "2026"}]}]}}
        """#),
      "procedures/go.json": filled(
        #"""
        {"id": "go", "order": 1, "date": "2026-11-21", "title": TEXT, "summary": TEXT,
         "intro": TEXT, "outro": TEXT, "questions": ["carrier", "reason", "means"],
         "sections": [
          {"id": "first", "title": TEXT, "steps": [
           {"id": "look", "title": TEXT, "why": TEXT, "detail": TEXT, "phrases": ["hello"]},
           {"use": "tell", "after": ["look"]},
           {"id": "call", "title": TEXT, "why": TEXT, "detail": TEXT, "when": {"reason": "lost"},
            "facts": ["contact.phone"],
            "ways": [
             {"id": "phone", "title": TEXT, "detail": TEXT, "needs": ["voice-call"]},
             {"id": "counter", "title": TEXT, "detail": TEXT, "needs": ["shop"]}, {"id": "friend",
             "title": TEXT, "detail": TEXT, "when": {"not": {"means": ["phone", "walk"]}}}]}]},
          {"id": "second", "title": TEXT, "steps": [
           {"id": "end", "title": TEXT, "why": TEXT, "detail": TEXT, "after": ["call"],
            "when": {"all": [{"reason": "lost"}, {"fact": "cancel.online", "is": true}]},
            "accepts": "accepts.shop", "due": {"within": {"max": 2, "unit": "days"}, "of": "look"},
            "danger": {"loses": TEXT, "instead": TEXT, "word": "CLOSE"}}]}]}
        """#),
      "procedures/scenarios/go.json": #"""
      {"scenarios": [
        {"id": "nothing", "answers": "all-unknown",
         "expect": {"first": "look", "has": ["tell"], "lacks": ["end"], "most_steps": 2, "danger": []}},
        {"id": "lost", "answers": {"carrier": "alpha", "reason": "lost", "means": ["walk"]},
         "expect": {"order": [["call", "end"]], "facts": ["contact.phone"], "phrases": ["hello"],
           "ways": {"call": "counter"}, "danger": ["end"]}}],
       "always": [
        {"id": "not-when-broken", "when": {"reason": "broken"}, "lacks": ["end", "call"]},
        {"id": "look-first", "order": ["look", "call", "end"]},
        {"id": "call-before-end", "step": "end", "needs": ["call"]}]}
      """#,
    ]
  }
}
