extension Guide {
  /// Lists the answers that the kind of a carrier leaves no choice in, each as question and option.
  func settled(by carrier: Carrier?, _ catalog: Catalog) -> [(question: Int, option: Int)] {
    guard let kind = carrier?.kind else { return [] }
    return questions.compactMap { asked in
      let options = catalog.questions[asked.question].options
      guard let option = options.firstIndex(where: { $0.settledBy == kind }),
        asked.options.isEmpty || asked.options.contains(option)
      else { return nil }
      return (asked.question, option)
    }
  }
}

extension Catalog {
  /// Lists what can be answered to a question of a guide, after what was answered to others: first the
  /// carriers of the kind that leaves room for no other answer.
  package func choices(_ question: Int, in asked: Guide.Asked?, after answers: Answers)
    -> [QuestionOption]
  {
    let kind = self.question("carrier").flatMap {
      questions[$0].options(in: answers[$0].mask).first?.kind
    }
    let choices = questions[question].choices(in: asked, to: kind)
    guard questions[question].source == .carriers else { return choices }
    let kinds = questions.indices.flatMap { place in
      questions[place].options(in: answers[place].mask).compactMap { $0.settledBy }
    }
    guard !kinds.isEmpty else { return choices }
    let isFirst = { (option: QuestionOption) in option.kind.map { kinds.contains($0) } ?? false }
    return choices.filter { isFirst($0) } + choices.filter { !isFirst($0) }
  }
}

extension Situation {
  /// Puts what follows from the carrier in the place of what was answered, or was not.
  ///
  /// An answer that its customers cannot have counts as not given. The answers change and no condition
  /// does: while the carrier is not known, every answer counts. The proof of all paths takes more than
  /// can be answered, and leaves such answers as they are.
  func settled(for guide: Guide) -> Situation {
    var settled = self
    for asked in guide.questions {
      let question = catalog.questions[asked.question]
      let mask = answers[asked.question].mask
      let open = mask & ~question.closed(to: carrier?.kind)
      if open != mask { settled.answers[asked.question] = open == 0 ? .unset : .chosen(open) }
    }
    for entry in guide.settled(by: carrier, catalog) {
      settled.answers[entry.question] = .option(entry.option)
    }
    return settled
  }
}
