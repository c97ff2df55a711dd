package import GuideCore

/// What a sheet needs to know beside the plan.
package struct PaperDetails: Equatable, Sendable {
  /// The day on the sheet; none in data that must not change from day to day.
  package var printed: Day?
  /// The questions are asked on the paper itself, with the steps that each answer strikes out.
  package var isBlank: Bool
  /// The answers are repeated; a paper that is left on a counter may do without.
  package var showsAnswers: Bool

  package init(printed: Day? = nil, isBlank: Bool = false, showsAnswers: Bool = true) {
    self.printed = printed
    self.isBlank = isBlank
    self.showsAnswers = showsAnswers
  }
}
