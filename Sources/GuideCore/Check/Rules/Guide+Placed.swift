/// A step with its place in the file.
struct PlacedStep {
  var path: ContentPath
  /// Place of the section.
  var section: Int
  var step: Step
}

extension Guide {
  /// Lists all steps in the order of the file, with their places.
  var placedSteps: [PlacedStep] {
    sections.enumerated().flatMap { number, section in
      section.steps.enumerated().map { place, step in
        PlacedStep(
          path: ContentPath().element("sections", number).element("steps", place),
          section: number, step: step)
      }
    }
  }
}
