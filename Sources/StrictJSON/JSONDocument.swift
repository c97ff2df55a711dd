/// Holds one JSON text, read once (RFC 8259); values are views into it and are decoded when asked.
///
/// Unchecked, since the compiler cannot see that the bytes never change.
package final class JSONDocument: @unchecked Sendable {
  /// The text, which stays where it is while the document lives.
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the strings with escapes say, where the text was scanned.
  private let texts: JSONTexts?
  private let tape: [JSONToken]
  /// Characters of a tape that was made when the program was built.
  let preparedCharacters: UnsafeRawPointer?
  let tokenCount: Int
  /// Lists what is wrong but could be read over: repeated keys, a byte order mark.
  package let problems: [JSONProblem]

  /// Reads a text; a failure lists the repeated keys found so far and ends with the syntax error.
  package init(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONFailure) {
    (tape, texts, problems) = try bytes.withUnsafeBufferPointer {
      (bytes: UnsafeBufferPointer<UInt8>) throws(JSONFailure) in
      try Self.read(bytes, limits: limits)
    }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    self.bytes = UnsafeBufferPointer(copy)
    preparedCharacters = nil
    tokenCount = tape.count
  }

  /// Takes over what the build tool has read: nothing is copied, and nothing can be wrong.
  package init(_ prepared: PreparedJSON) {
    bytes = UnsafeBufferPointer(
      start: prepared.text.utf8Start, count: prepared.text.utf8CodeUnitCount)
    tape = []
    texts = nil
    preparedCharacters = UnsafeRawPointer(prepared.tape.utf8Start)
    tokenCount = prepared.tape.utf8CodeUnitCount / 8
    problems = []
  }

  deinit {
    if preparedCharacters == nil { bytes.deallocate() }
  }

  /// Whether the text is part of the program and was read by the build tool.
  package var isPrepared: Bool { preparedCharacters != nil }

  @inline(__always)
  func token(at index: Int) -> JSONToken {
    guard let preparedCharacters else { return tape[index] }
    precondition(index < tokenCount)
    return JSONToken(prepared: preparedCharacters + 8 * index)
  }

  /// Gives the text of a string token.
  func string(_ token: JSONToken) -> String {
    guard let text = text(of: token) else {
      let whole = Int(token.start)..<Int(token.extent)
      return JSONScanner.text(ofString: UnsafeBufferPointer(rebasing: bytes[whole]))
    }
    return isPrepared
      ? String(lasting: text, isASCII: token.kind == .asciiString)
      : String(decoding: text, as: UTF8.self)
  }

  /// Lends the text of a string token; nil for one with escapes in a prepared text, which is written nowhere.
  @inline(__always)
  func text(of token: JSONToken) -> UnsafeBufferPointer<UInt8>? {
    guard token.kind == .escapedString else { return JSONText.content(of: token, in: bytes) }
    return texts?.text(at: token.text)
  }

  package convenience init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONFailure) {
    try self.init(Array(bytes), limits: limits)
  }

  package convenience init(
    _ text: StaticString, limits: JSONLimits = .standard
  ) throws(JSONFailure) {
    try self.init(text.withUTF8Buffer { Array($0) }, limits: limits)
  }

  package convenience init(
    text: String, limits: JSONLimits = .standard
  ) throws(JSONFailure) {
    try self.init(Array(text.utf8), limits: limits)
  }

  package var root: JSONValue { JSONValue(document: self, index: 0) }

  /// Counts lines from the start of the text: ask only for places that are shown.
  package func place(at offset: Int) -> Place {
    var counter = PlaceCounter()
    return counter.place(at: offset, in: bytes)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits
  ) throws(JSONFailure) -> ([JSONToken], JSONTexts?, [JSONProblem]) {
    var scanner = JSONScanner(bytes, limits: limits)
    let fault: JSONScanner.Fault?
    do {
      try scanner.scan()
      fault = nil
    } catch {
      scanner.closeOpenObjects()
      fault = error
    }
    let problems = problems(of: scanner, fault: fault)
    guard fault == nil else { throw JSONFailure(problems: problems) }
    return (scanner.tape, scanner.source.texts, problems)
  }

  private static func problems(
    of scanner: JSONScanner, fault: JSONScanner.Fault?
  ) -> [JSONProblem] {
    var problems: [JSONProblem] = []
    let bytes = scanner.bytes
    if scanner.hasByteOrderMark {
      problems.append(
        JSONProblem(reason: .byteOrderMark, offset: 0, place: Place(line: 1, column: 1)))
    }
    let repetitions = scanner.keys.repetitions
    guard fault != nil || !repetitions.isEmpty else { return problems }
    // Offsets are visited in rising order, so that the lines are counted once.
    var counter = PlaceCounter()
    let offsets = Set(repetitions.flatMap { [$0.first, $0.again] }).map {
      Int(scanner.tape[$0].start)
    }
    var places: [Int: Place] = [:]
    for offset in offsets.sorted() { places[offset] = counter.place(at: offset, in: bytes) }
    let start = Place(line: 1, column: 1)
    for repetition in repetitions.sorted(by: { $0.again < $1.again }) {
      let token = scanner.tape[repetition.again]
      let offset = Int(token.start)
      problems.append(
        JSONProblem(
          reason: .repeatedKey(
            String(decoding: scanner.source.text(of: token), as: UTF8.self),
            first: places[Int(scanner.tape[repetition.first].start)] ?? start),
          offset: offset, place: places[offset] ?? start))
    }
    if let fault {
      let place = counter.place(at: fault.offset, in: bytes)
      problems.append(JSONProblem(reason: fault.reason, offset: fault.offset, place: place))
    }
    return problems
  }
}
