/// All steps of a guide in the order of the file, with their places in it.
///
/// A step holds so much that copying one costs more than most rules do: they look at it where it stands.
struct PlacedSteps {
  let all: [Step]
  /// The section of each step, and its place there.
  private let places: [(section: Int, place: Int)]

  init(_ guide: Guide) {
    all = guide.steps
    places = guide.sections.indices.flatMap { section in
      guide.sections[section].steps.indices.map { (section, $0) }
    }
  }

  var indices: Range<Int> { all.indices }

  func section(of number: Int) -> Int { places[number].section }

  /// Tells where a step stands; only findings need it.
  func path(of number: Int) -> ContentPath {
    let (section, place) = places[number]
    return ContentPath().element("sections", section).element("steps", place)
  }

  /// Lists the ids that the steps have and had.
  var ids: [String] { all.indices.flatMap { [all[$0].id] + all[$0].aliases } }
}
