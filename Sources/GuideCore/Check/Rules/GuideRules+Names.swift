extension GuideRules {
  /// Refuses ids of guides that the command line would take for a command.
  static func names(_ guide: Guide, _ reserved: CheckContext.Reserved) -> [Finding] {
    var findings: [Finding] = []
    if reserved.commands.contains(guide.id) {
      findings.append(Finding(ContentPath().key("id"), .reservedID(guide.id)))
    }
    for (place, alias) in guide.aliases.enumerated() where reserved.commands.contains(alias) {
      findings.append(Finding(ContentPath().element("aliases", place), .reservedID(alias)))
    }
    return findings
  }

  /// Finds questions that a guide lists twice.
  static func repeatedQuestions(_ guide: Guide, _ context: CheckContext) -> [Finding] {
    var seen: Set<Int> = []
    return guide.questions.enumerated().filter { !seen.insert($0.element.question).inserted }.map {
      Finding(
        ContentPath().element("questions", $0.offset),
        .repeatedID(context.catalog.questions[$0.element.question].id))
    }
  }

  /// Refuses ids of questions that are flags already.
  package static func questionNames(_ questions: [Question], _ reserved: CheckContext.Reserved)
    -> [Finding]
  {
    questions.enumerated().filter { reserved.flags.contains($0.element.id) }.map {
      Finding(ContentPath().element("questions", $0.offset).key("id"), .reservedID($0.element.id))
    }
  }
}
