import GuideCore

extension Sample {
  static func step(_ id: String, _ change: (inout Step) -> Void = { _ in }) -> Step {
    var step = Step(id: id, title: text(id), why: text("why \(id)"), detail: text("how \(id)"))
    change(&step)
    return step
  }

  static func way(_ id: String, _ change: (inout Way) -> Void = { _ in }) -> Way {
    var way = Way(id: id, title: text(id), detail: text("how \(id)"))
    change(&way)
    return way
  }

  static func danger(_ word: String) -> Step.Danger {
    Step.Danger(loses: text("loses"), instead: text("instead"), word: word)
  }

  /// Makes a guide of one section that asks all questions.
  static func guide(_ steps: [Step]) -> Guide {
    var guide = Guide(
      id: "short", order: 1, date: contentDate, title: text("Short"), summary: text("summary"),
      intro: text("intro"), outro: text("outro"))
    guide.sections = [Guide.Section(id: "all", title: text("All"), steps: steps)]
    guide.questions = questions.indices.map { Guide.Asked(question: $0) }
    return guide
  }

  static let guide: Guide = {
    var guide = Guide(
      id: "move", order: 1, date: contentDate, title: text("Move out"), summary: text("summary"),
      intro: text("intro"), outro: text("outro"))
    guide.questions = [
      Guide.Asked(question: reason), Guide.Asked(question: carrier),
      Guide.Asked(question: card, options: [1, 0]), Guide.Asked(question: mean),
      Guide.Asked(question: place), Guide.Asked(question: paper),
    ]
    guide.sections = [
      Guide.Section(id: "prepare", title: text("Prepare"), steps: [look, papersStep]),
      Guide.Section(
        id: "act", title: text("Act"), steps: [stopLine, form, cancel, deleteProfile]),
      Guide.Section(id: "later", title: text("Later"), steps: [sendBack, goHome]),
    ]
    guide.notes = notes
    return guide
  }()

  private static let look = step("look") {
    $0.facts = ["cancel.fee", "cancel.deadline"]
    $0.whenUnknown = true
    $0.waiting = .fact("delivery.time")
  }

  private static let papersStep = step("papers") {
    $0.bring = ["passport", "no-such-paper"]
    $0.accepts = "accepts.shop"
  }

  private static let stopLine = step("stop-line") {
    $0.when = has(reason, 0)
    $0.urgent = .always
    $0.whenUnknown = true
    $0.log = .call
    $0.ways = [
      way("web") {
        $0.needs = smsHere
        $0.facts = ["page.lost"]
      },
      way("phone") {
        $0.needs = voiceCall
        $0.facts = ["suspend.phone"]
        $0.phrases = ["stop", "no-such-phrase"]
      },
    ]
  }

  private static let form = step("form") {
    $0.when = .fact(key: "cancel.online", test: .value(true))
    $0.facts = ["page.lost"]
  }

  private static let cancel = step("cancel") {
    $0.when = has(reason, 2)
    $0.after = ["papers", "look"]
    $0.danger = danger("CANCEL")
    $0.facts = ["page.lost"]
    $0.phrases = ["stop"]
  }

  private static let deleteProfile = step("delete-profile") {
    $0.when = .all([has(reason, 2), has(card, 1)])
    $0.after = ["cancel"]
    $0.danger = danger("DELETE")
  }

  private static let sendBack = step("send-back") {
    $0.aliases = ["post-back"]
    $0.when = .all([has(card, 0), .not(has(reason, 0))])
    $0.guide = "lost"
    $0.log = .counter
  }

  private static let goHome = step("go-home")

  private static let notes: [Guide.Note] = {
    var special = Guide.Note(
      id: "abroad", kind: .special, title: text("Abroad"), text: text("Call from abroad"))
    special.when = has(place, 1)
    special.facts = ["police.phone"]
    var dont = Guide.Note(id: "dont", kind: .dont, title: text("Do not"), text: text("Wait"))
    dont.when = has(reason, 0)
    let before = Guide.Note(id: "before", kind: .before, title: text("First"), text: text("Sit"))
    return [special, dont, before]
  }()
}
