import GuideCore
import TextLayout

/// Draws passages as the elements of a page, each step and each note in a block of its own.
struct PassageHTML {
  private var finished: [HTMLNode] = []
  private var block: [HTMLNode] = []
  private var blockStart: HTMLBlock?
  private var danger: [HTMLNode] = []
  private var replies: [HTMLNode] = []
  private var codes: [HTMLNode] = []
  /// Finished sentences with what belongs to them, and the one that is being put together.
  private var phrases: [HTMLNode] = []
  private var phrase: [HTMLNode] = []
  private var phraseLevel = 0
  /// Measures blocks, so that only long ones may be broken; nil breaks none.
  private var measure: PageMeasure?
  private var height = 0.0

  /// What an open block is.
  private enum HTMLBlock {
    case step(Int)
    case note
    case sources
  }

  static func nodes(_ passages: [Passage], measure: PageMeasure? = nil) -> [HTMLNode] {
    var drawing = PassageHTML()
    drawing.measure = measure
    for passage in passages { drawing.add(passage) }
    drawing.closeBlock()
    return drawing.finished
  }

  private mutating func add(_ passage: Passage) {
    if passage.kind != .danger { closeDanger() }
    if passage.kind != .reply { closeReplies() }
    if passage.kind == .sentence || passage.level <= phraseLevel { closePhrase() }
    if passage.kind != .sentence, phrase.isEmpty { closePhrases() }
    switch passage.kind {
    case .code(let address):
      if codes.isEmpty { closeBlock() }
      codes.append(code(address, passage))
      return
    default: closeCodes()
    }
    switch passage.kind {
    case .guideTitle:
      closeBlock()
      put(heading("h1", passage))
    case .sectionTitle:
      closeBlock()
      put(heading("h2", passage))
    case .stepTitle(let number, let box):
      closeBlock()
      blockStart = .step(number)
      put(title(number, box, passage))
    case .danger: danger.append(paragraph(passage, class: nil))
    case .reply: replies.append(paragraph(passage, class: "reply"))
    case .item:
      if passage.level == 0 { openNote() }
      put(paragraph(passage, class: "item"))
    case .sentence:
      phraseLevel = passage.level
      phrase.append(paragraph(passage, class: "sentence"))
    case .reading(let isLatin):
      put(paragraph(passage, class: "reading", lang: isLatin ? "ja-Latn" : "ja-Hira"))
    case .heading: put(paragraph(passage, class: "heading"))
    case .address(let isLink): put(address(passage, isLink: isLink))
    case .source(let number):
      if case .sources? = blockStart {
      } else {
        closeBlock()
        blockStart = .sources
      }
      put(source(number, passage))
    case .blank: put(paragraph(passage, class: "blank"))
    case .line:
      if passage.level <= 0, case .note? = blockStart { closeBlock() }
      put(paragraph(passage, class: nil))
    case .code: break
    }
    if blockStart != nil { height += measure?.height(of: passage) ?? 0 }
  }

  private mutating func put(_ node: HTMLNode) {
    if !phrase.isEmpty {
      phrase.append(node)
      return
    }
    if blockStart == nil { finished.append(node) } else { block.append(node) }
  }

  private mutating func openNote() {
    if case .step? = blockStart { return }
    closeBlock()
    blockStart = .note
  }

  private mutating func closeBlock() {
    closeDanger()
    closeReplies()
    closePhrase()
    closePhrases()
    closeCodes()
    defer {
      height = 0
      block = []
      blockStart = nil
    }
    switch blockStart {
    case .step(let number)?:
      let isLong = measure.map { height > $0.unbroken } ?? false
      finished.append(
        .make("section", class: isLong ? "step long" : "step", id: "step-\(number)", [], block))
    case .note?: finished.append(.make("div", class: "note", [], block))
    case .sources?: finished.append(.make("div", class: "sources", [], block))
    case nil: break
    }
  }

  private mutating func closeDanger() {
    guard !danger.isEmpty else { return }
    let node = HTMLNode.make("div", class: "danger", [], danger)
    danger = []
    put(node)
  }

  private mutating func closeReplies() {
    guard !replies.isEmpty else { return }
    let node = HTMLNode.make("div", class: "replies", [], replies)
    replies = []
    put(node)
  }

  private mutating func closePhrase() {
    guard !phrase.isEmpty else { return }
    phrases.append(.make("div", class: "phrase", [], phrase))
    phrase = []
    phraseLevel = -1
  }

  private mutating func closePhrases() {
    guard !phrases.isEmpty else { return }
    let node = HTMLNode.make("div", class: "phrases", [], phrases)
    phrases = []
    put(node)
  }

  private mutating func closeCodes() {
    guard !codes.isEmpty else { return }
    finished.append(.make("div", class: "codes", [], codes))
    codes = []
  }

  private func heading(_ name: String, _ passage: Passage) -> HTMLNode {
    .make(name, class: passage.versions.count > 1 ? "pair" : nil, [], versions(passage))
  }

  private func title(_ number: Int, _ box: Passage.Box, _ passage: Passage) -> HTMLNode {
    let mark = HTMLNode.make(
      "span", class: "box", [("aria-hidden", "true")], [.text(PassageHTML.sign(box))])
    let words = HTMLNode.make(
      "span", class: passage.versions.count > 1 ? "pair" : "words", [], versions(passage))
    return .make(
      "h3", [],
      [mark, .make("span", class: "number", [], [.text("\(number). ")]), words])
  }

  private static func sign(_ box: Passage.Box) -> String {
    switch box {
    case .todo: "\u{A0}"
    case .done: "x"
    case .skipped: "-"
    case .waiting: "~"
    }
  }

  private func paragraph(
    _ passage: Passage, class name: String?, lang: String? = nil
  ) -> HTMLNode {
    var names = name.map { [$0] } ?? []
    if passage.level > 0 { names.append("in\(min(passage.level, 4))") }
    if passage.opensGroup { names.append("opens") }
    if passage.versions.count == 1, let version = passage.versions.first {
      return .make(
        "p", class: names.isEmpty ? nil : names.joined(separator: " "),
        lang: lang ?? version.language?.pageTag, [],
        InlineHTML.nodes(version.text, in: version.language))
    }
    let parts = passage.versions.map { version in
      HTMLNode.make(
        "p", lang: lang ?? version.language?.pageTag, [],
        InlineHTML.nodes(version.text, in: version.language))
    }
    return .make("div", class: (["pair"] + names).joined(separator: " "), [], parts)
  }

  private func address(_ passage: Passage, isLink: Bool) -> HTMLNode {
    let text = passage.versions.first?.text.string ?? ""
    let isWeb = isLink && text.hasPrefix("https://")
    let words = HTMLNode.make("b", class: "url", [], [.text(text)])
    let node = isWeb ? HTMLNode.make("a", [("href", text)], [words]) : words
    return .make("p", class: "address in\(min(passage.level, 4))", [], [node])
  }

  /// The code beside the address in full, which is a link on a screen.
  private func code(_ address: String, _ passage: Passage) -> HTMLNode {
    let link = HTMLNode.make(
      "a", [("href", address)], [.make("b", class: "url", [], [.text(address)])])
    return .make(
      "div", class: "code", [],
      (QRCode(address).map { [$0.picture] } ?? [])
        + [.make("div", [], [paragraph(passage, class: nil), .make("p", [], [link])])])
  }

  private func source(_ number: Int, _ passage: Passage) -> HTMLNode {
    let version = passage.versions.first
    return .make(
      "p", class: "source", lang: version?.language?.pageTag, [],
      [.make("span", class: "number", [], [.text("[\(number)] ")])]
        + (version.map { InlineHTML.nodes($0.text, in: $0.language) } ?? []))
  }

  /// One element for each language, or the words alone where all languages say the same.
  private func versions(_ passage: Passage) -> [HTMLNode] {
    passage.versions.map { version in
      .make(
        "span", lang: version.language?.pageTag, [],
        InlineHTML.nodes(version.text, in: version.language))
    }
  }
}
