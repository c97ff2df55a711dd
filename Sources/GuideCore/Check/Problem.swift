/// Something wrong in content, with its place; problems are gathered and shown all at once.
package struct Problem: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// The text is no JSON; the words come from the reader.
    case syntax(String)
    case repeatedKey(String)
    case unknownKey(String, nearest: String?)
    case missingKey(String)
    case wrongKind(expected: String)
    case emptyText
    case missingLanguage(Language)
    case notOneOf(String, allowed: [String], nearest: String?)
    case unknownName(kind: String, name: String, nearest: String?)
    case repeatedID(String)
    case badID(String)
    case reservedID(String)
    case badDate(String)
    case dateInFuture(String)
    case badNumber
    case badAddress(String)
    case badHour(String)
    case controlCharacter
    case noSource
    case noAuthority
    case notExactlyOne([String])
    case variantsClash(String)
    case forbiddenNumber(String)
    case factOwner(String, expected: String)
    case factKind(String, expected: String)
    case cycle([String])
    case afterLaterSection(String, String)
    case dangerWhenUnknown(String)
    case badWord(String)
    case unreachableStep(String)
    /// An option does the same as another one: nothing.
    case optionLeadsNowhere(question: String, option: String, same: String)
    /// No answer to the question changes the guide, or no path ever asks it.
    case questionLeadsNowhere(String)
    case tooManyQuestions(Int, path: String)
    /// No way of a step can be gone on a path, and none is left open for everybody.
    case deadEnd(step: String, path: String)
    case dangerOnMaybe(step: String, path: String)
    case emptyPlan(path: String)
    case planTooLong(Int)
    case dangerInUnknownPlan(String)
    case scenario(String, ScenarioFault)
    /// A rule that must hold on every path does not; the path is the first one found.
    case alwaysBroken(rule: String, fault: ScenarioFault, path: String)
    case wrongTerm(String, instead: String)
    case tooMany(String, Int)
    case fileName(id: String, file: String)
    case missingFact(String)
    case sameName(String, of: String)
    case nothingToCheck(String)
    case cannotRead(String)
  }

  package var file: String
  package var line: Int?
  package var column: Int?
  /// Where in the file's structure, such as `sections[1].steps[3].title`.
  package var path: String
  package var reason: Reason

  package init(
    file: String, line: Int? = nil, column: Int? = nil, path: String = "", reason: Reason
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.reason = reason
  }

  /// Content with a missing translation can still be shown; everything else is refused.
  package var allowsUse: Bool {
    switch reason {
    case .missingLanguage, .wrongTerm, .dateInFuture, .unreachableStep, .optionLeadsNowhere,
      .questionLeadsNowhere, .missingFact:
      true
    default: false
    }
  }
}
