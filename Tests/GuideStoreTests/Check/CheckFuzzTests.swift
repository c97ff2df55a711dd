import GuideCore
import GuideStore
import Testing

@Suite struct CheckFuzzTests {
  @Test func `Content with damaged bytes is judged without a crash, and problems have places`() {
    var random = SampleGenerator(state: 3)
    let clean = TinyContent.clean
    for _ in 0..<400 {
      var content = TinyContent()
      guard let path = clean.keys.sorted().randomElement(using: &random) else { return }
      var bytes = Array((clean[path] ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0x20...0x7e, using: &random)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        }
        if bytes.isEmpty { break }
      }
      content.files[path] = String(decoding: bytes, as: UTF8.self)
      let report = content.check(paths: true)
      for line in Wording(.ja).problemLines(report) {
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f })
      }
    }
  }
}
