internal import GuideCore
internal import GuideStore
internal import TextLayout

extension Program {
  func check(content arguments: Arguments) throws -> ProgramEnd { .status(.done) }
}
extension Wording {
  func line(_ problem: Problem) -> String {
    "\(problem.file):\(problem.line ?? 0):\(problem.column ?? 0): \(problem.path): \(problem.reason)"
  }
}
