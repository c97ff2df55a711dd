/// Makes unpredictable bytes; the standard library asks the system (getrandom, arc4random).
package enum RandomBytes {
  package static func make(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
  }

  /// Gives two lower-case hexadecimal digits for each byte.
  package static func hex(bytes count: Int) -> String {
    make(count).reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
  }
}
