/// The members of an object, found once so that several keys can be asked for.
package struct JSONObject: Sendable {
  private struct Member: Sendable {
    let keyStart: UInt32
    let keyCount: UInt32
    /// Tape index of the value.
    let value: UInt32
  }

  package let value: JSONValue
  private let members: [Member]
  /// Keys with escapes are rare, and are compared the slow way.
  private let hasEscapes: Bool

  /// Opens an object; nil for any other value.
  package init?(_ value: JSONValue) {
    let token = value.token
    guard token.kind == .object else { return nil }
    let document = value.document
    var members: [Member] = []
    members.reserveCapacity(min((Int(token.extent) - value.index) / 2, 16))
    var hasEscapes = false
    var index = value.index + 1
    while index < token.extent {
      let key = document.token(at: index)
      if key.kind == .escapedString { hasEscapes = true }
      members.append(
        Member(
          keyStart: key.start + 1, keyCount: key.extent - key.start - 2, value: UInt32(index + 1)))
      index = document.token(at: index + 1).next(after: index + 1)
    }
    self.value = value
    self.members = members
    self.hasEscapes = hasEscapes
  }

  /// Finds the last member with this key, compared by code units.
  package subscript(key: StaticString) -> JSONValue? {
    if hasEscapes { return value[key.description] }
    let count = key.utf8CodeUnitCount
    let bytes = value.document.bytes
    var place = members.count
    while place > 0 {
      place -= 1
      guard members[place].keyCount == count else { continue }
      let start = Int(members[place].keyStart)
      var offset = 0
      while offset < count, bytes[start + offset] == key.utf8Start[offset] { offset += 1 }
      if offset == count {
        return JSONValue(document: value.document, index: Int(members[place].value))
      }
    }
    return nil
  }
}
