/// Views one value of a document; asking for the wrong kind gives nil.
package struct JSONValue: Sendable {
  package enum Kind: Sendable, Equatable {
    case object
    case array
    case string
    case number
    case bool
    case null
  }

  package let document: JSONDocument
  /// The number of its token on the tape.
  package let index: Int

  var token: JSONToken { document.token(at: index) }

  /// Tape index after this value and all it holds.
  var next: Int { token.next(after: index) }

  package var kind: Kind { token.kind.valueKind }

  /// Counts bytes from the start of the text; cheap to keep, unlike `place`.
  package var offset: Int { Int(token.start) }

  /// Counts lines from the start of the text: ask only when it is shown.
  package var place: Place { document.place(at: offset) }

  package var isNull: Bool { token.kind == .null }

  package var string: String? {
    let token = token
    return token.kind.isString ? document.string(token) : nil
  }

  /// Lends the bytes of a string for as long as the document lives (`JSONDocument.text(at:)`).
  package var text: UnsafeBufferPointer<UInt8>? { document.text(at: index) }

  package var bool: Bool? {
    token.kind == .bool ? document.bytes[offset] == UInt8(ascii: "t") : nil
  }

  /// Gives the number as written, however many digits it has.
  package var numberText: String? {
    let token = token
    guard token.kind == .number else { return nil }
    return String(decoding: document.bytes[Int(token.start)..<Int(token.extent)], as: UTF8.self)
  }

  /// Gives a number written without fraction and exponent that fits.
  package var int: Int? { numberText.flatMap { Int($0) } }

  package var double: Double? { numberText.flatMap { Double($0) } }

  package var array: JSONElements? {
    token.kind == .array ? JSONElements(container: self) : nil
  }

  package var object: JSONMembers? {
    token.kind == .object ? JSONMembers(container: self) : nil
  }

  /// Finds the last member with this key, compared by code units; nil also if this is no object.
  package subscript(key: String) -> JSONValue? {
    let token = token
    guard token.kind == .object else { return nil }
    var key = key
    let found: Int? = key.withUTF8 { wanted in
      var found: Int?
      var index = index + 1
      while index < token.extent {
        if document.isKey(at: index, wanted) { found = index + 1 }
        index = document.token(at: index + 1).next(after: index + 1)
      }
      return found
    }
    return found.map { JSONValue(document: document, index: $0) }
  }
}
