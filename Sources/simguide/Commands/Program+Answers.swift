internal import GuideCore
internal import GuideStore

extension Program {
  /// Loads a guide and what it shares; unknown names end with a suggestion.
  func load(_ name: String) throws -> (guide: Guide, catalog: Catalog) {
    guard let head = try guideHead(name) else {
      let names = try library.guideHeads().map { $0.id }
      throw ArgumentError.noSuch(
        kind: .guide, name: name, nearest: Nearest.name(to: name, among: names))
    }
    guard let (guide, catalog) = try library.guideWithCatalog(head.id) else {
      throw ArgumentError.noSuch(kind: .guide, name: name, nearest: nil)
    }
    return (guide, catalog)
  }

  /// Reads the answers that were given as flags, in the order of the guide's questions.
  func given(_ arguments: Arguments, _ guide: Guide, _ catalog: Catalog)
    throws -> [(question: String, options: [String]?)]
  {
    let asked = guide.questions.map { catalog.questions[$0.question].id }
    for flag in arguments.flags
    where !asked.contains(flag.name)
      && (flag.name == "carrier" || FlagSpec.fixed(flag.name) == nil)
    {
      throw ArgumentError.unknownFlag(
        "--" + flag.name, nearest: Nearest.name(to: flag.name, among: asked))
    }
    let kind = carrierKind(arguments, catalog)
    var given: [(question: String, options: [String]?)] = []
    for entry in guide.questions {
      let question = catalog.questions[entry.question]
      let values = arguments.values(question.id)
        .flatMap { question.many ? $0.split(separator: ",").map { String($0) } : [$0] }
      guard !values.isEmpty else { continue }
      if values == ["unknown"] {
        given.append((question.id, nil))
        continue
      }
      if !question.many, values.count > 1 {
        throw ArgumentError.needlessValue(flag: question.id)
      }
      let offered = question.choices(in: entry, to: kind)
      let options = try values.map { try option($0, offered, flag: question.id).id }
      given.append((question.id, QuestionOption.telling(options)))
    }
    return given
  }

  /// Gives the kind of the carrier that is named beside the other answers; nil without one.
  private func carrierKind(_ arguments: Arguments, _ catalog: Catalog) -> Carrier.Kind? {
    guard let place = catalog.question("carrier"), let name = arguments.values("carrier").last
    else {
      return nil
    }
    return OptionMatch.exact(name, among: catalog.questions[place].options)?.kind
  }

  /// Finds an option by id, alias or label, in any of the languages.
  func option(_ value: String, _ offered: [QuestionOption], flag: String)
    throws(ArgumentError) -> QuestionOption
  {
    if let found = OptionMatch.exact(value, among: offered) { return found }
    let names = offered.map { $0.id }
    let spellings = offered.flatMap { OptionMatch.spellings(of: $0) }
    let near = Nearest.name(to: value, among: spellings).flatMap {
      OptionMatch.exact($0, among: offered)?.id
    }
    throw .unknownValue(
      flag: flag, value: value, allowed: names + ["unknown"], nearest: near)
  }

  /// Makes the plan of a guide for given answers.
  func plan(_ guide: Guide, _ catalog: Catalog, _ given: [(question: String, options: [String]?)])
    throws -> Plan
  {
    let answers = catalog.answers(given)
    var carrier: Carrier?
    if let id = given.first(where: { $0.question == "carrier" })?.options?.first {
      carrier = try library.carrier(id, catalog, only: guide.factKeys)
    }
    let date = max(guide.date, carrier?.date ?? guide.date)
    let situation = Situation(
      catalog: catalog, answers: answers, carrier: carrier, moment: environment.now,
      contentDate: date, reader: settings.language)
    return Plan(guide: guide, situation: situation, contentDate: date)
  }
}

/// Matches what somebody types with the options of a question.
enum OptionMatch {
  /// Lists all spellings that stand for an option.
  static func spellings(of option: QuestionOption) -> [String] {
    [option.id] + option.aliases + [option.label.zh, option.label.en, option.label.ja]
  }

  static func exact(_ text: String, among options: [QuestionOption]) -> QuestionOption? {
    let wanted = folded(text)
    return options.first { $0.id == text }
      ?? options.first { option in spellings(of: option).contains { folded($0) == wanted } }
  }

  /// Finds the options of which some spelling begins with, or else contains, the text.
  static func matches(_ text: String, among options: [QuestionOption]) -> [QuestionOption] {
    if let exact = exact(text, among: options) { return [exact] }
    let wanted = folded(text)
    guard !wanted.isEmpty else { return [] }
    let starts = options.filter { option in
      spellings(of: option).contains { folded($0).hasPrefix(wanted) }
    }
    if !starts.isEmpty { return starts }
    return options.filter { option in
      spellings(of: option).contains { folded($0).holds(wanted) }
    }
  }

  /// Drops case, spaces, hyphens and the width of Latin letters.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let wide = (0xff01...0xff5e).contains(scalar.value)
      guard let plain = Unicode.Scalar(wide ? scalar.value - 0xfee0 : scalar.value) else {
        continue
      }
      if plain == " " || plain == "-" || plain == "\u{3000}" || plain == "_" { continue }
      result.unicodeScalars.append(plain)
    }
    return result.lowercased()
  }
}
