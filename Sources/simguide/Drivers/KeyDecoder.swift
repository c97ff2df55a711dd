/// Turns the bytes of a terminal into keys (ECMA-48 control sequences, xterm's keys, bracketed paste).
struct KeyDecoder: Equatable, Sendable {
  private static let escape: UInt8 = 0x1b
  private static let pasteStart = Array("[200~".utf8)
  private static let pasteEnd: [UInt8] = [escape] + Array("[201~".utf8)
  /// A sequence longer than this is no key.
  private static let longest = 32
  /// A paste longer than this is cut.
  private static let longestPaste = 1 << 16

  private var buffer: [UInt8] = []
  private var pasted: [UInt8]?

  /// Something has begun that more bytes may finish.
  var isWaiting: Bool { !buffer.isEmpty || pasted != nil }

  /// Takes bytes and gives the keys that are complete.
  mutating func feed(_ bytes: [UInt8]) -> [Key] {
    buffer += bytes
    var keys: [Key] = []
    while let key = next() { keys.append(key) }
    return keys
  }

  /// Gives what was begun, when no more bytes have come for a while: a lone Escape is a key.
  mutating func flush() -> [Key] {
    guard pasted == nil, !buffer.isEmpty else { return [] }
    let isEscape = buffer == [KeyDecoder.escape]
    buffer = []
    return [isEscape ? .escape : .unknown]
  }

  private mutating func next() -> Key? {
    if pasted != nil { return paste() }
    guard let first = buffer.first else { return nil }
    if first == KeyDecoder.escape { return sequence() }
    if first < 0x20 || first == 0x7f {
      buffer.removeFirst()
      return KeyDecoder.control(first)
    }
    return character(first)
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0d, 0x0a: .enter
    case 0x09: .tab
    case 0x7f, 0x08: .backspace
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .unknown
    }
  }

  /// Decodes one character of UTF-8; bytes that are none are swallowed one by one.
  private mutating func character(_ first: UInt8) -> Key? {
    let count =
      switch first {
      case 0..<0x80: 1
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 0
      }
    guard count > 0 else {
      buffer.removeFirst()
      return .unknown
    }
    guard buffer.dropFirst().prefix(count - 1).allSatisfy({ (0x80...0xbf).contains($0) }) else {
      buffer.removeFirst()
      return .unknown
    }
    guard buffer.count >= count else { return nil }
    let text = String(validating: buffer.prefix(count), as: UTF8.self)
    guard let text, let character = text.first else {
      buffer.removeFirst()
      return .unknown
    }
    buffer.removeFirst(count)
    return .character(character)
  }

  private mutating func sequence() -> Key? {
    guard buffer.count >= 2 else { return nil }
    switch buffer[1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "O"):
      guard buffer.count >= 3 else { return nil }
      let last = buffer[2]
      buffer.removeFirst(3)
      return KeyDecoder.arrow(last)
    case KeyDecoder.escape:
      buffer.removeFirst()
      return .escape
    default:
      // Alt with a key: swallowed, so that it cannot act as the key itself.
      buffer.removeFirst(2)
      return .unknown
    }
  }

  /// Reads `ESC [`, parameters 0x30 to 0x3F, intermediates 0x20 to 0x2F, and a final byte 0x40 to 0x7E.
  private mutating func controlSequence() -> Key? {
    if buffer.dropFirst().starts(with: KeyDecoder.pasteStart) {
      buffer.removeFirst(1 + KeyDecoder.pasteStart.count)
      pasted = []
      return paste()
    }
    let beginning = buffer.prefix(KeyDecoder.longest)
    guard let end = beginning.dropFirst(2).firstIndex(where: { !(0x20...0x3f).contains($0) })
    else {
      guard beginning.count == KeyDecoder.longest else { return nil }
      buffer.removeFirst(KeyDecoder.longest)
      return .unknown
    }
    let last = buffer[end]
    let parameters = String(decoding: buffer[2..<end], as: UTF8.self)
    buffer.removeFirst((0x40...0x7e).contains(last) ? end + 1 : end)
    if last == UInt8(ascii: "~") { return KeyDecoder.numbered(parameters) }
    return parameters.isEmpty || parameters.hasPrefix("1;") ? KeyDecoder.arrow(last) : .unknown
  }

  private static func arrow(_ last: UInt8) -> Key {
    switch last {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: .unknown
    }
  }

  private static func numbered(_ parameters: String) -> Key {
    switch parameters.prefix(while: { $0 != ";" }) {
    case "1", "7": .home
    case "3": .delete
    case "4", "8": .end
    case "5": .pageUp
    case "6": .pageDown
    default: .unknown
    }
  }

  private mutating func paste() -> Key? {
    guard var text = pasted else { return nil }
    while !buffer.isEmpty {
      if buffer.starts(with: KeyDecoder.pasteEnd) {
        buffer.removeFirst(KeyDecoder.pasteEnd.count)
        pasted = nil
        return .paste(String(decoding: text, as: UTF8.self))
      }
      if buffer.first == KeyDecoder.escape, KeyDecoder.pasteEnd.starts(with: buffer) { break }
      let byte = buffer.removeFirst()
      if text.count < KeyDecoder.longestPaste { text.append(byte) }
    }
    pasted = text
    return nil
  }
}
