package import GuideCore
package import TextLayout

/// One paragraph of a checklist, before it is drawn as lines, Markdown or a page.
package struct Passage: Equatable, Sendable {
  /// What the paragraph is, so that each output draws it in its own way.
  package enum Kind: Equatable, Sendable {
    case guideTitle
    case sectionTitle
    case stepTitle(number: Int, box: Box)
    /// A heading inside a step or over a few notes.
    case heading
    case line
    case item
    case danger
    /// An address alone on its line; only the official party's own, over https, may become a link.
    case address(isLink: Bool)
    /// A source in the numbered list.
    case source(number: Int)
    /// A line to be filled in by hand.
    case blank
    /// A Japanese sentence to say or to point at.
    case sentence
    /// How Japanese is read aloud, in kana or in Latin letters.
    case reading(isLatin: Bool)
    /// An answer that the other person may point at.
    case reply
    /// The name of an official page; its address and a code of it stand below.
    case code(address: String)
  }

  /// The box in front of a step.
  package enum Box: String, Equatable, Sendable {
    case todo = "[ ]"
    case done = "[x]"
    case skipped = "[-]"
    case waiting = "[~]"
  }

  /// The paragraph in one language; no language where all say the same.
  package struct Version: Equatable, Sendable {
    package let language: Language?
    package let text: StyledText
  }

  package let kind: Kind
  /// The level of what belongs to the whole guide, after its last step or note.
  static let outside = -1

  /// How far inside its step or note the paragraph stands.
  package let level: Int
  /// Something new begins: an airy output leaves a line free before it.
  package internal(set) var opensGroup: Bool
  /// The languages in the order in which they were asked for; equal ones stand once.
  package let versions: [Version]
}

extension [Passage] {
  /// Says one paragraph in all languages; nothing if there is nothing to say.
  mutating func append(
    _ kind: Passage.Kind, level: Int = 0, opensGroup: Bool = false, in languages: [Language],
    _ say: (Voice) -> StyledText
  ) {
    if let passage = Passage(kind, level: level, opensGroup: opensGroup, in: languages, say) {
      append(passage)
    }
  }
}

extension Passage {
  /// The paragraph in one of its languages only; nil if it says nothing in it.
  func only(_ language: Language) -> Passage? {
    let version =
      versions.first { $0.language == language } ?? versions.first { $0.language == nil }
    return version.map {
      Passage(kind: kind, level: level, opensGroup: opensGroup, versions: [$0])
    }
  }

  /// Says the same in each language; nil if there is nothing to say.
  init?(
    _ kind: Kind, level: Int = 0, opensGroup: Bool = false, in languages: [Language],
    _ say: (Voice) -> StyledText
  ) {
    var versions: [Version] = []
    var isShared = false
    for language in languages {
      let text = say(Voice(language))
      if text.isEmpty { continue }
      if versions.contains(where: { $0.text == text }) {
        isShared = true
        continue
      }
      versions.append(Version(language: language, text: text))
    }
    guard let first = versions.first else { return nil }
    if versions.count == 1, isShared {
      versions = [Version(language: nil, text: first.text)]
    }
    self.kind = kind
    self.level = level
    self.opensGroup = opensGroup
    self.versions = versions
  }
}
