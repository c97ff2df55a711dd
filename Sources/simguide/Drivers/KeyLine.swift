internal import GuideCore
internal import TextLayout

/// The line of keys below a prompt: what is pressed there most, the way out among it.
struct KeyLine {
  /// One thing that can be pressed or typed.
  private enum Item {
    /// A command of the table.
    case key(WalkInput)
    /// A command under another name than in the table.
    case named(WalkInput, LocalText)
    /// A key that belongs to the place.
    case own(String, LocalText)
    case words(LocalText)
  }

  let place: KeyPlace
  /// Single keys, as opposed to typed lines.
  let usesKeys: Bool
  let language: Language
  /// The step is a call or a visit, which is written down while it lasts.
  var log: Step.Log?
  /// Enter shows more of the step before it moves on.
  var hasMore = false

  /// What is pressed, each with its meaning; no line break belongs into one of them.
  var parts: [String] {
    items.compactMap { item in
      switch item {
      case .key(let input): part(input, nil)
      case .named(let input, let name): part(input, name)
      case .own(let key, let name): "\(key) \(name[language])"
      case .words(let text): text[language]
      }
    }
  }

  /// The parts side by side, as many lines as they need.
  func lines(width: Int) -> [StyledText] { KeyLine.lines(parts, width: width) }

  static func lines(_ parts: [String], width: Int, gap: String = "  ") -> [StyledText] {
    var lines: [String] = []
    for part in parts {
      let longer = lines.last.map { $0 + gap + part }
      if let longer, longer.columns <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines.flatMap { StyledText($0, .hint).wrapped(to: width, indent: 2) }
  }

  /// What is pressed while a text is shown page by page; a text above the prompt can be left at once.
  static func page(
    linesLeft: Int, turnsBack: Bool = false, isAside: Bool = false, _ language: Language
  ) -> [String] {
    let more = Wording(language).text(
      linesLeft == 1 ? Interface.pagerMoreOne : Interface.pagerMore, ("n", String(linesLeft)))
    let line = KeyLine(place: .step, usesKeys: true, language: language)
    var parts = ["\(Interface.enterKey[language]) \(more)"]
    if turnsBack || !isAside {
      let back = turnsBack ? Interface.shortPageBack : Interface.shortBack
      parts += [line.part(.back, back)].compactMap { $0 }
    }
    if isAside { parts.append("Esc \(Interface.shortClose[language])") }
    return parts + line.parts(of: [.quit])
  }

  /// What is pressed when saving has failed.
  static func unsaved(_ language: Language, width: Int) -> [StyledText] {
    // Two spaces stand between the keys.
    let words = Interface.keysUnsaved[language].split(
      separator: " ", omittingEmptySubsequences: false)
    let parts = words.split { $0.isEmpty }.map { $0.joined(separator: " ") }
    return lines(parts, width: width)
  }

  private func parts(of inputs: [WalkInput]) -> [String] { inputs.compactMap { part($0, nil) } }

  private func part(_ input: WalkInput, _ name: LocalText?) -> String? {
    guard let binding = KeyMap.bindings.first(where: { $0.input == input }) else { return nil }
    return (name ?? binding.short).map { "\(binding.shown(language)) \($0[language])" }
  }

  private var items: [Item] {
    let unknown = Item.own("0", Interface.dontKnow)
    let escape = Item.own("Esc", Interface.shortBack)
    switch place {
    case .step:
      let next = hasMore ? Item.named(.next, Interface.shortMore) : .key(.next)
      return call + [
        .key(.done), next, .key(.skip), .key(.back), .named(.help, Interface.shortHelp),
        .key(.quit),
      ]
    case .door:
      return [.words(Interface.hintWord), .words(Interface.hintEnterPasses), .key(.skip)] + ways
    case .question, .several, .names, .severalNames:
      guard usesKeys else { return [.key(.back), .key(.help), .key(.language), .key(.quit)] }
      if place.isNames {
        let how = place == .names ? Interface.hintName : Interface.hintNames
        return [.words(how), unknown, escape, .key(.help), .own("Ctrl-C", Interface.shortQuit)]
      }
      let how = place == .several ? Interface.hintDigits : Interface.hintDigit
      return [.words(how), unknown, .key(.back), .key(.help), .key(.language), .key(.quit)]
    case .reason: return (usesKeys ? [.words(Interface.hintReason)] : []) + ways
    case .number: return [.words(Interface.hintNumber)] + ways
    case .text:
      return [.words(Interface.hintType), .words(Interface.hintEnterLeaves)]
        + (usesKeys ? [escape, .key(.help), .own("Ctrl-C", Interface.shortQuit)] : ways)
    case .end: return [.named(.next, Interface.shortFinish)] + list
    case .menu:
      return [.words(usesKeys ? Interface.hintDigit : Interface.hintNumber)]
        + (usesKeys ? [.key(.help)] : []) + [.key(.language), .key(.quit)]
    case .unfinished: return [.named(.next, Interface.shortOpenSteps)] + list
    }
  }

  private var call: [Item] {
    switch log {
    case .call?: [.named(.contact, Interface.shortCall)]
    case .counter?: [.named(.contact, Interface.shortCounter)]
    case nil: []
    }
  }

  private var ways: [Item] { [.key(.back), .key(.help), .key(.quit)] }
  private var list: [Item] { [.key(.list), .key(.back), .key(.quit)] }
}
