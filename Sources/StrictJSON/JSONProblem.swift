/// Says what is wrong with a JSON text, and where.
package struct JSONProblem: Error, Sendable, Equatable {
  /// Names the rule of RFC 8259 (or the limit) that a text breaks.
  package enum Reason: Sendable, Equatable {
    /// The text is longer than this many bytes.
    case tooLarge(limit: Int)
    /// More arrays and objects stand inside each other than this.
    case tooDeep(limit: Int)
    /// There is nothing but white space.
    case empty
    /// The text begins with U+FEFF; reading goes on after it.
    case byteOrderMark
    case unexpectedEnd
    case expectedValue
    case expectedKey
    case expectedColon
    case expectedCommaOrEnd
    /// A comma stands before `]` or `}`.
    case trailingComma
    /// Something follows the value.
    case trailingData
    case badNumber
    case badEscape
    /// A `\u` escape names one half of a surrogate pair.
    case loneSurrogate
    /// A character below U+0020 stands in a string without an escape.
    case controlCharacter
    /// Bytes are not well-formed UTF-8 (RFC 3629: overlong forms and surrogates are not).
    case invalidUTF8
    /// An object has this key twice; reading goes on.
    case repeatedKey(String, first: Place)
  }

  package let reason: Reason
  /// Counts bytes from the start of the text.
  package let offset: Int
  package let place: Place

  package init(reason: Reason, offset: Int, place: Place) {
    self.reason = reason
    self.offset = offset
    self.place = place
  }

  package var line: Int { place.line }
  package var column: Int { place.column }

  /// Tells whether reading could go on: the document exists, with this blemish.
  package var isTolerable: Bool {
    switch reason {
    case .byteOrderMark, .repeatedKey: true
    default: false
    }
  }
}
