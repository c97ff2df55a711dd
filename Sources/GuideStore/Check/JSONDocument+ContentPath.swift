internal import GuideCore
internal import StrictJSON

extension JSONDocument {
  /// Finds where a place of the content stands in the text: what is missing counts as its surroundings.
  func offset(of path: ContentPath) -> Int {
    var value = root
    var offset = value.offset
    for (depth, part) in path.parts.enumerated() {
      switch part {
      case .key(let key):
        guard let member = value.object?.first(where: { $0.key == key }) else { return offset }
        // A key tells more than the bracket behind it.
        offset = depth == path.parts.count - 1 ? member.keyOffset : member.value.offset
        value = member.value
      case .index(let index):
        guard let element = value.array?.dropFirst(index).first(where: { _ in true }) else {
          return offset
        }
        value = element
        offset = value.offset
      }
    }
    return offset
  }
}
