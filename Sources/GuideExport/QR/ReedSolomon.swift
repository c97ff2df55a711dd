/// Error correction of QR codes: arithmetic in GF(256) with x⁸+x⁴+x³+x²+1 (ISO/IEC 18004, 7.5.2).
enum ReedSolomon {
  /// Multiplies two elements of the field.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result = 0
    for bit in (0..<8).reversed() {
      result = (result << 1) ^ ((result >> 7) * 0x11d)
      result ^= (Int(right) >> bit & 1) * Int(left)
    }
    return UInt8(truncatingIfNeeded: result)
  }

  /// Gives the generator polynomial, the highest coefficient (always 1) left out.
  static func generator(degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(degree - 1, 0)) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in result.indices {
        result[place] = product(result[place], root)
        if place + 1 < result.count { result[place] ^= result[place + 1] }
      }
      root = product(root, 2)
    }
    return result
  }

  /// Gives the codewords that follow a block of data.
  static func remainder(of data: [UInt8], by generator: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ result.removeFirst()
      result.append(0)
      for place in result.indices { result[place] ^= product(generator[place], factor) }
    }
    return result
  }
}
