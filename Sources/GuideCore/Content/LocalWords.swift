/// The words of a text in one language.
///
/// Those built into the program stay bytes until somebody asks for them: of three languages
/// mostly one is read, and of a guide mostly a part.
package struct LocalWords: Sendable {
  private enum Form: Sendable {
    case string(String)
    case bytes(LastingBytes)
  }

  /// Bytes of the program itself, which neither move nor change while it runs.
  private struct LastingBytes: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
  }

  private let form: Form

  package init(_ string: String) {
    form = .string(string)
  }

  /// Takes bytes that are UTF-8 and last as long as the program.
  package init(lasting bytes: UnsafeBufferPointer<UInt8>) {
    form = .bytes(LastingBytes(bytes: bytes))
  }

  package var string: String {
    switch form {
    case .string(let string): string
    case .bytes(let lasting): String(decoding: lasting.bytes, as: UTF8.self)
    }
  }

  package var isEmpty: Bool {
    switch form {
    case .string(let string): string.isEmpty
    case .bytes(let lasting): lasting.bytes.isEmpty
    }
  }
}
