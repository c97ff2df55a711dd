/// Reads a text once from front to back and leaves a tape of tokens (RFC 8259).
struct JSONScanner {
  /// Ends the scan: one rule broken at one byte.
  struct Fault: Error {
    let reason: JSONProblem.Reason
    let offset: Int
  }

  private struct Frame {
    let token: Int
    let isObject: Bool
    let firstKey: Int
  }

  var source: JSONSource
  let limits: JSONLimits
  var position = 0
  var tape: [JSONToken] = []
  var keys = JSONKeyMarks()
  private var frames: [Frame] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    source = JSONSource(bytes)
    self.limits = limits
    tape.reserveCapacity(min(bytes.count, limits.bytes) / 16 + 8)
  }

  var bytes: UnsafeBufferPointer<UInt8> { source.bytes }

  var hasByteOrderMark: Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  mutating func scan() throws(Fault) {
    guard bytes.count <= limits.bytes else {
      throw Fault(reason: .tooLarge(limit: limits.bytes), offset: limits.bytes)
    }
    if hasByteOrderMark { position = 3 }
    skipSpace()
    guard position < bytes.count else { throw Fault(reason: .empty, offset: position) }
    repeat {
      guard try scanValue() else { continue }
      while let frame = frames.last, try scanEnd(of: frame) {}
    } while !frames.isEmpty
    skipSpace()
    guard position == bytes.count else { throw Fault(reason: .trailingData, offset: position) }
  }

  /// Looks through the keys of the objects that a fault left open.
  mutating func closeOpenObjects() {
    while let frame = frames.popLast() {
      if frame.isObject { keys.close(from: frame.firstKey, tape: tape, source) }
    }
  }

  /// Reads a scalar, an empty container or the opening of a full one; true if the value is complete.
  private mutating func scanValue() throws(Fault) -> Bool {
    skipSpace()
    switch try byte() {
    case UInt8(ascii: "\""):
      try scanString()
    case UInt8(ascii: "{"):
      return try open(isObject: true)
    case UInt8(ascii: "["):
      return try open(isObject: false)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanNumber()
    case UInt8(ascii: "t"):
      try scanLiteral("true", .bool)
    case UInt8(ascii: "f"):
      try scanLiteral("false", .bool)
    case UInt8(ascii: "n"):
      try scanLiteral("null", .null)
    default:
      throw Fault(reason: .expectedValue, offset: position)
    }
    return true
  }

  private mutating func open(isObject: Bool) throws(Fault) -> Bool {
    guard frames.count < limits.depth else {
      throw Fault(reason: .tooDeep(limit: limits.depth), offset: position)
    }
    let token = tape.count
    tape.append(
      JSONToken(kind: isObject ? .object : .array, start: UInt32(position), extent: 0))
    position += 1
    skipSpace()
    if try byte() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position += 1
      tape[token].extent = UInt32(tape.count)
      return true
    }
    frames.append(Frame(token: token, isObject: isObject, firstKey: keys.count))
    if isObject { try scanKey() }
    return false
  }

  /// Reads what follows a value; true if it closed the container, false if another value comes.
  private mutating func scanEnd(of frame: Frame) throws(Fault) -> Bool {
    skipSpace()
    let next = try byte()
    let closing = frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    if next == closing {
      position += 1
      tape[frame.token].extent = UInt32(tape.count)
      if frame.isObject { keys.close(from: frame.firstKey, tape: tape, source) }
      frames.removeLast()
      return true
    }
    guard next == UInt8(ascii: ",") else {
      throw Fault(reason: .expectedCommaOrEnd, offset: position)
    }
    let comma = position
    position += 1
    skipSpace()
    if try byte() == closing { throw Fault(reason: .trailingComma, offset: comma) }
    if frame.isObject { try scanKey() }
    return false
  }

  private mutating func scanKey() throws(Fault) {
    guard try byte() == UInt8(ascii: "\"") else {
      throw Fault(reason: .expectedKey, offset: position)
    }
    try scanString()
    keys.add(tape.count - 1, source.text(of: tape[tape.count - 1]))
    skipSpace()
    guard try byte() == UInt8(ascii: ":") else {
      throw Fault(reason: .expectedColon, offset: position)
    }
    position += 1
  }

  private mutating func scanLiteral(_ text: StaticString, _ kind: JSONToken.Kind) throws(Fault) {
    let start = position
    for index in 0..<text.utf8CodeUnitCount {
      guard try byte() == text.utf8Start[index] else {
        throw Fault(reason: .expectedValue, offset: start)
      }
      position += 1
    }
    append(kind, from: start)
  }

  func byte() throws(Fault) -> UInt8 {
    guard position < bytes.count else { throw Fault(reason: .unexpectedEnd, offset: position) }
    return bytes[position]
  }

  mutating func append(_ kind: JSONToken.Kind, from start: Int) {
    tape.append(JSONToken(kind: kind, start: UInt32(start), extent: UInt32(position)))
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }
}
