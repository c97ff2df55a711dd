/// Owns an open file descriptor and closes it.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    CLibrary.closeDescriptor(number)
  }

  /// Gives the number away; somebody else closes it.
  consuming func release() -> Int32 {
    let number = number
    discard self
    return number
  }
}
