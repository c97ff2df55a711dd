/// One way to talk with a walk: lines over a pipe, lines on a terminal, or keys on a terminal.
protocol WalkFace: AnyObject {
  /// Waits for a prompt that `isPrompt` finds, and gives what was shown since the last input.
  func shown(until isPrompt: (String) -> Bool) throws -> String
  func answer(_ options: [Int], of count: Int, name: String, isMany: Bool) throws
  func unknown(of count: Int) throws
  func press(_ key: String) throws
  func type(_ text: String) throws
  func back() throws
  func end() throws -> ProgramEnding
}

/// How a program ended.
enum ProgramEnding: Equatable {
  case exited(Int32)
  case died(signal: Int32)
}

/// Says that the program did not show what was waited for.
struct NothingCame: Error, CustomStringConvertible {
  let description: String
}
