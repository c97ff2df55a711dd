internal import GuideCore
internal import StrictJSON

/// Writes and reads saved walks, format 1.
enum WalkCoding {
  static let format = 1

  static func text(_ walk: Walk) -> String {
    JSONOutput.object([
      ("format", .int(format)), ("id", .string(walk.id)), ("guide", .string(walk.guide)),
      ("content", .string(walk.content)),
      ("languages", .array(walk.languages.map { .string($0.rawValue) })),
      ("created", .string(walk.created.iso)), ("updated", .string(walk.updated.iso)),
      ("events", .array(walk.events.map { output($0) })),
      (
        "plan",
        .array(
          walk.plan.map { .object([("id", .string($0.id)), ("rev", .string($0.revision))]) })
      ),
    ]).text() + "\n"
  }

  private static func output(_ event: WalkEvent) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("at", .string(event.at.iso))]
    func say(_ word: String, _ more: (String, JSONOutput)...) {
      members.append(("do", .string(word)))
      if let step = event.step { members.append(("step", .string(step))) }
      if let revision = event.revision { members.append(("rev", .string(revision))) }
      members += more
    }
    switch event.action {
    case .answer(let question, let options):
      say(
        "answer", ("question", .string(question)),
        ("value", options.map { .array($0.map { .string($0) }) } ?? .string("unknown")))
    case .done: say("done")
    case .skip(let reason): say("skip", ("reason", .string(reason.rawValue)))
    case .waiting(let what): say("waiting", ("text", .string(what)))
    case .reopen: say("reopen")
    case .note(let text): say("note", ("text", .string(text)))
    case .reference(let text): say("reference", ("text", .string(text)))
    case .contact(let contact):
      say(
        "contact", ("who", .string(contact.who)), ("reference", .string(contact.reference)),
        ("promised", .string(contact.promised)))
    case .unlock: say("unlock")
    case .language(let languages):
      say("language", ("value", .array(languages.map { .string($0.rawValue) })))
    }
    return .object(members)
  }

  /// Reads a walk; nil if anything in it is not as this program writes it.
  static func walk(_ root: JSONValue) -> Walk? {
    guard let id = root["id"]?.string, let guide = root["guide"]?.string,
      let content = root["content"]?.string,
      let created = root["created"]?.string.flatMap({ Moment(iso: $0) }),
      let updated = root["updated"]?.string.flatMap({ Moment(iso: $0) }),
      let languages = languages(root["languages"]), let events = root["events"]?.array,
      let plan = root["plan"]?.array
    else { return nil }
    var walk = Walk(
      id: id, guide: guide, content: content, languages: languages, created: created,
      updated: updated)
    for value in events {
      guard let event = event(value) else { return nil }
      walk.events.append(event)
    }
    for value in plan {
      guard let id = value["id"]?.string, let revision = value["rev"]?.string else { return nil }
      walk.plan.append(Walk.Planned(id: id, revision: revision))
    }
    return walk
  }

  private static func languages(_ value: JSONValue?) -> [Language]? {
    guard let array = value?.array.map({ Array($0) }) else { return nil }
    let languages = array.compactMap { $0.string.flatMap { Language(rawValue: $0) } }
    return languages.isEmpty || languages.count < array.count ? nil : languages
  }

  private static func event(_ value: JSONValue) -> WalkEvent? {
    guard let at = value["at"]?.string.flatMap({ Moment(iso: $0) }),
      let word = value["do"]?.string, let action = action(word, value)
    else { return nil }
    return WalkEvent(
      at: at, step: value["step"]?.string, revision: value["rev"]?.string, action: action)
  }

  private static func action(_ word: String, _ value: JSONValue) -> WalkEvent.Action? {
    let text = value["text"]?.string
    switch word {
    case "answer":
      guard let question = value["question"]?.string, let given = value["value"] else {
        return nil
      }
      if given.string == "unknown" { return .answer(question: question, options: nil) }
      guard let array = given.array.map({ Array($0) }) else { return nil }
      let options = array.compactMap { $0.string }
      return options.count == array.count ? .answer(question: question, options: options) : nil
    case "done": return .done
    case "skip":
      return value["reason"]?.string.flatMap { WalkEvent.SkipReason(rawValue: $0) }
        .map { .skip($0) }
    case "waiting": return text.map { .waiting($0) }
    case "reopen": return .reopen
    case "note": return text.map { .note($0) }
    case "reference": return text.map { .reference($0) }
    case "contact":
      guard let who = value["who"]?.string, let reference = value["reference"]?.string,
        let promised = value["promised"]?.string
      else { return nil }
      return .contact(
        WalkEvent.Contact(who: who, reference: reference, promised: promised))
    case "unlock": return .unlock
    case "language": return languages(value["value"]).map { .language($0) }
    default: return nil
    }
  }
}
