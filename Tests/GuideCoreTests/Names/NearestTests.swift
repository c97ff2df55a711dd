import Testing

@testable import GuideCore

@Suite struct `The nearest name` {
  @Test(arguments: [
    ("docmo", "docomo"), ("docomoo", "docomo"), ("dcoomo", "docomo"), ("DOCOMO", "docomo"),
    ("softbnk", "softbank"), ("softbakn", "softbank"), ("aU", "au"), ("auu", "au"), ("ab", "au"),
    ("cancle", "cancel"), ("replaec", "replace"), ("rplc", nil), ("telephone", nil), ("x", nil),
    ("", nil), ("docomo", nil), ("zzzzzz", nil), ("softbankmobile", nil),
    ("dokomo", "docomo"), ("乐天", nil), ("楽天モバイ", "楽天モバイル"),
  ])
  func `is found for a slip and not for another word`(word: String, name: String?) {
    let names = ["docomo", "au", "softbank", "cancel", "replace", "楽天モバイル"]
    #expect(Nearest.name(to: word, among: names) == name)
  }

  @Test func `is the closest, and the first of equals`() {
    #expect(Nearest.name(to: "carad", among: ["card", "carat", "cart"]) == "card")
    #expect(Nearest.name(to: "plam", among: ["plan", "play"]) == "plan")
    #expect(Nearest.name(to: "word", among: []) == nil)
    #expect(Nearest.name(to: String(repeating: "a", count: 65), among: ["a"]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1),
    ("abc", "axc", 1), ("abc", "abcd", 1), ("abc", "bc", 1), ("ca", "abc", 3),
    ("kitten", "sitting", 3),
    ("ab", "ba", 1), ("abcd", "badc", 2),
  ])
  func `counts slips`(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(Array(left), Array(right)) == distance)
    #expect(Nearest.distance(Array(right), Array(left)) == distance)
  }
}
