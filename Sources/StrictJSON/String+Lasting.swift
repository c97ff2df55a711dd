extension String {
  /// Uses bytes where they lie: nothing is copied, checked or counted, as with a string literal.
  ///
  /// The initialiser is the one that the compiler calls for literals, and wants what holds for them: the
  /// bytes are UTF-8, never move or change while the program runs, and a NUL stands behind them.
  init(lasting bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    guard let start = bytes.baseAddress else {
      self = ""
      return
    }
    self.init(
      _builtinStringLiteral: start._rawValue, utf8CodeUnitCount: bytes.count._builtinWordValue,
      isASCII: isASCII._value)
  }
}
