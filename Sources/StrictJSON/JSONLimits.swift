/// Bounds what a JSON text may cost to read (RFC 8259, section 9 allows such limits).
package struct JSONLimits: Sendable, Equatable {
  /// Counts how many arrays and objects may stand inside each other.
  package let depth: Int
  package let bytes: Int

  package init(depth: Int = 64, bytes: Int = 16 << 20) {
    self.depth = depth
    // Offsets are kept in 32 bits.
    self.bytes = min(bytes, Int(UInt32.max) - 1)
  }

  package static let standard = JSONLimits()
}
