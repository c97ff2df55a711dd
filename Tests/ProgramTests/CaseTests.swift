import Testing

@Suite struct `The program` {
  @Test(arguments: ProgramCase.all)
  func `does what the case says`(of one: ProgramCase) throws {
    one.check(try one.run())
  }

  @Test func `has a case for every exit status`() {
    #expect(ProgramCase.all.count >= 60)
  }
}

@Suite struct `A pattern of output` {
  @Test(arguments: [
    ("a\nb\n", "a\nb\n", true), ("a\n...\nc\n", "a\nb\nb\nc\n", true), ("...\n", "", true),
    ("a\n...\n", "a\n", true), ("a[..]c\n", "abbc\n", true), ("a[..]c\n", "abbd\n", false),
    ("...\nb\n", "a\nc\n", false), ("...\nb\n...\nd\n", "b\nb\nc\nd\n", true), ("", "a\n", false),
    ("[..]", "x", true), ("a\n...", "a\nb\nc", true),
  ])
  func `matches`(pattern: String, text: String, fits: Bool) {
    #expect(OutputPattern(pattern).matches(text) == fits)
  }
}
