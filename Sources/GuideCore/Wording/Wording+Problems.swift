internal import TextLayout

extension Wording {
  /// Writes a problem as `file:line:column: path: message`, the form that editors understand.
  ///
  /// It is one line whatever a name in the content holds, so that no content can write one of its own.
  package func line(_ problem: Problem) -> String {
    var place = problem.file
    if let line = problem.line {
      place += ":\(line)"
      if let column = problem.column { place += ":\(column)" }
    }
    if !problem.path.isEmpty { place += ": " + problem.path }
    return (place + ": " + message(problem.reason)).withoutControls()
  }

  /// Says what is wrong, and what was perhaps meant.
  package func message(_ reason: Problem.Reason) -> String {
    let words = words(of: reason)
    guard let nearest = reason.nearest else { return words }
    return words
      + text(Interface.inBrackets, ("text", text(Interface.problemDidYouMean, ("name", nearest))))
  }

  private func words(of reason: Problem.Reason) -> String {
    switch reason {
    case .syntax(let detail): text(Interface.problemSyntax, ("detail", detail))
    case .repeatedKey(let name): text(Interface.problemRepeatedKey, ("name", name))
    case .unknownKey(let name, _): text(Interface.problemUnknownKey, ("name", name))
    case .missingKey(let name): text(Interface.problemMissingKey, ("name", name))
    case .wrongKind(let name): text(Interface.problemWrongKind, ("name", name))
    case .emptyText: text(Interface.problemEmptyText)
    case .missingLanguage(let language):
      text(Interface.problemMissingLanguage, ("name", language.rawValue))
    case .notOneOf(let name, let allowed, _):
      text(Interface.problemNotOneOf, ("name", name), ("values", list(allowed)))
    case .unknownName(let kind, let name, _):
      text(Interface.problemUnknownName, ("kind", kind), ("name", name))
    case .repeatedID(let name): text(Interface.problemRepeatedID, ("name", name))
    case .badID(let name): text(Interface.problemBadID, ("name", name))
    case .reservedID(let name): text(Interface.problemReservedID, ("name", name))
    case .fileName(let id, let file):
      text(Interface.problemFileName, ("name", id), ("other", file))
    case .sameName(let name, let owner):
      text(Interface.problemSameName, ("name", name), ("other", owner))
    case .nothingToCheck(let name): text(Interface.problemNothingToCheck, ("name", name))
    case .cannotRead(let detail): text(Interface.problemCannotRead, ("detail", detail))
    case .tooMany(let name, let most):
      text(Interface.problemTooMany, ("name", name), ("most", String(most)))
    case .wrongTerm(let name, let instead):
      text(Interface.problemWrongTerm, ("name", name), ("other", instead))
    default: factWords(of: reason) ?? stepWords(of: reason) ?? pathWords(of: reason) ?? ""
    }
  }

  private func factWords(of reason: Problem.Reason) -> String? {
    switch reason {
    case .badDate(let name): text(Interface.problemBadDate, ("name", name))
    case .dateInFuture(let name): text(Interface.problemDateInFuture, ("name", name))
    case .badNumber: text(Interface.problemBadNumber)
    case .badAddress(let name): text(Interface.problemBadAddress, ("name", name))
    case .badHour(let name): text(Interface.problemBadHour, ("name", name))
    case .controlCharacter: text(Interface.problemControlCharacter)
    case .noSource: text(Interface.problemNoSource)
    case .noAuthority: text(Interface.problemNoAuthority)
    case .notExactlyOne(let names):
      text(Interface.problemNotExactlyOne, ("values", list(names)))
    case .variantsClash(let name): text(Interface.problemVariantsClash, ("name", name))
    case .forbiddenNumber(let name): text(Interface.problemForbiddenNumber, ("name", name))
    case .factOwner(let name, let expected):
      text(Interface.problemFactOwner, ("name", name), ("expected", expected))
    case .factKind(let name, let expected):
      text(Interface.problemFactKind, ("name", name), ("expected", expected))
    case .missingFact(let name): text(Interface.problemMissingFact, ("name", name))
    default: nil
    }
  }

  private func stepWords(of reason: Problem.Reason) -> String? {
    switch reason {
    case .cycle(let ids):
      text(Interface.problemCycle, ("values", ids.joined(separator: " > ")))
    case .afterLaterSection(let name, let other):
      text(Interface.problemAfterLater, ("name", name), ("other", other))
    case .dangerWhenUnknown(let name): text(Interface.problemDangerWhenUnknown, ("name", name))
    case .badWord(let name): text(Interface.problemBadWord, ("name", name))
    case .unreachableStep(let name): text(Interface.problemUnreachable, ("name", name))
    case .optionLeadsNowhere(let question, let option, let same):
      text(
        Interface.problemOptionIdle, ("question", question), ("name", option), ("other", same))
    case .questionLeadsNowhere(let name): text(Interface.problemQuestionIdle, ("name", name))
    default: nil
    }
  }

  private func pathWords(of reason: Problem.Reason) -> String? {
    switch reason {
    case .tooManyQuestions(let count, let path):
      text(
        Interface.problemTooManyQuestions, ("count", String(count)),
        ("most", String(PathProof.questionLimit)), ("path", path))
    case .deadEnd(let step, let path):
      text(Interface.problemDeadEnd, ("name", step), ("path", path))
    case .dangerOnMaybe(let step, let path):
      text(Interface.problemDangerOnMaybe, ("name", step), ("path", path))
    case .emptyPlan(let path): text(Interface.problemEmptyPlan, ("path", path))
    case .planTooLong(let count):
      text(
        Interface.problemPlanTooLong, ("count", String(count)),
        ("most", String(PathProof.unknownPlanLimit)))
    case .dangerInUnknownPlan(let name): text(Interface.problemDangerInUnknown, ("name", name))
    case .scenario(let name, let fault):
      text(Interface.problemScenario, ("name", name), ("fault", self.fault(fault)))
    case .alwaysBroken(let rule, let fault, let path):
      text(
        Interface.problemAlways, ("name", rule), ("fault", self.fault(fault)), ("path", path))
    default: nil
    }
  }

  /// Says in what a plan differs from what was expected.
  package func fault(_ fault: ScenarioFault) -> String {
    let nothing = text(Interface.faultNothing)
    return switch fault {
    case .first(let expected, let found):
      text(Interface.faultFirst, ("name", expected), ("found", found ?? nothing))
    case .missingStep(let name): text(Interface.faultMissingStep, ("name", name))
    case .unwantedStep(let name): text(Interface.faultUnwantedStep, ("name", name))
    case .order(let first, let second):
      text(Interface.faultOrder, ("name", first), ("other", second))
    case .needs(let step, let other):
      text(Interface.faultNeeds, ("name", step), ("other", other))
    case .missingFact(let name): text(Interface.faultMissingFact, ("name", name))
    case .missingPhrase(let name): text(Interface.faultMissingPhrase, ("name", name))
    case .way(let step, let expected, let found):
      text(
        Interface.faultWay, ("name", step), ("way", expected), ("found", found ?? nothing))
    case .tooManySteps(let expected, let found):
      text(
        Interface.faultTooManySteps, ("count", String(found)), ("most", String(expected)))
    case .missingDanger(let name): text(Interface.faultMissingDanger, ("name", name))
    case .unwantedDanger(let name): text(Interface.faultUnwantedDanger, ("name", name))
    }
  }
}

extension Problem.Reason {
  fileprivate var nearest: String? {
    switch self {
    case .unknownKey(_, let nearest), .notOneOf(_, _, let nearest),
      .unknownName(_, _, let nearest):
      nearest
    default: nil
    }
  }
}
