internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes "always" (true), "never" (false) or a condition.
  func flagOrCondition(_ value: JSONValue, _ catalog: Catalog) -> Condition? {
    value.bool.map { $0 ? .always : .never } ?? condition(value, catalog)
  }

  /// Decodes a condition; questions, options and fact keys have to exist in the catalog.
  func condition(_ value: JSONValue?, _ catalog: Catalog) -> Condition? {
    guard let value else { return nil }
    guard let members = value.object else {
      report(.wrongKind(expected: "condition (an object)"), at: value)
      return nil
    }
    let before = problems.count
    var parts: [Condition] = []
    var test: JSONValue?
    var factKey: (String, JSONValue)?
    for member in members {
      switch member.key {
      case "all":
        parts.append(.all(list(member.value).compactMap { condition($0, catalog) }))
      case "any":
        parts.append(.any(list(member.value).compactMap { condition($0, catalog) }))
      case "not":
        if let part = condition(member.value, catalog) { parts.append(.not(part)) }
      case "unknown":
        guard let id = string(member.value) else { continue }
        if let place = question(id, at: member.value.offset, catalog) {
          parts.append(.unknown(question: place))
        }
      case "kind":
        if let part = kind(member.value, catalog) { parts.append(part) }
      case "fact": factKey = string(member.value).map { ($0, member.value) }
      case "is": test = member.value
      default:
        if let part = answer(member, catalog) { parts.append(part) }
      }
    }
    if let (key, place) = factKey {
      if let part = fact(key, place, test, value, catalog) { parts.append(part) }
    } else if let test {
      report(.missingKey("fact"), at: test)
    }
    if parts.isEmpty, problems.count == before {
      report(.wrongKind(expected: "condition"), at: value)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func question(_ id: String, at offset: Int, _ catalog: Catalog) -> Int? {
    if let place = catalog.question(id) { return place }
    let names = catalog.questions.map { $0.id } + ["all", "any", "not", "unknown", "kind", "fact"]
    report(
      .unknownName(kind: "question", name: id, nearest: Nearest.name(to: id, among: names)),
      offset: offset)
    return nil
  }

  /// Decodes a kind of carrier: the same as naming all carriers of that kind.
  private func kind(_ value: JSONValue, _ catalog: Catalog) -> Condition? {
    guard let place = catalog.questions.firstIndex(where: { $0.source == .carriers }) else {
      return nil
    }
    let wanted = (value.array.map { Array($0) } ?? [value]).compactMap {
      word($0, Carrier.Kind.self)
    }
    guard !wanted.isEmpty else { return nil }
    var mask: UInt128 = 0
    for index in catalog.questions[place].options.indices {
      guard let kind = catalog.questions[place].options[index].kind else { continue }
      if wanted.contains(kind) { mask |= 1 << UInt128(index) }
    }
    return mask == 0 ? .never : .answer(question: place, options: mask)
  }

  private func answer(_ member: JSONMember, _ catalog: Catalog) -> Condition? {
    guard let place = question(member.key, at: member.keyOffset, catalog) else { return nil }
    let mask = options(member.value, of: catalog.questions[place])
    return mask == 0 ? nil : .answer(question: place, options: mask)
  }

  /// Decodes the id of an option, or a list of ids, as bits; unknown ones are reported and left out.
  func options(_ value: JSONValue, of question: Question) -> UInt128 {
    var mask: UInt128 = 0
    func add(_ value: JSONValue) {
      guard let id = string(value) else { return }
      if let index = question.index(of: id) {
        mask |= 1 << UInt128(index)
      } else {
        unknown(id, "option of \(question.id)", question.options.map { $0.id }, value)
      }
    }
    if let list = value.array {
      for element in list { add(element) }
    } else {
      add(value)
    }
    return mask
  }

  private func fact(
    _ key: String, _ place: JSONValue, _ test: JSONValue?, _ whole: JSONValue,
    _ catalog: Catalog
  ) -> Condition? {
    guard let test else {
      report(.missingKey("is"), at: whole)
      return nil
    }
    guard factKey(key, place, catalog) != nil else { return nil }
    if let value = test.bool { return .fact(key: key, test: .value(value)) }
    switch string(test) {
    case "known": return .fact(key: key, test: .known)
    case "none": return .fact(key: key, test: .none)
    case let other?:
      report(
        .notOneOf(other, allowed: ["true", "false", "known", "none"], nearest: nil), at: test)
      return nil
    case nil: return nil
    }
  }

  /// Finds a registered key, or reports the nearest one.
  func factKey(_ key: String, _ place: JSONValue, _ catalog: Catalog) -> FactKey? {
    if let register = catalog.factKey(key) { return register }
    unknown(key, "fact", catalog.factKeys.map { $0.key }, place)
    return nil
  }

  func unknown(_ name: String, _ kind: String, _ names: [String], _ place: JSONValue) {
    report(
      .unknownName(kind: kind, name: name, nearest: Nearest.name(to: name, among: names)),
      at: place)
  }
}
