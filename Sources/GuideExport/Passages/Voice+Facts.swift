import GuideCore
import TextLayout

extension Voice {
  /// Says what a fact says, numbers and addresses unbroken.
  func shown(_ fact: PlanFact, in catalog: Catalog) -> StyledText {
    guard let value = fact.variant?.value else { return prose(words.shown(fact)) }
    return self.value(value, of: fact.key, in: catalog)
  }

  /// Writes a value, numbers and addresses unbroken, papers by name.
  func value(_ value: FactValue, of key: FactKey, in catalog: Catalog) -> StyledText {
    switch value {
    case .phone(let phone):
      .unbreakable(phone.number.withoutControls(), .fact) + bracketed(words.phoneDetails(phone))
    case .address(let address): .unbreakable(address.withoutControls(), .fact)
    case .path(let labels): path(labels)
    case .papers(let sets):
      sets.map { set in papers(set.compactMap { catalog.paper($0) }) }
        .joined(separator: text(Interface.orSeparator))
    case .text(let text): self.text(text)
    case .money, .duration, .hours, .yesNo, .date: prose(words.shown(value, of: key), .fact)
    }
  }

  /// Joins the papers of a set, all of which are needed.
  func papers(_ papers: [Paper]) -> StyledText {
    papers.map { paper($0) }.joined(separator: " + ")
  }

  /// Names a paper, with its Japanese name if that differs.
  func paper(_ paper: Paper) -> StyledText {
    let name = text(paper.name)
    if language == .ja || paper.name[language] == paper.japanese { return name }
    return name + fill(Interface.inBrackets, ("text", prose(paper.japanese, .label)))
  }

  /// Writes labels in the order in which they are pressed, with their meanings.
  func path(_ labels: [ScreenLabel]) -> StyledText {
    labels.map { label in
      var text = whole("「\(label.ja)」")
      if let meaning = meaning(label) {
        text += fill(Interface.inBrackets, ("text", prose(meaning)))
      }
      return text
    }.joined(separator: " > ")
  }

  /// Keeps Japanese words on one line as long as any line can hold them.
  private func whole(_ words: String) -> StyledText {
    let clean = words.withoutControls()
    return clean.columns <= 24 ? .unbreakable(clean, .label) : StyledText(clean, .label)
  }

  /// Writes the readings of labels in the same order.
  func readings(_ labels: [ScreenLabel]) -> StyledText {
    labels.filter { !$0.reading.isEmpty }.map { prose($0.reading, .hint) }
      .joined(separator: StyledText(" > ", .hint))
  }

  /// Writes a label with its reading and meaning; a Japanese reader needs the label only.
  func label(_ label: ScreenLabel) -> StyledText {
    let ja = whole("「\(label.ja)」")
    guard let meaning = meaning(label) else { return ja }
    return labelled(ja + bracketed([label.reading].filter { !$0.isEmpty }), prose(meaning))
  }

  private func meaning(_ label: ScreenLabel) -> String? {
    switch language {
    case .ja: nil
    case .zh: label.zh.isEmpty ? nil : label.zh
    case .en: label.en.isEmpty ? nil : label.en
    }
  }

  /// Tells which key to press when a recorded voice answers.
  func menu(_ item: Phone.MenuItem) -> StyledText {
    var label = whole("「\(item.label.ja)」")
    if language != .ja {
      label += fill(Interface.inBrackets, ("text", text(item.label)))
    }
    return fill(
      Interface.pressKey, ("key", .unbreakable(item.press.withoutControls(), .fact)),
      ("label", label))
  }

  /// Says how a fact stands; "not confirmed" only if its words do not say so themselves.
  func standing(_ fact: PlanFact) -> [String] {
    let standing = words.standing(fact)
    guard fact.state == .unconfirmed else { return standing }
    let missing = words.text(Interface.notConfirmed)
    let said = words.shown(fact).lowercased().holds(missing.lowercased())
    return said ? standing.filter { $0 != missing } : standing
  }

  /// Joins hints as a list.
  func items(_ items: [StyledText]) -> StyledText {
    items.joined(separator: prose(words.text(Interface.listSeparator), .hint))
  }
}
