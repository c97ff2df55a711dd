import Foundation
import Testing

@testable import GuideExport

private enum DumpFolder {
  static var path: String? { ProcessInfo.processInfo.environment["SIMGUIDE_QR_DUMP"] }
}

/// Hands symbols to an independent reader, where the environment names a folder for them.
@Suite(.enabled(if: DumpFolder.path != nil)) struct QRDumpTests {
  static var texts: [String] {
    let lengths = [
      1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 213,
    ]
    let address = "https://www.docomo.ne.jp/" + String(repeating: "procedure/cancel/", count: 12)
    return lengths.map { String(address.prefix($0)) }
      + ["https://www.au.com/support/解約/", "https://www.softbank.jp/mobile/support/procedure/"]
  }

  @Test func `every size is written for the reader`() throws {
    let folder = try #require(DumpFolder.path)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    for (place, text) in QRDumpTests.texts.enumerated() {
      let code = try #require(QRCode(text))
      let side = code.size + 2 * QRCode.quietZone
      try write(text, "\(place).txt")
      try write(code.textLines().joined(separator: "\n"), "\(place).blocks")
      try write("\(side)\n\(code.svgPath)", "\(place).path")
    }
  }
}
