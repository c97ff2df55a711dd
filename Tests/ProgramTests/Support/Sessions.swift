import Testing

/// One person's answers to a guide, by the ids of questions and options.
struct PlayedSession: CustomTestStringConvertible, Sendable {
  let guide: String
  let answers: [String: String]
  /// Doors that stand on this way.
  let doors: Set<String>

  var testDescription: String { guide }

  /// One for each shipped guide, through its one-way doors; a new guide is played knowing nothing.
  static var all: [PlayedSession] {
    let guides = Shipped.guides
    return known.filter { guides.contains($0.guide) }
      + guides.filter { id in !known.contains { $0.guide == id } }
      .map { PlayedSession(guide: $0, answers: [:], doors: []) }
  }

  private static let known = [
    PlayedSession(
      guide: "replace",
      answers: [
        "reason": "esim-deleted", "card": "esim", "carrier": "rakuten", "means": "wifi-phone",
        "login": "yes", "place": "japan", "papers": "residence-card",
      ], doors: ["issue-esim"]),
    PlayedSession(
      guide: "cancel",
      answers: [
        "carrier": "docomo", "reason": "leaving", "plan": "monthly", "keep-number": "no",
        "place": "japan", "via": "shop", "holder": "me",
      ], doors: ["cancel-line"]),
    PlayedSession(
      guide: "close-online",
      answers: [
        "carrier": "softbank", "reason": "unused", "plan": "monthly", "keep-number": "no",
        "login": "yes", "place": "japan", "means": "computer",
      ], doors: ["close-line"]),
    PlayedSession(
      guide: "lost",
      answers: [
        "what": "phone", "reason": "stolen", "card": "esim", "carrier": "au", "place": "japan",
        "means": "borrowed-phone", "login": "yes",
      ], doors: ["erase-phone"]),
    PlayedSession(
      guide: "id-card",
      answers: [
        "which-card": "my-number", "reason": "lost", "place": "japan",
        "means": "computer",
      ], doors: ["give-up-my-number"]),
  ]
}
