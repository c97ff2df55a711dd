import Foundation
import TestSupport

/// A small guide of the tests' own, so that they do not depend on what is shipped.
enum SampleGuide {
  /// Words that stand in the instructions behind the door and nowhere else.
  static let secret = "PRESS-THE-RED-KNOB"
  static let word = "ERASE"

  /// Writes the guide into a folder for `--guides`.
  static func write(in folder: TemporaryFolder) throws -> String {
    try folder.write(guide(steps: steps), to: "content/procedures/sample.json")
    return folder.path("content")
  }

  /// Writes a guide of many plain steps.
  static func writeLong(_ count: Int, in folder: TemporaryFolder) throws -> String {
    let many = (1...count).map { step("step-\($0)", "Step \($0)", "Do thing \($0).") }
    try folder.write(guide(steps: many), to: "content/procedures/sample.json")
    return folder.path("content")
  }

  private static func text(_ text: String) -> String {
    #"{"zh": "\#(text)（中文）", "en": "\#(text)", "ja": "\#(text)（日本語）"}"#
  }

  private static func step(_ id: String, _ title: String, _ detail: String, _ more: String = "")
    -> String
  {
    """
    {"id": "\(id)", "title": \(text(title)), "why": \(text("Because of \(id)")),
     "detail": \(text(detail)), "when_unknown": true\(more)}
    """
  }

  private static var steps: [String] {
    [
      step(
        "call", "Call them", "Ask them to stop it.",
        #", "log": "call", "phrases": ["stop-line"], "waiting": {"min": 2, "max": 3, "unit": "days"}"#
      ),
      step(
        "look", "Look around", "Look left and right.",
        #", "when": {"place": "japan"}"#),
      step(
        "erase", "Erase it", secret,
        #", "danger": {"loses": \#(text("everything")), "instead": \#(text("keep it")), "word": "\#(word)"}"#
      ),
      step("rest", "Rest", "Sit down."),
    ]
  }

  private static func guide(steps: [String]) -> String {
    """
    {"$schema": "../schema/guide.schema.json", "id": "sample", "aliases": [], "order": 90,
     "date": "2026-11-20", "title": \(text("Sample guide")), "summary": \(text("A sample")),
     "intro": \(text("Take it easy")), "outro": \(text("Well done")),
     "questions": ["place"],
     "sections": [{"id": "only", "title": \(text("Only section")),
       "steps": [\(steps.joined(separator: ",\n"))]}],
     "notes": []}
    """
  }
}
