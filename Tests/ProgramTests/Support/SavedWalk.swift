import Foundation

/// A saved walk as any other program would read it.
struct SavedWalk: Decodable, Equatable {
  struct Event: Decodable, Equatable {
    var at: String
    var `do`: String
    var step: String?
    var question: String?
    /// The options of an answer, or "unknown"; the languages of a change of language.
    var value: [String]?
    var text: String?

    private enum Key: String, CodingKey { case at, `do`, step, question, value, text }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      at = try values.decode(String.self, forKey: .at)
      self.do = try values.decode(String.self, forKey: .do)
      step = try values.decodeIfPresent(String.self, forKey: .step)
      question = try values.decodeIfPresent(String.self, forKey: .question)
      text = try values.decodeIfPresent(String.self, forKey: .text)
      value =
        if let word = try? values.decode(String.self, forKey: .value) { [word] } else {
          try values.decodeIfPresent([String].self, forKey: .value)
        }
    }
  }

  struct Planned: Decodable, Equatable {
    var id: String
    var rev: String
  }

  var format: Int
  var id: String
  var guide: String
  var languages: [String]
  var events: [Event]
  var plan: [Planned]

  /// Reads the only walk in a state folder; nil if none is saved.
  static func only(in state: URL) throws -> SavedWalk? {
    let folder = state.appending(path: "walks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let files = names.filter { $0.hasSuffix(".json") }
    guard let file = files.first else { return nil }
    guard files.count == 1 else { throw Several(files: files) }
    let data = try Data(contentsOf: folder.appending(path: file))
    return try JSONDecoder().decode(SavedWalk.self, from: data)
  }

  struct Several: Error {
    let files: [String]
  }

  /// Lists the steps of which the last mark is this one.
  func steps(marked mark: String) -> Set<String> {
    var marks: [String: String] = [:]
    for event in events {
      if let step = event.step, ["done", "skip", "waiting", "reopen"].contains(event.do) {
        marks[step] = event.do
      }
    }
    return Set(marks.filter { $0.value == mark }.keys)
  }
}
