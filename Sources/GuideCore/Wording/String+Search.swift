extension StringProtocol {
  /// Finds where another text begins in this one, code unit by code unit.
  package func firstPlace(of part: String) -> String.Index? {
    let wanted = Array(part.utf8)
    guard let first = wanted.first else { return startIndex }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return place }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether another text stands somewhere in this one.
  package func holds(_ part: String) -> Bool { firstPlace(of: part) != nil }
}
