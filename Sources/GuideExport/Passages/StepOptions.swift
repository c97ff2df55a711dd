package import GuideCore
import TextLayout

/// How much of a step is said, and for which output.
package struct StepOptions: Sendable {
  /// How much of a step is said at once.
  package enum Detail: Equatable, Sendable {
    /// The first way, the three best numbers, no sources.
    case brief
    case full
  }

  package var languages: [Language]
  package var detail: Detail
  /// Sources stand at the end of a full step.
  package var listsSources: Bool
  /// The text will be read at another time: no word on what is open now, blanks to fill in.
  package var isPaper: Bool
  /// The paper asks the questions itself: a danger that may apply is printed behind its box, to be
  /// struck out or read, because paper cannot wait for an answer.
  package var opensDangers: Bool
  /// Where the sources are numbered, facts carry the numbers.
  package var numbers: SourceNumbers?
  /// What is said once for all steps is not said at each.
  var rareCases = RareCases.none

  package init(
    languages: [Language], detail: Detail, listsSources: Bool = false, isPaper: Bool = false,
    opensDangers: Bool = false, numbers: SourceNumbers? = nil
  ) {
    self.languages = languages
    self.detail = detail
    self.listsSources = listsSources
    self.isPaper = isPaper
    self.opensDangers = opensDangers
    self.numbers = numbers
  }

  /// The instructions stay away while the danger may not apply.
  func withholds(_ step: PlanStep) -> Bool { step.isWithheld && !opensDangers }

  /// Says on what a step or note depends, without what is said for all; nothing if that is all.
  func condition(_ when: Condition, in situation: Situation, _ voice: Voice) -> StyledText {
    let own = rareCases.removed(from: when)
    guard own == when || situation.verdict(own) == .maybe else { return "" }
    return voice.sentence(voice.words.because(own, in: situation), .hint)
  }

  /// Writes the numbers of sources, glued to the word before them; nothing where none are listed.
  func references(_ sources: [Source]) -> StyledText {
    let found = Set(sources.compactMap { numbers?.number($0) })
    guard !found.isEmpty else { return "" }
    let list = found.sorted().map { String($0) }.joined(separator: ",")
    return .unbreakable("\u{A0}[\(list)]", .hint)
  }
}
