/// A QR Code symbol of model 2 in byte mode, versions 1 to 10, error correction level M (ISO/IEC 18004).
package struct QRCode: Equatable, Sendable {
  let matrix: QRMatrix
  /// The pattern over the data, from 0 to 7.
  let mask: Int

  /// Refuses an empty text and one of more than 213 bytes of UTF-8.
  package init?(_ text: String) {
    self.init(text, mask: nil)
  }

  /// Makes a symbol with a given mask, or with the one of the lowest penalty.
  init?(_ text: String, mask: Int?) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let version = QRVersion.smallest(for: bytes.count) else { return nil }
    var plain = QRMatrix(version)
    plain.place(version.interleaved(version.data(bytes)))
    var best = (mask: mask ?? 0, matrix: plain.masked(mask ?? 0))
    if mask == nil {
      var lowest = best.matrix.penalty
      for other in 1..<8 {
        let matrix = plain.masked(other)
        let penalty = matrix.penalty
        if penalty < lowest {
          lowest = penalty
          best = (other, matrix)
        }
      }
    }
    self.mask = best.mask
    matrix = best.matrix
  }

  /// The light modules that have to stay free on every side (ISO/IEC 18004, 6.3.8).
  package static var quietZone: Int { 4 }

  /// The modules on a side, without the quiet zone.
  package var size: Int { matrix.size }

  package var version: Int { matrix.version.number }

  /// Tells whether a module is dark; everything outside the symbol is light.
  package subscript(x: Int, y: Int) -> Bool {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
    return matrix[x, y]
  }
}
