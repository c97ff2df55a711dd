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
  package func holds(_ part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { text.holds($0) }
    }
    return (found ?? nil) ?? (firstPlace(of: part) != nil)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether other bytes stand somewhere among these.
  fileprivate func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var place = 0
    while place + part.count <= count {
      if self[place] == first {
        var length = 1
        while length < part.count, self[place + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      place += 1
    }
    return false
  }
}
