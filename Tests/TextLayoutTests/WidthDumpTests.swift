import Foundation
import Testing
import TextLayout

struct WidthDumpTests {
  @Test(
    "All widths are written out for compare_width.py",
    .enabled(if: ProcessInfo.processInfo.environment["SIMGUIDE_WIDTH_DUMP"] != nil))
  func dump() throws {
    let path = try #require(ProcessInfo.processInfo.environment["SIMGUIDE_WIDTH_DUMP"])
    let lines = (UInt32(0x20)...0x3_FFFF).compactMap(Unicode.Scalar.init).map { scalar in
      let isAssigned = scalar.properties.generalCategory != .unassigned
      let columns = ColumnWidth().columns(of: scalar)
      return "\(String(scalar.value, radix: 16, uppercase: true)) \(columns) "
        + (isAssigned ? "assigned" : "unassigned")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}
