/// Gathers what is wrong with the content, each in the form that a build shows as an error.
struct EmbedProblems: Error {
  private(set) var lines: [String] = []

  mutating func add(_ file: GuideFile, _ place: Place, _ message: String) {
    lines.append("\(file.fullPath):\(place): error: \(message)")
  }

  mutating func add(_ file: GuideFile, _ problem: JSONProblem) {
    let message =
      switch problem.reason {
      case .repeatedKey(let key, let first): "repeated key \"\(key)\", first at \(first)"
      default: "\(problem.reason)"
      }
    add(file, problem.place, message)
  }

  func throwIfAny() throws(EmbedProblems) {
    if !lines.isEmpty { throw self }
  }
}
