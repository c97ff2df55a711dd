package import GuideCore
import TextLayout

extension PlanPassages {
  /// Gives what only a sheet says of itself: its code, its day and its languages.
  package func imprint(printed: Day?) -> [Passage] {
    passage(.line) { voice in
      guard let printed else { return "" }
      return voice.fill(
        Interface.sheetPrinted, ("day", voice.prose(voice.words.day(printed), .hint)),
        style: .hint)
    }
      + passage(.line) { voice in
        let names = options.languages.map { voice.prose($0.endonym, .hint) }
        return voice.fill(Interface.sheetLanguages, ("names", voice.items(names)), style: .hint)
      }
      + passage(.line) { voice in
        let code = showsAnswers ? plan.code : plan.codeWithoutAnswers
        return voice.fill(
          Interface.guideCode, ("code", StyledText(prose: code, .hint)), style: .hint)
      }
  }

  /// Lists what the steps ask to bring, each once, with the steps that ask for it, and the sets of
  /// papers of which one is asked for.
  package var bag: [Passage] {
    var papers: [Paper] = []
    var steps: [String: [Int]] = [:]
    for step in plan.steps where !options.withholds(step) {
      for paper in step.bring {
        if steps[paper.id] == nil { papers.append(paper) }
        steps[paper.id, default: []].append(step.number)
      }
    }
    let sets = plan.steps.filter { !options.withholds($0) && !$0.papers.isEmpty }
    guard !papers.isEmpty || !sets.isEmpty else { return [] }
    var passages = passage(.sectionTitle, opensGroup: true) { $0.text(Interface.bagTitle, .title) }
    for step in sets {
      for fact in step.papers.map({ $0.fact }) {
        passages += passage(.reply) { voice in
          let number = voice.words.text(Interface.bagSteps, ("n", String(step.number)))
          let purpose = voice.bracketed(
            fact.variant?.purpose.map { [voice.text($0)] } ?? [], .plain)
          return voice.labelled(
            voice.text(fact.key.label) + purpose,
            voice.shown(fact, in: plan.situation.catalog)
              + voice.bracketed(voice.standing(fact) + [number]))
        }
      }
    }
    for paper in papers {
      passages += passage(.reply) { voice in
        let numbers = steps[paper.id, default: []].map { String($0) }
        let list = voice.words.list(numbers)
        return voice.paper(paper)
          + voice.bracketed([voice.words.text(Interface.bagSteps, ("n", list))])
      }
    }
    return passages
  }

  /// Heads the page to show with what the other person can point at, in Japanese first whatever the
  /// languages are; where nobody stands before a clerk, only the sentences have a heading.
  package var replies: [Passage] {
    guard plan.steps.contains(where: { $0.mayMeetClerk }) else {
      return sentences.isEmpty
        ? []
        : passage(.sectionTitle, opensGroup: true) { $0.text(Interface.sentencesTitle, .title) }
    }
    let languages = [.ja] + options.languages.filter { $0 != .ja }
    let blank = StyledText.unbreakable("____________")
    var passages = passage(.sectionTitle, opensGroup: true) {
      $0.text(Interface.counterTitle, .title)
    }
    passages +=
      Passage(.line, in: languages) { $0.text(Interface.counterPlease) }.map { [$0] } ?? []
    let texts = [
      Interface.replyYes, Interface.replyNo, Interface.replyMissing, Interface.replyComeBack,
      Interface.replyWrite,
    ]
    return passages
      + texts.compactMap { text in
        Passage(.reply, in: languages) { $0.fill(text, ("blank", blank)) }
      }
  }

  /// Repeats every sentence of the plan once, to be read across a counter.
  package var sentences: [Passage] {
    var seen: Set<String> = []
    var passages: [Passage] = []
    for step in plan.steps where !options.withholds(step) {
      for phrase in step.allPhrases where seen.insert(phrase.id).inserted {
        passages += passage(.sentence, opensGroup: true) { $0.prose("「\(phrase.ja)」", .label) }
        passages += passage(.line, level: 1) { voice in
          phrase.meaning(voice.language).map { meaning in
            voice.prose(meaning)
              + voice.bracketed([
                voice.words.text(Interface.bagSteps, ("n", String(step.number)))
              ])
          } ?? ""
        }
      }
    }
    return passages
  }

  /// Gives the official party's own pages with a code for each, and the steps that send there.
  package var codes: [Passage] {
    var pages: [(fact: PlanFact, address: String, steps: [Int])] = []
    for step in plan.steps where !options.withholds(step) {
      for fact in step.facts + step.ways.filter({ $0.usable != .no }).flatMap({ $0.facts }) {
        guard let address = fact.officialAddress, fact.qrCode != nil else { continue }
        if let place = pages.firstIndex(where: { $0.address == address }) {
          if pages[place].steps.last != step.number { pages[place].steps.append(step.number) }
        } else {
          pages.append((fact, address, [step.number]))
        }
      }
    }
    guard !pages.isEmpty else { return [] }
    var passages = passage(.sectionTitle, opensGroup: true) {
      $0.text(Interface.codesTitle, .title)
    }
    for page in pages {
      passages += passage(.code(address: page.address), opensGroup: true) { voice in
        let list = voice.words.list(page.steps.map { String($0) })
        return voice.text(page.fact.key.label)
          + voice.bracketed([voice.words.text(Interface.bagSteps, ("n", list))])
      }
    }
    return passages
  }

  /// Asks every open question on paper, with the steps that each answer strikes out.
  package var decisions: [Passage] {
    let all = plan.situation.catalog.questions
    let open = plan.liveQuestions.filter { all.indices.contains($0.question) }
    guard !open.isEmpty else { return [] }
    var passages = passage(.sectionTitle, opensGroup: true) {
      $0.text(Interface.decisionTitle, .title)
    }
    passages += passage(.line) { $0.text(Interface.decisionHow, .hint) }
    for asked in open {
      let question = all[asked.question]
      passages += passage(.item) { $0.text(question.text, .title) }
      passages += passage(.line, level: 1) {
        $0.fill(Interface.howToFind, ("how", $0.text(question.how, .hint)), style: .hint)
      }
      if question.source == .carriers {
        passages += passage(.blank, level: 1) { _ in .unbreakable("____________________") }
        continue
      }
      for place in asked.places(in: question, to: plan.carrier?.kind) {
        let struck = question.many ? [] : struckOut(by: place, of: asked.question)
        passages += passage(.reply, level: 1) { voice in
          let label = voice.text(question.options[place].label)
          guard !struck.isEmpty else { return label }
          let list = voice.words.list(struck.map { String($0) })
          return label + voice.bracketed([voice.words.text(Interface.decisionStrike, ("n", list))])
        }
      }
      if question.many {
        passages += passage(.reply, level: 1) { $0.text(QuestionOption.noneOfThese.label) }
      }
      passages += passage(.reply, level: 1) { $0.text(Interface.decisionUnknown) }
    }
    return passages
  }

  /// Gives the numbers of the steps that this one answer rules out.
  private func struckOut(by option: Int, of question: Int) -> [Int] {
    var situation = plan.situation
    situation.answers[question] = .option(option)
    return plan.steps.filter { situation.verdict($0.step.when) == .no }.map { $0.number }
  }
}

extension Plan {
  /// Names the guide and the content only.
  package var codeWithoutAnswers: String { "\(guide.id) \(contentDate.iso)" }
}
